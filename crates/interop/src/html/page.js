// One side's text, a choice of sponsors, a search among places: the page reads well without this.
(function () {
  "use strict";
  var root = document.documentElement, view = document.getElementById("side");
  var state = document.getElementById("state"), find = document.getElementById("find"), every = document.getElementById("all");
  var boxes = list(document, "input[name=who]"), kept = new Map();
  root.classList.add("live");
  function list(el, query) { return Array.prototype.slice.call(el.querySelectorAll(query)); }
  function alts(el) { return Array.prototype.filter.call(el.children, function (c) { return c.classList.contains("alt"); }); }
  function keys(alt) { var s = alt.getAttribute("data-s"); return s ? s.split(" ") : []; }
  function isBase(alt) { return alt.hasAttribute("data-base"); }
  // In a bracket the side's own alternative, else the base's, else the first.
  function pick(all, key) {
    return all.filter(function (a) { return keys(a).indexOf(key) >= 0; })[0] || all.filter(isBase)[0] || all[0];
  }
  function show(entries, key) {
    list(entries, ".br,.q").forEach(function (el) {
      var all = alts(el), chosen = pick(all, key);
      all.forEach(function (a) { a.classList.toggle("off", a !== chosen); });
    });
    var rows = JSON.parse(entries.getAttribute("data-plan"))[key], ps = kept.get(entries);
    if (!rows) { return; }
    ps.forEach(function (p) { p.classList.add("off"); });
    rows.forEach(function (row) {
      var plain = typeof row === "number", p = ps[plain ? row : row[0]];
      if (!p) {
        p = ps[0].cloneNode(true); p.className = "p calm made";
        set(p.querySelector(".words"), row[2]);
      }
      p.classList.remove("off");
      if (!plain) {
        set(p.querySelector(".num"), row[1]);
        if (row.length > 2) { set(p.querySelector(".words"), row[2]); }
      }
      entries.appendChild(p);
    });
  }
  function set(el, text) {
    if (!el.original) { el.original = Array.prototype.slice.call(el.childNodes); }
    el.textContent = text;
  }
  function restore(entries) {
    if (!kept.has(entries)) { kept.set(entries, Array.prototype.slice.call(entries.children)); }
    list(entries, ".made").forEach(function (p) { p.remove(); });
    list(entries, ".num,.words").forEach(function (el) {
      if (el.original) { el.textContent = ""; el.original.forEach(function (n) { el.appendChild(n); }); el.original = null; }
    });
    kept.get(entries).forEach(function (p) { entries.appendChild(p); });
    list(entries, ".off,.plain").forEach(function (el) { el.classList.remove("off", "plain"); });
    kept.get(entries).forEach(function (p) { p.classList.remove("off", "joined"); });
  }
  function filter(entries, out) {
    list(entries, ".br,.q").forEach(function (el) {
      var all = alts(el), left = 0;
      all.forEach(function (a) {
        var away = !isBase(a) && keys(a).length > 0 && keys(a).every(function (k) { return out.indexOf(k) >= 0; });
        a.classList.toggle("off", away);
        if (!away && !isBase(a)) { left += 1; }
      });
      var base = all.filter(isBase)[0];
      if (left || !base) { return; }
      el.classList.add("plain");
      if (el.classList.contains("q")) {
        el.parentNode.classList.add("off");
        if (base.classList.contains("absent")) { el.closest(".p").classList.add("off"); }
        if (base.classList.contains("part")) { el.closest(".p").classList.add("joined"); }
      }
    });
  }
  function apply() {
    var key = view ? view.value : "", out = boxes.filter(function (b) { return !b.checked; }).map(function (b) { return b.value; });
    list(document, ".entries").forEach(function (entries) {
      var touched = kept.has(entries);
      if (touched || key || out.length) { restore(entries); }
      entries.classList.toggle("alone", key !== "");
      entries.classList.toggle("some", out.length > 0);
      if (key) { show(entries, key); } else if (out.length) { filter(entries, out); }
    });
    if (state) {
      state.textContent = key === "b" ? "The base’s text, without brackets." :
        key ? "The text as " + view.options[view.selectedIndex].text + " wants it; its own words are underlined." :
        out.length ? "Changes of " + (boxes.length - out.length) + " of " + boxes.length + " sponsors." : "";
    }
  }
  if (view) { view.addEventListener("change", apply); }
  boxes.forEach(function (b) { b.addEventListener("change", apply); });
  if (view && view.value || boxes.some(function (b) { return !b.checked; })) { apply(); }
  if (every) {
    every.addEventListener("change", function () { list(document, "details.run").forEach(function (d) { d.open = every.checked; }); });
  }
  if (find) {
    var links = new Map();
    list(document, ".rail a").forEach(function (a) { links.set(a.getAttribute("href").slice(1), a); });
    find.addEventListener("input", function () {
      var word = find.value.trim().toLowerCase();
      list(document, "details.locus").forEach(function (d) {
        var away = word !== "" && d.getAttribute("data-find").indexOf(word) < 0;
        d.classList.toggle("off", away);
        var link = links.get(d.id);
        if (link) { link.parentNode.classList.toggle("off", away); }
      });
    });
  }
  function open() {
    var el = location.hash && document.getElementById(location.hash.slice(1));
    for (var up = el; up; up = up.parentElement) { if (up.tagName === "DETAILS") { up.open = true; } }
    if (el && el.focus) { el.focus({ preventScroll: true }); }
  }
  window.addEventListener("hashchange", open);
  open();
  window.addEventListener("beforeprint", function () { list(document, ".alt.long>details").forEach(function (d) { d.open = true; }); });
  document.addEventListener("keydown", function (e) {
    if (e.key === "Escape" && document.activeElement) { document.activeElement.blur(); }
  });
}());
