// Every main page, and a record that has something to show on each.
import { sign, send, fill } from "./acts.mjs";
import { comeIn } from "./harness.mjs";

export const TEXT = "framework";

/** Pages for everybody, and pages for those who have signed in. */
export const OPEN = [["public", "/public"], ["enter", "/enter"]];
export const PAGES = [
  ["standing", "/"],
  ["text", `/text?text=${TEXT}`],
  ["text-clean", `/text?text=${TEXT}&view=clean`],
  ["text-ours", `/text?text=${TEXT}&view=side`],
  ["text-filtered", `/text?text=${TEXT}&filter=contested`],
  ["compare", `/text/compare?text=${TEXT}`],
  ["columns", "/columns"],
  ["brackets", "/brackets"],
  ["matrix", "/matrix"],
  ["drafts", "/drafts"],
  ["drafts-compare", `/drafts/compare?text=${TEXT}&old=1&new=2`],
  ["drafts-trace", `/drafts/trace?text=${TEXT}&old=1&new=2`],
  ["statement", "/statement"],
  ["chair", "/chair"],
  ["teams", "/teams"],
  ["partners", "/partners"],
  ["remarks", "/remarks"],
  ["dates", "/dates"],
  ["decisions", "/decisions"],
  ["people", "/people"],
  ["record", "/record"],
  ["public", "/public"],
  ["me", "/me"],
  ["acts", "/acts"],
  ["act", "/act/remark?back=/remarks"],
  ["propose", `/propose?text=${TEXT}`],
];

/** Returns the address of a point, by its number in the text. */
export async function point(page, room, number) {
  await page.goto(`${room.address}/matrix`);
  const link = page.locator("main a", { hasText: new RegExp(`^(point|пункт) ${number}$`) }).first();
  return room.address + (await link.getAttribute("href"));
}

/** Tables other words for a point: edits, previews, sends. */
export async function propose(page, room, number, change, reason = "") {
  await page.goto(await point(page, room, number));
  await page.locator('a[href^="/propose"]').first().click();
  const box = page.locator("#wording");
  await box.fill(change(await box.inputValue()));
  if (reason) await fill(page.locator('form[action="/propose/preview"]'), "reason", reason);
  await page.locator('form[action="/propose/preview"] button.go').click();
  await page.locator('form[action="/do/propose"]').waitFor();
  const seen = await page.locator("article.text").innerText();
  const done = await send(page, page.locator('form[action="/do/propose"] button.go'));
  return { seen, ...done };
}

/** Returns the demonstration with brackets, a referral and a correction, so that no page is empty. */
export async function stirred(suite, name) {
  const room = await suite.room(await suite.demonstration(name), { demo: true });
  const page = await suite.visitor(room, { credential: "A/delegate" });
  await propose(page, room, "2", (words) => words.replace(/\.\s*$/, ", and each side reports on it once a year."), "A report keeps it alive.");
  await comeIn(page, room, "G/delegate");
  await propose(page, room, "2", (words) => words.replace(/\.\s*$/, ", and a commission reports on it every two years."));
  await propose(page, room, "3", (words) => words.replace(/\.\s*$/, " without delay."));
  await comeIn(page, room, "A/head");
  await page.goto(`${room.address}/chair`);
  await page.context().close();
  return room;
}

/** Returns all addresses to visit in such a record, including a bracket's, a point's and a proposal's. */
export async function addresses(page, room) {
  const found = [...PAGES];
  await page.goto(`${room.address}/text?text=${TEXT}`);
  const bracket = await page.locator("a[data-bracket]").first().getAttribute("href");
  const about = await point(page, room, "2");
  await page.goto(about);
  const edit = await page.locator('a[href^="/propose"]').first().getAttribute("href");
  found.push(["bracket", bracket], ["point", about.slice(room.address.length)], ["edit", edit]);
  await page.goto(`${room.address}/public`);
  const released = await page.locator('a[href^="/public/text"]').first().getAttribute("href");
  return [...found, ["public-text", released]];
}
