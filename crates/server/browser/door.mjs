// The real door: an invitation, a password, a passkey, and out again. No demonstration.
import { until } from "./harness.mjs";
import { send } from "./acts.mjs";

const PASSWORD = "a long password of one's own";

export default async function door(suite) {
  const record = await suite.fresh("door.paraph", {
    parties: ["A=State A", "B=State B"], delegates: ["A/head", "A/delegate", "B/head"], founder: "B/head",
  });
  // Passkeys are for names: `localhost`, not an address.
  const invite = (who) => suite.command(["invite", who, "--as", "B/head", "-f", record]).match(/\/enter\/\S+/)[0];
  const link = invite("B/head");
  const room = await suite.room(record, { host: "localhost" });
  const at = (path) => room.address + path;
  const page = await suite.visitor(room);
  const name = () => page.locator(".me summary b").innerText({ timeout: 5000 });
  const main = () => page.locator("#main").innerText();

  await suite.part("an invitation leads in, once", async () => {
    await page.goto(at("/"));
    suite.check("nobody comes in without signing in", /signed in/.test(await main()) && (await page.locator(".demo, ul.choices").count()) === 0);
    await page.goto(at(link));
    suite.check("the link says for whom it is", /B\/head/.test(await main()));
    await page.locator("#password").fill(PASSWORD);
    await page.locator("#again").fill(`${PASSWORD}!`);
    await send(page, page.locator("#main button.go"));
    suite.check("two passwords that differ are refused", /passwords are different/.test(await main()), (await main()).slice(0, 200));
    await page.goto(at(link));
    await page.locator("#password").fill(PASSWORD);
    await page.locator("#again").fill(PASSWORD);
    await send(page, page.locator("#main button.go"));
    suite.check("with a password chosen one is in", (await name()) === "B/head");
    const cookie = (await page.context().cookies()).find((one) => one.name === "__Host-paraph");
    suite.check("the sign-in is a cookie that no script reads and no other site sends", cookie?.httpOnly && cookie.secure && cookie.sameSite === "Strict");
    const second = await suite.visitor(room);
    await second.goto(at(link));
    suite.check("the link opens nothing a second time", !/Choose a password/.test(await second.locator("#main").innerText()) && (await second.locator("#password").count()) === 0, (await second.locator("#main").innerText()).slice(0, 200));
    await second.context().close();
  });

  await suite.part("in and out with the password", async () => {
    await page.locator(".me summary").click();
    await send(page, page.locator('form[action="/leave"] button'));
    suite.check("one has signed out", page.url().includes("/enter") && (await page.locator(".me").count()) === 0, page.url());
    await page.goto(at("/text"));
    suite.check("and is out", /signed in/.test(await main()));
    const knock = async (password) => {
      await page.goto(at("/enter"));
      await page.locator("#name").fill("B/head");
      await page.locator("#password").fill(password);
      await send(page, page.locator("#sign-in button.go").first());
    };
    await knock("not the password at all");
    suite.check("a wrong password is refused", (await page.locator(".me").count()) === 0, (await main()).slice(0, 200));
    suite.check("and does not say what was wrong with it", !/Done/.test(await main()));
    await knock(PASSWORD);
    suite.check("the right one lets in", (await name()) === "B/head");
  });

  await suite.part("a passkey", async () => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("WebAuthn.enable");
    const options = {
      protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal", hasResidentKey: true, hasUserVerification: true,
      isUserVerified: true, hasPrf: true, automaticPresenceSimulation: true,
    };
    const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", { options });
    await page.goto(at("/me"));
    await page.locator("#passkeys #label").fill("a device");
    await page.locator("#passkeys form.passkey button").click();
    const kept = await until(async () => (await page.locator("#passkeys li", { hasText: "a device" }).count()) === 1, 20000);
    const { credentials } = await cdp.send("WebAuthn.getCredentials", { authenticatorId });
    suite.check("a passkey is made and kept", kept !== null && credentials.length === 1, (await page.locator("#passkeys").innerText()).slice(0, 300));
    await page.locator(".me summary").click();
    await send(page, page.locator('form[action="/leave"] button'));
    await page.goto(at("/enter"));
    const button = page.locator("button.passkey");
    suite.check("the entrance offers passkeys", await until(() => button.isVisible(), 3000) !== null);
    await button.click();
    await page.locator(".me summary b").waitFor({ timeout: 20000 });
    suite.check("the passkey lets in", (await name()) === "B/head");
    await page.goto(at("/people"));
    await page.locator("main details summary", { hasText: "Sign-ins" }).click();
    suite.check("and the head sees who came in, and how", /came in by passkey/.test(await main()));
  });

  await suite.part("somebody is asked in by the head", async () => {
    await page.goto(at("/people"));
    await page.locator("#office").fill("adviser");
    await page.locator("#role").selectOption("delegate");
    await send(page, page.locator('form[action="/people/invite"] button'));
    const sent = await page.locator("input.link").inputValue();
    suite.check("the link is shown once", sent.startsWith(at("/enter/")), sent);
    const adviser = await suite.visitor(room);
    await adviser.goto(sent);
    await adviser.locator("#password").fill("an adviser's long password");
    await adviser.locator("#again").fill("an adviser's long password");
    await send(adviser, adviser.locator("#main button.go"));
    suite.check("the adviser is in", (await adviser.locator(".me summary b").innerText()) === "B/adviser");
    suite.check("and sees no invitations", await adviser.goto(at("/people")).then(() => adviser.locator('form[action="/people/invite"]').count()) === 0);
    await adviser.context().close();
  });

  await suite.part("out everywhere at once", async () => {
    const other = await suite.visitor(room);
    await other.goto(at("/enter"));
    await other.locator("#name").fill("B/head");
    await other.locator("#password").fill(PASSWORD);
    await send(other, other.locator("#sign-in button.go").first());
    suite.check("the same delegate is in twice", (await other.locator(".me summary b").innerText()) === "B/head");
    await page.goto(at("/me"));
    await send(page, page.locator('form[action="/me/sign-out-everywhere"] button'));
    suite.check("one is out here", (await page.locator(".me").count()) === 0);
    await other.goto(at("/"));
    suite.check("and there", (await other.locator(".me").count()) === 0);
    await other.context().close();
  });
  await room.end();
}
