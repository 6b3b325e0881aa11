// Makes pages live: parts load during reading, changes from elsewhere appear, brackets open in place, and a form that
// is sent several times is signed once. Every page also works without this script.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const live = $("#live");
  const tell = (text) => { if (live) live.textContent = text || ""; };
  const fragment = async (address) => {
    const answer = await fetch(address, { headers: { "x-paraph-piece": "1" } });
    if (!answer.ok) throw new Error(String(answer.status));
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  // Parts of a long text load when the reader comes near.
  const near = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      load(target).catch(() => near.observe(target));
    }
  }, { rootMargin: "1200px" });
  const watch = () => $$(".later").forEach((later) => near.observe(later));
  // Each part brings the place of the next one.
  const load = async (later) => {
    near.unobserve(later);
    const page = await fragment(later.dataset.src);
    later.replaceWith(...page.body.childNodes);
    watch();
  };
  watch();
  // A link to a point or bracket that is not loaded yet: load the parts before it, in order.
  const reach = async (id) => {
    let found;
    while (id && !(found = document.getElementById(id)) && $(".later")) await load($(".later"));
    found?.scrollIntoView({ block: "start" });
    return found;
  };
  const reached = () => { const id = decodeURIComponent(location.hash.slice(1)); if (id && $(".later")) reach(id).catch(() => {}); };
  addEventListener("hashchange", reached);
  reached();
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".rail a[href*='#p-']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = new URL(link.href);
    event.preventDefault();
    reach(decodeURIComponent(to.hash.slice(1))).then((found) => {
      if (found) history.pushState(null, "", to.hash); else location.assign(to);
    }, () => location.assign(to));
  });

  // A bracket opens beside the text.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-bracket]");
    const side = $("#side");
    if (!link || !side || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    $$(".br.here").forEach((bracket) => bracket.classList.remove("here"));
    link.closest(".br").classList.add("here");
    try {
      const page = await fragment(link.href);
      side.replaceChildren(...($("#main", page) || page.body).childNodes);
      side.querySelector("button,a,input")?.focus({ preventScroll: true });
    } catch { location.href = link.href; }
  });

  // Forms: mark a form while it is being sent; after a lost answer, send it again under the same mark.
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.method !== "post" || form.dataset.plain !== undefined || !form.elements.once) return;
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = "1";
    form.classList.add("unsent");
    const data = new FormData(form, event.submitter);
    const files = [...data.values()].some((value) => value instanceof File);
    const body = files ? data : new URLSearchParams(data);
    for (let wait = 400; ; wait = Math.min(wait * 2, 8000)) {
      try {
        const answer = await fetch(form.action, { method: "post", body });
        form.classList.remove("unsent");
        delete form.dataset.sending;
        if (answer.ok && answer.redirected) {
          [...dirty].forEach((one) => { if (one === form) dirty.delete(one); });
          await arrive(new URL(answer.url), await answer.text());
          return;
        }
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const main = $("#main", page);
        const note = document.createElement("div");
        note.className = "card refusal";
        note.setAttribute("role", "alert");
        if (main) note.append(...main.childNodes);
        $$(".refusal", form).forEach((old) => old.remove());
        $$("[aria-invalid]", form).forEach((old) => { old.removeAttribute("aria-invalid"); old.removeAttribute("aria-describedby"); });
        // Show the refusal at its field, if it names one.
        const about = main?.dataset.field;
        const field = about && [...form.elements].find((one) => one.type !== "hidden" && (one.name === about || one.name.startsWith(`${about}.`)));
        if (field) {
          note.id = `refused-${about}`;
          field.setAttribute("aria-invalid", "true");
          field.setAttribute("aria-describedby", note.id);
          (field.closest("fieldset, label") || field).after(note);
          field.closest("details")?.setAttribute("open", "");
          field.focus({ preventScroll: true });
        } else form.append(note);
        note.scrollIntoView({ block: "nearest" });
        return;
      } catch {
        tell(live?.dataset.lost);
        await new Promise((done) => setTimeout(done, wait));
      }
    }
  });

  // After a form: on the same page, load the changes and open the bracket again; otherwise go to the other page.
  const arrive = async (to, text) => {
    const part = document.querySelector("[data-live]");
    if (to.pathname !== location.pathname || !part || !$("#side")) {
      const same = to.pathname + to.search === location.pathname + location.search;
      if (!same) { location.assign(to); return; }
      history.replaceState(null, "", to);
      location.reload();
      return;
    }
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const told = fresh.querySelector(".told");
    $(".told")?.remove();
    const watching = $(".watching");
    if (watching && fresh.querySelector(".watching")) watching.replaceWith(fresh.querySelector(".watching"));
    if (told) $(".rooms").after(told);
    await refresh();
    const label = decodeURIComponent(to.hash.slice(1));
    const link = label && document.querySelector(`a[data-bracket="${CSS.escape(label)}"]`);
    if (link) link.click();
    else if ($("#side .note.card")) $("#side").replaceChildren(...(told ? [told.cloneNode(true)] : []));
  };

  // Never overwrite a form that somebody has typed into.
  const dirty = new Set();
  document.addEventListener("input", (event) => { if (event.target.form) dirty.add(event.target.form); });

  // Load changes from elsewhere part by part, except parts in which somebody is working.
  const busy = (part) => part.contains(document.activeElement) && document.activeElement !== document.body && document.activeElement.matches("input,textarea,select")
    || [...dirty].some((form) => part.contains(form));
  // The content of a part, without the marks of its forms and regardless of open folds.
  const bare = (part) => {
    const copy = part.cloneNode(true);
    $$("input[name=once],input[name=mark]", copy).forEach((mark) => mark.remove());
    $$("details[open]", copy).forEach((fold) => fold.removeAttribute("open"));
    return copy.innerHTML;
  };
  let known = Number(document.body.dataset.size);
  let pending = false;
  const refresh = async () => {
    if (pending || !document.querySelector("[data-live]")) return;
    pending = true;
    try {
      const page = await fragment(location.href);
      for (const part of $$("[data-live]")) {
        const name = part.dataset.live;
        const source = part.dataset.src ? (await fragment(part.dataset.src)).querySelector(`[data-live="${CSS.escape(name)}"]`) : $(`[data-live="${CSS.escape(name)}"]`, page);
        if (!source || bare(source) === bare(part)) continue;
        if (busy(part)) { tell(live?.dataset.new); continue; }
        const folds = $$("details[open] > summary", part).map((summary) => summary.textContent);
        $$("details > summary", source).forEach((summary) => { if (folds.includes(summary.textContent)) summary.parentElement.open = true; });
        part.replaceWith(source);
      }
      document.body.dataset.size = page.body.dataset.size;
      known = Number(page.body.dataset.size);
    } catch { tell(live?.dataset.lost); } finally { pending = false; }
  };
  if (document.querySelector(".me")) {
    const events = new EventSource("/live");
    let lost = false;
    events.addEventListener("size", (event) => {
      if (lost) { tell(live?.dataset.back); lost = false; }
      if (Number(event.data) !== known) refresh();
    });
    events.addEventListener("error", () => { lost = true; tell(live?.dataset.lost); });
  }

  // Passkeys: the browser holds them, and each answer contains the secret that unlocks the signing key.
  const call = async (address, mark, body) => {
    const answer = await fetch(address, {
      method: "post",
      headers: { "content-type": "application/json", ...(mark ? { "x-paraph-mark": mark } : {}) },
      body: typeof body === "string" ? body : JSON.stringify(body ?? {}),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };
  const asked = (options) => {
    const publicKey = options.publicKey ?? options;
    const parse = publicKey.user ? PublicKeyCredential.parseCreationOptionsFromJSON : PublicKeyCredential.parseRequestOptionsFromJSON;
    return { publicKey: parse.call(PublicKeyCredential, publicKey) };
  };
  // Some browsers leave the bytes of extensions out of their JSON, so this script encodes them as the door reads them.
  const coded = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const written = (credential) => {
    const json = credential.toJSON();
    const given = credential.getClientExtensionResults();
    if (given.prf) {
      json.clientExtensionResults = { ...json.clientExtensionResults, prf: { ...(given.prf.enabled === undefined ? {} : { enabled: given.prf.enabled }) } };
      if (given.prf.results?.first) json.clientExtensionResults.prf.results = { first: coded(given.prf.results.first) };
    }
    return JSON.stringify(json);
  };
  const passkeys = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON;
  const wrong = (place) => (error) => {
    const note = document.createElement("p");
    note.className = "warn";
    note.setAttribute("role", "alert");
    note.textContent = place.dataset.failed;
    place.querySelector("[role=alert]")?.remove();
    place.append(note);
    console.warn(error.name, error.message);
  };
  const signIn = $("#sign-in button.passkey");
  if (signIn && passkeys) {
    signIn.hidden = false;
    signIn.addEventListener("click", async () => {
      try {
        const answer = await navigator.credentials.get(asked(await call("/passkey/ask")));
        location.assign((await call("/passkey/open", null, written(answer))).to);
      } catch (error) { wrong($("#sign-in"))(error); }
    });
  }
  const adding = $("#passkeys form.passkey");
  if (adding && passkeys) {
    adding.addEventListener("submit", async (event) => {
      event.preventDefault();
      const mark = adding.elements.mark.value;
      try {
        const made = await navigator.credentials.create(asked(await call("/me/passkey/begin", mark)));
        const label = encodeURIComponent(adding.elements.label.value);
        const again = await call(`/me/passkey/made?label=${label}`, mark, written(made));
        const opened = await navigator.credentials.get(asked(again));
        await call("/me/passkey/keep", mark, written(opened));
        location.reload();
      } catch (error) { wrong($("#passkeys"))(error); }
    });
  }

  // Keys move from bracket to bracket without a mouse, except during typing.
  let at = -1;
  const brackets = () => $$(".text .br").filter((bracket) => bracket.id);
  const go = async (step) => {
    let all = brackets();
    while (step > 0 && at + step >= all.length && $(".later")) { await load($(".later")); all = brackets(); }
    if (!all.length) return;
    at = (at + step + all.length) % all.length;
    $$(".br.here").forEach((bracket) => bracket.classList.remove("here"));
    all[at].classList.add("here");
    all[at].scrollIntoView({ block: "center" });
    all[at].querySelector("a.lb")?.focus({ preventScroll: true });
  };
  const numbered = () => {
    const text = $(".text");
    if (!text) return;
    $$(".line", text).forEach((mark) => mark.remove());
    if (text.dataset.lines) { delete text.dataset.lines; return; }
    text.dataset.lines = "1";
    const top = text.getBoundingClientRect().top;
    const seen = new Set();
    for (const words of $$(".wd p, .wd h1, .wd h2", text)) {
      const range = document.createRange();
      range.selectNodeContents(words);
      for (const box of range.getClientRects()) if (box.width > 2) seen.add(Math.round((box.bottom - top) / 8) * 8);
    }
    let last = -99, n = 0;
    for (const bottom of [...seen].sort((a, b) => a - b)) {
      if (bottom - last < 18) continue;
      last = bottom;
      n += 1;
      if (n % 5 && n !== 1) continue;
      const mark = document.createElement("span");
      mark.className = "line";
      mark.setAttribute("aria-hidden", "true");
      mark.textContent = n;
      mark.style.top = `${bottom - 20}px`;
      text.append(mark);
    }
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input,textarea,select")) return;
    const keys = {
      n: () => go(1),
      p: () => go(-1),
      o: () => $(".br.here a.lb")?.click(),
      l: numbered,
      "/": () => $("#find")?.focus(),
      "?": () => { const sheet = $("dialog.keys"); if (sheet) sheet.open ? sheet.close() : sheet.showModal(); },
    };
    const does = keys[event.key];
    if (does) { event.preventDefault(); does(); }
  });
})();
