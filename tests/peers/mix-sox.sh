#!/bin/sh
# The mix as sox can do it: it knows no gate beside its compressor, no de-esser, no ducking and no loudness, and this job measures
# and draws nothing. So it does less than the others.
#   mix-sox.sh TAKE BACKING SKIP_SECONDS OUT.mp3 NOISE
# NOISE is the profile of the take's noise: sox TAKE -n trim 0 SKIP_SECONDS noiseprof NOISE
set -eu
take=$1 backing=$2 skip=$3 out=$4 noise=$5
voice=$out.voice.wav

# Room above for the filters; noise, rumble, an even level of 3:1 over -18 dB, presence, a room; no longer than the song.
sox -V1 "$take" --rate 48000 --bits 32 --encoding floating-point "$voice" \
    gain -6 trim "$skip" noisered "$noise" 0.12 highpass 80 \
    compand 0.008,0.12 6:-70,-60,-18,-18,-6,-14,0,-11 0 -90 0.1 \
    equalizer 3500 1q 2 remix 1 1 reverb 30 50 60 100 20 0 trim 0 "$(soxi -D "$backing")"
sox --combine mix --volume 0.6 "$voice" --volume 0.5 "$backing" --compression 128 "$out" norm -1
rm -f "$voice"
