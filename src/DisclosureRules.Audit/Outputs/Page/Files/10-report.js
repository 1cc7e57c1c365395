// One report: its facts, its findings, its tables with the failing cells marked, its words with the quotes highlighted.
const MARKS = ["", "open", "warning", "error"];
const MARK_SIGNS = ["", "?", "!", "✗"];
const SPANS = ["", "quote", "read", "unread"];

function reportPage(report) {
  const kept = details(report);
  const first = reports.first[report], size = reports.count[report];
  const wanted = params().get("finding");
  const form = reports.form[report] < 0 ? null : data.forms[reports.form[report]];
  const tables = el("section", { class: "tables" });
  const words = el("section", { class: "words" });
  const items = [];
  for (let f = first; f < first + size; f++) {
    const group = findings.group[f];
    if (group < 0)
      items.push(findingItem(f, () => point(report, f)));
    else if (group === f)
      items.push(groupItem(groupMembers(f, first + size), f => point(report, f)));
  }
  const page = el("div", { class: "report" },
    el("p", null, el("a", { href: "#/reports" }, "← " + say("words.page.reports"))),
    el("h2", null, `${unit(reports.unit[report])} ${year(reports.year[report])} `, el("span", { class: "badge " + STATUSES[reports.status[report]] }, say("words.page.status." + STATUSES[reports.status[report]]))),
    facts(report, form),
    inLanguage(reports.reason[report]) ? el("p", { class: "reason" }, inLanguage(reports.reason[report])) : null,
    el("h3", null, `${say("words.page.findings")} (${count(size)})`),
    reports.leftOut[report] > 0 ? el("p", { class: "note" }, say("words.page.findings-left-out", { count: count(reports.leftOut[report]) })) : null,
    size === 0 ? el("p", null, say("words.page.none")) : el("ol", { class: "found-here" }, items),
    tables, words);
  if (kept?.x?.length)
    page.insertBefore(el("section", null, el("h3", null, say("words.page.causes")), el("ul", null, kept.x.map(cause => el("li", null, inLanguage(cause))))), page.querySelector("h3"));
  if (kept?.n?.length)
    page.insertBefore(el("section", null, el("h3", null, say("words.page.notes")), el("ul", null, kept.n.map(note => el("li", null, inLanguage(note))))), tables);
  if (kept?.c && form)
    fill(tables, null, [el("h3", null, say("words.page.tables")), markLegend(), form.tables.map(table => tableOf(table, kept))]);
  else if (form)
    fill(tables, null, [el("p", { class: "note" }, say("words.page.tables-left-out"))]);
  if (kept?.w?.length)
    fill(words, null, [el("h3", null, say("words.page.words")), wordLegend(kept), kept.w.map(section => sectionOf(section))]);
  if (wanted !== null)
    setTimeout(() => point(report, Number(wanted)), 0);
  return page;
}

function facts(report, form) {
  const pairs = [
    [say("words.page.source"), reports.source[report]],
    [say("words.page.form"), form ? inLanguage(form.name) : null],
    [say("words.page.scope"), reports.scope[report] < 0 ? null : say("words.page.scope." + ["own", "aggregate"][reports.scope[report]])],
    [say("words.page.cells-read"), reports.of[report] > 0 ? `${reports.cells[report]}/${reports.of[report]}` : null],
  ];
  return el("dl", { class: "facts" }, pairs.filter(([, value]) => value).map(([name, value]) => el("div", null, el("dt", null, name), el("dd", null, value))));
}

/** The findings that are told as one with the first of them. */
function groupMembers(first, end) {
  const members = [];
  for (let f = first; f < end; f++) {
    if (findings.group[f] === first)
      members.push(f);
  }
  return members;
}

