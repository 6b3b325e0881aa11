// A delegation's private paper: its red lines warn the delegate who has opened it, and nobody else sees them.
import { comeIn } from "./harness.mjs";
import { fill, send } from "./acts.mjs";
import { point } from "./pages.mjs";

const LINE = "five hundred billion";

export default async function own(suite) {
  const record = await suite.demonstration("private.paraph");
  suite.command(["private", "red-line", "--never", LINE, "--why", "The cabinet said so.", "--as", "A/head", "-f", record]);
  const room = await suite.room(record, { demo: true });
  const page = await suite.visitor(room, { credential: "A/head" });
  /** Goes as far as the preview of a proposal with these words. */
  const preview = async (who, words) => {
    await who.goto(await point(who, room, "9"));
    await who.locator('a[href^="/propose"]').first().click();
    await who.locator("#wording").fill(words);
    await who.locator('form[action="/propose/preview"] button.go').click();
    await who.locator('form[action="/do/propose"]').waitFor();
    return who.locator("#main").innerText();
  };
  const WORDS = `Several funds are set up for recovery, with the aim of ${LINE} for the rebuilding of State A.`;

  await suite.part("a red line", async () => {
    suite.check("while the paper is shut, nothing is said of it", !/only you/i.test(await preview(page, WORDS)));
    await page.goto(`${room.address}/me`);
    await page.locator("#passphrase").fill("not the passphrase");
    await send(page, page.locator('form[action="/me/private"] button'));
    suite.check("another passphrase does not open it", /does not open/.test(await page.locator("#main").innerText()));
    await page.goto(`${room.address}/me`);
    await page.locator("#passphrase").fill("demonstration");
    await send(page, page.locator('form[action="/me/private"] button'));
    suite.check("its passphrase does", /Open in this session/.test(await page.locator(".private").innerText()), await page.locator("#main").innerText());
    suite.check("what would cross the line is said before it is tabled", (await preview(page, WORDS)).includes(LINE) && (await page.locator("section.private li").count()) === 1);
    await suite.shot(page, "private-warning");
    const stopped = await send(page, page.locator('form[action="/do/propose"] button.go'));
    suite.check("and it is not signed unknowingly", Boolean(stopped.refused) && !stopped.told, stopped.told || stopped.refused);
    await preview(page, "Several funds are set up for recovery, with the aim of 700 billion for the rebuilding of State A.");
    suite.check("other words pass without a warning", (await page.locator("section.private").count()) === 0);
    await preview(page, WORDS);
    await fill(page.locator('form[action="/do/propose"]'), "knowingly", true);
    const knowingly = await send(page, page.locator('form[action="/do/propose"] button.go'));
    suite.check("knowingly it can be", /Done/.test(knowingly.told), knowingly.refused);
  });

  await suite.part("nobody else", async () => {
    const other = await suite.visitor(room, { credential: "G/head" });
    await other.goto(`${room.address}/me`);
    suite.check("the other side has no such paper here", (await other.locator(".private").count()) === 0);
    for (const address of ["/", "/record", "/text", "/matrix"]) {
      await other.goto(room.address + address);
      suite.check(`${address} says nothing of it to the other side`, !(await other.content()).includes("The cabinet said so"));
    }
    await comeIn(other, room, "A/delegate");
    suite.check("nor is it open for a colleague who has not opened it", !/only you/i.test(await preview(other, WORDS)));
    await other.context().close();
  });
  await room.end();
}
