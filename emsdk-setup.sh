#!/usr/bin/env bash
# Sets up everything the build needs, says what it did, and can be run any number of times.
#
#   ./emsdk-setup.sh               compilers, libraries, emcc, third-party sources
#   ./emsdk-setup.sh --with-tests  also sanitizers, browsers, fonts and the npm packages of the tests
#   ./emsdk-setup.sh --with-papers also what turns pages into pictures and Word files (200 MB)
#
# Called by ./dev, which every other command goes through. What must stay true: nothing is
# downloaded or installed when nothing is missing, third-party sources are compiled only if they
# match tools/deps.sha256, and nothing outside build/ is touched except by the package manager.
set -euo pipefail
cd "$(dirname "$0")"

with_tests=no
with_papers=no
for arg in "$@"; do
  case "$arg" in
    --with-tests) with_tests=yes ;;
    --with-papers) with_tests=yes with_papers=yes ;;
    *) echo "usage: ./emsdk-setup.sh [--with-tests|--with-papers]" >&2; exit 2 ;;
  esac
done

readonly imgui_version=1.92.2b
readonly imgui_tarball_sha256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
readonly utf8proc_version=2.8.0
readonly utf8proc_tarball_sha256=a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc
readonly qrcodegen_version=1.8.0
readonly qrcodegen_tarball_sha256=2ec0a4d33d6f521c942eeaf473d42d5fe139abcfa57d2beffe10c5cf7d34ae60
readonly emcc_minimum=3.1.6
readonly emsdk_pinned=3.1.6
emcc_installed=no

# cmake, ninja, clang and lld build; ccache makes the second build quick; the rest are libraries.
build_packages=(
  clang-14 lld-14 cmake ninja-build ccache pkg-config git curl ca-certificates xz-utils
  nlohmann-json3-dev libexpected-dev
  libmicrohttpd-dev libsqlite3-dev libargon2-dev libssl-dev zlib1g-dev
  node-terser
)
# llvm-14 brings the symboliser that names lines in a sanitizer report.
test_packages=(
  googletest libgtest-dev libbenchmark-dev libclang-rt-14-dev llvm-14 clang-format-14
  clang-tidy-14 python3
  chromium firefox-esr webkit2gtk-driver xvfb xauth libgl1-mesa-dri libegl1 libgles2
  fonts-dejavu-core fonts-noto-core
)
paper_packages=(poppler-utils libreoffice-writer-nogui unzip)

say() { printf 'setup: %s\n' "$*"; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "needs root to run: $*"
  fi
}

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# install_missing <package...>: one apt-get call, and none when everything is there.
install_missing() {
  local missing=() package
  for package in "$@"; do is_installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing ${#missing[@]} packages: ${missing[*]}"
  apt_index_is_usable "${missing[@]}" || as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" >build/setup-apt.log 2>&1 \
    || { as_root apt-get update -qq; as_root env DEBIAN_FRONTEND=noninteractive \
           apt-get install -y -qq --no-install-recommends "${missing[@]}" \
           >build/setup-apt.log 2>&1; } \
    || { tail -20 build/setup-apt.log >&2; die "apt-get could not install them"; }
}

# A fresh machine has an empty package index; apt-cache then knows no candidate.
apt_index_is_usable() { apt-cache show --no-all-versions "$@" >/dev/null 2>&1; }

# version_at_least <have> <want>
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | sed -n 1p)" = "$2" ]; }

# Reads all that emcc says: a pipe closed early would fail it under pipefail.
emcc_version() {
  local said
  said=$("$1" --version 2>/dev/null) || return 1
  [[ $said =~ [0-9]+\.[0-9]+\.[0-9]+ ]] && printf '%s\n' "${BASH_REMATCH[0]}"
}

emcc_is_good() {
  local path version
  path=$(command -v "$1") || return 1
  version=$(emcc_version "$path") || return 1
  [ -n "$version" ] && version_at_least "$version" "$emcc_minimum"
}

# Packages that are only needed where the machine has nothing of the kind yet.
packages_for_missing_tools() {
  emcc_is_good emcc || [ -x build/emsdk/upstream/emscripten/emcc ] || echo emscripten
  command -v node >/dev/null || echo nodejs
  [ $with_tests = no ] || command -v npm >/dev/null || echo npm
}

# Order: an emcc on PATH that is new enough (the distribution's package was installed if there was
# none), else a pinned emsdk. The path is left in build/deps/emcc for cmake/emscripten.cmake.
choose_emcc() {
  local chosen how
  if [ -s build/deps/emcc ] && [ -x "$(cat build/deps/emcc)" ]; then return 0; fi
  hash -r
  if emcc_is_good emcc; then
    chosen=$(command -v emcc) how="found on PATH"
    if [ "$emcc_installed" = yes ]; then how="the distribution's package"; fi
  else
    [ -x build/emsdk/upstream/emscripten/emcc ] || fetch_emsdk
    chosen=$PWD/build/emsdk/upstream/emscripten/emcc how="emsdk $emsdk_pinned under build/"
  fi
  printf '%s\n' "$chosen" >build/deps/emcc
  say "emcc $(emcc_version "$chosen"), $how ($chosen)"
}

