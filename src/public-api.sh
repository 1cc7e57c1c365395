#!/usr/bin/env bash
# Declares what is public and not declared yet, in the PublicAPI.Unshipped.txt of the libraries: bash src/public-api.sh
# What was removed, the build names (RS0017), and one deletes it by hand.
set -euo pipefail
cd "$(dirname "$0")"
projects=(DisclosureRules DisclosureRules.Documents DisclosureRules.Audit DisclosureRules.Audit.Office DisclosureRules.Audit.Databases DisclosureRules.NRules DisclosureRules.Extensions DisclosureRules.AspNetCore DisclosureRules.Testing DisclosureRules.Authoring)
for project in "${projects[@]}"; do
  api=$project/PublicAPI.Unshipped.txt
  found=$(DOTNET_CLI_UI_LANGUAGE=en dotnet build $project --no-incremental --no-dependencies -p:TreatWarningsAsErrors=false \
    | sed -n "s/.*RS0016: Symbol '\(.*\)' is not part of.*/\1/p")
  { echo '#nullable enable'; { sed 1d "$api"; echo "$found"; } | sed '/^$/d' | LC_ALL=C sort -u; } >"$api.new"
  mv "$api.new" "$api"
done
git diff --stat -- '*/PublicAPI.Unshipped.txt'
