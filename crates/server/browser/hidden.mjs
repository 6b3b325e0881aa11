// Where the rules hide names (Chatham House), the preview, the text and the brackets show none.
import { join, send, sign } from "./acts.mjs";
import { TEXT, point, propose, stirred } from "./pages.mjs";

export default async function hidden(suite) {
  const room = await stirred(suite, "hidden.paraph");
  const at = (path) => room.address + path;
  const delegate = await suite.visitor(room, { credential: "G/delegate" });
  /** Goes as far as the preview of other words for a point in dispute. */
  const preview = async (words) => {
    await delegate.goto(await point(delegate, room, "2"));
    await delegate.locator('a[href^="/propose"]').first().click();
    const box = delegate.locator("#wording");
    await box.fill((await box.inputValue()).replace(/\.\s*$/, words));
    await delegate.locator('form[action="/propose/preview"] button.go').click();
    await delegate.locator('form[action="/do/propose"]').waitFor();
    return delegate.locator("article.text");
  };

  await suite.part("while names are shown", async () => {
    const seen = await preview(", and each side reports on it twice a year.");
    suite.check("a preview says whose words are whose", (await seen.locator(".who").count()) > 0);
    suite.check("and shows the words of the others", /once a year/.test(await seen.innerText()), await seen.innerText());
  });

  await suite.part("the heads agree that names are hidden", async () => {
    const [one, other] = [await suite.visitor(room, { credential: "A/head" }), await suite.visitor(room, { credential: "G/head" })];
    await one.goto(at("/people"));
    const begun = await sign(one, "amend-rules", { attribution: "chatham-house" });
    suite.check("one head proposes the rule", Boolean(begun.told), begun.refused);
    const joined = await join(other, room);
    suite.check("the other joins, and it takes effect", /takes effect now/.test(joined.told), joined.refused || joined.told);
    await one.context().close();
    await other.context().close();
  });

  await suite.part("where names are hidden", async () => {
    const seen = await preview(", and each side reports on it twice a year.");
    suite.check("a preview shows the same words", /once a year/.test(await seen.innerText()) && /twice a year/.test(await seen.innerText()), await seen.innerText());
    suite.check("and names nobody", (await seen.locator(".who").count()) === 0 && (await seen.locator("[data-hue]").count()) === 0, await seen.innerHTML());
    await suite.shot(delegate, "hidden-preview");
    const done = await send(delegate, delegate.locator('form[action="/do/propose"] button.go'));
    suite.check("it is tabled", Boolean(done.told), done.refused);
    await delegate.goto(at(`/text?text=${TEXT}`));
    suite.check("the text names nobody", (await delegate.locator("#text .br").count()) > 0 && (await delegate.locator("#text .who").count()) === 0);
    suite.check("nor is another side's text to be had", (await delegate.request.get(at(`/text?text=${TEXT}&view=side&party=A`))).status() === 404);
    await delegate.locator("a[data-bracket]").first().click();
    await delegate.locator("#side .alternatives").waitFor();
    suite.check("nor does an opened bracket", (await delegate.locator("#side .alternatives .who").count()) === 0, await delegate.locator("#side").innerText());
    for (const form of ["md", "txt", "html"]) {
      const body = await (await delegate.request.get(at(`/text/download?text=${TEXT}&form=${form}`))).text();
      suite.check(`nor does the text as ${form}`, /once a year/.test(body) && !/\b(A|G): and each side/.test(body) && !/\[A\b|\bA:/.test(body), body.match(/.{0,80}once a year.{0,40}/)?.[0]);
    }
  });
  await room.end();
}
