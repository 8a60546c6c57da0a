"""Writes lyrics.lrc: enhanced LRC whose times come from the score."""

import pathlib
import sys

import score
import song


def stamp(beat):
    """An LRC time such as 00:03.28, to the hundredth."""
    hundredths = round(song.seconds(beat) * 100)
    return f"{hundredths // 6000:02d}:{hundredths // 100 % 60:02d}.{hundredths % 100:02d}"


def row(line):
    words = " ".join(f"<{stamp(word.notes[0].beat)}> {word.text}" for word in line.words)
    last = line.words[-1].notes[-1]
    return f"[{stamp(line.words[0].notes[0].beat)}] {words} <{stamp(last.beat + last.beats)}>"


def text():
    minutes, rest = divmod(round(score.LENGTH_S), 60)
    head = [f"[ti:{score.TITLE}]", f"[ar:{score.ARTIST}]", f"[length:{minutes:02d}:{rest:02d}]"]
    return "\n".join(head + [row(line) for line in score.LINES]) + "\n"


if __name__ == "__main__":
    pathlib.Path(sys.argv[1]).write_text(text(), encoding="utf-8")