fetch_emsdk() {
  say "fetching emsdk $emsdk_pinned"
  rm -rf build/emsdk
  git clone -q --depth 1 --branch "$emsdk_pinned" \
    https://github.com/emscripten-core/emsdk build/emsdk
  (cd build/emsdk && ./emsdk install "$emsdk_pinned" && ./emsdk activate "$emsdk_pinned") >/dev/null
}

# sources_match <name>: do the unpacked files have the pinned content?
sources_match() {
  [ -d "build/deps/$1" ] \
    && (cd build/deps && grep "  $1/" ../../tools/deps.sha256 | sha256sum --quiet -c -) \
         >/dev/null 2>&1
}

# fetch_source_package <name> <tarball sha256> <suite...>: downloads a Debian source package with
# apt, which checks the signature, through an apt state of its own under build/apt, so that the
# machine's list of sources stays as it is.
fetch_source_package() {
  local name=$1 sum=$2 suite archive state=$PWD/build/apt options tarball
  shift 2
  archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null \
            | grep -E '/debian/?$' | sed -n 1p) || return 1
  [ -n "$archive" ] && [ -r /usr/share/keyrings/debian-archive-keyring.gpg ] || return 1
  for suite in "$@"; do
    rm -rf "$state"
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$state/download"
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $archive $suite main" \
      >"$state/sources.list"
    options=(-qq -o Dir::Etc::SourceList="$state/sources.list" -o Dir::Etc::SourceParts=/dev/null
      -o Dir::State::Lists="$state/lists" -o Dir::Cache="$state/cache"
      -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User="$(id -un)")
    (cd "$state/download" && apt-get "${options[@]}" update \
       && apt-get "${options[@]}" source --download-only --tar-only "$name") >"$state/log" 2>&1 || continue
    for tarball in "$state"/download/*.orig.tar.*; do
      echo "$sum  $tarball" | sha256sum --quiet -c - >/dev/null 2>&1 || continue
      rm -rf "build/deps/$name"
      mkdir -p "build/deps/$name"
      tar -xf "$tarball" -C "build/deps/$name" --strip-components=1
      rm -rf "$state"
      say "$name ${tarball##*_}: Debian source package, suite $suite, signature and hash checked"
      return 0
    done
  done
  rm -rf "$state"
  return 1
}

# fetch_tag <name> <url> <tag>: the same version from the project itself.
fetch_tag() {
  rm -rf "build/deps/$1"
  git clone -q --depth 1 --branch "$3" "$2" "build/deps/$1" || return 1
  rm -rf "build/deps/$1/.git"
  say "$1: tag $3 of the project, hashes checked"
}

# ensure_source <name> <version> <tarball sha256> <url> <tag> <suite...>
ensure_source() {
  local name=$1 version=$2 sum=$3 url=$4 tag=$5
  shift 5
  sources_match "$name" && return 0
  say "fetching the sources of $name $version"
  fetch_source_package "$name" "$sum" "$@" || fetch_tag "$name" "$url" "$tag" \
    || die "could not fetch $name $version; is there a network?"
  sources_match "$name" || die "$name does not match tools/deps.sha256; nothing was built with it"
}

ensure_npm_packages() {
  local folder=tests/e2e
  [ -f $folder/package-lock.json ] || return 0
  cmp -s $folder/package-lock.json $folder/node_modules/.installed && return 0
  say "npm ci in $folder"
  (cd $folder && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
  cp $folder/package-lock.json $folder/node_modules/.installed
}

main() {
  local started=$SECONDS
  command -v apt-get >/dev/null || die "this script knows Debian and Ubuntu; elsewhere install the \
packages it lists, then put the sources that tools/deps.sha256 names under build/deps"
  mkdir -p build/deps
  local packages=("${build_packages[@]}") extra
  [ $with_tests = no ] || packages+=("${test_packages[@]}")
  [ $with_papers = no ] || packages+=("${paper_packages[@]}")
  for extra in $(packages_for_missing_tools); do
    packages+=("$extra")
    [ "$extra" != emscripten ] || emcc_installed=yes
  done
  install_missing "${packages[@]}"
  choose_emcc
  ensure_source imgui $imgui_version $imgui_tarball_sha256 \
    https://github.com/ocornut/imgui v$imgui_version forky sid
  ensure_source utf8proc $utf8proc_version $utf8proc_tarball_sha256 \
    https://github.com/JuliaStrings/utf8proc v$utf8proc_version bookworm bookworm-updates
  ensure_source qr-code-generator $qrcodegen_version $qrcodegen_tarball_sha256 \
    https://github.com/nayuki/QR-Code-generator v$qrcodegen_version bookworm trixie sid
  [ $with_tests = no ] || ensure_npm_packages
  say "ready: emcc $(emcc_version "$(cat build/deps/emcc)"), imgui $imgui_version," \
    "utf8proc $utf8proc_version, qrcodegen $qrcodegen_version, node $(node --version) ($((SECONDS - started)) s)"
}
main
