// The first view: what was audited, what came of it, by rule, unit and year.

// Longest list drawn as bars; the table below has more, and says how many it leaves out.
const MOST_BARS = 15;
const MOST_TABLE_ROWS = 1000;

function group(rows, name, address, full, id) {
  return rows.map(row => ({ name: name(row[0]), full: full?.(row[0]), id: id?.(row[0]), counts: row.slice(1, 5), address: address(row[0]) }));
}

function heaviest(items) {
  return [...items].sort((a, b) => b.counts[0] - a.counts[0] || b.counts[1] - a.counts[1] || total(b) - total(a));
}

function chartSection(title, first, items, draw, most) {
  const shown = items.slice(0, most);
  const leftOut = items.slice(most);
  return el("section", { class: "card" }, el("h2", null, title), draw(title, shown),
    leftOut.length > 0 ? el("p", { class: "note" }, say("words.page.not-drawn", { count: count(leftOut.length), findings: count(leftOut.reduce((a, b) => a + total(b), 0)) })) : null,
    chartTable(title, first, items.slice(0, MOST_TABLE_ROWS), items.length - MOST_TABLE_ROWS));
}

function tile(name, number, kind, address) {
  const content = [el("span", { class: "big" }, count(number)), el("span", null, name)];
  return address ? el("a", { class: "tile " + kind, href: address }, content) : el("div", { class: "tile " + kind }, content);
}

function overview() {
  const totals = data.totals;
  const byRule = heaviest(group(data.groups.rules, i => ruleTitle(i) || data.rules[i].id, i => "#/findings?rule=" + encodeURIComponent(data.rules[i].id), i => `${ruleTitle(i)}  ${data.rules[i].id}`, i => data.rules[i].id));
  const byUnit = heaviest(group(data.groups.units, unit, i => "#/reports?unit=" + (i < 0 ? "none" : i)));
  const byYear = group(data.groups.years, year, y => "#/findings?year=" + (y || "none"));
  const worst = data.worst;
  return el("div", null,
    el("section", { class: "tiles", "aria-label": say("words.page.reports") },
      tile(say("words.page.reports"), totals.reports, "plain", "#/reports"),
      STATUSES.map((name, i) => tile(say("words.page.status." + name), totals.statuses[i], name, "#/reports?status=" + name))),
    el("section", { class: "tiles", "aria-label": say("words.page.findings") },
      tile(say("words.page.findings"), totals.weights.reduce((a, b) => a + b, 0), "plain", "#/findings"),
      WEIGHTS.map((name, i) => tile(weightName(i), totals.weights[i], name, "#/findings?weight=" + name))),
    totals.waived > 0 ? el("p", null, el("a", { href: "#/findings?waived=yes" }, say("words.page.waived-total", { count: count(totals.waived) }))) : null,
    data.remarks.map(remark => el("p", { class: "note" }, inLanguage(remark))),
    totals.states.slice(1).some(n => n > 0)
      ? el("p", null, say("words.page.against-baseline"), " ", STATES.slice(1).map((name, i) => [i > 0 ? " · " : "",
        el("a", { href: "#/findings?state=" + name }, `${say("words.page.state." + name)} ${count(totals.states[i + 1])}`), weightsOf(totals.stateWeights[i + 1])]))
      : null,
    legend(),
    el("div", { class: "cards" },
      chartSection(say("words.page.by-year"), say("words.page.year"), byYear, columns, 40),
      chartSection(say("words.page.by-rule"), say("words.page.rule"), byRule, bars, MOST_BARS),
      chartSection(say("words.page.by-unit"), say("words.page.unit"), byUnit, bars, MOST_BARS),
      el("section", { class: "card" }, el("h2", null, say("words.page.worst")),
        worst.length === 0 ? el("p", null, say("words.page.none")) : el("ol", null, worst.map(r => el("li", null,
          el("a", { href: "#/report/" + r }, `${unit(reports.unit[r])} ${year(reports.year[r])}`),
          " ", el("span", { class: "source" }, reports.source[r]), " ",
          [0, 1].filter(w => reports.weights[w][r] > 0).map(w => [weightBadge(w), " " + count(reports.weights[w][r]) + " "])))))),
    el("p", { class: "note" }, inLanguage(data.made)));
}

// How many of them weigh what, as far as there are any.
function weightsOf(weights) {
  const parts = WEIGHTS.map((_, i) => weights[i] > 0 ? `${weightName(i)} ${count(weights[i])}` : null).filter(part => part !== null);
  return parts.length > 0 ? ` (${parts.join(say("words.page.separator"))})` : "";
}
