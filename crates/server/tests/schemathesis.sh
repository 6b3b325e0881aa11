#!/bin/sh
# Holds the room's API against its own OpenAPI document: no 500, and no answer that is not documented; as a party and as a
# partner, each in a room of its own.
#
# Needs python3 with venv and pip (schemathesis is installed below target/, at the version named here), curl, and a built
# `paraph`. If one of the tools is missing, it ends with success and adds a line to the file that PARAPH_SKIPS names.
#   crates/server/tests/schemathesis.sh [PROGRAM] [SECONDS] [EXAMPLES]
set -eu

version=4.32.5
program=${1:-target/debug/paraph}
seconds=${2:-75}
examples=${3:-4}
case $program in
/*) ;;
*) program=$PWD/$program ;;
esac
tool=$PWD/target/schemathesis-$version
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }; cd /; rm -rf "$folder"' EXIT

skipped() {
    echo "skipped: $1 is missing"
    [ -z "${PARAPH_SKIPS:-}" ] || printf 'api\ttool\t%s\n' "$1" >>"$PARAPH_SKIPS"
    exit 0
}
command -v curl >/dev/null || skipped curl
command -v python3 >/dev/null || skipped python3
if [ ! -x "$tool/bin/schemathesis" ]; then
    if ! { python3 -m venv "$tool" && "$tool/bin/pip" install --quiet "schemathesis==$version"; } >"$folder/pip" 2>&1; then
        cat "$folder/pip"
        rm -rf "$tool"
        skipped schemathesis
    fi
fi
# What the tool keeps stays out of the source tree.
cd "$folder"

# Holds the document against a room of its own, as one credential.
as() {
    credential=$1
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    room="http://127.0.0.1:$port"
    "$program" serve "$folder/$port.paraph" --demo --listen "127.0.0.1:$port" >"$folder/room.out" 2>"$folder/room.log" &
    server=$!
    tries=0
    until curl -fs "$room/healthz" >"$folder/health"; do
        tries=$((tries + 1))
        if [ "$tries" -gt 600 ]; then
            echo "FAILED: the room did not open" >&2
            cat "$folder/room.log" >&2
            exit 1
        fi
        sleep 0.1
    done
    curl -fs -D "$folder/head" -o "$folder/in" -H 'content-type: application/json' \
        -d "{\"credential\":\"$credential\"}" "$room/api/v1/demonstration/sign-in"
    cookie=$(sed -n 's/^[Ss]et-[Cc]ookie: \([^;]*\);.*/\1/p' "$folder/head" | tr -d '\r')
    mark=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["mark"])' "$folder/in")
    # What is there: a text, drafts, statements. Without their names everything asked of them would be missing.
    for list in me drafts statements released; do
        curl -s -o "$folder/$list.json" -H "Cookie: $cookie" "$room/api/v1/$list"
    done
    (cd "$folder" && python3 - >schemathesis.toml) <<'END'
import json
def read(name):
    with open(name + ".json") as file:
        return json.load(file)
for text in read("me").get("texts", [])[:1]:
    print(f'[parameters]\n"path.text" = {json.dumps(text)}')
for name in ["drafts", "statements", "released"]:
    for one in read(name).get(name, [])[-1:]:
        print(f'[[operations]]\ninclude-path-regex = "/api/v1/{name}/"\nparameters = {{ "path.act" = {one["act"]} }}')
END
    # Signing out would end the sign-in with which everything else is asked, and the tool learns its id from an answer.
    # The tests of the crate cover these.
    if "$tool/bin/schemathesis" run "$room/api/v1/openapi.json" \
        --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \
        --phases examples,coverage,fuzzing --max-examples "$examples" --max-time "$seconds" --seed 1 \
        --continue-on-failure --workers 1 --generation-with-security-parameters false \
        --exclude-path /api/v1/sign-out \
        --exclude-path /api/v1/me/sign-ins/end --exclude-path /api/v1/me/sign-ins/end-all \
        -H "Cookie: $cookie" -H "x-paraph-mark: $mark" >"$folder/found" 2>&1; then
        grep -E ' generated, ' "$folder/found" || true
    else
        cat "$folder/found"
        echo "FAILED as $credential: see above" >&2
        exit 1
    fi
    # Whoever signed in at the beginning is still inside, or nothing was asked of the rest.
    curl -fs -o "$folder/me" -H "Cookie: $cookie" "$room/api/v1/me" || {
        echo "FAILED as $credential: the sign-in ended on the way" >&2
        exit 1
    }
    kill "$server" && wait "$server" 2>/dev/null || true
    server=
    echo "PASSED as $credential: no 500, and no answer that is not documented"
}

as A/head
as P/delegate
