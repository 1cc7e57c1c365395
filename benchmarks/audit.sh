#!/usr/bin/env bash
# What does an audit of many reports take, beside reading their bytes and nothing more, and beside a check of them?
#   bash benchmarks/audit.sh [REPORTS] [PAGES]      100,000 report JSON documents and 10,000 web pages unless told otherwise
# Each contender runs once, in turn: processor time and peak memory hardly depend on what else the machine does, the time on the wall does. Needs Python 3,
# and 30 kB of disk for each report.
set -euo pipefail
cd "$(dirname "$0")/.."
reports=${1:-100000}
pages=${2:-10000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build benchmarks -c Release -v q >"$work/log" || { cat "$work/log"; exit 1; }
dotnet build src/DisclosureRules.Cli -c Release -v q >"$work/log" || { cat "$work/log"; exit 1; }
benchmarks=artifacts/bin/DisclosureRules.Benchmarks/release/DisclosureRules.Benchmarks
"$benchmarks" many-reports json "$work/all" "$reports"
"$benchmarks" many-reports json "$work/tenth" "$((reports / 10))"
"$benchmarks" many-reports html "$work/pages" "$pages"

python3 - "$work" "$benchmarks" "$reports" "$pages" <<'PYTHON'
import os, sys, time

work, benchmarks, reports, pages = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
tool = ["dotnet", "artifacts/bin/DisclosureRules.Cli/release/disclosure-rules.dll"]
threads = str(os.cpu_count())


def audit(inputs, result, *options):
    return [*tool, "audit", f"{work}/{inputs}", "--out", f"{work}/{result}", *options]


contenders = [
    (f"{reports} report JSON documents: System.Text.Json, tokens only", [benchmarks, "bare-reading", f"{work}/all", threads]),
    ("the same: check --format jsonl", [*tool, "check", f"{work}/all", "--format", "jsonl"]),
    ("the same: audit, with the page", audit("all", "result")),
    ("the same: audit, lines and CSV", audit("all", "lines", "--write", "csv")),
    ("the same: audit by one job", audit("all", "one", "--write", "csv", "--jobs", "1")),
    ("the same again: audit from the cache", audit("all", "lines", "--write", "csv")),
    (f"{reports // 10} report JSON documents: audit, with the page", audit("tenth", "tenth-result")),
    (f"{reports // 10} report JSON documents: audit, lines and CSV", audit("tenth", "tenth-lines", "--write", "csv")),
    (f"{pages} web pages: AngleSharp, parse only", [benchmarks, "bare-reading", f"{work}/pages", threads]),
    ("the same: audit, lines and CSV", audit("pages", "pages-lines", "--write", "csv", "--isolate", "never")),
    ("the same: audit, pages read in processes of their own", audit("pages", "pages-isolated", "--write", "csv")),
]
print("| | time | processor | processors used | peak |\n|---|---:|---:|---:|---:|", flush=True)
for name, command in contenders:
    start = time.perf_counter()
    child = os.posix_spawn("/usr/bin/env", ["env", *command], os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, f"{work}/error", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)])
    _, status, used = os.wait4(child, 0)
    wall, busy = time.perf_counter() - start, used.ru_utime + used.ru_stime
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{name}: {open(f'{work}/error').read()}")
    print(f"| {name} | {wall:.1f} s | {busy:.1f} s | {busy / wall:.2f} | {used.ru_maxrss / 1024:.0f} MB |", flush=True)
PYTHON
