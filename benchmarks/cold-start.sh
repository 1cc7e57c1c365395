#!/usr/bin/env bash
# How long does one wait for the verdict on one report, the start of the tool included? Beside an empty .NET program, in one run, round
# by round in turn, so that a busy machine is equally busy for all: bash benchmarks/cold-start.sh [ROUNDS]
# Needs clang for the native tool, and Python 3 for the clock.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-40}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/empty"
cat >"$work/empty/empty.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
PROJECT
echo 'return 0;' >"$work/empty/Program.cs"
dotnet build "$work/empty" -c Release -o "$work/empty/out" >"$work/log" || { cat "$work/log"; exit 1; }
echo 'compiling the native tool takes minutes' >&2
for kind in NativeTool ReadyToRunTool; do
  dotnet pack src/DisclosureRules.Cli -c Release "-p:$kind=true" --artifacts-path "$work/$kind" >"$work/log" || { cat "$work/log"; exit 1; }
done

python3 - "$rounds" "$work/empty/out/empty" "$work" <<'PYTHON'
import glob, resource, statistics, subprocess, sys, time

rounds, empty, work = int(sys.argv[1]), sys.argv[2], sys.argv[3]
native, = [f for f in glob.glob(f"{work}/NativeTool/publish/DisclosureRules.Cli/release_*/disclosure-rules") if "release_any" not in f]
ahead, = [f for f in glob.glob(f"{work}/ReadyToRunTool/publish/DisclosureRules.Cli/release_*/disclosure-rules.dll") if "release_any" not in f]
ahead, ordinary = ["dotnet", ahead], ["dotnet", f"{work}/NativeTool/publish/DisclosureRules.Cli/release_any/disclosure-rules.dll"]
reports = "rules/examples/reports/qingshi-"
programs = {
    "empty program": [empty],
    "native tool, clean report": [native, "check", reports + "forestry-2023.json"],
    "native tool, report with findings": [native, "check", reports + "water-2023.json"],
    "tool ready to run, clean report": ahead + ["check", reports + "forestry-2023.json"],
    "tool ready to run, report with findings": ahead + ["check", reports + "water-2023.json"],
    "ordinary tool, clean report": ordinary + ["check", reports + "forestry-2023.json"],
    "ordinary tool, report with findings": ordinary + ["check", reports + "water-2023.json"],
}


def cpu():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


wall, busy = {name: [] for name in programs}, {name: [] for name in programs}
for _ in range(rounds):
    for name, command in programs.items():
        start, before = time.perf_counter(), cpu()
        ended = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
        wall[name].append((time.perf_counter() - start) * 1000)
        busy[name].append((cpu() - before) * 1000)
        if ended != (1 if "findings" in name else 0):
            sys.exit(f"{name} ended with {ended}")

print("| one report | wall, least | median | ratio of least | of medians | processor | ratio |\n|---|---:|---:|---:|---:|---:|---:|")
one = next(iter(programs))
for name in programs:
    least, median, used = min(wall[name]), statistics.median(wall[name]), statistics.median(busy[name])
    print(f"| {name} | {least:.0f} ms | {median:.0f} ms | {least / min(wall[one]):.1f} | {median / statistics.median(wall[one]):.1f} "
          f"| {used:.0f} ms | {used / statistics.median(busy[one]):.1f} |")
PYTHON
