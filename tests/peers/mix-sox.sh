#!/bin/sh
# The mix as sox can do it: it knows no loudness and no ducking, so this job does less than the others.
#   mix-sox.sh TAKE BACKING SKIP_SECONDS OUT.mp3
set -eu
take=$1 backing=$2 skip=$3 out=$4

sox --combine mix --norm=-1.5 \
    "|sox $take --rate 48000 --channels 2 --type sox - trim $skip highpass 80 compand 0.008,0.12 6:-60,-60,-18,-18,0,-12" \
    "$backing" --compression 160 "$out"
