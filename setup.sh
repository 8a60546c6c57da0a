#!/bin/sh
# Gets what a target of the Makefile needs and does nothing when it is there:
#   ./setup.sh dev|test|bench|fuzz|deploy
# Programs come from the system's packages (Debian, Ubuntu: apt; macOS: Homebrew), the rest from npm and PyPI into the checkout,
# the fuzzer by cargo.
set -eu
cd "$(dirname "$0")"

mode=${1:-dev}
case $mode in
    dev | test | bench | fuzz | deploy) ;;
    *) echo "setup: say one of dev, test, bench, fuzz, deploy" >&2; exit 2 ;;
esac

debian_packages='' brew_packages='' missing_names=''

fail() {
    echo "setup: $1" >&2
    exit 1
}

have() {
    command -v "$1" >/dev/null 2>&1
}

# add_missing NAME DEBIAN-PACKAGES BREW-PACKAGES: remember that NAME is to be installed.
add_missing() {
    missing_names="$missing_names${missing_names:+, }$1"
    debian_packages="$debian_packages $2"
    brew_packages="$brew_packages $3"
}

# need NAME DEBIAN-PACKAGES BREW-PACKAGES: NAME is a command.
need() {
    have "$1" || add_missing "$1" "$2" "$3"
}

# The one list of system programs, by target. Everything that needs more than a command's name has its own line.
find_missing() {
    debian_packages='' brew_packages='' missing_names=''
    need cc build-essential gcc
    need cmake cmake cmake
    need nasm nasm nasm # libjpeg-turbo's and LAME's inner loops
    if [ "$mode" = test ]; then need flac flac flac; fi # decodes what the booth's own encoder packs
    case $mode in
        test | bench) have_chromium || add_missing chromium 'chromium fonts-liberation' '--cask google-chrome' ;;
    esac
    # Firefox and WebKit with devices of their own: Linux alone has a WebKit that can be installed.
    if [ "$(uname)" = Linux ] && { [ "$mode" = test ] || [ "$mode" = bench ]; }; then
        have firefox-esr || need firefox firefox-esr firefox
        have pulseaudio && have pactl || add_missing pulseaudio 'pulseaudio pulseaudio-utils' pulseaudio
        need WebKitWebDriver 'webkit2gtk-driver gstreamer1.0-plugins-good' webkit2gtk-driver
        need xvfb-run 'xvfb xauth' xvfb
        need dbus-run-session dbus dbus
    fi
    # Runs what is built for Lambda's other processor.
    if [ "$mode" = test ] && [ "$(uname -sm)" = 'Linux x86_64' ]; then
        need qemu-aarch64 qemu-user qemu
        [ -e /usr/aarch64-linux-gnu/lib/libc.so.6 ] || add_missing "arm64's C library" 'libc6-arm64-cross libgcc-s1-arm64-cross' qemu
    fi
    case $mode in
        test | bench | deploy)
            venv_works || add_missing 'python3-venv (3.11 or newer)' 'python3 python3-venv' python
            need objdump binutils binutils
            ;;
    esac
    if [ "$mode" = bench ]; then
        need ffmpeg ffmpeg ffmpeg
        have_sox_with_mp3 || add_missing sox 'sox libsox-fmt-mp3' sox
        have_imagemagick || add_missing imagemagick imagemagick imagemagick
    fi
}

# Also where Google Chrome must stand in for Chromium; the Makefile looks in the same places.
have_chromium() {
    have chromium || have chromium-browser || have google-chrome ||
        [ -x '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' ]
}

# Debian keeps sox's MP3 apart.
have_sox_with_mp3() {
    sox --help 2>/dev/null | grep -q '^AUDIO FILE FORMATS:.* mp3 '
}

# `convert` and `identify` are names that other programs take too.
have_imagemagick() {
    identify -version 2>/dev/null | grep -q ImageMagick
}

