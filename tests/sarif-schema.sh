#!/usr/bin/env bash
# The schema of SARIF 2.1.0, from a package of npm that ships it (MIT), to artifacts/sarif, where the tests look for it.
set -euo pipefail
folder=$(cd "$(dirname "$0")/.." && pwd)/artifacts/sarif
[ ! -e "$folder/sarif-schema.json" ] || exit 0
mkdir -p "$folder"
cd "$folder"
npm pack --silent @microsoft/jest-sarif@1.0.0-beta.0 >/dev/null
tar xzf microsoft-jest-sarif-1.0.0-beta.0.tgz package/lib/schemas
mv package/lib/schemas/sarif-2.1.0-rtm.5.json sarif-schema.json
rm -r package microsoft-jest-sarif-1.0.0-beta.0.tgz
