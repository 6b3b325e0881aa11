// axe-core finds nothing on any page, in light and in dark (WCAG 2.2 AA).
import { AxeBuilder } from "@axe-core/playwright";
import { comeIn } from "./harness.mjs";
import { fill, send, sign } from "./acts.mjs";
import { OPEN, addresses, point, stirred } from "./pages.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export async function audit(suite, page, says) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const told = violations.map((v) => `${v.id}: ${v.nodes.length} × ${v.nodes[0].html.slice(0, 120)} ${v.nodes[0].failureSummary.split("\n").slice(1, 2).join(" ").slice(0, 160)}`);
  suite.check(says, violations.length === 0, told.join(" ‖ "));
}

export default async function access(suite) {
  const room = await stirred(suite, "access.paraph");
  for (const colorScheme of ["light", "dark"]) {
    const page = await suite.visitor(room, { colorScheme });
    for (const [name, address] of OPEN) {
      await page.goto(room.address + address);
      await audit(suite, page, `${colorScheme}: ${name}, signed out`);
    }
    await comeIn(page, room, "A/head");
    for (const [name, address] of await addresses(page, room)) {
      await suite.part(`${colorScheme}: ${name}`, async () => {
        await page.goto(room.address + address);
        // Folded content is part of the page.
        await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => { fold.open = true; }));
        await audit(suite, page, `${colorScheme}: ${name}`);
      });
    }
    await page.goto(`${room.address}/text`);
    await page.locator("a[data-bracket]").first().click();
    await page.locator("#side .alternatives").waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    await audit(suite, page, `${colorScheme}: a bracket open beside the text`);
    await page.locator(".me summary").click();
    await audit(suite, page, `${colorScheme}: the menu of who I am`);
    await page.goto(`${room.address}/text`);
    await page.keyboard.press("?");
    await audit(suite, page, `${colorScheme}: the sheet of keys`);
    await page.goto(`${room.address}/bracket?label=B999`);
    await audit(suite, page, `${colorScheme}: a fault`);
    await page.goto(await point(page, room, "9"));
    await page.locator('a[href^="/propose"]').first().click();
    await page.locator("#wording").fill("Several funds are set up for recovery.");
    await page.locator('form[action="/propose/preview"] button.go').click();
    await page.locator('form[action="/do/propose"]').waitFor();
    await audit(suite, page, `${colorScheme}: what would come of a proposal`);
    await page.goto(`${room.address}/chair`);
    const refused = await sign(page, "issue", {});
    await audit(suite, page, `${colorScheme}: what the page says after an act (${refused.refused ? "refused" : "done"})`);
    await page.goto(`${room.address}/remarks`);
    await fill(page.locator('form[action="/do/remark"]'), "words", "Words on the way.");
    await page.context().setOffline(true);
    const form = page.locator('form[action="/do/remark"]');
    for (const [name, value] of Object.entries({ speaker: "A spokesperson", at: "2025-11-26T10:00", source: "a briefing", certainty: "recorded" })) await fill(form, name, value);
    await form.locator("button").last().click();
    await page.locator("form.unsent").waitFor();
    await audit(suite, page, `${colorScheme}: a form on its way`);
    await page.context().setOffline(false);
    await page.goto(`${room.address}/public`);
    await page.locator("#words").fill("Joint statement\n\nThe delegations met in Geneva on 23 November 2024.\n\nFinal decisions are for the two principals.\n");
    await send(page, page.locator('form[action="/public/check"] button.go'));
    await audit(suite, page, `${colorScheme}: an altered copy, told apart`);
    await page.context().close();
  }
  await room.end();
}
