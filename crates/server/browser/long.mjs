// A long text: parts load during reading, the index leads to any point, acts appear in parts far down, and forms have
// pages of their own.
import { until } from "./harness.mjs";
import { press, send, sign } from "./acts.mjs";
import { TEXT, propose } from "./pages.mjs";
import { live } from "./case.mjs";

const POINTS = 300;
const SUBJECTS = ["The Council", "Each Party", "The Secretariat", "The Commission", "A State concerned"];
const text = () => `# A long agreement\n\n${Array.from({ length: POINTS }, (_, n) => `${n + 1}. ${SUBJECTS[n % SUBJECTS.length]} reports on matter ${n + 1} within ${30 + (n % 60)} days of the date on which it arises.\n`).join("\n")}`;

export default async function long(suite) {
  const record = await suite.fresh("long.paraph", {
    parties: ["S=The Secretariat:observer", "A=State A", "G=The Guarantor"], delegates: ["S/head", "A/head", "A/delegate", "G/head", "G/delegate"], founder: "S/head",
  });
  const room = await suite.room(record, { demo: true });
  const at = (path) => room.address + path;
  const a = await suite.visitor(room, { credential: "A/delegate" });
  const g = await suite.visitor(room, { credential: "G/head" });
  await a.goto(at("/chair"));
  await sign(a, "submit", { text: TEXT, source: { name: "long.md", mimeType: "text/markdown", buffer: Buffer.from(text()) } });
  const head = await suite.visitor(room, { credential: "A/head" });
  await head.goto(at("/chair"));
  await sign(head, "set-base", { act: /act|framework/i });
  await g.goto(at("/chair"));
  await press(g, "join");

  await suite.part("parts", async () => {
    await g.goto(at(`/text?text=${TEXT}`));
    const first = await g.locator("#text .p").count();
    suite.check("the page begins with a part of the text", first > 10 && first < POINTS / 2, `${first} points`);
    const all = await until(async () => {
      await g.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      return (await g.locator("#text .p").count()) === POINTS + 1;
    }, 20000, 100);
    suite.check("the rest comes as one scrolls, each point once", all !== null, `${await g.locator("#text .p").count()} of ${POINTS + 1}`);
  });

  await suite.part("far down", async () => {
    await live(suite, "a bracket in a part far down", a, async () => propose(a, room, "250", (words) => words.replace("within", "promptly, and within")), g,
      () => g.evaluate(() => [...document.querySelectorAll("#text .br")].some((b) => b.textContent.includes("promptly"))));
    const seen = await g.evaluate(() => { const spot = document.querySelector("#text .br").getBoundingClientRect(); return { top: spot.top, all: document.querySelectorAll("#text .p").length }; });
    suite.check("and every point is still there", seen.all === POINTS + 1, `${seen.all}`);
  });

  await suite.part("the index", async () => {
    const fresh = await suite.visitor(room, { credential: "G/delegate" });
    await fresh.goto(at(`/text?text=${TEXT}`));
    await fresh.locator(".rail a", { hasText: /^\s*280/ }).first().click();
    const there = await until(() => fresh.evaluate(() => [...document.querySelectorAll("#text .p")].some((p) => /matter 280 /.test(p.textContent) && p.getBoundingClientRect().top > -50 && p.getBoundingClientRect().top < innerHeight)), 5000);
    suite.check("leads to a point that was not loaded yet", there !== null);
    await fresh.goto(at(`/text?text=${TEXT}`));
    await fresh.keyboard.press("n");
    const bracket = await until(() => fresh.evaluate(() => document.querySelector(".br.here") !== null), 5000);
    suite.check("n reaches a bracket that was not loaded yet", bracket !== null);
    await fresh.goto(at(`/text?text=${TEXT}#B1`));
    const arrived = await until(() => fresh.evaluate(() => { const b = document.querySelector("#B1")?.getBoundingClientRect(); return b && b.top > -50 && b.top < innerHeight; }), 5000);
    suite.check("and so does an address with a bracket in it", arrived !== null);
    await fresh.goto(at("/brackets"));
    await fresh.locator("main tbody a").first().click();
    suite.check("and the table of brackets", (await until(() => fresh.locator(".alternative").count(), 5000)) !== null);
    await fresh.context().close();
  });

  await suite.part("forms", async () => {
    await head.goto(at("/chair"));
    suite.check("what is long to choose from has a page of its own", (await head.locator('a.act[href^="/act/correct"]').count()) === 1);
    await head.goto(at("/matrix"));
    await head.goto(at(await head.locator("main a", { hasText: /^point 77$/ }).first().getAttribute("href")));
    const done = await sign(head, "reserve", { kind: "general", reason: "As a matter of order." });
    suite.check("and an act is signed there", /Done/.test(done.told), done.refused || done.told || done.title);
    await head.goto(at("/chair"));
    const weight = await head.evaluate(() => document.documentElement.outerHTML.length);
    suite.check("so that the table stays light", weight < 200000, `${weight} characters`);
  });

  await suite.part("scripts off", async () => {
    const plain = await suite.visitor(room, { javaScriptEnabled: false, credential: "G/delegate" });
    await plain.goto(at(`/text?text=${TEXT}`));
    await plain.locator(".rail a", { hasText: /^\s*280/ }).first().click();
    suite.check("without scripts the index leads there too", /matter 280 /.test(await plain.locator("#text").innerText()), plain.url());
    await plain.context().close();
  });
  await room.end();
}
