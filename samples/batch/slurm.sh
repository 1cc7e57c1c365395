#!/usr/bin/env bash
#SBATCH --job-name=disclosure-rules
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --time=01:00:00
#SBATCH --requeue
# A shard of an audit as a task of a Slurm array: sbatch --array=0-7 slurm.sh REPORTS RESULT [options of audit]
set -euo pipefail
reports=$1 result=$2
shift 2
tool=${DISCLOSURE_RULES:-disclosure-rules}
index=$SLURM_ARRAY_TASK_ID

# Exit code 1 says that a report fails; the task has done its work all the same.
code=0
$tool audit "$reports" --out "$result/shard-$index" --shard "$index/$SLURM_ARRAY_TASK_COUNT" --resume --jobs "${SLURM_CPUS_PER_TASK:-1}" "$@" || code=$?
[ "$code" -le 1 ]