/** Several findings of one rule in one table: what each has in a line, and once what all have in common. */
function groupItem(members, pointAt) {
  const rule = data.rules[findings.rule[members[0]]];
  const messages = members.map(message);
  const common = commonEnd(messages);
  return el("li", { class: "group" },
    el("p", null, weightBadge(findings.weight[members[0]]), " ", el("code", null, rule.id), " ", el("span", null, ruleTitle(findings.rule[members[0]])), " ",
      el("span", { class: "faint" }, say("words.page.group", { count: count(members.length) })), stateBadges(members[0])),
    el("ol", null, members.map((f, i) => {
      const text = messages[i].slice(0, messages[i].length - common.length), instance = inLanguage(data.instances[findings.instance[f]]);
      return el("li", { id: "finding-" + f, tabindex: -1 },
        el("span", { class: "message" }, instance === "" || messages[i].includes(instance) ? text : `${instance}: ${text}`), " ",
        el("button", { type: "button", class: "plain", onclick: () => pointAt(f) }, say("words.page.show")), cellsOf(findingDetails(f)));
    })),
    common === "" ? null : el("p", { class: "message" }, say("words.page.group-all", { text: common.replace(/^; ?/, "") })),
    inLanguage(rule.basis) ? el("p", { class: "faint" }, `${say("words.page.basis")} ${inLanguage(rule.basis)}`) : null,
    waiverOf(members[0]));
}

/** The whole clauses at the end that all have, with the mark before them. */
function commonEnd(texts) {
  let length = texts[0].length;
  for (const text of texts) {
    let same = 0;
    while (same < Math.min(length, text.length) && text[text.length - same - 1] === texts[0][texts[0].length - same - 1])
      same++;
    length = same;
  }
  const end = texts[0].slice(texts[0].length - length), mark = end.indexOf(";");
  return mark < 0 ? "" : end.slice(mark);
}

function cellsOf(kept) {
  return kept.c.length === 0 ? null : el("details", null, el("summary", null, say("words.page.cells", { count: kept.c.length })),
    el("table", { class: "figures" }, el("tbody", null, kept.c.map(cell => el("tr", null,
      el("th", { scope: "row" }, inLanguage(data.labels[cell[0]])), el("td", { class: "number" }, shownCell(cell[1])),
      el("td", { class: "faint" }, [cell[4] ?? "", cell[5] ?? "", inLanguage(data.places[cell[3]])].filter(x => x !== "").join(" ")))))));
}

function waiverOf(finding) {
  const waiver = findings.waiver[finding] < 0 ? null : data.waivers[findings.waiver[finding]];
  return waiver ? el("p", { class: "faint" }, `${say("words.page.waiver." + waiver[0])} · ${waiver[1]} · ${waiver[2]}${waiver[3] ? " · " + say("words.page.until", { date: waiver[3] }) : ""}`) : null;
}

function findingItem(finding, pointAt) {
  const rule = data.rules[findings.rule[finding]];
  const kept = findingDetails(finding);
  return el("li", { id: "finding-" + finding, tabindex: -1 },
    el("p", null, weightBadge(findings.weight[finding]), " ", el("code", null, rule.id), " ", el("span", null, ruleTitle(findings.rule[finding])), " ", el("span", { class: "faint" }, inLanguage(data.instances[findings.instance[finding]])), stateBadges(finding), " ",
      pointAt ? el("button", { type: "button", class: "plain", onclick: pointAt }, say("words.page.show")) : null),
    el("p", { class: "message" }, message(finding)),
    kept.q.map(quote => el("blockquote", null, el("span", { class: "faint" }, sectionName(quote[0]) + " "), quote[1], el("mark", null, quote[2]), quote[3])),
    cellsOf(kept),
    inLanguage(rule.basis) ? el("p", { class: "faint" }, `${say("words.page.basis")} ${inLanguage(rule.basis)}`) : null,
    waiverOf(finding));
}

/** Sections are numbered as the form numbers them; the words before the first and those that close the report have names. */
function sectionName(section) {
  const known = data.texts[language]["words.page.section." + section];
  return known ?? say("words.page.section", { section: data.ordinals[section] ?? section });
}

/** A cell as the data has it: a number, null for blank, "" for missing, "#…" for a number printed otherwise, "~…" for what is no number. */
function shownCell(content) {
  if (content === null)
    return el("span", { class: "faint" }, say("words.page.blank"));
  if (content === "")
    return el("span", { class: "faint" }, say("words.page.missing"));
  return typeof content === "number" ? String(content) : content[0] === "~" ? `“${content.slice(1)}”` : content.slice(1);
}

