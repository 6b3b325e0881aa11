// The same pages with scripts off: read part by part, a bracket opened, words proposed with a preview, accepted.
import { comeIn } from "./harness.mjs";
import { press, send } from "./acts.mjs";
import { TEXT, addresses, point, propose, stirred } from "./pages.mjs";

export default async function plain(suite) {
  const room = await stirred(suite, "plain.paraph");
  const page = await suite.visitor(room, { javaScriptEnabled: false });
  const at = (path) => room.address + path;

  await suite.part("one comes in and is known", async () => {
    await comeIn(page, room, "A/delegate");
    suite.check("one comes in without scripts", (await page.locator(".me summary b").innerText()) === "A/delegate");
  });

  await suite.part("the text is read part by part", async () => {
    await page.goto(at(`/text?text=${TEXT}`));
    const points = new Set();
    let parts = 0;
    for (;;) {
      parts += 1;
      for (const id of await page.locator("#text .p[id]").evaluateAll((all) => all.map((one) => one.id))) points.add(id);
      const further = page.locator(".later a").first();
      if ((await further.count()) === 0 || parts > 20) break;
      await further.click();
    }
    await page.goto(at("/matrix"));
    const all = await page.locator("main tbody tr").count();
    suite.check("all points are reached by links", points.size >= all && all > 30, `${points.size} of ${all} in ${parts} parts`);
  });

  await suite.part("a bracket opens on a page of its own", async () => {
    await page.goto(at(`/text?text=${TEXT}`));
    await page.locator("a[data-bracket]").first().click();
    suite.check("with its alternatives at equal weight", page.url().includes("/bracket") && (await page.locator(".alternative").count()) >= 2);
  });

  await suite.part("words are proposed", async () => {
    const made = await propose(page, room, "9", (words) => words.replace("800 billion", "900 billion"), "It costs more.");
    suite.check("the bracket is seen before it is tabled", /900/.test(made.seen) && /\[/.test(made.seen));
    suite.check("and tabled", /Done/.test(made.told), made.refused || made.told);
    suite.check("and stands in the text", (await page.locator("#text .br", { hasText: "900" }).count()) === 1);
    await page.goto(await point(page, room, "9"));
    await page.locator('a[href^="/propose"]').first().click();
    await page.locator('form[action="/propose/preview"] button.go').click();
    suite.check("words without a change are refused with a word on what to do", (await page.locator('form[action="/do/propose"]').count()) === 0 && (await page.locator("#main p").count()) > 0, await page.locator("#main h1").innerText());
  });

  await suite.part("words are accepted", async () => {
    await comeIn(page, room, "G/delegate");
    await page.goto(at(`/text?text=${TEXT}`));
    await page.locator("#text .br", { hasText: "900" }).locator("a[data-bracket]").first().click();
    const done = await press(page, "accept", { within: ".alternative:has-text('900')" });
    suite.check("the other side accepts", /Done/.test(done.told), done.refused || done.told || done.title);
  });

  await suite.part("every page opens", async () => {
    for (const [name, address] of await addresses(page, room)) {
      const answer = await page.goto(room.address + address);
      suite.check(`${name} opens without scripts`, answer.status() === 200 && (await page.locator("#main h1, #main .note h2, article.text").count()) > 0, answer.status() === 200 ? "no heading" : String(answer.status()).concat(" was answered"));
    }
    await send(page, page.locator('form[action="/language"] button[value=fr]'));
    suite.check("the language changes", (await page.locator("html").getAttribute("lang")) === "fr");
  });
  await room.end();
}
