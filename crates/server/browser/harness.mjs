// Shared by all topics: checks that print a line each, rooms, and visitors in browsers of their own.
import { spawn, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const LAUNCH = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export const PASSPHRASE = "demonstration";
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Asks again until the answer is true. Returns the time in milliseconds, or `null` if it gives up. */
export async function until(ask, most = 15000, every = 25) {
  const began = Date.now();
  for (;;) {
    let answer = false;
    try { answer = await ask(); } catch { /* the page is on its way */ }
    if (answer) return Math.max(1, Date.now() - began);
    if (Date.now() - began > most) return null;
    await pause(every);
  }
}

export class Suite {
  constructor({ paraph, shots, only }) {
    Object.assign(this, { paraph, shots, only, passed: 0, failed: [], rooms: new Set(), topic: "", foreign: [], broken: [] });
    this.folder = mkdtempSync(join(tmpdir(), "paraph-browser-"));
    if (shots) mkdirSync(shots, { recursive: true });
  }

  check(says, holds, detail = "") {
    const line = `${this.topic}: ${says}`;
    if (holds) this.passed += 1; else this.failed.push(line);
    console.log(`${holds ? "ok  " : "FAIL"} ${line}${detail === "" || (holds && typeof detail !== "number") ? "" : ` (${detail}${typeof detail === "number" ? " ms" : ""})`}`);
    return Boolean(holds);
  }

  /** Runs a part of a topic. An exception in it counts as one failed check, and the rest continues. */
  async part(says, work) {
    try { await work(); } catch (error) {
      this.check(says, false, String(error?.message || error).split("\n").slice(0, 4).join(" ").slice(0, 500));
    }
  }

  async run(name, work) {
    if (this.only && !this.only.includes(name)) return;
    this.topic = name;
    const began = Date.now();
    await this.part("runs to its end", () => work(this));
    for (const room of [...this.rooms]) await room.end();
    for (const context of this.browser.contexts()) await context.close();
    console.log(`     ${name} took ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }

  async open() {
    this.browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: LAUNCH });
  }

  async close() {
    for (const room of [...this.rooms]) await room.end();
    await this.browser?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  command(args, env = {}) {
    try {
      return execFileSync(this.paraph, args, { encoding: "utf8", env: { ...process.env, PARAPH_PASSPHRASE: PASSPHRASE, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    } catch (error) {
      throw new Error(`paraph ${args.slice(0, 2).join(" ")}: ${error.stderr || error.message}`);
    }
  }

  /** A file beside the records. */
  file(name, contents) {
    const path = join(this.folder, name);
    if (contents !== undefined) writeFileSync(path, contents);
    return path;
  }

  /** Returns a copy of the demonstration's record, which is played only once. */
  async demonstration(name) {
    const played = join(this.folder, "played.paraph");
    if (!existsSync(played)) {
      const room = await this.room(played, { demo: true });
      await room.end();
    }
    const path = join(this.folder, name);
    copyFileSync(played, path);
    return path;
  }

  /** Returns the public keys of the demonstration's delegates. */
  async keys() {
    await this.demonstration("keys.paraph");
    const listed = this.command(["key", "list", "-f", join(this.folder, "keys.paraph")]);
    return Object.fromEntries(listed.trim().split("\n").map((line) => line.split("=")));
  }

  /** Returns a fresh record, opened by a secretariat, with the demonstration's delegates as participants. */
  async fresh(name, { parties, delegates, founder, rules }) {
    const keys = await this.keys();
    const path = join(this.folder, name);
    const args = ["open", "Talks of a browser", "-f", path, "--as", founder];
    for (const party of parties) args.push("--party", party);
    for (const delegate of delegates) args.push("--credential", keys[delegate] ? `${delegate}${delegate.endsWith("/president") ? ":principal" : ""}=${keys[delegate]}` : delegate);
    if (rules) args.push("--rules", this.file(`${name}.rules.json`, JSON.stringify(rules)));
    this.command(args);
    return path;
  }

  async room(record, { demo = false, host = "127.0.0.1", port } = {}) {
    const room = new Room(this, record, { demo, host, port: port || (await freePort()) });
    await room.start();
    return room;
  }

  /** Opens a browser context with a page. Requests to other hosts and violations of the policy are recorded. */
  async visitor(room, { credential, watched = true, ...options } = {}) {
    const context = await this.browser.newContext({ locale: "en-GB", viewport: { width: 1360, height: 900 }, acceptDownloads: true, ...options });
    context.setDefaultTimeout(15000);
    const page = await context.newPage();
    // First let a page finish that navigates by itself after a form.
    const goto = page.goto.bind(page);
    page.goto = async (address, how) => {
      for (let left = 3; ; left -= 1) {
        try { return await goto(address, how); } catch (error) {
          if (left === 0 || !/interrupted by another navigation|ERR_ABORTED/.test(error.message)) throw error;
          await page.waitForLoadState().catch(() => {});
        }
      }
    };
    if (watched) context.on("request", (request) => {
      const address = new URL(request.url());
      if (!["data:", "blob:", "about:"].includes(address.protocol) && address.host !== new URL(room.address).host) this.foreign.push(request.url());
    });
    if (watched) page.on("console", (message) => {
      if (/content.security.policy|refused to/i.test(message.text())) this.broken.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.broken.push(`${page.url()}: ${error.message}`));
    if (credential) await comeIn(page, room, credential);
    return page;
  }

  async shot(page, name, fullPage = true) {
    if (this.shots) await page.screenshot({ path: join(this.shots, `${name}.png`), fullPage });
  }
}

/** Signs in as one of the demonstration's delegates. */
export async function comeIn(page, room, credential) {
  await page.goto(`${room.address}/enter`);
  await page.locator("ul.choices button", { hasText: new RegExp(`^${credential}$`) }).click();
  await page.locator(".me summary b").waitFor();
}

async function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on("error", failed);
    server.listen(0, "127.0.0.1", () => { const { port } = server.address(); server.close(() => done(port)); });
  });
}

class Room {
  constructor(suite, record, { demo, host, port }) {
    Object.assign(this, { suite, record, demo, port, address: `http://${host}:${port}`, said: "" });
  }

  async start() {
    const args = ["serve", this.record, "--listen", `127.0.0.1:${this.port}`];
    if (this.demo) args.push("--demo");
    this.process = spawn(this.suite.paraph, args, { stdio: ["ignore", "pipe", "pipe"] });
    this.suite.rooms.add(this);
    this.gone = new Promise((done) => this.process.once("exit", done));
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on("data", (bytes) => { this.said += bytes; });
    const ready = await until(() => this.said.includes("is open at"), 180000, 20);
    if (!ready) throw new Error(`the room did not open: ${this.said}`);
  }

  async end(signal = "SIGTERM") {
    if (!this.process) return;
    this.process.kill(signal);
    await this.gone;
    this.process = null;
    this.suite.rooms.delete(this);
    this.said = "";
  }
}
