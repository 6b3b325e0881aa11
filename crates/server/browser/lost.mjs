// A bad connection: the page shows what has not been sent, sends it again, and it is signed once. No typed words are lost.
import { comeIn, until } from "./harness.mjs";
import { fill, press, send, sign } from "./acts.mjs";
import { TEXT, point, propose, stirred } from "./pages.mjs";

const REMARK = { speaker: "A spokesperson of the Guarantor", at: "2025-11-26T10:00", source: "a briefing", certainty: "recorded" };

/** Fills the form for a remark, and leaves it unsent. */
async function remark(page, room, words) {
  await page.goto(`${room.address}/remarks`);
  const form = page.locator('form[action="/do/remark"]');
  for (const [name, value] of Object.entries({ ...REMARK, words })) await fill(form, name, value);
  return form;
}

const said = async (page, room, words) => {
  const answer = await page.request.get(`${room.address}/remarks`);
  return (await answer.text()).split("<blockquote").filter((part) => part.includes(words)).length;
};

export default async function lost(suite) {
  const room = await stirred(suite, "lost.paraph");
  const page = await suite.visitor(room, { credential: "A/delegate" });

  await suite.part("the network goes and comes back", async () => {
    const form = await remark(page, room, "It was said while the line was down.");
    await page.context().setOffline(true);
    await form.locator("button").last().click();
    const marked = await until(() => page.locator("form.unsent").count(), 3000);
    suite.check("what was not acknowledged is visibly not sent", marked !== null);
    const look = await page.locator("form.unsent").first().evaluate((f) => { const own = getComputedStyle(f); const after = getComputedStyle(f, "::after").content + getComputedStyle(f, "::before").content; return { outline: own.outlineStyle !== "none" || own.borderStyle !== "none" || own.borderLeftStyle !== "none", after }; }).catch(() => ({}));
    suite.check("by more than colour", look.outline || /[a-z]/i.test((look.after || "").replaceAll("none", "")), JSON.stringify(look));
    const told = await until(async () => /lost/i.test(await page.locator("#live").innerText()), 5000);
    suite.check("and the page says that the line is down", told !== null, await page.locator("#live").innerText());
    suite.check("what was typed still stands there", (await form.locator('[name="words"]').inputValue()).includes("line was down"));
    await page.context().setOffline(false);
    const arrived = await until(async () => (await said(page, room, "line was down")) === 1, 20000);
    suite.check("it is sent by itself when the line is back", arrived !== null);
    await until(async () => (await page.locator("form.unsent").count()) === 0, 10000);
    suite.check("and is no longer marked", (await page.locator("form.unsent").count()) === 0);
  });

  await suite.part("the answer is lost and the act is not doubled", async () => {
    const form = await remark(page, room, "It was said once.");
    let swallowed = 0;
    await page.route("**/do/remark", async (route) => {
      if (swallowed > 0) return route.continue();
      swallowed += 1;
      // The room gets it and signs; the answer does not come back.
      await route.fetch({ maxRedirects: 0 }).catch(() => {});
      await route.abort("connectionreset");
    });
    await form.locator("button").last().click();
    await until(async () => swallowed === 1 && (await page.locator("form.unsent").count()) === 0, 20000);
    await page.unroute("**/do/remark");
    suite.check("its answer was lost", swallowed === 1);
    suite.check("and it was signed once", (await said(page, room, "It was said once.")) === 1, `${await said(page, room, "It was said once.")} times`);
  });

  await suite.part("two acts by one form", async () => {
    await page.goto(`${room.address}/remarks`);
    const first = await sign(page, "remark", { ...REMARK, words: "The first of two." });
    const second = await sign(page, "remark", { ...REMARK, words: "The second of two." });
    suite.check("two remarks from one form are two", (await said(page, room, "The first of two.")) === 1 && (await said(page, room, "The second of two.")) === 1, `told: ${first.told} ${second.told}`);
  });

  await suite.part("a double click", async () => {
    const form = await remark(page, room, "It was clicked twice.");
    await form.locator("button").last().dblclick();
    await until(async () => (await said(page, room, "It was clicked twice.")) > 0, 15000);
    await page.waitForTimeout(500);
    suite.check("a double click signs once", (await said(page, room, "It was clicked twice.")) === 1);
  });

  await suite.part("the room is killed while an act is sent, and opened again", async () => {
    const form = await remark(page, room, "It was said while the room was down.");
    await room.end("SIGKILL");
    await form.locator("button").last().click();
    suite.check("it is marked while the room is down", (await until(() => page.locator("form.unsent").count(), 5000)) !== null);
    await page.waitForTimeout(700);
    await room.start();
    const arrived = await until(async () => (await said(page, room, "the room was down")) === 1, 30000);
    suite.check("it is sent when the room is back", arrived !== null);
    await until(async () => (await page.locator("form.unsent").count()) === 0, 15000);
    suite.check("once", (await said(page, room, "the room was down")) === 1);
    await page.goto(`${room.address}/`);
    suite.check("and one is still signed in", (await page.locator(".me summary b").innerText()) === "A/delegate");
    suite.check("what was acknowledged before is there", (await said(page, room, "line was down")) === 1);
  });

  await suite.part("typing is not lost", async () => {
    const other = await suite.visitor(room, { credential: "G/delegate" });
    await page.goto(await point(page, room, "2"));
    const form = page.locator('form[action="/do/reserve"]').first();
    await fill(form, "reason", "A long reason that is half wri");
    await page.locator('form[action="/do/reserve"] [name="reason"]').first().focus();
    await propose(other, room, "2", (words) => words.replace(/\.\s*$/, ", and others may join."));
    await page.waitForTimeout(1500);
    suite.check("what is being typed stays when another's act arrives", (await form.locator('[name="reason"]').inputValue()) === "A long reason that is half wri");
    suite.check("and the words around it are new", /others may join/.test(await page.locator('[data-live="words"]').innerText()));
    // A form inside a part that changes.
    await page.goto(`${room.address}/teams`);
    await page.goto(`${room.address}/propose?text=${TEXT}&id=${new URL(await point(page, room, "4")).searchParams.get("id")}`);
    await page.locator("#wording").fill("Words that are half wri");
    await propose(other, room, "4", (words) => words.replace(/\.\s*$/, ", as counted by both."));
    await page.waitForTimeout(1500);
    suite.check("nor a wording", (await page.locator("#wording").inputValue()) === "Words that are half wri");
    await other.context().close();
  });

  await suite.part("words that changed in between are not overwritten", async () => {
    const answer = await page.goto(`${room.address}/bracket?text=${TEXT}&label=B999`);
    suite.check("a bracket that is gone says so", answer.status() === 404 && /no longer open/.test(await page.locator("#main").innerText()), `${answer.status()} was answered`);
    // While one delegate edits point 3, the heads close its bracket, so the base no longer has the words that are edited.
    const TYPED = "State A receives robust security guarantees that three States give.";
    await page.goto(await point(page, room, "3"));
    await page.locator('a[href^="/propose"]').first().click();
    await page.locator("#wording").fill(TYPED);
    const [ah, gh] = await Promise.all(["A/head", "G/head"].map((credential) => suite.visitor(room, { credential })));
    await ah.goto(`${room.address}/text?text=${TEXT}`);
    const label = await ah.locator("#text .br", { hasText: "without delay" }).locator("a[data-bracket]").innerText();
    const bracket = `${room.address}/bracket?text=${TEXT}&label=${label}`;
    for (const deed of ["accept", "close"]) {
      await ah.goto(bracket);
      await press(ah, deed, { within: ".alternative:has-text('without delay')" });
    }
    await gh.goto(`${room.address}/chair`);
    suite.check("the heads close the bracket meanwhile", /takes effect now/.test((await press(gh, "join")).told));
    // On a page that shows the old bracket, the button does not sign the old words.
    await send(page, page.locator('form[action="/propose/preview"] button.go'));
    const tabled = await page.locator('form[action="/do/propose"]').count();
    suite.check("the conflict is shown before anything is tabled", tabled === 0 && /changed|edition|base/i.test(await page.locator("#main").innerText()), (await page.locator("#main").innerText()).slice(0, 300));
    let kept = (await page.content()).includes("that three States give");
    if (!kept) {
      await page.goBack();
      kept = (await page.locator("#wording").inputValue().catch(() => "")) === TYPED;
    }
    suite.check("and what was typed is still to be had", kept);
    await Promise.all([ah, gh].map((one) => one.context().close()));
  });
  await room.end();
}
