// Which view is shown: the address says it.
const VIEWS = [["overview", "words.page.overview"], ["reports", "words.page.reports"], ["findings", "words.page.findings"]];
let list = null;

function route() {
  const path = location.hash.replace(/^#\/?/, "").split("?")[0].split("/");
  const main = document.getElementById("main");
  const view = path[0] === "report" && reports.source[Number(path[1])] !== undefined ? "report" : VIEWS.some(v => v[0] === path[0]) ? path[0] : "overview";
  list = null;
  let shown;
  if (view === "report" && document.readyState === "loading") {
    // The details of reports stand behind the page's script; a page of hundreds of megabytes is still being read.
    shown = el("p", null, "…");
    document.addEventListener("DOMContentLoaded", route, { once: true });
  } else if (view === "report") {
    shown = reportPage(Number(path[1]));
  } else if (view === "overview") {
    shown = overview();
  } else {
    const made = view === "reports" ? reportList() : findingList();
    list = made.list;
    shown = made.element;
  }
  main.replaceChildren(shown);
  // What a list shows depends on its height, which it has only now.
  list?.draw();
  chrome(view);
  window.scrollTo(0, 0);
}

function chrome(view) {
  document.documentElement.lang = language === "zh" ? "zh-CN" : language;
  document.title = say("words.page.title");
  document.getElementById("title").textContent = say("words.page.title");
  document.getElementById("skip").textContent = say("words.page.skip");
  document.getElementById("tabs").replaceChildren(...VIEWS.map(([name, key]) =>
    el("a", { href: "#/" + name, "aria-current": name === view || (view === "report" && name === "reports") ? "page" : null }, say(key))));
  document.getElementById("tabs").setAttribute("aria-label", say("words.page.views"));
  document.getElementById("tools").replaceChildren(
    ...Object.keys(data.texts).map(code => el("button", { type: "button", class: "plain", lang: code, "aria-pressed": String(code === language), onclick: () => speak(code) }, { zh: "中文", en: "English" }[code] ?? code)),
    el("button", { type: "button", class: "plain", onclick: () => print() }, say("words.page.print")));
}

function speak(code) {
  language = code;
  route();
  prepareSearch();
}

addEventListener("hashchange", route);
document.getElementById("skip").addEventListener("click", event => {
  event.preventDefault();
  document.getElementById("main").focus();
});
addEventListener("resize", () => list?.draw());
addEventListener("beforeprint", () => {
  list?.beforePrint();
  document.querySelectorAll("details").forEach(d => { d.dataset.open = d.open; d.open = true; });
});
addEventListener("afterprint", () => {
  list?.afterPrint();
  document.querySelectorAll("details").forEach(d => { d.open = d.dataset.open === "true"; });
});
route();
prepareSearch();
