#!/usr/bin/env bash
# Counts the instructions that `zhibiao extract` takes for generated text of 1 MB, and compares with those recorded.
# Unlike seconds they are the same on a loaded machine; they differ with the compiler and the system's libraries.
#
#   Benchmarks/instructions.sh           compare with Benchmarks/instructions.txt; exit status 1 where one is over its limit
#   Benchmarks/instructions.sh --record  write it anew
#
# Both need `swift build -c release --product zhibiao` and valgrind.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly record=Benchmarks/instructions.txt
readonly limit=2 # per cent more than recorded that are no loss: what another build of the same code may differ by
readonly bytes=1000000 seed=1
readonly samples="mixture numbered wrapped prose bars cells rows glued"

fail() {
  printf 'instructions: %s\n' "$1" >&2
  exit 2
}

command -v valgrind >/dev/null || fail "valgrind is needed"
[ -x .build/release/zhibiao ] || fail "no .build/release/zhibiao: run make build first"
swift build -c release --package-path Benchmarks --product generate-corpus >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Valgrind 3.19 cannot read the debug information that Swift writes; -g leaves the names of functions.
cp .build/release/zhibiao "$folder/zhibiao"
strip -g "$folder/zhibiao"

# The path to the text is part of the work, so it must be as long everywhere; hash tables are seeded alike.
count() {
  (cd "$folder" && SWIFT_DETERMINISTIC_HASHING=1 valgrind --tool=callgrind --callgrind-out-file=/dev/null ./zhibiao extract "$1" --format jsonl --jobs 1 2>&1 >/dev/null) |
    sed -n 's/.*I *refs: *//p' | tr -d ,
}

printf '\n' >"$folder/nothing.txt"
start=$(count nothing.txt)
[ -n "$start" ] || fail "valgrind counted nothing"
compiler=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1)

# start: the command on an empty line. The other rows are less it, so they tell of the text alone.
measure() {
  local sample
  echo "start $start"
  for sample in $samples; do
    Benchmarks/.build/release/generate-corpus "$sample" $bytes $seed >"$folder/sample.txt"
    echo "$sample $(($(count sample.txt) - start)) $(cksum <"$folder/sample.txt" | cut -d ' ' -f 1)"
  done
}

if [ "${1:-}" = --record ]; then
  measure >"$folder/measured"
  {
    echo "# Instructions of zhibiao extract on generated text of 1 MB, with the text's checksum; written by instructions.sh --record."
    echo "compiler $compiler"
    cat "$folder/measured"
  } >"$record"
  cat "$record"
  exit
fi

[ -f "$record" ] || fail "no $record: run Benchmarks/instructions.sh --record"
recorded_compiler=$(sed -n 's/^compiler //p' "$record")
[ "$compiler" = "$recorded_compiler" ] || echo "instructions: recorded with Swift $recorded_compiler, this is $compiler: no comparison" >&2
measure >"$folder/measured"
awk -v limit=$limit -v bytes=$bytes -v strict="$([ "$compiler" = "$recorded_compiler" ] && echo 1 || echo 0)" '
  NR == FNR { if ($1 != "#" && $1 != "compiler") { was[$1] = $2; sum[$1] = $3 }; next }
  FNR == 1 { printf "%-10s %14s %10s %9s\n", "sample", "instructions", "per byte", "change" }
  {
    each = $1 == "start" ? "" : sprintf("%.0f", $2 / bytes)
    if (!($1 in was)) change = "new"
    else if (sum[$1] != $3) change = "other text"
    else {
      percent = 100 * ($2 - was[$1]) / was[$1]
      change = sprintf("%+.1f %%", percent)
      if (strict && percent > limit) { change = change "  slower"; lost = 1 }
      else if (percent < -limit) change = change "  faster: record it"
    }
    printf "%-10s %14d %10s %9s\n", $1, $2, each, change
  }
  END { exit lost }' "$record" "$folder/measured"
