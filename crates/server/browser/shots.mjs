// Takes a picture of every main page, for people to look at.
import { comeIn } from "./harness.mjs";
import { addresses, stirred } from "./pages.mjs";

export default async function shots(suite) {
  if (!suite.shots) return;
  const room = await stirred(suite, "shots.paraph");
  const ways = [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["phone", { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }],
    ["fr", { locale: "fr-FR" }],
    ["uk", { locale: "uk-UA" }],
  ];
  for (const [way, options] of ways) {
    await suite.part(`${way}: every page has its picture`, async () => {
      const page = await suite.visitor(room, options);
      await page.goto(`${room.address}/enter`);
      await suite.shot(page, `${way}-enter`);
      await comeIn(page, room, "A/head");
      let taken = 0;
      const all = await addresses(page, room);
      for (const [name, address] of all) {
        await page.goto(room.address + address);
        await suite.shot(page, `${way}-${name}`);
        taken += 1;
      }
      suite.check(`${way}: every page has its picture`, taken === all.length);
      await page.context().close();
    });
  }
  await suite.part("print", async () => {
    const page = await suite.visitor(room, { credential: "A/head" });
    await page.emulateMedia({ media: "print" });
    await page.goto(`${room.address}/text`);
    await suite.shot(page, "print-text");
    await page.emulateMedia({ media: "screen" });
    await page.locator("a[data-bracket]").first().click();
    await page.locator("#side .alternatives").waitFor();
    await suite.shot(page, "light-text-bracket");
    suite.check("print: on paper there is the text and nothing to press", await page.emulateMedia({ media: "print" }).then(() => page.locator("nav.rooms").isHidden()));
  });
  await room.end();
}
