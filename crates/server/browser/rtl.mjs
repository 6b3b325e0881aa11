// A language that is written from right to left needs only its line: pages are mirrored, nothing extends beyond the page,
// and no rule of the style depends on left and right.
import { comeIn } from "./harness.mjs";
import { OPEN, TEXT, addresses, stirred } from "./pages.mjs";
import { sideways } from "./phone.mjs";

/** Returns the rules of the style that treat the two sides of the page differently. */
const onesided = () => {
  const found = [];
  const pairs = [["padding-left", "padding-right"], ["margin-left", "margin-right"], ["border-left-width", "border-right-width"],
    ["border-left-color", "border-right-color"], ["border-top-left-radius", "border-top-right-radius"], ["left", "right"]];
  const look = (rules) => {
    for (const rule of rules) {
      if (rule.cssRules?.length) look(rule.cssRules);
      if (!rule.style) continue;
      const says = (name) => rule.style.getPropertyValue(name);
      for (const [left, right] of pairs) if (says(left) !== says(right)) found.push(`${rule.selectorText}: ${left} ${says(left)}, ${right} ${says(right)}`);
      if (["left", "right"].includes(says("text-align")) || says("float")) found.push(`${rule.selectorText}: text-align ${says("text-align")} ${says("float")}`);
    }
  };
  for (const sheet of document.styleSheets) look(sheet.cssRules);
  return found;
};

export default async function rtl(suite) {
  const room = await stirred(suite, "rtl.paraph");
  const page = await suite.visitor(room);
  await page.addInitScript(() => document.addEventListener("DOMContentLoaded", () => { document.documentElement.dir = "rtl"; }));
  const at = (path) => room.address + path;

  await suite.part("the style", async () => {
    await page.goto(at("/public"));
    const found = await page.evaluate(onesided);
    suite.check("no rule knows left from right", found.length === 0, found.join(" ‖ "));
  });

  await suite.part("every page", async () => {
    for (const [name, address] of OPEN) {
      await page.goto(at(address));
      const over = await sideways(page);
      suite.check(`${name}, signed out, does not stick out`, over === "", over);
    }
    await comeIn(page, room, "A/head");
    const all = await addresses(page, room);
    for (const width of [1360, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const [name, address] of all) {
        await page.goto(at(address));
        await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => { fold.open = true; }));
        const over = await sideways(page);
        suite.check(`${name}, at ${width} px with all folds open, does not stick out`, over === "", over);
      }
    }
  });

  await suite.part("the text", async () => {
    await page.setViewportSize({ width: 1500, height: 900 });
    await page.goto(at(`/text?text=${TEXT}`));
    const box = (selector) => page.locator(selector).first().boundingBox();
    const [rail, text, side] = [await box(".rail"), await box("#text"), await box("#side")];
    suite.check("the index stands at the right and the bracket at the left", rail.x > text.x && text.x > side.x, JSON.stringify([rail, text, side]));
    const [number, words] = [await box("#text .p .num"), await box("#text .p .wd")];
    suite.check("a point's number stands at the right of its words", number.x > words.x, JSON.stringify([number, words]));
    const edge = await page.locator("#text .p.open, #text .p.agreed, #text .p.clean, #text .p.adopted").first().evaluate((p) => { const style = getComputedStyle(p); return [style.borderRightWidth, style.borderLeftWidth]; });
    suite.check("and what the margin says stands at the right", edge[0] === "3px" && edge[1] === "0px", edge.join());
    const words_of = await page.locator("#text .wd p").first().evaluate((p) => getComputedStyle(p).direction);
    suite.check("words of a text in a language from the left run from the left", words_of === "ltr", words_of);
    await page.locator("a[data-bracket]").first().click();
    await page.locator("#side .alternatives").waitFor();
    suite.check("a bracket opens without sticking out", (await sideways(page)) === "", await sideways(page));
    await suite.shot(page, "rtl-text");
  });
  await room.end();
}
