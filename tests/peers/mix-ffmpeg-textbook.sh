#!/bin/sh
# The mix as the ffmpeg manuals and most answers do it: every pass decodes and filters everything again, `loudnorm` twice.
#   mix-ffmpeg-textbook.sh TAKE BACKING SKIP_SECONDS OUT.mp3
# Leaves the mix, its measurements (OUT.mp3.log) and the voice's peaks (OUT.mp3.peaks).
set -eu
take=$1 backing=$2 skip=$3 out=$4

voice="aresample=48000,aformat=channel_layouts=mono,atrim=start=$skip,asetpts=PTS-STARTPTS,highpass=f=80"
voice="$voice,acompressor=threshold=-18dB:ratio=3:attack=8:release=120"
song="[0:a]$voice,aformat=channel_layouts=stereo,asplit[voice][key]"
song="$song;[1:a][key]sidechaincompress=threshold=0.1:ratio=2:attack=20:release=250[bed]"
song="$song;[bed][voice]amix=inputs=2:duration=first:normalize=0"
target='I=-14:TP=-1.5:LRA=11'

ff() {
    ffmpeg -hide_banner -nostdin -y "$@"
}

# First pass: what loudnorm needs to know.
ff -i "$take" -i "$backing" -filter_complex "$song,loudnorm=$target:print_format=json" -f null - 2>"$out.log"
field() {
    sed -n "s/.*\"$1\" : \"\(.*\)\".*/\1/p" "$out.log" | tail -n 1
}
measured="measured_I=$(field input_i):measured_TP=$(field input_tp):measured_LRA=$(field input_lra)"
measured="$measured:measured_thresh=$(field input_thresh):offset=$(field target_offset)"

# Second pass: the mix itself.
ff -loglevel error -i "$take" -i "$backing" -filter_complex "$song,loudnorm=$target:$measured:linear=true,aresample=48000" \
    -c:a libmp3lame -b:a 160k "$out"

# What came out, and the waveform to show.
ff -i "$out" -filter:a ebur128=peak=true:framelog=verbose -f null - 2>"$out.log"
ff -loglevel error -i "$take" -filter:a "$voice,asetnsamples=5760,astats=metadata=1:reset=1,\
ametadata=print:key=lavfi.astats.Overall.Peak_level:file=$out.peaks" -f null -
