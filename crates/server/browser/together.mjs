// A proposal with a co-sponsor, from the request to one alternative under two names; and a refusal that appears at its
// field.
import { fill, press, send } from "./acts.mjs";
import { TEXT, point, stirred } from "./pages.mjs";

export default async function together(suite) {
  const room = await stirred(suite, "together.paraph");
  const at = (path) => room.address + path;
  const page = await suite.visitor(room, { credential: "A/delegate" });
  const other = await suite.visitor(room, { credential: "G/head" });
  const WORDS = ", as both sides have said in public.";

  await suite.part("co-sponsors", async () => {
    await page.goto(await point(page, room, "4"));
    await page.locator('a[href^="/propose"]').first().click();
    const box = page.locator("#wording");
    await box.fill((await box.inputValue()).replace(/\.\s*$/, WORDS));
    await fill(page.locator('form[action="/propose/preview"]'), "with", "G");
    await page.locator('form[action="/propose/preview"] button.go').click();
    await page.locator('form[action="/do/propose"]').waitFor();
    const done = await send(page, page.locator('form[action="/do/propose"] button.go'));
    suite.check("words are proposed with another delegation", Boolean(done.told) && !done.refused, done.refused || done.told);
    await other.goto(at("/"));
    const asked = other.locator(".needs li", { hasText: "co-sponsor" });
    suite.check("whose head is asked for it", (await asked.count()) === 1, (await other.locator("#main").innerText()).slice(0, 400));
    const joined = await press(other, "join", { within: ".needs li" });
    suite.check("and joins there and then", Boolean(joined.told) && !joined.refused, joined.refused || joined.told);
    await page.goto(at(`/text?text=${TEXT}`));
    const bracket = page.locator("#text .br", { hasText: "as both sides have said" }).first();
    const names = await bracket.locator(".alt", { hasText: "as both sides have said" }).first().locator(".who").allInnerTexts();
    suite.check("one alternative bears both names", names.join() === "A,G", names.join());
    await bracket.locator("a[data-bracket]").first().click();
    await page.locator("#side .alternatives").waitFor();
    const alternative = page.locator("#side .alternative", { hasText: "as both sides have said" });
    suite.check("neither is asked to accept what it proposes", (await alternative.locator('form[action="/do/accept"]').count()) === 0 && /propose/.test(await alternative.innerText()), await alternative.innerText());
    await suite.shot(page, "together-bracket");
  });

  await suite.part("a refusal at its field", async () => {
    await page.goto(await point(page, room, "5"));
    const form = page.locator('form[action="/do/reserve"]').first();
    await form.evaluate((f) => { for (let e = f; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true; });
    // An old page might send a point that no longer exists, or a level that is not among the options.
    const field = form.locator("select").first();
    const name = await field.getAttribute("name");
    await field.evaluate((select) => { select.options[0].value = "no-such-word"; select.selectedIndex = 0; });
    const seen = await send(page, form.locator("button").last());
    suite.check("an answer that cannot be used is refused", Boolean(seen.refused) && !seen.told, seen.told || seen.refused);
    const stands = await field.evaluate((select) => {
      const note = select.getAttribute("aria-describedby") && document.getElementById(select.getAttribute("aria-describedby"));
      return { invalid: select.getAttribute("aria-invalid"), next: select.nextElementSibling === note, says: note?.innerText || "", focus: document.activeElement === select };
    });
    suite.check(`and it is said at the field ${name}`, stands.invalid === "true" && stands.next && stands.says.length > 20 && stands.focus, JSON.stringify(stands));
    await suite.shot(page, "together-field");
    await page.goto(at("/record"));
    suite.check("nothing was signed", !/no-such-word/.test(await page.locator("#main").innerText()) && !/reserve/i.test(await page.locator("ol.log li").first().innerText()), await page.locator("ol.log li").first().innerText());
  });
  await room.end();
}
