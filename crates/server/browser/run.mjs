// The room in a real browser. `node run.mjs --paraph PATH [--shots FOLDER] [--only case,door]`
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Suite } from "./harness.mjs";

const asked = new Map();
for (let at = 2; at < process.argv.length; at += 2) asked.set(process.argv[at], process.argv[at + 1]);
const paraph = resolve(asked.get("--paraph") || "target/debug/paraph");
if (!existsSync(paraph)) {
  console.error(`There is no ${paraph}: build it with \`cargo build\`, and name it with --paraph.`);
  process.exit(2);
}
const TOPICS = ["case", "finding", "long", "door", "plain", "phone", "access", "lost", "projector", "private", "sealed", "together", "hidden", "rtl", "shots", "closed"];
const only = asked.get("--only")?.split(",");
const suite = new Suite({ paraph, shots: asked.get("--shots") && resolve(asked.get("--shots")), only });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => { suite.close().finally(() => process.exit(130)); });

// Close all rooms, whatever happens.
process.on("exit", () => suite.rooms.forEach((room) => room.process?.kill("SIGKILL")));

await suite.open();
try {
  for (const topic of TOPICS) {
    if (only && !only.includes(topic)) continue;
    const { default: work } = await import(`./${topic}.mjs`);
    await suite.run(topic, work);
  }
} finally {
  await suite.close();
}
if (suite.failed.length) console.log(`\nFailed:\n${suite.failed.map((line) => `  ${line}`).join("\n")}\n`);
console.log(`${suite.passed} passed, ${suite.failed.length} failed`);
process.exit(suite.failed.length ? 1 : 0);
