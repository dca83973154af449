#!/usr/bin/env bash
# ./dev where packages are missing, with stand-ins for the system's tools: what it installs, and what it says where it
# may not install.
set -euo pipefail
dev=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/tree"
cp "$dev" "$work/tree/dev"

fail() {
  echo "FAILED: $1"
  [[ ! -e $work/out ]] || sed 's/^/  | /' "$work/out"
  exit 1
}

stand_in() { # <name>, its script on standard input
  { echo '#!/bin/sh'; cat; } >"$work/bin/$1"
  chmod +x "$work/bin/$1"
}

# Only the tools that ./dev itself needs, and the stand-ins, are on the path.
for tool in bash sh cat dirname env find id mktemp rm sed sort touch tr; do
  ln -sf "$(command -v "$tool")" "$work/bin/$tool"
done

run() { # <expected status> <arguments …>
  local expected=$1 status=0
  shift
  env -i PATH="$work/bin" LANG=C "$work/bin/bash" "$work/tree/dev" "$@" >"$work/out" 2>&1 || status=$?
  [[ $status == "$expected" ]] || fail "dev $* ended with $status, not $expected"
}

expect() { grep -qF -- "$1" "$work/out" || fail "the output lacks: $1"; }

stand_in dpkg-query <<'S'
echo 'ii cmake'
echo 'un ninja-build'
exit 1
S
stand_in apt-get <<'S'
echo "$@" >>"$(dirname "$0")/../apt.log"
exit 0
S

# No right to install: names what is missing (not cmake, which is there) and the command, and ends with 2.
stand_in id <<'S'
echo 1000
S
run 2 build
expect "ninja-build"
expect "apt-get install --no-install-recommends g++ ninja-build"
if grep -qw cmake "$work/out"; then fail "cmake is installed, but reported as missing"; fi
[[ ! -e $work/apt.log ]] || fail "apt-get was called without the right to"

# Not a Debian: the names of the packages, no apt command.
rm "$work/bin/apt-get" "$work/bin/dpkg-query"
run 2 build
expect "ninja-build"
if grep -q 'apt-get' "$work/out"; then fail "apt-get is offered where there is none"; fi

# Root: installs exactly what is missing. Fetches the lists of packages only after a first attempt that failed.
stand_in id <<'S'
echo 0
S
stand_in dpkg-query <<'S'
for package in g++ cmake ninja-build pkg-config libcli11-dev libicu-dev libre2-dev libyaml-cpp-dev libmd4c-dev \
  nlohmann-json3-dev libfmt-dev libtbb-dev libexpected-dev; do echo "ii $package"; done
exit 1
S
stand_in apt-get <<'S'
echo "$@" >>"${0%/*}/../apt.log"
[ "$1" = update ] && : >"${0%/*}/../lists"
[ -e "${0%/*}/../lists" ]
S
stand_in cmake <<'S'
echo "cmake was called"; exit 1
S
run 2 build
expect "cmake was called"
[[ $(sed 's/.*--no-install-recommends //' "$work/apt.log" | tr '\n' ' ') == "nettle-dev update -q nettle-dev " ]] ||
  fail "apt-get was called with: $(cat "$work/apt.log")"

# An unknown verb is no success.
run 2 nonsense
expect "nonsense"
echo "ok"
