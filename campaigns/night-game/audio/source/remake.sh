#!/bin/sh
# Makes backing, guide, lyrics and the tests' fan again: remake.sh [python]
exec sh "$(dirname "$0")/../../../../tools/song/remake.sh" "$(cd "$(dirname "$0")" && pwd)" fan.flac "$@"
