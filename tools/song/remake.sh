#!/bin/sh
# Makes a song's backing, guide, lyrics and the tests' fan again: remake.sh <folder of its score.py> <fan's file in tests/voices> [python]
set -eu
tools=$(cd "$(dirname "$0")" && pwd)
source=$1 fan=$tools/../../tests/voices/$2 python=${3:-python3}
export PYTHONPATH="$source" PYTHONDONTWRITEBYTECODE=1
cd "$source"
"$python" "$tools/lyrics.py" ../lyrics.lrc
"$python" "$tools/mix.py" ../backing.flac
"$python" "$tools/sing.py" lead ../guide.flac
"$python" "$tools/sing.py" fan "$fan"
"$python" "$tools/check.py"
