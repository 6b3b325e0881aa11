// The projector, a screen that many look at, shows nothing private; and keys move from bracket to bracket.
import { until } from "./harness.mjs";
import { send } from "./acts.mjs";
import { TEXT, addresses, propose, stirred } from "./pages.mjs";

export default async function projector(suite) {
  const room = await stirred(suite, "projector.paraph");
  const page = await suite.visitor(room, { credential: "A/head" });
  const at = (path) => room.address + path;

  await suite.part("the projector", async () => {
    const all = await addresses(page, room);
    await page.goto(at("/"));
    suite.check("what needs me stands there before", (await page.locator(".needs li").count()) > 0);
    await page.goto(at("/me"));
    await send(page, page.locator('form[action="/me/projector"] button'));
    await page.goto(at("/"));
    suite.check("on the projector what needs me does not", (await page.locator(".needs li").count()) === 0);
    for (const [name, address] of all) {
      if (["me", "propose", "edit", "act"].includes(name)) continue;
      await page.goto(room.address + address);
      const acts = await page.locator('form[action^="/do/"]').count();
      const own = await page.locator('.private, .watching, form[action="/people/invite"], [data-live="invitations"]').count();
      suite.check(`${name}: nothing can be signed and nothing is private`, acts === 0 && own === 0, `${acts} forms, ${own} private`);
    }
    await page.goto(at("/people"));
    suite.check("nor who came in when", !/came in by/.test(await page.locator("#main").evaluate((m) => m.textContent)));
    await page.goto(at(`/text?text=${TEXT}`));
    await page.locator("a[data-bracket]").first().click();
    await page.locator("#side .alternatives").waitFor();
    suite.check("a bracket opened there has no buttons", (await page.locator("#side form, #side button").count()) === 0);
    await suite.shot(page, "projector-text");
    await page.goto(at("/me"));
    await send(page, page.locator('form[action="/me/projector"] button'));
    await page.goto(at("/"));
    suite.check("and it ends", (await page.locator(".needs li").count()) > 0);
  });

  await suite.part("keys", async () => {
    await page.goto(at(`/text?text=${TEXT}`));
    const here = () => page.evaluate(() => document.querySelector(".br.here")?.id || "");
    await page.keyboard.press("n");
    const first = await here();
    await page.keyboard.press("n");
    const second = await here();
    suite.check("n goes from bracket to bracket", first !== "" && second !== "" && first !== second, `${first} ${second}`);
    await page.keyboard.press("p");
    suite.check("p goes back", (await here()) === first);
    await page.keyboard.press("o");
    suite.check("o opens it", (await until(() => page.locator("#side .alternatives").count(), 5000)) !== null);
    await page.goto(at(`/text?text=${TEXT}`));
    await page.keyboard.press("l");
    suite.check("l numbers the lines", (await until(() => page.locator("#text .line").count(), 3000)) !== null);
    await suite.shot(page, "text-lines");
    await page.keyboard.press("l");
    suite.check("and l takes the numbers away", (await page.locator("#text .line").count()) === 0);
    await page.keyboard.press("?");
    const sheet = page.locator("dialog[open]");
    suite.check("? shows the keys", (await until(() => sheet.count(), 3000)) !== null);
    if (await sheet.count()) {
      await suite.shot(page, "keys", false);
      await page.keyboard.press("Escape");
      suite.check("and Escape shuts them", (await sheet.count()) === 0);
    }
    await page.keyboard.press("/");
    suite.check("/ goes to the search", await page.evaluate(() => document.activeElement?.id === "find"));
    await page.keyboard.type("nop?l");
    suite.check("keys do nothing while one types", (await page.locator("#find").inputValue()) === "nop?l" && (await here()) === "");
  });

  await suite.part("search and filters", async () => {
    await page.goto(at(`/text?text=${TEXT}`));
    await page.locator("#find").fill("guarantees");
    await page.locator("form[role=search] button").click();
    await page.waitForURL(/find=guarantees/);
    const all = await page.locator("#text .p").count();
    suite.check("search finds the points with a word, and no others", all >= 2 && all < 10 && (await page.locator("#text .p", { hasText: /guarantees/i }).count()) === all, `${all}`);
    await page.locator("#find").fill("no such word anywhere");
    await page.locator("form[role=search] button").click();
    await page.waitForURL(/no\+such|no%20such/);
    suite.check("and says so when there is none", (await page.locator("#text .p").count()) === 0 && /No matching points/.test(await page.locator("#main").innerText()));
    await page.goto(at(`/text?text=${TEXT}&filter=contested`));
    const contested = await page.locator("#text .p").count();
    suite.check("the contested are those with brackets", contested === 2 && (await page.locator("#text .p:has(.br)").count()) === 2, `${contested}`);
  });

  await suite.part("what changed since I last looked", async () => {
    await page.goto(at(`/text?text=${TEXT}`));
    await page.locator(".watching summary").click();
    await page.locator("#watch-words").fill("nuclear");
    await page.locator("#watch-points").fill("4, 9");
    await page.locator('.watching input[name="mark-read"]').check();
    await send(page, page.locator(".watching button"));
    await page.goto(at(`/text?text=${TEXT}&filter=changed`));
    suite.check("nothing, once the text is marked as read", (await page.locator("#text .p").count()) === 0);
    await page.goto(at(`/text?text=${TEXT}&filter=watched`));
    const watched = await page.locator("#text").innerText();
    suite.check("the watch list holds points and words", /armed forces/.test(watched) && /Several funds/.test(watched) && /nuclear/.test(watched) && !/free trade/.test(watched), watched.slice(0, 200));
    const other = await suite.visitor(room, { credential: "G/delegate" });
    await propose(other, room, "10", (words) => words.replace(/\.\s*$/, " within a year."));
    await other.context().close();
    await page.goto(at(`/text?text=${TEXT}&filter=changed`));
    suite.check("and then what another proposed, alone", (await page.locator("#text .p").count()) === 1 && /within a year/.test(await page.locator("#text").innerText()));
  });

  await suite.part("feeds", async () => {
    const calendar = await page.request.get(at("/calendar.ics"));
    suite.check("the calendar", calendar.status() === 200 && /BEGIN:VEVENT/.test(await calendar.text()), `${calendar.status()}`);
    const feed = await page.request.get(at("/public/feed.atom"));
    suite.check("the feed of what is released", feed.status() === 200 && /<entry>/.test(await feed.text()), `${feed.status()}`);
    const health = await page.request.get(at("/healthz"));
    suite.check("/healthz", health.status() === 200, `${health.status()}`);
  });
  await room.end();
}
