// On a phone, no page scrolls sideways, and a principal can read the page of decisions and decide.
import { comeIn } from "./harness.mjs";
import { sign } from "./acts.mjs";
import { OPEN, addresses, stirred, point } from "./pages.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** Returns the elements that extend beyond the side of a page. */
export async function sideways(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const over = document.scrollingElement.scrollWidth - wide;
    if (over <= 0) return "";
    const out = (e) => { const box = e.getBoundingClientRect(); return box.right > wide + 1 || (document.dir === "rtl" && box.left < -1 && box.width > 1); };
    const culprits = [...document.querySelectorAll("body *")].filter(out);
    const told = culprits.slice(-3).map((e) => `${e.tagName.toLowerCase()}.${e.className} to ${Math.round(e.getBoundingClientRect().right)}`);
    return `${over}px too wide: ${told.join("; ")}`;
  });
}

export default async function phone(suite) {
  const room = await stirred(suite, "phone.paraph");
  const page = await suite.visitor(room, PHONE);
  for (const [name, address] of OPEN) {
    await page.goto(room.address + address);
    const over = await sideways(page);
    suite.check(`${name}, signed out, does not scroll sideways`, over === "", over);
  }
  await comeIn(page, room, "A/head");
  for (const [name, address] of await addresses(page, room)) {
    await suite.part(name, async () => {
      await page.goto(room.address + address);
      const over = await sideways(page);
      suite.check(`${name} does not scroll sideways`, over === "", over);
      await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => { fold.open = true; }));
      const open = await sideways(page);
      suite.check(`${name}, with all folds open, does not scroll sideways`, open === "", open);
    });
  }

  await suite.part("other widths", async () => {
    const desk = await suite.visitor(room, { credential: "A/head" });
    const all = await addresses(desk, room);
    for (const width of [1360, 820, 320]) {
      await desk.setViewportSize({ width, height: 800 });
      const wide = [];
      for (const [name, address] of all) {
        await desk.goto(room.address + address);
        await desk.evaluate(() => document.querySelectorAll("main details").forEach((fold) => { fold.open = true; }));
        const over = await sideways(desk);
        if (over) wide.push(`${name} ${over}`);
      }
      suite.check(`at ${width} px, all folds open, no page scrolls sideways`, wide.length === 0, wide.join(" ‖ "));
    }
    await desk.context().close();
  });

  await suite.part("decisions", async () => {
    await page.goto(await point(page, room, "14"));
    const put = await sign(page, "elevate", { question: "How do the talks go on about territories?" });
    suite.check("a head puts a question to the principals by phone", Boolean(put.told), put.refused);
    await comeIn(page, room, "A/president");
    await page.goto(`${room.address}/decisions`);
    await suite.shot(page, "phone-president");
    const size = await page.locator("#main p").first().evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
    suite.check("the principal's page has letters of 15 px or more", size >= 15, `${size}px`);
    const words = (await page.locator("#main").evaluate((main) => { main.querySelectorAll("details").forEach((d) => { d.open = false; }); return main.innerText; })).split(/\s+/).length;
    suite.check("and is read in ten minutes (2,000 words)", words > 20 && words < 2000, `${words} words`);
    const button = page.locator('[data-live="asked"] details.act summary').first();
    const box = await button.boundingBox();
    suite.check("what one presses there is at least 24 px high", box !== null && box.height >= 24, `${box?.height}`);
    const decided = await sign(page, "decide", { decision: "returns", note: "Not at this price." }, { within: '[data-live="asked"]' });
    suite.check("the president decides by phone", Boolean(decided.told), decided.refused);
  });
  await room.end();
}
