// A picture of every main page, to be looked at by people.
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
  await room.end();
}
