#!/usr/bin/env bash
# The one test command: installs what is missing (and says so), builds once, runs every test project and ends with "N passed, N failed".
#   bash tests/run.sh              everything
#   bash tests/run.sh Core Data    only the projects whose names hold one of the words; Soak is the server under load
#   bash tests/run.sh --full       the long runs: 60 killed imports on each database instead of a few, every page in every language, theme and size, twice the counties of the attacks; about two hours
# The tests of the store and of its crashes run twice, on SQLite and on a PostgreSQL server of their own; DASHBOARD_TEST_POSTGRES (a connection string) names another.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
if [ "${1:-}" = --full ]; then
  shift
  export FULL=1 CRASHES=${CRASHES:-60}
fi

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
need chromium chromium "browser tests and PDF; without it they are skipped"
need pdftotext poppler-utils "what stands in a PDF; without it those tests are skipped"
command -v nginx >/dev/null 2>&1 || [ -x /usr/sbin/nginx ] || need nginx nginx-light "the server behind a proxy; without it those tests are skipped"
need curl curl "the documented commands of the API; without it their test fails"
if [ "${FULL:-}" = 1 ]; then # a quarter of a gigabyte
  need soffice libreoffice-impress "how slides look; without it those tests are skipped"
  need localc libreoffice-calc "how sheets look; without it those tests are skipped"
fi

postgresDir=""
asPostgres() { # PostgreSQL refuses to run as root
  if [ "$(id -u)" = 0 ]; then runuser -u "$postgresUser" -- "$@"; else "$@"; fi
}

stopPostgres() {
  [ -n "$postgresDir" ] || return 0
  asPostgres "$postgresBin/pg_ctl" -D "$postgresDir/data" -m immediate -s stop
  rm -rf "$postgresDir"
  postgresDir=""
}
trap stopPostgres EXIT

startPostgres() { # a private server: a folder of its own, a socket in it, no port, and nothing is safe from a power cut
  findPostgres() { postgresBin=$(dirname "$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -1)" 2>/dev/null); [ -x "$postgresBin/initdb" ]; }
  if ! findPostgres; then
    # Debian's package would start a server of its own.
    [ "$(id -u)" = 0 ] && [ ! -e /etc/postgresql-common/createcluster.conf ] && mkdir -p /etc/postgresql-common \
      && echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
    need initdb postgresql "the store's tests on PostgreSQL; without it they are skipped"
    findPostgres || return 1
  fi
  postgresUser=postgres
  id postgres >/dev/null 2>&1 || postgresUser=nobody
  postgresDir=$(mktemp -d)
  [ "$(id -u)" = 0 ] && chown "$postgresUser" "$postgresDir"
  (
    cd "$postgresDir" || exit 1
    asPostgres "$postgresBin/initdb" -D "$postgresDir/data" -U dashboard --auth=trust --encoding=UTF8 --locale=C --no-sync >/dev/null &&
      asPostgres "$postgresBin/pg_ctl" -D "$postgresDir/data" -w -s -l "$postgresDir/log" start -o \
        "-c listen_addresses= -c unix_socket_directories='$postgresDir' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
  ) || { echo "run.sh: PostgreSQL did not start"; cat "$postgresDir/log" 2>/dev/null; failed=$((failed + 1)); return 1; }
}

# Release, as it is installed: unoptimized, the browser tests alone take a minute and a half longer.
echo "run.sh: building, with an audit of the packages where the feed knows of vulnerabilities"
NuGetAudit=true dotnet build Dashboard.sln -c Release --nologo -v quiet -clp:NoSummary || { echo "0 passed, 1 failed"; exit 1; }

passed=0 failed=0 skipped=0

auditNpm() { # high and critical vulnerabilities of what the pages load fail; a registry that answers no audit does not
  report=$(cd src/Dashboard && timeout 60 npm audit --json 2>/dev/null)
  found=$(node -e '
    const { metadata } = JSON.parse(require("fs").readFileSync(0, "utf8"));
    console.log(metadata.vulnerabilities.high + metadata.vulnerabilities.critical);' 2>/dev/null <<<"$report")
  case $found in
    "") echo "run.sh: the npm registry answers no audit here" ;;
    0) echo "run.sh: npm knows of no high or critical vulnerability" ;;
    *) echo "run.sh: npm knows of $found high or critical vulnerabilities: npm audit in src/Dashboard"; failed=$((failed + 1)) ;;
  esac
}
auditNpm
count() { sed -nE "s/.*$1: *([0-9]+).*/\1/p" <<<"$line"; }

