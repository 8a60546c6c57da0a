#!/bin/sh
# Makes backing, guide, lyrics and the tests' fan again: remake.sh [python]
set -eu
cd "$(dirname "$0")"
python=${1:-python3}
"$python" lyrics.py ../lyrics.lrc
"$python" mix.py ../backing.flac
"$python" sing.py lead ../guide.flac
"$python" sing.py fan ../../../../tests/voices/fan.flac
"$python" check.py
