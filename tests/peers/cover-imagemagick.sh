#!/bin/sh
# The three pictures of a cover with ImageMagick, over bases that `cover-sharp.mjs bases` has drawn: fit the name into its box,
# draw the wave, encode.
#   cover-imagemagick.sh NAME FONT.ttf FOLDER
set -eu
fan=$1 font=$2 folder=$3

for picture in cover share phone; do
    { read -r size place; read -r wave; } <"$folder/$picture.job"
    convert "$folder/$picture.png" -draw "$wave" \
        \( -background none -fill white -font "$font" -gravity southwest -size "$size" "label:$fan" \) \
        -gravity northwest -geometry "$place" -composite \
        -sampling-factor 4:2:0 -quality 85 "$folder/imagemagick-$picture.jpg"
done
