#!/bin/sh
# Holds the room's API against its own OpenAPI document: no 500, and no answer that is not documented.
#
# Needs schemathesis 4 (`pip install schemathesis`), curl, and a built `paraph`.
#   crates/server/tests/schemathesis.sh [PROGRAM] [EXAMPLES]
set -eu

program=${1:-target/debug/paraph}
examples=${2:-10}
case $program in
/*) ;;
*) program=$PWD/$program ;;
esac
folder=$(mktemp -d)
# What the tool keeps stays out of the source tree.
cd "$folder"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
room="http://127.0.0.1:$port"

"$program" serve "$folder/room.paraph" --demo --listen "127.0.0.1:$port" >"$folder/room.out" 2>"$folder/room.log" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; cd /; rm -rf "$folder"' EXIT

tries=0
until curl -fs "$room/healthz" >"$folder/health"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ]; then
        echo "FAILED: the room did not open" >&2
        cat "$folder/room.log" >&2
        exit 1
    fi
    sleep 0.1
done

credential=${CREDENTIAL:-A/delegate}
curl -fs -D "$folder/head" -o "$folder/in" -H 'content-type: application/json' \
    -d "{\"credential\":\"$credential\"}" "$room/api/v1/demonstration/sign-in"
cookie=$(sed -n 's/^[Ss]et-[Cc]ookie: \([^;]*\);.*/\1/p' "$folder/head" | tr -d '\r')
mark=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["mark"])' "$folder/in")

# Signing out would end the sign-in with which everything else is asked; the tests of the crate cover it.
if schemathesis run "$room/api/v1/openapi.json" \
    --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \
    --max-examples "$examples" --seed 1 --continue-on-failure --workers 2 \
    --exclude-path /api/v1/sign-out \
    -H "Cookie: $cookie" -H "x-paraph-mark: $mark" >"$folder/found" 2>&1; then
    tail -n 12 "$folder/found"
    echo "PASSED: no 500, and no answer that is not documented"
else
    cat "$folder/found"
    echo "FAILED: see above" >&2
    exit 1
fi
