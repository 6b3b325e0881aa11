// The founding case, end to end, by delegates in browsers of their own at once: from a fresh record to a public statement.
import { readFileSync } from "node:fs";
import { comeIn, until } from "./harness.mjs";
import { fill, join, press, sign, send } from "./acts.mjs";
import { TEXT, point, propose } from "./pages.mjs";

const BASE = new URL("../../../examples/geneva/base.md", import.meta.url);
const PARTIES = ["S=The Secretariat:observer", "A=State A", "G=The Guarantor", "P=The Partners:partner"];
const DELEGATES = [
  "S/head", "A/head", "A/delegate", "A/expert", "A/president", "G/head", "G/delegate", "G/expert", "G/president", "P/delegate",
];

/** Does something on one page, and measures how long after its acknowledgment another page shows it. */
export async function live(suite, says, page, deed, elsewhere, seen) {
  await elsewhere.evaluate(() => { window.stayed = true; });
  let answered = 0;
  const heard = page.waitForResponse((r) => r.request().method() === "POST" && new URL(r.url()).pathname.startsWith("/do/"), { timeout: 30000 })
    .then(() => { answered = Date.now(); }, () => {});
  let at = 0;
  const watching = until(seen, 30000, 20).then((found) => { if (found !== null) at = Date.now(); });
  const done = await deed();
  await Promise.all([heard, watching]);
  const stayed = await elsewhere.evaluate(() => window.stayed === true);
  const took = at && answered ? Math.max(1, at - answered) : null;
  suite.check(`${says}, at the other side within a second`, took !== null && took < 1000, took ?? `it never appeared${done?.refused ? `: ${done.refused}` : ""}`);
  suite.check(`${says}, without loading the page again`, stayed);
  return done;
}

