// What the page is about: the compact columns of the JSON island "data", and the details of reports in islands of their own,
// which are read when somebody opens one of their reports.
const data = JSON.parse(document.getElementById("data").textContent);

// What a finding weighs, from the heaviest: the order of the columns and colours everywhere on the page.
const WEIGHTS = ["error", "warning", "info", "open"];
const STATUSES = ["passes", "fails", "not-assessed", "unreadable"];
const STATES = ["none", "new", "unchanged", "updated", "absent", "report-absent"];

const reports = data.reports;
const findings = data.findings;
const reportCount = reports.source.length;
const findingCount = findings.report.length;

const blocks = new Map();

function block(name) {
  if (!blocks.has(name))
    blocks.set(name, JSON.parse(document.getElementById("block-" + name).textContent));
  return blocks.get(name);
}

/** What is kept of one report: its marks, cells, words, notes and the details of its findings; null where there is nothing. */
function details(report) {
  const number = reports.block[report];
  return number < 0 ? null : block(number)[report - data.blocks[number]];
}

/** The cells and quotes of one finding. */
function findingDetails(finding) {
  const report = findings.report[finding];
  return report < 0 ? block("other")[finding - data.firstOther] : details(report).f[finding - reports.first[report]];
}
