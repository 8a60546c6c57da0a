#!/bin/sh
# The mix as someone does it who knows ffmpeg and its costs: the song is rendered once, measured and drawn on the way; then one
# gain, a limiter at four times the rate, and the encoder.
#   mix-ffmpeg-expert.sh TAKE BACKING SKIP_SECONDS OUT.mp3
# Leaves the mix, its measurements (OUT.mp3.log) and the voice's peaks (OUT.mp3.peaks).
set -eu
take=$1 backing=$2 skip=$3 out=$4
render=$out.render.wav

voice="aresample=48000,aformat=channel_layouts=mono,atrim=start=$skip,asetpts=PTS-STARTPTS,highpass=f=80"
voice="$voice,acompressor=threshold=-18dB:ratio=3:attack=8:release=120"
song="[0:a]$voice,asplit=3[voice][key][drawn]"
song="$song;[drawn]asetnsamples=5760,astats=metadata=1:reset=1:measure_perchannel=none:measure_overall=Peak_level"
song="$song,ametadata=print:key=lavfi.astats.Overall.Peak_level:file=$out.peaks,anullsink"
song="$song;[key]aformat=channel_layouts=stereo[key2];[1:a][key2]sidechaincompress=threshold=0.1:ratio=2:attack=20:release=250[bed]"
song="$song;[voice]aformat=channel_layouts=stereo[both];[bed][both]amix=inputs=2:duration=first:normalize=0"

ff() {
    ffmpeg -hide_banner -nostdin -y "$@"
}

loudness() {
    sed -n 's/^ *I: *\(-*[0-9.]*\) LUFS.*/\1/p' "$out.log" | tail -n 1
}

ff -i "$take" -i "$backing" -filter_complex "$song,ebur128=framelog=verbose[song]" -map '[song]' -c:a pcm_f32le "$render" 2>"$out.log"
gain=$(awk -v loudness="$(loudness)" 'BEGIN { printf "%.2f", -14 - loudness }')
ff -i "$render" -filter:a "volume=${gain}dB,aresample=192000,alimiter=limit=0.841:level=disabled:attack=1:release=50,\
aresample=48000,ebur128=peak=true:framelog=verbose" -c:a libmp3lame -b:a 160k -compression_level 7 "$out" 2>"$out.log"
rm -f "$render"
