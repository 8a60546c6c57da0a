#!/bin/sh
# The mix as the ffmpeg manuals and most answers do it: `loudnorm` in two passes, each decodes and filters everything again.
#   mix-ffmpeg-textbook.sh TAKE BACKING SKIP_SECONDS OUT.mp3
# Leaves the mix, the measurements of the take (OUT.mp3.log) and a waveform to draw (OUT.mp3.peaks: 8 kHz, 16 bit).
set -eu
take=$1 backing=$2 skip=$3 out=$4

# On one thread, so that processor time is what the work costs.
ff() {
    ffmpeg -hide_banner -nostdin -nostats -y -threads 1 -filter_threads 1 -filter_complex_threads 1 "$@"
}

# Rumble, noise, what lies between the words, an even level, sibilants, presence; silence behind, until the song ends.
voice="aresample=48000,atrim=start=$skip,asetpts=PTS-STARTPTS,highpass=f=80:p=2,afftdn=nr=8:nf=-50"
voice="$voice,agate=threshold=0.01:ratio=2:attack=5:release=200:range=0.25"
voice="$voice,acompressor=threshold=0.125:ratio=3:attack=8:release=120:knee=4:makeup=2"
voice="$voice,deesser=i=0.3,equalizer=f=3500:t=q:w=1:g=2,pan=stereo|c0=c0|c1=c0,apad"
room="aecho=0.8:0.7:60|93|131:0.25|0.18|0.12,volume=0.35"
duck="sidechaincompress=threshold=0.06:ratio=2:attack=20:release=250"

mix="[0:a]$voice,asplit=3[dry][send][key];[send]${room}[wet]"
mix="$mix;[1:a]aresample=48000[song];[song][key]${duck}[bed]"
mix="$mix;[bed][dry][wet]amix=inputs=3:duration=first:normalize=0"
target='I=-14:TP=-1:LRA=11'

# First pass: what loudnorm needs to know.
ff -i "$take" -i "$backing" -filter_complex "$mix,loudnorm=$target:print_format=json[out]" -map '[out]' -f null - 2>"$out.log"
field() {
    sed -n "s/.*\"$1\" : \"\(.*\)\".*/\1/p" "$out.log" | tail -n 1
}
measured="measured_I=$(field input_i):measured_TP=$(field input_tp):measured_LRA=$(field input_lra)"
measured="$measured:measured_thresh=$(field input_thresh):offset=$(field target_offset)"

# Second pass: the mix itself.
ff -v error -i "$take" -i "$backing" -filter_complex "$mix,loudnorm=$target:$measured:linear=true,aresample=48000[out]" \
    -map '[out]' -c:a libmp3lame -b:a 128k "$out"

# What kind of take it is: pauses, peak and clipping, loudness.
ff -i "$take" -filter:a silencedetect=n=-45dB:d=0.5,astats=metadata=0,ebur128=framelog=verbose -f null - 2>"$out.log"
ff -v error -i "$take" -ac 1 -ar 8000 -f s16le "$out.peaks"
