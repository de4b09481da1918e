#!/usr/bin/env bash
# The README's command for GNU parallel. Needs Debian's package parallel.
set -eu
. "$(dirname "$0")/shared.sh"
eval "$(recipe parallel)"
same_as_one_run "GNU parallel"
