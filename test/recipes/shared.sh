# Shared by the recipes, each of which is called with SCENARIO [WORLDS]: a folder to work in, with that scenario in it as
# scenario.yaml (and the logs beside it) and `relocate` on the PATH; the commands as the README gives them; the comparison
# at the end.
scenario=$(realpath "${1:?a scenario}")
worlds=${2:-65536}
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(mktemp -d)
daemons=()

finish() { # Ends the daemons, the last first, and removes the folder once they are gone.
  local i
  for ((i = ${#daemons[@]} - 1; i >= 0; i--)); do
    kill "${daemons[i]}" 2>/dev/null && wait "${daemons[i]}" 2>/dev/null
  done
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 143' INT TERM

mkdir "$folder/bin" "$folder/run"
ln -s "$top/bin/relocate.js" "$folder/bin/relocate"
export PATH="$folder/bin:$PATH"
cp "$scenario" "$folder/run/scenario.yaml"
find "$(dirname "$scenario")" -maxdepth 1 -name '*.csv' -exec cp -t "$folder/run" {} +
cd "$folder/run"

recipe() { # recipe TOOL: the README's command that begins with that word, with the number of worlds asked for
  local line
  line=$(grep -m 1 "^$1 " "$top/README.md")
  printf '%s\n' "${line/-n +([0-9])/-n $worlds}"
}
shopt -s extglob

same_as_one_run() { # same_as_one_run TOOL: loses a shard, runs it again alone, and merges all eight
  rm shard-3.json
  relocate plan scenario.yaml -n "$worlds" --shard 3/8 -o shard-3.json --quiet
  relocate merge shard-*.json --json >merged.json
  relocate plan scenario.yaml -n "$worlds" --json >one.json
  cmp one.json merged.json
  echo "8 shards through $1, one of them run again alone, merged: the same bytes as one run of $worlds worlds"
}
