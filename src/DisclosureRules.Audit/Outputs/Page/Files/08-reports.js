// The table of reports.
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function reportList() {
  const numbers = ["error", "warning", "info", "open"].map((name, weight) => ({
    key: name, title: weightName(weight), width: "5.5rem", numeric: true,
    cell: r => reports.weights[weight][r] === 0 ? el("span", { class: "faint" }, "0") : el("span", { class: "count " + name }, count(reports.weights[weight][r])),
    sort: (a, b) => reports.weights[weight][a] - reports.weights[weight][b],
  }));
  const list = new List({
    label: say("words.page.reports"),
    open: r => "#/report/" + r,
    columns: [
      { key: "unit", title: say("words.page.unit"), width: "minmax(12rem, 2fr)", cell: r => el("a", { href: "#/report/" + r, tabindex: -1 }, unit(reports.unit[r])), sort: (a, b) => compareText(unit(reports.unit[a]), unit(reports.unit[b])) },
      { key: "year", title: say("words.page.year"), width: "5rem", cell: r => year(reports.year[r]), sort: (a, b) => reports.year[a] - reports.year[b] },
      { key: "status", title: say("words.page.status"), width: "7rem", cell: r => el("span", { class: "badge " + STATUSES[reports.status[r]] }, say("words.page.status." + STATUSES[reports.status[r]])), sort: (a, b) => reports.status[a] - reports.status[b] },
      ...numbers,
      { key: "cells", title: say("words.page.cells-read"), width: "6.5rem", numeric: true, cell: r => reports.of[r] === 0 ? "–" : `${reports.cells[r]}/${reports.of[r]}`, sort: (a, b) => reports.cells[a] - reports.cells[b] },
      { key: "source", title: say("words.page.source"), width: "minmax(10rem, 2fr)", cell: r => el("span", { class: "source" }, reports.source[r]), sort: (a, b) => compareText(reports.source[a], reports.source[b]) },
    ],
  });
  const found = el("p", { class: "found", role: "status" });
  const filter = new Filter([
    { name: "text", label: say("words.page.search-reports") },
    { name: "year", label: say("words.page.year"), options: yearOptions() },
    { name: "status", label: say("words.page.status"), options: STATUSES.map(name => [name, say("words.page.status." + name)]) },
    { name: "unit", label: say("words.page.unit"), options: unitOption() },
  ], apply);
  apply(filter.values());
  return { element: el("div", null, filter.element, found, list.element), list };

  function apply({ text, year: wanted, status, unit: ofUnit }) {
    const needle = text.toLowerCase();
    const units = containing(data.units, needle);
    const statusIndex = STATUSES.indexOf(status);
    const yearNumber = wanted === "none" ? 0 : Number(wanted);
    const unitIndex = ofUnit === "none" ? -1 : Number(ofUnit);
    const rows = matching(reportCount, r =>
      (wanted === "" || reports.year[r] === yearNumber) && (statusIndex < 0 || reports.status[r] === statusIndex) && (ofUnit === "" || reports.unit[r] === unitIndex)
      && (units === null || (reports.unit[r] >= 0 && units[reports.unit[r]] === 1) || reports.source[r].toLowerCase().includes(needle)));
    list.show(rows);
    found.textContent = say("words.page.found", { shown: count(rows.length), count: count(reportCount) });
  }
}

/** A list of thousands of units is no choice; one unit comes from the chart's link, and can be taken away again. */
function unitOption() {
  const wanted = params().get("unit");
  if (wanted === null || wanted === "")
    return data.units.length > 300 ? [] : data.units.map((name, i) => [String(i), name]);
  return data.units.length > 300 ? [[wanted, unit(wanted === "none" ? -1 : Number(wanted))]] : [...data.units.map((name, i) => [String(i), name]), ["none", unit(-1)]];
}