# Debian ships Python without the part that makes virtual environments.
venv_works() {
    [ -x .venv/bin/pip ] ||
        python3 -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

# at_least HAVE WANT: compares "major.minor…" by its first two numbers.
at_least() {
    major=${1%%.*} rest=${1#*.} want_major=${2%%.*} want_minor=${2#*.}
    minor=${rest%%.*}
    [ "$major" -gt "$want_major" ] || { [ "$major" -eq "$want_major" ] && [ "$minor" -ge "$want_minor" ]; }
}

check_toolchains() {
    have cargo || fail 'Rust 1.95 or newer is missing; get it from https://rustup.rs'
    rust=$(rustc --version | cut -d' ' -f2)
    at_least "$rust" 1.95 || fail "Rust $rust is too old; get 1.95 or newer with: rustup update stable"
    have node || fail 'Node.js 20 or newer is missing; get it from https://nodejs.org'
    node=$(node --version)
    at_least "${node#v}" 20.0 || fail "Node.js $node is too old; get 20 or newer from https://nodejs.org"
    have npm || fail 'npm is missing; it comes with Node.js from https://nodejs.org'
}

# quietly LOG-NAME COMMAND…: runs the command, and shows its last lines only if it fails.
quietly() {
    log=$(mktemp "${TMPDIR:-/tmp}/refrain-setup.XXXXXX")
    if "$@" >"$log" 2>&1 </dev/null; then
        rm -f "$log"
    else
        tail -n 15 "$log" >&2
        return 1
    fi
}

# The words left empty split into arguments on purpose: they are lists of package names.
# shellcheck disable=SC2086
install_system() {
    find_missing
    [ -n "$missing_names" ] || return 0
    wanted=$missing_names
    if have apt-get; then
        command="apt-get install --yes --no-install-recommends$debian_packages"
        if [ "$(id -u)" = 0 ]; then
            as_root='env DEBIAN_FRONTEND=noninteractive'
        elif have sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
            as_root='sudo env DEBIAN_FRONTEND=noninteractive'
            sudo -v # Asks for the password while it can still be seen.
        else
            fail "missing: $wanted; get it with: sudo $command"
        fi
        echo "setup: installing $wanted from the system's packages"
        quietly $as_root apt-get update || echo 'setup: apt-get update failed; trying with the lists at hand' >&2
        quietly $as_root $command || fail "could not install $wanted; try: sudo $command"
    elif have brew; then
        echo "setup: installing $wanted with Homebrew"
        quietly brew install $brew_packages || fail "could not install $wanted; try: brew install$brew_packages"
    else
        fail "missing: $wanted; get it with your system's packages (on Debian: apt-get install$debian_packages)"
    fi
    hash -r
    find_missing
    [ -z "$missing_names" ] || fail "installed, but still not found: $missing_names"
}

# install_python FOLDER LIST: the tools of the list, in a virtual environment. A copy of the list lies in it, so that an unchanged one
# costs one comparison.
install_python() {
    cmp -s "$2" "$1/requirements.txt" && return 0
    echo "setup: installing the Python tools of $2 into $1"
    [ -x "$1/bin/pip" ] || quietly python3 -m venv --clear "$1" || fail "python3 -m venv $1 failed"
    quietly "$1/bin/python" -m pip install --disable-pip-version-check --quiet --requirement "$2" ||
        fail "pip install --requirement $2 failed"
    cp "$2" "$1/requirements.txt"
}

# What checks the policies of the deployment lies apart: it wants other versions of what SAM wants too.
install_policy_tools() {
    install_python .venv/policy infra/policy/requirements.txt
    install_npm infra/policy
}

# install_npm FOLDER: nothing there runs an install script; all it needs is in the packages themselves.
install_npm() {
    [ -f "$1/package-lock.json" ] || return 0
    cmp -s "$1/package-lock.json" "$1/node_modules/.installed-lock.json" && return 0
    echo "setup: installing the npm packages of $1"
    (cd "$1" && quietly npm ci --no-audit --no-fund --ignore-scripts) || fail "npm ci in $1 failed"
    cp "$1/package-lock.json" "$1/node_modules/.installed-lock.json"
}

# For what is built for Lambda's other processor. cargo-lambda would fetch it too, without saying so.
install_rust_target() {
    [ "$(uname -sm)" = 'Linux x86_64' ] || return 0
    [ -d "$(rustc --print target-libdir --target aarch64-unknown-linux-gnu)" ] && return 0
    have rustup || fail 'Rust cannot build for aarch64-unknown-linux-gnu; get it from where your Rust is from'
    echo "setup: installing Rust's target aarch64-unknown-linux-gnu"
    quietly rustup target add aarch64-unknown-linux-gnu || fail 'rustup target add aarch64-unknown-linux-gnu failed'
}

# cargo keeps programs where rustup put cargo itself, which is in the PATH.
install_fuzzer() {
    have cargo-fuzz && return 0
    echo 'setup: installing cargo-fuzz'
    quietly cargo install --locked cargo-fuzz@0.13.2 || fail 'cargo install cargo-fuzz failed'
}

check_toolchains
install_system
[ "$mode" = fuzz ] || install_npm web
case $mode in
    test) install_rust_target; install_python .venv infra/requirements.txt; install_policy_tools; install_npm tests/journeys; install_npm infra/cdk ;;
    bench) install_python .venv infra/requirements.txt; install_npm tests/journeys; install_npm tests/peers ;;
    fuzz) install_fuzzer ;;
    deploy) install_python .venv infra/requirements.txt ;;
esac
