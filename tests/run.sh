#!/usr/bin/env bash
# The one test command: installs what is missing (and says so), builds once, runs every test project and ends with "N passed, N failed".
#   bash tests/run.sh              everything
#   bash tests/run.sh Core Data    only the projects whose names hold one of the words
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

need() { # need COMMAND DEBIAN-PACKAGE WHAT-FOR
  command -v "$1" >/dev/null 2>&1 && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "run.sh: $1 is missing; installing Debian's package $2 ($3)"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2"; } >/dev/null 2>&1 && return 0
  fi
  echo "run.sh: $1 is missing and could not be installed ($3): install the package $2 to run these tests"
  return 1
}

for tool in dotnet node npm git; do
  command -v "$tool" >/dev/null 2>&1 || { echo "run.sh: $tool is needed and not on the PATH"; exit 1; }
done
need chromium chromium "browser tests; without it they are skipped"

echo "run.sh: building"
dotnet build Dashboard.sln --nologo -v quiet -clp:NoSummary || { echo "0 passed, 1 failed"; exit 1; }

passed=0 failed=0 skipped=0
for project in tests/*.Tests; do
  name=$(basename "$project")
  if [ $# -gt 0 ]; then
    wanted=no
    for word in "$@"; do [[ $name == *"$word"* ]] && wanted=yes; done
    [ $wanted = yes ] || continue
  fi
  echo "run.sh: $name"
  log=$(mktemp)
  dotnet test "$project" --no-build --nologo --logger "console;verbosity=minimal" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  line=$(grep -E '(Passed|Failed)! +- Failed:' "$log" | tail -1)
  rm -f "$log"
  count() { sed -nE "s/.*$1: *([0-9]+).*/\1/p" <<<"$line"; }
  if [ -z "$line" ]; then
    echo "run.sh: $name ran no test"
    failed=$((failed + 1))
    continue
  fi
  failedHere=$(count Failed)
  [ "$status" -ne 0 ] && [ "$failedHere" -eq 0 ] && failedHere=1
  passed=$((passed + $(count Passed))) failed=$((failed + failedHere)) skipped=$((skipped + $(count Skipped)))
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