export default async function founding(suite) {
  const record = await suite.fresh("case.paraph", { parties: PARTIES, delegates: DELEGATES, founder: "S/head" });
  const room = await suite.room(record, { demo: true });
  const at = (path) => room.address + path;
  const done = (says, { told, refused }) => suite.check(says, Boolean(told) && !refused, refused || told);
  const names = ["A/head", "A/delegate", "G/head", "G/delegate"];
  const [ah, ad, gh, gd] = await Promise.all(names.map((credential) => suite.visitor(room, { credential })));
  suite.check("four delegates are in at once", (await Promise.all([ah, ad, gh, gd].map((p) => p.locator(".me summary b").innerText()))).join() === names.join());
  /** Both heads sign: one begins, the other joins. */
  const both = async (says, kind, deed) => {
    const begun = await deed();
    suite.check(`${says}: one head signs, and it waits`, /takes effect when/.test(begun.told), begun.refused || begun.told);
    const joined = await join(gh, room);
    suite.check(`${says}: the other head joins, and it takes effect`, /takes effect now/.test(joined.told), joined.refused || joined.told);
  };

  await suite.part("a text becomes the base", async () => {
    await gd.goto(at("/chair"));
    done("a text is handed in", await sign(gd, "submit", { text: TEXT, source: { name: "framework.md", mimeType: "text/markdown", buffer: readFileSync(BASE) } }));
    await gh.goto(at("/chair"));
    await both("the base", "set-base", async () => {
      await ah.goto(at("/chair"));
      return sign(ah, "set-base", { act: /framework|act/i });
    });
    await gd.goto(at(`/text?text=${TEXT}`));
    suite.check("all 28 points are in the text", (await gd.locator("a.num", { hasText: /^28\.?$/ }).count()) === 1 || (await until(() => gd.evaluate(() => { window.scrollTo(0, document.body.scrollHeight); return [...document.querySelectorAll("a.num")].some((n) => /^28\.?$/.test(n.textContent.trim())); }), 8000)) !== null);
  });

  await suite.part("words are proposed, and seen at the other side", async () => {
    await gd.goto(at(`/text?text=${TEXT}`));
    await live(suite, "a bracket", ad, async () => {
      const made = await propose(ad, room, "6", (words) => words.replace("600,000", "800,000"), "The number of today.");
      suite.check("the bracket is seen before it is tabled", /800,000/.test(made.seen) && /\[/.test(made.seen), made.seen.slice(0, 200));
      done("a proposal is tabled", made);
      return made;
    }, gd, () => gd.evaluate(() => [...document.querySelectorAll("#text .br")].some((b) => b.textContent.includes("800,000"))));
    suite.check("the bracket says whose words they are", (await gd.locator("#text .br", { hasText: "800" }).first().locator(".who", { hasText: "A" }).count()) > 0);
  });

  await suite.part("a bracket is accepted and closed by both heads", async () => {
    await gd.locator("#text .br a[data-bracket]").first().click();
    await gd.locator("#side .alternatives").waitFor();
    suite.check("a bracket opens beside the text", gd.url().includes("/text"));
    suite.check("with its reason", /The number of today/.test(await gd.locator("#side").innerText()));
    const label = await gd.locator("#text .br a[data-bracket]").first().innerText();
    const bracket = at(`/bracket?text=${TEXT}&label=${label}`);
    await ah.goto(bracket);
    done("the other side accepts", await press(gd, "accept", { within: "#side .alternative:has-text('800')" }));
    await ah.goto(bracket);
    await gh.goto(at("/chair"));
    const begun = await live(suite, "an act that waits for the other head", ah, () => press(ah, "close"), gh,
      () => gh.evaluate(() => document.querySelector('[data-live="pending"] form[action="/do/join"]') !== null));
    suite.check("one head closes, and it waits", /takes effect when/.test(begun.told), begun.refused || begun.told);
    await Promise.all([ad, gd].map((page) => page.goto(at(`/text?text=${TEXT}`))));
    const closed = (page) => page.evaluate(() => { const text = document.querySelector("#text").innerText; return text.includes("800,000") && !text.includes("600,000"); });
    const joined = await live(suite, "a closed bracket", gh, () => press(gh, "join"), gd, () => closed(gd));
    suite.check("the other head joins, and it takes effect", /takes effect now/.test(joined.told), joined.refused || joined.told);
    suite.check("it is closed at both sides", (await until(() => closed(ad), 3000)) !== null && (await closed(gd)));
  });

  await suite.part("an edited document is handed in", async () => {
    const edited = readFileSync(BASE, "utf8").replace("600,000", "800,000").replace("Fighter aircraft", "Transport aircraft");
    await ad.goto(at(`/propose?text=${TEXT}`));
    await ad.locator("#edited").setInputFiles({ name: "edited.md", mimeType: "text/markdown", buffer: Buffer.from(edited) });
    await ad.locator('form:has(#edited) button.go').click();
    await ad.locator('form[action="/do/propose"]').waitFor();
    suite.check("what it changes is found: one bracket", /1 bracket/.test(await ad.locator("#main").innerText()) && /Transport/.test(await ad.locator("article.text").innerText()), (await ad.locator("#main").innerText()).slice(0, 200));
    done("and tabled", await send(ad, ad.locator('form[action="/do/propose"] button.go')));
    await gd.goto(at(`/text?text=${TEXT}`));
    suite.check("and stands at the other side", (await gd.locator("#text .br", { hasText: "Transport" }).count()) === 1);
  });

  await suite.part("the text is sent as a document", async () => {
    for (const form of ["docx", "tracked", "md", "txt", "html", "json", "akn"]) {
      const answer = await gd.request.get(at(`/text/download?text=${TEXT}&form=${form}`));
      const bytes = await answer.body();
      const sound = ["docx", "tracked"].includes(form) ? bytes.subarray(0, 2).toString() === "PK" : bytes.toString().includes("Transport");
      suite.check(`the rolling text as ${form}`, answer.status() === 200 && sound, `${answer.status()} ${bytes.subarray(0, 80)}`);
    }
  });

  await suite.part("a point is reserved, and the reservation lifted", async () => {
    await ad.goto(await point(ad, room, "26"));
    done("a reservation is made", await sign(ad, "reserve", { kind: "scrutiny", reason: "The ministry reads it." }));
    await gd.goto(at(`/text?text=${TEXT}&filter=reserved`));
    suite.check("the other side finds it by the filter", (await gd.locator("#text .p").count()) >= 1 && /26/.test(await gd.locator("#text").innerText()));
    await ad.goto(await point(ad, room, "26"));
    done("it is lifted", await sign(ad, "lift", { act: /26|reserv|scrutiny/i }));
  });

  await suite.part("a point goes to a technical team, and comes back", async () => {
    await both("a referral", "refer", async () => {
      await ah.goto(await point(ah, room, "14"));
      return sign(ah, "refer", { team: "assets", members: ["A/expert", "G/expert"], terms: "Where the assets go, and who answers for them." });
    });
    const ge = await suite.visitor(room, { credential: "G/expert" });
    suite.check("it stands among what needs the expert", /assets|report|14/i.test(await ge.locator('[data-live="needs"]').innerText()));
    await ge.goto(at("/teams"));
    await ge.locator("details.act summary", { hasText: "Report" }).first().click();
    const note = (words) => async () => {
      await ad.goto(at("/remarks"));
      return sign(ad, "remark", { speaker: "A spokesperson", words, at: "2025-11-26T10:00", source: "a briefing", certainty: "recorded" });
    };
    const size = () => ge.evaluate(() => document.body.dataset.size);
    let before = await size();
    await note("One remark.")();
    await until(async () => (await size()) !== before, 5000);
    suite.check("a fold that one has opened stays open when another's act arrives", await ge.locator('form[action="/do/report"] [name="finding"]').isVisible());
    await ge.goto(at("/teams"));
    await fill(ge.locator('form[action="/do/report"]').first(), "finding", "A finding that is half wri");
    await ge.locator("h1").click();
    before = await size();
    await note("Another remark.")();
    await until(async () => (await size()) !== before, 5000);
    suite.check("what is typed inside a part that is live stays, though one has turned elsewhere", (await ge.locator('form[action="/do/report"] [name="finding"]').first().inputValue()) === "A finding that is half wri");
    done("the expert reports", await sign(ge, "report", { finding: "Two ways out are open.", "option.1.title": "A fund held by both", "option.2.title": "A court", recommends: "1" }));
    await ad.goto(at("/teams"));
    const told = await ad.locator("#main").innerText();
    suite.check("the report is read at the other side", /Two ways out/.test(told) && /recommended/i.test(told));
    await ge.context().close();
  });

  await suite.part("drafts are issued, compared and traced", async () => {
    await both("draft 1", "issue", async () => { await ah.goto(at("/drafts")); return sign(ah, "issue", { marking: "Without prejudice" }); });
    await both("a correction en bloc", "correct", async () => {
      await ah.goto(at("/chair"));
      const form = ah.locator('form[action="/do/correct"]');
      const name = await form.locator('textarea[name^="to."]').nth(6).getAttribute("name");
      const corrected = await sign(ah, "correct", { [name]: "Part of the words, set right." });
      if (corrected.refused || /takes effect when/.test(corrected.told)) return corrected;
      // Proposed en bloc; both heads declare it.
      await ah.goto(at("/chair"));
      return sign(ah, "declare", {}, { within: '[data-live="corrections"]' });
    });
    await both("draft 2", "issue", async () => { await ah.goto(at("/drafts")); return sign(ah, "issue"); });
    await gd.goto(at("/drafts"));
    suite.check("two drafts stand there", (await gd.locator("main section.card[id^=act-]").count()) === 2);
    for (const form of ["docx", "md", "txt", "html", "json", "akn"]) {
      const answer = await gd.request.get(at(`/drafts/download?text=${TEXT}&draft=2&form=${form}`));
      suite.check(`draft 2 as ${form}`, answer.status() === 200 && (await answer.body()).length > 500, `${answer.status()}`);
    }
    await gd.locator('a[href^="/drafts/compare"]').first().click();
    await gd.locator("article.text").waitFor();
    suite.check("the comparison shows what came in and what went", (await gd.locator("article.text ins").count()) > 0 && (await gd.locator("article.text del").count()) > 0);
    await gd.goto(at("/drafts"));
    await gd.locator('a[href^="/drafts/trace"]').first().click();
    suite.check("the trace accounts for every point", (await gd.locator("main tbody tr").count()) >= 28);
    suite.check("and says that one was reworded", /reworded/i.test(await gd.locator("main table").innerText()));
  });

  let statement = "";
  await suite.part("a joint statement is drafted, consented to, cleared and public", async () => {
    await gd.goto(at("/statement"));
    done("a statement is drafted", await sign(gd, "statement", {
      title: "Joint statement of Geneva",
      "sentence.1.kind": "common", "sentence.1.words": "The talks were constructive and go on.",
      "sentence.2.kind": "common", "sentence.2.words": "Any agreement upholds the sovereignty of State A.",
    }));
    await ad.goto(at("/statement"));
    done("the other side drafts another in its place", await sign(ad, "statement", {
      title: "Joint statement of Geneva",
      "sentence.1.kind": "common", "sentence.1.words": "The talks were constructive and focused, and go on.",
      "sentence.2.kind": "common", "sentence.2.words": "Any agreement upholds the sovereignty of State A.",
    }, { within: "section.card" }));
    for (const [page, head] of [[ah, "A/head"], [gh, "G/head"]]) {
      await page.goto(at("/statement"));
      done(`${head} consents`, await sign(page, "consent-to", {}, { within: "section.card" }));
    }
    for (const [page, head] of [[ah, "A/head"], [gh, "G/head"]]) {
      await page.goto(at("/statement"));
      done(`${head} clears it`, await sign(page, "clear", {}, { within: "section.card" }));
    }
    const anybody = await suite.visitor(room);
    await anybody.goto(at("/public"));
    suite.check("anybody can read it", /Joint statement of Geneva/.test(await anybody.locator("#main").innerText()));
    statement = await (await anybody.request.get(at(await anybody.locator('a[href*="form=md"]').first().getAttribute("href")))).text();
    const genuine = Buffer.from(await (await anybody.request.get(at(await anybody.locator('a[href*="form=docx"]').first().getAttribute("href")))).body());
    const check = async (name, buffer) => {
      await anybody.goto(at("/public"));
      await anybody.locator("#file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
      await send(anybody, anybody.locator('form[action="/public/check"] button.go'));
      return anybody.locator("#main").innerText();
    };
    const word = await check("statement.docx", genuine);
    suite.check("a genuine Word file is found genuine", /Word for word/.test(word), word.slice(0, 200));
    suite.check("a genuine text is found genuine", /Word for word/.test(await check("statement.md", Buffer.from(statement))));
    const altered = await check("statement.md", Buffer.from(statement.replace("constructive and focused", "fruitful and focused")));
    suite.check("an altered copy is told apart", /was altered/.test(altered), altered.slice(0, 200));
    suite.check("word by word", (await anybody.locator("del", { hasText: "constructive" }).count()) === 1 && (await anybody.locator("ins", { hasText: "fruitful" }).count()) === 1);
    suite.check("something else is not taken for it", /Released text not found/.test(await check("other.md", Buffer.from("1. Something else altogether.\n"))));
    await anybody.context().close();
  });

  await suite.part("the principals decide", async () => {
    await ah.goto(await point(ah, room, "21"));
    done("a point is put to the principals", await sign(ah, "elevate", { question: "How do the talks go on about territories?" }));
    const president = await suite.visitor(room, { credential: "A/president" });
    suite.check("it stands among what needs the president", /territories/.test(await president.locator('[data-live="needs"]').innerText()));
    await president.goto(at("/decisions"));
    suite.check("the question stands on one page", /How do the talks go on/.test(await president.locator('[data-live="asked"]').innerText()));
    done("the president decides", await sign(president, "decide", { decision: "returns", note: "Not at this price." }, { within: '[data-live="asked"] .card:has-text("territories")' }));
    await gd.goto(at("/decisions"));
    const read = await gd.locator("#main").innerText();
    suite.check("the other side reads the decision", /returns/.test(read), read.slice(0, 300));
    await president.context().close();
  });

  await suite.part("the record holds", async () => {
    await gd.goto(at("/record"));
    await send(gd, gd.locator('form[action="/record/verify"] button'));
    suite.check("every act holds", /Every act is valid/.test(await gd.locator("#main").innerText()));
  });
  await room.end();
}
