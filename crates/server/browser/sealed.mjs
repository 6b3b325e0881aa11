// Sealed content: an offer that nobody reads until it is opened, and words withheld from all but their readers.
import { join, send, sign } from "./acts.mjs";
import { comeIn } from "./harness.mjs";
import { TEXT, point, stirred } from "./pages.mjs";

const WITHHELD = "The heliotrope lighthouse restarts in three steps.";

export default async function sealed(suite) {
  const room = await stirred(suite, "sealed.paraph");
  const at = (path) => room.address + path;
  const [a, g] = [await suite.visitor(room, { credential: "A/head" }), await suite.visitor(room, { credential: "G/head" })];

  await suite.part("a sealed offer", async () => {
    await a.goto(at("/remarks"));
    const form = a.locator('form[action="/do/offer"]').first();
    await form.evaluate((f) => { for (let e = f; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true; });
    const choice = form.locator("label", { hasText: "without delay" }).first();
    const says = await choice.innerText();
    await choice.locator("input").check();
    await form.locator('[name="lapses"]').fill("2027-03-01T12:00");
    const offered = await send(a, form.locator("button").last());
    suite.check("an offer is sealed", Boolean(offered.told) && !offered.refused, offered.refused || offered.told);
    await g.goto(at("/remarks"));
    const shown = await g.locator('[data-live="offers"]').innerText();
    suite.check("the other side sees that there is one, and whose", /sealed/i.test(shown) && /A/.test(shown), shown);
    suite.check("and not what it holds", !shown.includes("without delay"), shown);
    suite.check("nor can it open it", (await g.locator('form[action="/do/open-offer"] option[value]:not([value=""])').count()) === 0);
    await g.goto(at("/matrix"));
    const before = await g.locator('tr:has(a:text-is("point 3"))').first().innerText();
    await a.goto(at("/remarks"));
    const opened = await sign(a, "open-offer", { act: /./ });
    suite.check(`its author opens it (${says.trim()})`, Boolean(opened.told) && !opened.refused, opened.refused || opened.told);
    await g.goto(at("/remarks"));
    suite.check("then it is open to all", /opened/i.test(await g.locator('[data-live="offers"]').innerText()));
    await g.goto(at("/matrix"));
    const after = await g.locator('tr:has(a:text-is("point 3"))').first().innerText();
    suite.check("and what it held is said", after !== before, `${before} → ${after}`);
  });

  await suite.part("withheld words", async () => {
    const about = await point(a, room, "16");
    await a.goto(about);
    const begun = await sign(a, "withhold", { title: "The plant", words: WITHHELD, readers: ["A/head", "G/head"] });
    suite.check("one head withholds words, and it waits", /takes effect when/.test(begun.told), begun.refused || begun.told);
    const joined = await join(g, room);
    suite.check("the other joins, and it takes effect", /takes effect now/.test(joined.told), joined.refused || joined.told);
    for (const [who, credential] of [[a, "A/head"], [g, "G/head"]]) {
      await who.goto(about);
      suite.check(`${credential}, a reader, reads them`, (await who.locator("section.private").innerText()).includes(WITHHELD));
    }
    await suite.shot(a, "sealed-reader");
    await a.goto(at("/me"));
    await send(a, a.locator('form[action="/me/projector"] button'));
    await a.goto(about);
    suite.check("on the projector not even a reader's page shows them", !(await a.content()).includes(WITHHELD));
    await a.goto(at("/me"));
    await send(a, a.locator('form[action="/me/projector"] button'));
    await comeIn(g, room, "G/delegate");
    const places = [about.slice(room.address.length), "/", `/text?text=${TEXT}`, `/text?text=${TEXT}&view=clean`, "/columns", "/matrix", "/brackets", "/record",
      about.slice(room.address.length).replace("/point", "/propose"), `/text/download?text=${TEXT}&form=txt`];
    for (const place of places) {
      const body = await (await g.request.get(at(place))).text();
      suite.check(`${place.replace(/id=.*/, "id=…")} does not show them to another delegate`, !body.includes("heliotrope"));
    }
    await g.goto(about);
    suite.check("its page says that they are withheld, and what stands there", /withheld/i.test(await g.locator("#main").innerText()) && /The plant/.test(await g.locator("#main").innerText()), (await g.locator("#main").innerText()).slice(0, 300));
  });
  await room.end();
}
