#!/usr/bin/env bash
# An audit in shards by GNU parallel on one machine: bash parallel.sh REPORTS RESULT SHARDS [options of audit]
set -euo pipefail
reports=$1 result=$2 shards=$3
shift 3
tool=${DISCLOSURE_RULES:-disclosure-rules}

# Exit code 1 says that a report fails, which is no reason to stop; from 2 on something is wrong with the shard, which is tried twice more.
shard() {
  local code=0
  $tool audit "$reports" --out "$result/shard-$1" --shard "$1/$shards" --resume --jobs 1 "${@:2}" >/dev/null || code=$?
  [ "$code" -le 1 ]
}
export -f shard
export reports result shards tool

seq 0 $((shards - 1)) | parallel --will-cite --retries 3 --jobs "$shards" shard {} "$@"
mapfile -t folders < <(seq -f "$result/shard-%g" 0 $((shards - 1)))
exec $tool audit merge "${folders[@]}" --out "$result/all"
