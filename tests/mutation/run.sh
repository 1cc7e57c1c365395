#!/usr/bin/env bash
# Mutation testing of the folders on which findings stand: bash tests/mutation/run.sh [evaluation|claims|recognition]…
# Prints what no test killed, file and line, and the score. It takes long, and is no part of the gate. Everything happens in a
# copy below artifacts/, because the mutated assembly takes the place of the built one.
set -uo pipefail
# Where a mutant survives, everything is loaded and compiled once more: what makes that quicker counts hundreds of times.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_TieredPGO=0
version=5.1.0
root=$(cd "$(dirname "$0")/../.." && pwd)
output=$root/artifacts/mutation
[ $# -gt 0 ] || set -- evaluation claims recognition
for folder in "$@"; do
  [ -f "$root/tests/mutation/$folder.json" ] || { echo "there is no tests/mutation/$folder.json"; exit 2; }
done

mkdir -p "$output"
if [ ! -x "$output/tool/dotnet-stryker" ] && ! dotnet tool install dotnet-stryker --version "$version" --tool-path "$output/tool" >"$output/install.log" 2>&1; then
  cat "$output/install.log"
  echo "dotnet-stryker $version can't be had here: nothing was measured"
  exit 1
fi

for folder in "$@"; do
  copy=$output/$folder
  rm -rf "$copy"
  mkdir -p "$copy"
  (cd "$root" && git ls-files -z --cached --others --exclude-standard --deduplicate | xargs -0 cp --parents -t "$copy") || exit 1
  project=DisclosureRules
  [ "$folder" != recognition ] || project=DisclosureRules.Documents
  tests=$copy/tests/$project.Tests
  # Stryker keeps the process of the tests alive with Microsoft.Testing.Platform only, which xunit 2 does not speak. Bridge.cs does.
  cp "$copy/tests/mutation/Bridge.targets" "$copy/tests/Directory.Build.targets"
  # Otherwise the mutants of all other folders are compiled, too, and only then left out: the assembly would take twice as long to start.
  case $folder in
    evaluation) rooms=(Evaluation Expressions/Tree Constraints) ;;
    claims) rooms=(Claims Languages) ;;
    *) rooms=(Recognition) ;;
  esac
  (cd "$copy/src/$project" && find . -name "*.cs" $(printf -- '-not -path ./%s/* ' "${rooms[@]}") -exec sed -i "1i // Stryker disable all" {} +)
  echo "== $folder"
  (cd "$tests" && "$output/tool/dotnet-stryker" -f "../mutation/$folder.json" --output "$copy/report" --skip-version-check) || { echo "$folder: the run failed"; exit 1; }
  dotnet run "$root/tests/mutation/survivors.cs" "$copy/report/reports/mutation-report.json" || exit 1
done
