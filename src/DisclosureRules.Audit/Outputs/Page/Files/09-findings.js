// The table of findings. Words without digits are looked for in the patterns, of which there are few. With digits all sentences are looked through, which
// are put together once, while nobody waits.
const haystack = { language: null, texts: [] };

function searchable(finding) {
  if (haystack.language !== language)
    Object.assign(haystack, { language, texts: new Array(findingCount) });
  return haystack.texts[finding] ??= message(finding).toLowerCase();
}

/** Fills the haystack a slice at a time in idle moments. */
function prepareSearch(from = 0) {
  const idle = window.requestIdleCallback ?? (work => setTimeout(work, 20));
  idle(() => {
    const end = Math.min(findingCount, from + 2000);
    for (let i = from; i < end; i++)
      searchable(i);
    if (end < findingCount)
      prepareSearch(end);
  });
}

function findingAddress(finding) {
  const report = findings.report[finding];
  return report < 0 ? null : `#/report/${report}?finding=${finding}`;
}

/** One row for findings that are told as one: the first of them that passes, and how many it stands for. */
function grouped(rows) {
  const sizes = new Map();
  const firsts = rows.filter(f => {
    const group = findings.group[f];
    if (group < 0)
      return true;
    const first = sizes.get(group);
    if (first)
      first.size++;
    else
      sizes.set(group, { size: 1 });
    return !first;
  });
  return { firsts, sizeOf: f => sizes.get(findings.group[f])?.size ?? 1 };
}

function findingList() {
  let sizeOf = () => 1;
  const list = new List({
    label: say("words.page.findings"),
    open: findingAddress,
    columns: [
      { key: "weight", title: say("words.page.severity"), width: "6.5rem", cell: f => [weightBadge(findings.weight[f]), stateBadges(f)], sort: (a, b) => findings.weight[a] - findings.weight[b] },
      { key: "unit", title: say("words.page.unit"), width: "minmax(9rem, 1fr)", cell: f => findingAddress(f) ? el("a", { href: findingAddress(f), tabindex: -1 }, unit(findings.unit[f])) : unit(findings.unit[f]), sort: (a, b) => compareText(unit(findings.unit[a]), unit(findings.unit[b])) },
      { key: "year", title: say("words.page.year"), width: "4.5rem", cell: f => year(findings.year[f]), sort: (a, b) => findings.year[a] - findings.year[b] },
      { key: "rule", title: say("words.page.rule"), width: "minmax(10rem, 1.1fr)", cell: f => [el("code", { title: ruleTitle(findings.rule[f]) }, data.rules[findings.rule[f]].id), el("span", { class: "faint" }, " " + [inLanguage(data.instances[findings.instance[f]]), ruleTitle(findings.rule[f])].filter(x => x !== "").join(" · "))], sort: (a, b) => compareText(data.rules[findings.rule[a]].id, data.rules[findings.rule[b]].id) },
      { key: "message", title: say("words.page.message"), width: "minmax(16rem, 3fr)", cell: (f, isPrinted) => [sizeOf(f) > 1 && !isPrinted ? el("strong", { class: "group-size" }, say("words.page.group", { count: count(sizeOf(f)) }) + " · ") : null, el("span", { title: message(f) }, message(f))] },
    ],
  });
  const found = el("p", { class: "found", role: "status" });
  const fields = [
    { name: "text", label: say("words.page.search-findings") },
    { name: "rule", label: say("words.page.rule"), options: data.groups.rules.map(row => [data.rules[row[0]].id, `${data.rules[row[0]].id}  ${ruleTitle(row[0])}`]).sort((a, b) => compareText(a[0], b[0])) },
    { name: "year", label: say("words.page.year"), options: yearOptions() },
    { name: "weight", label: say("words.page.severity"), options: WEIGHTS.map((name, i) => [name, weightName(i)]) },
  ];
  if (data.totals.states.slice(1).some(n => n > 0))
    fields.push({ name: "state", label: say("words.page.baseline"), options: STATES.slice(1).map(name => [name, say("words.page.state." + name)]) });
  if (data.waivers.length > 0)
    fields.push({ name: "waived", label: say("words.page.waiver"), options: [["no", say("words.page.not-waived")], ["yes", say("words.page.waived")]] });
  const filter = new Filter(fields, apply);
  apply(filter.values());
  return { element: el("div", null, filter.element, found, list.element), list };

  function apply({ text, rule, year: wanted, weight, state = "", waived = "" }) {
    const needle = text.toLowerCase();
    const units = containing(data.units, needle);
    const rules = containing(data.rules.map(r => r.id + " " + inLanguage(r.title)), needle);
    const patterns = /[0-9]/.test(needle) ? null : containing(data.patterns.map(inLanguage), needle);
    const ruleIndex = rule === "" ? -2 : data.rules.findIndex(r => r.id === rule);
    const weightIndex = WEIGHTS.indexOf(weight), stateIndex = state === "" ? -1 : STATES.indexOf(state);
    const yearNumber = wanted === "none" ? 0 : Number(wanted);
    const rows = matching(findingCount, f =>
      (ruleIndex === -2 || findings.rule[f] === ruleIndex) && (wanted === "" || findings.year[f] === yearNumber)
      && (weightIndex < 0 || findings.weight[f] === weightIndex) && (stateIndex < 0 || findings.state[f] === stateIndex)
      && (waived === "" || (findings.waiver[f] >= 0) === (waived === "yes"))
      && (units === null || (findings.unit[f] >= 0 && units[findings.unit[f]] === 1) || rules[findings.rule[f]] === 1 
        || (patterns !== null ? patterns[findings.pattern[f]] === 1 : searchable(f).includes(needle))));
    const together = grouped(rows);
    sizeOf = together.sizeOf;
    list.show(together.firsts, rows);
    found.textContent = say("words.page.found", { shown: count(rows.length), count: count(data.totals.weights.reduce((a, b) => a + b, 0)) })
      + (together.firsts.length < rows.length ? " " + say("words.page.grouped", { count: count(together.firsts.length) }) : "")
      + (data.leftOut > 0 ? " " + say("words.page.findings-left-out", { count: count(data.leftOut) }) : "");
  }
}

function stateBadges(finding) {
  const state = findings.state[finding], waiver = findings.waiver[finding];
  return [
    state > 0 ? el("span", { class: "small" }, " " + say("words.page.state." + STATES[state])) : null,
    waiver >= 0 ? el("span", { class: "small" }, " " + say("words.page.waived")) : null,
  ];
}