function tableOf(table, kept) {
  const marks = new Map();
  for (let i = 0; i < kept.m.length; i += 2)
    marks.set(kept.m[i], kept.m[i + 1]);
  // Of other editions the rows are shown in which something stands.
  const blocks = table.blocks
    .map(b => b.edition ? { ...b, rows: b.rows.filter(row => row.cells.some(c => kept.c[c] !== "")) } : b)
    .filter(b => b.rows.length > 0);
  return el("div", { class: "form-table" }, el("h4", null, inLanguage(table.label)), blocks.map(b => el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": inLanguage(table.label) + " " + inLanguage(b.label) },
    el("table", { class: "grid" },
      el("caption", null, [inLanguage(b.label), inLanguage(b.edition)].filter(x => x).join(" · ")),
      el("thead", null, el("tr", null, el("td", null), b.columns.map(c => el("th", { scope: "col" }, inLanguage(c))))),
      el("tbody", null, rowsOf(b, kept, marks))))));
}

function rowsOf(part, kept, marks) {
  let groups = [];
  return part.rows.flatMap(row => {
    const lines = [];
    const own = row.groups.map(inLanguage);
    const same = own.findIndex((g, i) => groups[i] !== g);
    for (let i = same < 0 ? own.length : same; i < own.length; i++) {
      const heading = el("th", { scope: "rowgroup", colspan: part.columns.length + 1, class: "group" }, own[i]);
      heading.style.paddingLeft = i + 0.5 + "em";
      lines.push(el("tr", null, heading));
    }
    groups = own;
    const label = el("th", { scope: "row" }, inLanguage(row.label));
    label.style.paddingLeft = own.length + 0.5 + "em";
    lines.push(el("tr", null, label, row.cells.map(index => {
      const mark = marks.get(index) ?? 0;
      return el("td", { id: "cell-" + index, class: "number " + MARKS[mark] }, shownCell(kept.c[index]),
        mark > 0 ? el("span", { class: "sign" }, " ", el("span", { "aria-hidden": "true" }, MARK_SIGNS[mark]), el("span", { class: "hidden" }, say("words.page.mark." + MARKS[mark]))) : null);
    })));
    return lines;
  });
}

function sectionOf(section) {
  return el("div", null, section.h ? el("h4", null, section.h) : null, el("p", { class: "text" }, section.t.map(part => {
    if (typeof part === "string")
      return part;
    const [text, kind, of] = part;
    return kind === 1
      ? el("mark", { class: "quote", "data-findings": of.join(" "), title: say("words.page.quoted") }, text)
      : el("span", { class: SPANS[kind], title: say("words.page.span." + SPANS[kind]) }, text, kind === 3 ? el("span", { class: "hidden" }, say("words.page.span.unread")) : null);
  })));
}

function markLegend() {
  return el("p", { class: "faint" }, [3, 2, 1].map(m => [el("span", { class: "sample " + MARKS[m] }, MARK_SIGNS[m]), " ", say("words.page.mark." + MARKS[m]), "  "]));
}

function wordLegend(kept) {
  const parts = kept.w.flatMap(s => s.t).filter(p => typeof p !== "string");
  return el("p", { class: "faint" }, el("mark", { class: "quote" }, say("words.page.quoted")), "  ",
    el("span", { class: "read" }, say("words.page.span.read")), "  ", el("span", { class: "unread" }, say("words.page.span.unread")), ` ${count(parts.filter(p => p[1] === 3).length)}`);
}

/** Shows where a finding points: its cells and quotes, the first of them in view. */
function point(report, finding) {
  document.querySelectorAll(".pointed").forEach(e => e.classList.remove("pointed"));
  const item = document.getElementById("finding-" + finding);
  const targets = findingDetails(finding).c.filter(c => c[2] >= 0 && c[4] === undefined).map(c => document.getElementById("cell-" + c[2])).filter(e => e !== null);
  const quotes = [...document.querySelectorAll("mark.quote")].filter(e => (e.dataset.findings ?? "").split(" ").includes(String(finding - reports.first[report])));
  const all = quotes.length > 0 ? [...quotes, ...targets] : targets;
  all.forEach(e => e.classList.add("pointed"));
  item?.classList.add("pointed");
  (all[0] ?? item)?.scrollIntoView({ block: "center" });
  item?.focus({ preventScroll: true });
  announce(message(finding));
}
