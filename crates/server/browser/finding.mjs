// Rules with the chair's finding: a chair puts words to the room, a silence procedure runs, somebody objects, and
// brackets without an objection are declared closed.
import { readFileSync } from "node:fs";
import { until } from "./harness.mjs";
import { fill, press, send, sign } from "./acts.mjs";
import { TEXT, propose } from "./pages.mjs";
import { live } from "./case.mjs";

const BASE = new URL("../../../examples/geneva/base.md", import.meta.url);
const PASSWORD = "a chair's long password";

export default async function finding(suite) {
  const record = await suite.fresh("finding.paraph", {
    parties: ["C=The Chair:chair", "A=State A", "G=The Guarantor"],
    delegates: ["C/head", "A/head", "A/delegate", "G/head", "G/delegate"], founder: "C/head",
    rules: { pen: { chair: "C" }, base: "pen", closing: "finding", silence_hours: 24, interval_minutes: 0 },
  });
  const link = suite.command(["invite", "C/head", "--as", "C/head", "-f", record]).match(/\/enter\/\S+/)[0];
  const room = await suite.room(record, { demo: true });
  const at = (path) => room.address + path;
  const done = (says, { told, refused }) => suite.check(says, Boolean(told) && !refused, refused || told);
  const chair = await suite.visitor(room);
  await chair.goto(at(link));
  await chair.locator("#password").fill(PASSWORD);
  await chair.locator("#again").fill(PASSWORD);
  await send(chair, chair.locator("#main button.go"));
  suite.check("the chair comes in by a link", (await chair.locator(".me summary b").innerText()) === "C/head");
  const a = await suite.visitor(room, { credential: "A/delegate" });
  const g = await suite.visitor(room, { credential: "G/delegate" });
  const head = await suite.visitor(room, { credential: "G/head" });

  await suite.part("the chair makes a text the base", async () => {
    await chair.goto(at("/chair"));
    done("the chair hands in a text", await sign(chair, "submit", { text: TEXT, source: { name: "framework.md", mimeType: "text/markdown", buffer: readFileSync(BASE) } }));
    await chair.goto(at("/chair"));
    done("and makes it the base alone, having the pen", await sign(chair, "set-base", { act: /act|framework/i }));
  });

  /** Puts one alternative to the room: by its button, or by the form on the table if it has no button. */
  const put = async (says, bracket, words) => {
    await chair.goto(bracket);
    const within = `.alternative:has-text("${words}")`;
    const button = await chair.locator(within).locator('form[action="/do/put"]').count();
    suite.check(`${says}: the chair has a button beside the alternative`, button > 0);
    if (button > 0) return press(chair, "put", { within });
    await chair.goto(at("/chair"));
    const form = chair.locator('form[action="/do/put"]').first();
    await form.evaluate((f) => { for (let e = f; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true; });
    await form.locator("label", { hasText: words }).locator("input").first().check();
    return send(chair, form.locator("button").last());
  };
  const label = (page, words) => page.locator("#text .br", { hasText: words }).first().locator("a[data-bracket]").innerText();
  await suite.part("words are put to the room and declared closed", async () => {
    done("words are proposed", await propose(a, room, "6", (words) => words.replace("600,000", "800,000")));
    await chair.goto(at(`/text?text=${TEXT}`));
    const bracket = at(`/bracket?text=${TEXT}&label=${await label(chair, "800,000")}`);
    await g.goto(bracket);
    suite.check("a delegate has no button to put", (await g.locator('form[action="/do/put"]').count()) === 0);
    await head.goto(at("/chair"));
    await live(suite, "what was put", chair, async () => {
      const said = await put("to put", bracket, "800");
      done("the chair puts the words to the room", said);
      return said;
    }, head, () => head.evaluate(() => document.querySelector('[data-live="put"] li') !== null));
    await chair.goto(at("/chair"));
    await g.goto(at(`/text?text=${TEXT}`));
    const declared = await live(suite, "what was declared closed", chair, () => sign(chair, "declare", {}, { within: '[data-live="put"]' }), g,
      () => g.evaluate(() => { const text = document.querySelector("#text").innerText; return text.includes("800,000") && !text.includes("600,000"); }));
    done("nobody objects, and the chair declares it closed", declared);
  });

  await suite.part("somebody objects", async () => {
    done("other words are proposed", await propose(a, room, "9", (words) => words.replace("Fighter aircraft", "Transport aircraft")));
    await chair.goto(at(`/text?text=${TEXT}`));
    done("they are put to the room", await put("to put again", at(`/bracket?text=${TEXT}&label=${await label(chair, "Transport")}`), "Transport"));
    await head.goto(at("/chair"));
    await chair.goto(at("/chair"));
    const objected = await live(suite, "an objection", head, () => sign(head, "object", { reason: "Not without the Alliance." }, { within: '[data-live="put"]' }), chair,
      () => chair.evaluate(() => /1 objection/.test(document.querySelector('[data-live="put"]').innerText)));
    done("a head objects", objected);
    await chair.goto(at("/chair"));
    const form = chair.locator('[data-live="put"] form[action="/do/declare"]');
    const refused = (await form.count()) === 0 ? "no form" : (await sign(chair, "declare", {}, { within: '[data-live="put"]' }).catch((e) => ({ refused: e.message }))).refused;
    suite.check("what met an objection cannot be declared", Boolean(refused), refused || "it was declared");
    await g.goto(at(`/text?text=${TEXT}`));
    suite.check("and stays in brackets", (await g.locator("#text .br", { hasText: "Transport" }).count()) === 1);
  });

  await suite.part("a silence procedure", async () => {
    done("other words are proposed", await propose(a, room, "17", (words) => words.replace(/\.\s*$/, ", and report on it.")));
    await chair.goto(at("/dates"));
    done("the chair states the record's time", await sign(chair, "state-time", { at: "2026-01-10T09:00" }));
    await chair.goto(at("/chair"));
    const form = chair.locator('form[action="/do/put"]').first();
    await fill(form, "until", "2026-01-12T09:00");
    await fill(form, "letter", "Silence until Monday at nine.");
    await form.locator("label", { hasText: "and report on it" }).locator("input").first().check();
    done("words are put under silence", await send(chair, form.locator("button").last()));
    await head.goto(at("/"));
    suite.check("a head is told that silence would bind", /silence would count as consent/i.test(await head.locator('[data-live="needs"]').innerText()));
    await head.goto(at("/chair"));
    suite.check("and until when", /Silence until/.test(await head.locator('[data-live="put"]').innerText()) && /12 January 2026/.test(await head.locator('[data-live="put"]').innerText()));
    await chair.goto(at("/chair"));
    const early = await sign(chair, "declare", {}, { within: '[data-live="put"] li:has-text("Silence until")' }).catch((error) => ({ refused: error.message }));
    suite.check("it cannot be declared before its end", Boolean(early.refused), early.told);
    await chair.goto(at("/dates"));
    done("the time comes", await sign(chair, "state-time", { at: "2026-01-12T10:00" }));
    await chair.goto(at("/chair"));
    done("and nobody has spoken: it is declared closed", await sign(chair, "declare", {}, { within: '[data-live="put"] li:has-text("Silence until")' }));
    await g.goto(at(`/text?text=${TEXT}`));
    suite.check("and the words stand", (await until(async () => /and report on it/.test(await g.locator("#text").innerText()), 5000)) !== null && (await g.locator("#text .br", { hasText: "report on it" }).count()) === 0);
  });

  await suite.part("corrections en bloc", async () => {
    await chair.goto(at("/chair"));
    const name = await chair.locator('form[action="/do/correct"] textarea[name^="to."]').nth(6).getAttribute("name");
    done("the chair proposes a correction", await sign(chair, "correct", { [name]: "Sovereignty, and security" }));
    await head.goto(at("/chair"));
    suite.check("it stands on the table for all", /Sovereignty, and security/.test(await head.locator("#main").innerText()));
    await chair.goto(at("/chair"));
    done("the chair declares it", await sign(chair, "declare", {}, { within: '[data-live="corrections"]' }));
    await g.goto(at(`/text?text=${TEXT}`));
    suite.check("and it is in the text", (await until(async () => /Sovereignty, and security/.test(await g.locator("#text").innerText()), 3000)) !== null);
  });
  await room.end();
}
