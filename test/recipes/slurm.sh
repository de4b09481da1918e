#!/usr/bin/env bash
# The README's job array run by a real Slurm of one node, which is set up here and taken down again.
# Needs root, and Debian's packages slurm-wlm and munge; touches no Slurm that is there already.
set -eu
. "$(dirname "$0")/shared.sh"
node=$(hostname -s)

start() { # start COMMAND…: a daemon, with a log of its own
  "$@" >"$folder/$1.log" 2>&1 &
  daemons+=($!)
}

fail() { # fail WHAT: what the daemons and the tasks said
  echo "$1" >&2
  tail -n 5 "$folder"/*.log "$folder"/run/slurm-*.out >&2 || true
  exit 1
}

idle() { [ "$(sinfo --noheader --states=idle --format=%D 2>/dev/null)" = 1 ]; }
finished() { [ -z "$(squeue --noheader)" ]; }
within() { # within SECONDS CONDITION
  local tries
  for ((tries = 0; tries < $1 * 5; tries++)); do "$2" && return || sleep 0.2; done
  fail "not $2 within $1 seconds"
}

mkdir "$folder/state" "$folder/spool"
# No cgroups: a container has none to give. (Plugins that need none still load one.)
echo "CgroupPlugin=cgroup/v1" >"$folder/cgroup.conf"
cat >"$folder/slurm.conf" <<CONF
ClusterName=one
SlurmctldHost=$node(127.0.0.1)
SlurmctldPort=26817
SlurmdPort=26818
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/munge.socket
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=0,sched_interval=1
MpiDefault=none
NodeName=$node NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$node Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$folder/slurm.conf"

(umask 077 && head -c 1024 /dev/urandom >"$folder/munge.key")
start munged --foreground --force --key-file "$folder/munge.key" --socket "$folder/munge.socket" \
  --pid-file "$folder/munged.pid" --seed-file "$folder/munged.seed"
start slurmctld -D
start slurmd -D
within 60 idle
eval "$(recipe sbatch)"
within 300 finished
ls shard-{1..8}.json >/dev/null || fail "not every task wrote its shard"
same_as_one_run Slurm
