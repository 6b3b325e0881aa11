// One side's text, and one sponsor's brackets: the page works without this.
(function () {
  "use strict";
  var body = document.body, view = document.getElementById("side"), only = document.getElementById("only");
  var all = document.getElementById("all");
  function has(el, key) { return (" " + (el.getAttribute("data-s") || "") + " ").indexOf(" " + key + " ") >= 0; }
  function kids(el, name) {
    return Array.prototype.filter.call(el.children, function (c) { return c.classList.contains(name); });
  }
  // In every bracket the side's own alternative, else the base's.
  function pick(el, key) {
    var alts = kids(el, "alt"), own = alts.filter(function (a) { return key !== "base" && has(a, key); });
    return own[0] || alts.filter(function (a) { return a.hasAttribute("data-base"); })[0] || alts[0];
  }
  function choose() {
    var key = view.value;
    if (key === "") { body.removeAttribute("data-side"); } else { body.setAttribute("data-side", key); }
    document.querySelectorAll(".off").forEach(function (el) { el.classList.remove("off"); });
    if (key === "") { return; }
    document.querySelectorAll(".br,.q").forEach(function (el) {
      var chosen = pick(el, key);
      kids(el, "alt").forEach(function (a) { if (a !== chosen) { a.classList.add("off"); } });
      if (el.getAttribute("data-q") === "presence" && chosen && chosen.getAttribute("data-v") === "no") {
        el.closest(".p").classList.add("off");
      }
    });
  }
  function filter() {
    var key = only.value;
    if (key === "") { body.removeAttribute("data-only"); } else { body.setAttribute("data-only", key); }
    document.querySelectorAll(".p").forEach(function (p) {
      p.classList.toggle("dim", key !== "" && !has(p, key));
    });
  }
  if (view) { view.addEventListener("change", choose); view.disabled = false; choose(); }
  if (only) { only.addEventListener("change", filter); only.disabled = false; filter(); }
  if (all) { all.addEventListener("change", function () { body.classList.toggle("show-all", all.checked); }); }
}());
