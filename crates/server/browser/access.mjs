// axe-core finds nothing on any page, in light and in dark (WCAG 2.2 AA).
import { AxeBuilder } from "@axe-core/playwright";
import { comeIn } from "./harness.mjs";
import { OPEN, addresses, stirred } from "./pages.mjs";

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
        // What is folded away is part of the page.
        await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => { fold.open = true; }));
        await audit(suite, page, `${colorScheme}: ${name}`);
      });
    }
    await page.goto(`${room.address}/text`);
    await page.locator("a[data-bracket]").first().click();
    await page.locator("#side .alternatives").waitFor();
    await audit(suite, page, `${colorScheme}: a bracket open beside the text`);
    await page.locator(".me summary").click();
    await audit(suite, page, `${colorScheme}: the menu of who I am`);
    await page.goto(`${room.address}/text?filter=no-such`);
    await audit(suite, page, `${colorScheme}: a fault`);
    await page.context().close();
  }
  await room.end();
}
