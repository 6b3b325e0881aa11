// No request goes to another host, the content security policy is never violated, and the room has three languages.
import { createServer } from "node:http";
import { comeIn } from "./harness.mjs";
import { send, sign } from "./acts.mjs";
import { OPEN, addresses, propose, stirred } from "./pages.mjs";

export default async function closed(suite) {
  const room = await stirred(suite, "closed.paraph");
  const page = await suite.visitor(room);
  await page.addInitScript(() => {
    window.broken = [];
    document.addEventListener("securitypolicyviolation", (e) => window.broken.push(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile || ""}`));
  });
  const english = new Map();
  const faults = [];
  const outside = [];
  const look = async (address) => {
    const answer = await page.goto(room.address + address, { waitUntil: "load" });
    if (answer.status() !== 200) faults.push(`${address}: ${answer.status()}`);
    (await page.evaluate(() => window.broken)).forEach((one) => faults.push(`${address}: ${one}`));
    outside.push(...(await page.evaluate(() => [...document.querySelectorAll("[src],link[href]")].map((e) => e.src || e.href)
      .filter((u) => u && !u.startsWith("data:") && new URL(u).host !== location.host))));
    return page.evaluate(() => document.body.innerText);
  };
  for (const [name, address] of OPEN) english.set(name, await look(address));

  await suite.part("the language changes where one is, signed out", async () => {
    await page.goto(`${room.address}/public`);
    await send(page, page.locator('form[action="/language"] button[value=fr]'));
    suite.check("signed out, one stays on the page", new URL(page.url()).pathname === "/public", page.url());
    suite.check("and it is French", (await page.locator("html").getAttribute("lang")) === "fr");
    await send(page, page.locator('form[action="/language"] button[value=en]'));
  });

  await comeIn(page, room, "A/head");
  const all = await addresses(page, room);
  for (const [name, address] of all) english.set(name, await look(address));

  for (const language of ["fr", "uk"]) {
    await suite.part(language, async () => {
      await page.goto(`${room.address}/text?text=framework&view=clean`);
      await send(page, page.locator(`form[action="/language"] button[value=${language}]`));
      suite.check(`${language}: one stays on the page`, page.url().includes("/text") && page.url().includes("view=clean"), page.url());
      const same = [];
      const bare = [];
      for (const [name, address] of all) {
        const words = await look(address);
        if ((await page.locator("html").getAttribute("lang")) !== language) same.push(`${name} (lang)`);
        if ((await page.locator("#main h1, #main h2").first().innerText().catch(() => "")) !== "" && words === english.get(name)) same.push(name);
        // A key without a message would appear as it is.
        const keys = await page.evaluate(() => (document.body.innerText.match(/\b(nav|act|ask|filter|view|status|overlay|rule|says|how|became|change|sentence|certainty|visit|form|told|role|standing|question)-[a-z]+(-[a-z]+)*\b/g) || []).slice(0, 3));
        if (keys.length) bare.push(`${name}: ${keys}`);
      }
      suite.check(`${language}: every page speaks it`, same.length === 0, same.join(", "));
      suite.check(`${language}: nothing shows its key in place of words`, bare.length === 0, bare.join("; "));
      const rooms = await page.locator("nav.rooms a").allInnerTexts();
      suite.check(`${language}: the rooms have names in it`, !rooms.includes("Where we stand") && !rooms.includes("Decisions"), rooms.join(", "));
    });
  }
  await suite.part("English again", async () => {
    await send(page, page.locator('form[action="/language"] button[value=en]'));
    suite.check("and English again", (await page.locator("html").getAttribute("lang")) === "en");
    const bare = [...english].map(([name, words]) => [name, words.match(/\b(nav|act|ask|filter|view|status|overlay|rule|says|how|became|change|sentence|certainty|visit|form|told|role|standing|question)-[a-z]+(-[a-z]+)*\b/g)]).filter(([, keys]) => keys);
    suite.check("en: nothing shows its key in place of words", bare.length === 0, bare.map(([name, keys]) => `${name}: ${keys.slice(0, 3)}`).join("; "));
  });
  await suite.part("what is typed is words", async () => {
    const evil = `<img src=x onerror="window.hit=1"><script>window.hit=1</script><b>bold</b>`;
    await page.goto(`${room.address}/remarks`);
    await sign(page, "remark", { speaker: evil, words: evil, at: "2025-11-26T10:00", source: evil, certainty: "recorded" });
    await propose(page, room, "7", (words) => words.replace(/\.\s*$/, ` ${evil}.`), evil);
    for (const address of ["/remarks", "/text", "/brackets", "/record", "/columns", "/text?find=%3Cscript%3Ewindow.hit%3D1%3C/script%3E"]) {
      await page.goto(room.address + address);
      const hit = await page.evaluate(() => window.hit || document.querySelectorAll("main img, main b.bold, main script").length);
      suite.check(`markup in words stays words at ${address.split("?")[0]}`, !hit);
    }
    await page.goto(`${room.address}/text`);
    suite.check("and is read as it was typed", (await page.locator("#text").innerText()).includes("<b>bold</b>"));
  });

  await suite.part("another site", async () => {
    // Another port of this machine is another origin but the same site for cookies: the worst case.
    const victim = await suite.visitor(room, { credential: "A/head", watched: false });
    const size = async () => Number(await victim.evaluate(() => document.body.dataset.size));
    const before = await size();
    const form = `<form method="post" action="${room.address}/do/state-time"><input name="at" value="2030-01-01T00:00"><input name="once" value="0123456789abcdef0123456789abcdef"></form><script>document.forms[0].submit()</script>`;
    const server = createServer((_, answer) => answer.writeHead(200, { "content-type": "text/html" }).end(form));
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    const answered = victim.waitForResponse((r) => r.request().method() === "POST", { timeout: 10000 });
    await victim.goto(`http://127.0.0.1:${server.address().port}/`).catch(() => {});
    const status = (await answered).status();
    server.close();
    suite.check("a form that another site sends is refused", status === 403, `${status} was answered`);
    await victim.goto(`${room.address}/`);
    suite.check("and nothing was signed", (await size()) === before);
    // A form of this room without the mark of the sign-in.
    await victim.goto(`${room.address}/dates`);
    const unmarked = await victim.evaluate(async () => (await fetch("/do/state-time", { method: "post", body: new URLSearchParams({ at: "2030-01-01T00:00", once: "0123456789abcdef0123456789abcdef", mark: "forged" }) })).status);
    suite.check("nor a form with a forged mark", unmarked === 403 || unmarked === 400 || unmarked === 409, `${unmarked} was answered`);
    await victim.goto(`${room.address}/`);
    suite.check("and again nothing was signed", (await size()) === before);
    await victim.context().close();
  });
  suite.check("every page was answered and kept the policy", faults.length === 0, faults.slice(0, 8).join(" ‖ "));
  suite.check("nothing on any page comes from elsewhere", outside.length === 0, outside.slice(0, 5).join(", "));
  suite.check("no request left for another host, in all topics", suite.foreign.length === 0, suite.foreign.slice(0, 5).join(", "));
  suite.check("no script failed and no policy was broken, in all topics", suite.broken.length === 0, [...new Set(suite.broken)].slice(0, 5).join(" ‖ "));
  await room.end();
}
