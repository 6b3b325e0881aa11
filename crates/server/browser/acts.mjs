// Fills forms of acts as a delegate does, by the names of their fields.
import { until } from "./harness.mjs";

/** Opens every fold around an element. */
async function unfold(target) {
  const folds = target.locator("xpath=ancestor::details[not(@open)]");
  for (let left = await folds.count(); left > 0; left -= 1) await folds.first().locator(":scope > summary").click();
}

/** Fills one field. A pattern chooses among options by their text. */
export async function fill(form, name, value) {
  const all = form.locator(`[name="${name}"]`);
  const first = all.first();
  await first.waitFor({ state: "attached" });
  await unfold(first);
  const { tag, type } = await first.evaluate((e) => ({ tag: e.tagName, type: e.type }));
  if (type === "hidden") return;
  if (tag === "SELECT") {
    if (!(value instanceof RegExp)) return void (await first.selectOption(value));
    const options = await first.locator("option").evaluateAll((all) => all.map((o) => ({ value: o.value, says: o.textContent })));
    const found = options.find((option) => value.test(option.says));
    if (!found) throw new Error(`${name}: no option ${value} among ${options.map((o) => o.says).join(" | ").slice(0, 300)}`);
    return void (await first.selectOption(found.value));
  }
  if (type === "checkbox" || type === "radio") {
    for (const wanted of [value].flat()) {
      const box = wanted instanceof RegExp ? form.locator("label", { hasText: wanted, has: form.page().locator(`[name="${name}"]`) }).first().locator("input") : wanted === true ? first : form.locator(`[name="${name}"][value="${wanted}"]`);
      await box.check();
    }
    return;
  }
  if (type === "file") return void (await first.setInputFiles(value));
  await first.fill(value);
}

/** Sends a form, and waits for the result on a new page or in place: `{ told }` or `{ refused }`. */
export async function send(page, button) {
  const before = page.url();
  // The browser runs this, so it works even with scripts off on the page.
  await page.evaluate(() => {
    document.documentElement.dataset.before = "1";
    document.querySelectorAll(".told, .refusal").forEach((e) => { e.dataset.before = "1"; });
  });
  await button.click();
  let seen = null;
  const came = await until(async () => {
    seen = await page.evaluate(() => {
      const one = (selector) => document.querySelector(`${selector}:not([data-before])`)?.innerText || "";
      const fresh = document.documentElement.dataset.before === undefined && document.readyState === "complete";
      return { fresh, told: one(".told"), refused: one(".refusal"), title: document.querySelector("#main h1")?.innerText || "" };
    });
    return seen.fresh || seen.told || seen.refused;
  }, 20000);
  if (!came) throw new Error(`nothing came of ${await button.innerText().catch(() => "the button")} at ${before}`);
  return seen;
}

/** Signs an act by its form on this page. */
export async function sign(page, kind, fields = {}, { within } = {}) {
  let scope = within ? page.locator(within) : page;
  // In a long text the form has a page of its own.
  const link = scope.locator(`a.act[href^="/act/${kind}?"]`).first();
  if ((await link.count()) > 0) {
    await link.click();
    await page.waitForURL(/\/act\//);
    scope = page;
  }
  const form = scope.locator(`form[action="/do/${kind}"]:not(.inline)`).first();
  await form.waitFor({ state: "attached" }).catch(() => { throw new Error(`there is no form for ${kind} at ${page.url()}`); });
  await unfold(form);
  for (const [name, value] of Object.entries(fields)) await fill(form, name, value);
  return send(page, form.locator("button").last());
}

/** Presses the button of an act to which all answers are known. */
export async function press(page, kind, { within, says } = {}) {
  const scope = within ? page.locator(within) : page;
  let buttons = scope.locator(`form[action="/do/${kind}"] button`);
  if (says) buttons = buttons.filter({ hasText: says });
  return send(page, buttons.first());
}

/** Joins all acts that wait for this delegation's signature. */
export async function join(page, room) {
  await page.goto(`${room.address}/chair`);
  return press(page, "join");
}