testProject() { # testProject NAME WHAT [ARGUMENTS]
  echo "run.sh: $2"
  log=$(mktemp)
  dotnet test "tests/$1" -c Release --no-build --nologo --logger "console;verbosity=minimal" "${@:3}" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  line=$(grep -E '(Passed|Failed)! +- Failed:' "$log" | tail -1)
  rm -f "$log"
  if [ -z "$line" ]; then
    echo "run.sh: $2 ran no test"
    failed=$((failed + 1))
    return
  fi
  failedHere=$(count Failed)
  [ "$status" -ne 0 ] && [ "$failedHere" -eq 0 ] && failedHere=1
  passed=$((passed + $(count Passed))) failed=$((failed + failedHere)) skipped=$((skipped + $(count Skipped)))
}

givenServer=${DASHBOARD_TEST_POSTGRES:-}
unset DASHBOARD_TEST_POSTGRES

onPostgres() { # onPostgres NAME [ARGUMENTS]
  server=$givenServer
  [ -n "$server" ] || { startPostgres && server="Host=$postgresDir;Username=dashboard"; }
  if [ -n "$server" ]; then
    DASHBOARD_TEST_POSTGRES=$server testProject "$1" "$1 on PostgreSQL" "${@:2}"
  else
    echo "run.sh: $1 on PostgreSQL is skipped: there is no server"
    skipped=$((skipped + 1))
  fi
  stopPostgres
}

# What reads files, fills stores by the same imports, or attacks what the same queries tell, is tried on SQLite only; the long run tries it on both.
dataOnPostgres="FullyQualifiedName!~.FuzzTests&FullyQualifiedName!~.Import.Reading.&FullyQualifiedName!~.DemoFillerTests&FullyQualifiedName!~AttackTests&FullyQualifiedName!~.BlocksTogetherTests"
[ "${FULL:-}" = 1 ] && dataOnPostgres="FullyQualifiedName~Dashboard"

for project in tests/*.Tests; do
  name=$(basename "$project")
  if [ $# -gt 0 ]; then
    wanted=no
    for word in "$@"; do [[ $name == *"$word"* ]] && wanted=yes; done
    [ $wanted = yes ] || continue
  fi
  testProject "$name" "$name" --filter "FullyQualifiedName!~.Postgres."
  case $name in
    Dashboard.Data.Tests) onPostgres "$name" --filter "$dataOnPostgres" ;;
    Dashboard.Tests) onPostgres "$name" --filter "FullyQualifiedName~.PagesTests|FullyQualifiedName~.Postgres." ;;
    Dashboard.Browser.Tests) onPostgres "$name" --filter "FullyQualifiedName~.CrashTests.Import_|FullyQualifiedName~.CrashTests.FirstStart_" ;;
  esac
done

soak() { # the program as it is installed, under a few people for half a minute, in the long run for half an hour: no error, and memory that does not grow
  local load=(--users 40 --circuits 20 --warm-up 0.3 --minutes 0.4 --responses 20000) app
  [ "${FULL:-}" = 1 ] && load=(--users 300 --circuits 200 --warm-up 5 --minutes 30)
  echo "run.sh: soak ${load[*]}"
  app=$(mktemp -d)
  if dotnet publish src/Dashboard -c Release -o "$app" --nologo -v quiet &&
    dotnet run -c Release --no-build --project tests/Dashboard.Benchmarks -- load --program "$app" --soak "${load[@]}"; then
    passed=$((passed + 1))
  else
    echo "run.sh: the soak has failed"
    failed=$((failed + 1))
  fi
  rm -rf "$app"
}
[ $# -eq 0 ] || [[ " $* " == *" Soak "* ]] && soak

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
