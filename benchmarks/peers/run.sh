#!/usr/bin/env bash
# The library beside rule engines of the Node world, on the same reports and the same equations: bash benchmarks/peers/run.sh
# Installs them from the machine's npm registry into a temporary folder; where that fails, says so and compares nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v npm >/dev/null || { echo 'skipped: npm is not installed'; exit 0; }
cp benchmarks/peers/package.json benchmarks/peers/compare.mjs "$work"
npm install --prefix "$work" --no-audit --no-fund --no-package-lock --loglevel error >"$work/log" 2>&1 \
  || { echo 'skipped: npm cannot install the engines:'; tail -n 3 "$work/log"; exit 0; }
dotnet run -c Release --project benchmarks -- peer-reports "$work/reports.json"
node "$work/compare.mjs" "$work/reports.json"
