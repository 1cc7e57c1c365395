#!/usr/bin/env bash
# Fuzzes the library. bash tests/fuzz/run.sh [TARGET|all] [SECONDS] [SEED]
# With the tool SharpFuzz.CommandLine, which it installs below artifacts/, branches of the library are followed and inputs that take new ones are kept.
# PLAIN=1 leaves that out and changes the corpus at random; INPUTS=N ends after so many inputs instead, the same every time, as the gate does. AFL=1 lets afl-fuzz (Debian: afl++) choose the inputs of one target.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
target=${1:-all} seconds=${2:-5} seed=${3:-1}
work=artifacts/fuzz
# A reading that takes more than this has found something.
export DOTNET_GCHeapHardLimit=${DOTNET_GCHeapHardLimit:-0x60000000}

rm -rf "$work/bin" "$work/corpus"
mkdir -p "$work/findings" "$work/corpus"
dotnet build tests/fuzz -c Release -v q --nologo -p:RunAnalyzers=false -o "$work/bin" >"$work/build.log" || { cat "$work/build.log"; exit 1; }

# The corpus of this folder, and the files that the tests read.
cp -r tests/fuzz/corpus/. "$work/corpus/"
for kind in txt md html docx doc xlsx xls pdf json; do
  mkdir -p "$work/corpus/$kind"
  for file in tests/DisclosureRules.Documents.Tests/*/Fixtures/*."$kind" rules/examples/reports/*."$kind"; do
    [ ! -f "$file" ] || [ "$(stat -c %s "$file")" -gt 200000 ] || cp "$file" "$work/corpus/$kind/"
  done
done
mkdir -p "$work/corpus/pack" "$work/corpus/form" "$work/corpus/expression" "$work/corpus/any"
cp rules/national/{requests,reviews,chain,structure}.json "$work/corpus/pack/"
cp rules/forms/*.json "$work/corpus/form/"
# The conditions of the national rules, one a file.
grep -ho '"\(check\|when\)": *"[^"]*"' rules/national/*.json | sed 's/^"[a-z]*": *"//; s/"$//' | sort -u | awk -v folder="$work/corpus/expression" '{ file = folder "/national-" NR; printf "%s", $0 >file; close(file) }'
for kind in txt html pdf docx; do cp $(ls "$work/corpus/$kind"/* | head -n 1) "$work/corpus/any/"; done

if [ -z "${PLAIN:-}" ]; then
  [ -x "$work/tool/sharpfuzz" ] || dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$work/tool" >/dev/null
  for library in DisclosureRules DisclosureRules.Documents; do "$work/tool/sharpfuzz" "$work/bin/$library.dll"; done
fi

if [ -n "${AFL:-}" ]; then
  export AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1
  exec afl-fuzz -V "$seconds" -t 10000 -m none -i "$work/corpus/$target" -o "$work/afl" dotnet "$work/bin/DisclosureRules.Fuzz.dll" "$target" --afl
fi

exec dotnet "$work/bin/DisclosureRules.Fuzz.dll" "$target" --seconds "$seconds" --inputs "${INPUTS:-0}" --seed "$seed" --corpus "$work/corpus" --findings "$work/findings"
