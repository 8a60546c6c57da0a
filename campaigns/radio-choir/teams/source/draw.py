"""Draws the emblem of every team as a woodcut: one block of ink with rough edges, and what the knife took out of it.

    python3 draw.py        writes ../<id>.svg for each team of campaign.toml

The block is printed in the team's first ink; paper shows where it was cut away. Every block has a sky of tapering cuts and one
thing that is found where the radio is on.
"""

import pathlib
import random
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
CAMPAIGN = HERE.parent.parent / "campaign.toml"
PAPER = "#f6eedd"
SIDE = 96


def n(value):
    """A number as short as SVG allows."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def path(data, fill):
    return f'<path d="{data}" fill="{fill}"/>'


def shape(points, fill):
    return path("M" + " L".join(f"{n(x)} {n(y)}" for x, y in points) + "Z", fill)


def stroke(data, color, width):
    return f'<path d="{data}" fill="none" stroke="{color}" stroke-width="{n(width)}" stroke-linecap="round" stroke-linejoin="round"/>'


def disc(x, y, radius, fill):
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(radius)}" fill="{fill}"/>'


def rect(x, y, width, height, fill):
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(width)}" height="{n(height)}" fill="{fill}"/>'


def cut(x1, x2, y, thick, slope=0.0):
    """One stroke of the knife: thick in the middle, sharp at both ends."""
    middle, rise = (x1 + x2) / 2, slope * (x2 - x1)
    return path(f"M{n(x1)} {n(y)} Q{n(middle)} {n(y + rise / 2 - thick)} {n(x2)} {n(y + rise)} Q{n(middle)} {n(y + rise / 2 + thick)} {n(x1)} {n(y)}Z", PAPER)


def sky(rng, top=12, bottom=44, step=5.4):
    """Rows of cuts that leave the middle dark for what stands before them."""
    rows, y = [], top
    while y < bottom:
        start = 9 + rng.uniform(0, 4)
        rows.append(cut(start, start + rng.uniform(12, 22), y + rng.uniform(-0.5, 0.5), 1.2, rng.uniform(-0.03, 0.03)))
        end = 87 - rng.uniform(0, 4)
        rows.append(cut(end - rng.uniform(12, 22), end, y + rng.uniform(-0.5, 0.5), 1.2, rng.uniform(-0.03, 0.03)))
        y += step
    return "".join(rows)


def block(rng, ink):
    """The wood itself, sawn by hand."""
    corners = [(4, 4), (92, 4), (92, 92), (4, 92)]
    points = []
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1]):
        for i in range(5):
            points.append((x0 + (x1 - x0) * i / 5 + rng.uniform(-0.8, 0.8), y0 + (y1 - y0) * i / 5 + rng.uniform(-0.8, 0.8)))
    return shape(points, ink)


def kitchen(ink):
    """A kettle about to sing."""
    steam = stroke("M66 33 C62 28 70 25 66 19 M73 34 C69 29 77 26 73 20", PAPER, 2.6)
    handle = stroke("M34 42 C34 22 62 22 62 42", PAPER, 4)
    body = path("M30 46 C30 40 66 40 66 46 C72 54 74 66 70 76 C58 79 38 79 26 76 C22 66 24 54 30 46Z", PAPER)
    spout = path("M67 55 L80 42 L84 46 L71 68Z", PAPER)
    lid = disc(48, 39, 3.4, PAPER)
    shade = "".join(stroke(f"M{x} 54 C{x - 2} 60 {x - 2} 66 {x} 72", ink, 2) for x in (32, 37.5, 43))
    return steam + handle + body + spout + lid + shade + cut(12, 84, 83, 1.6)


def bakery(ink):
    """A loaf with three slashes, out of the oven."""
    loaf = path("M16 62 C16 46 30 40 48 40 C66 40 80 46 80 62 C80 72 74 76 48 76 C22 76 16 72 16 62Z", PAPER)
    slashes = "".join(path(f"M{x} 68 C{x - 2} 60 {x + 2} 52 {x + 9} 46 C{x + 7} 54 {x + 5} 62 {x} 68Z", ink) for x in (29, 44, 59))
    steam = stroke("M36 33 C32 28 40 25 36 19 M48 33 C44 28 52 25 48 19 M60 33 C56 28 64 25 60 19", PAPER, 2.6)
    return loaf + slashes + steam + cut(12, 84, 83, 1.6)


def lighthouse(ink):
    """The tower, with its lamp still lit."""
    beams = shape([(44, 27), (10, 15), (10, 27)], PAPER) + shape([(52, 27), (86, 15), (86, 27)], PAPER)
    lamp = rect(42, 22, 12, 11, PAPER) + rect(46.6, 22, 2.8, 11, ink) + shape([(40, 22), (48, 12), (56, 22)], PAPER)
    tower = shape([(39, 36), (57, 36), (62, 78), (34, 78)], PAPER)
    bands = shape([(38.2, 43), (57.8, 43), (59, 53), (37, 53)], ink) + shape([(36, 62), (60, 62), (61.2, 71), (34.8, 71)], ink)
    sea = "".join(cut(x, x + 26, y, 1.5) for x, y in ((8, 80), (34, 83), (62, 80), (12, 86), (56, 87)))
    return beams + lamp + tower + bands + sea


def sleeper(ink):
    """A sleeping car under the moon."""
    moon = path("M66 14 C56 18 56 34 68 38 C54 41 44 28 52 18 C56 13 62 12 66 14Z", PAPER)
    car = path("M6 50 C6 46 10 44 14 44 H90 V74 H6Z", PAPER)
    windows = "".join(rect(x, 51, 11, 10, ink) for x in (13, 29, 45, 61, 77)) + rect(6, 66, 84, 2.4, ink)
    wheels = "".join(disc(x, 76, 5, PAPER) + disc(x, 76, 2, ink) for x in (20, 32, 66, 78))
    return moon + car + windows + wheels + cut(6, 90, 84.5, 1.6)


def greenhouse(ink):
    """A house of panes, and what grows in it."""
    house = shape([(14, 78), (14, 46), (48, 22), (82, 46), (82, 78)], PAPER)
    bars = stroke("M48 22 V40 M14 46 H82 M31 34 V46 M65 34 V46 M31 46 V78 M65 46 V78", ink, 2.2)
    stem = stroke("M48 78 V50", ink, 2.8)
    leaves = "".join(path(f"M48 {y} C{48 + side * 5} {y - 10} {48 + side * 13} {y - 10} {48 + side * 15} {y - 8} C{48 + side * 14} {y - 1} {48 + side * 7} {y + 2} 48 {y}Z", ink)
                     for y, side in ((74, 1), (69, -1), (63, 1), (58, -1)))
    return house + bars + stem + leaves + cut(10, 86, 84, 1.6)


def ferry(ink):
    """A small steamer with one funnel, and the water that it crosses."""
    smoke = path("M56 26 C60 18 70 22 72 16 C80 20 74 28 66 28 C62 29 58 30 56 26Z", PAPER)
    funnel = shape([(48, 30), (57, 30), (56, 46), (47, 46)], PAPER) + rect(47, 34, 10.5, 4, ink)
    cabin = path("M30 46 H68 L66 58 H30Z", PAPER) + "".join(disc(x, 52, 2.4, ink) for x in (37, 45, 53, 61))
    hull = path("M14 58 H84 C82 68 76 74 70 75 H26 C20 74 16 66 14 58Z", PAPER) + stroke("M19 64 H80", ink, 2)
    sea = "".join(cut(x, x + 24, y, 1.6) for x, y in ((7, 79), (34, 80), (63, 79), (16, 86), (50, 87)))
    return smoke + funnel + cabin + hull + sea


def balcony(ink):
    """Open shutters, flowers, a railing."""
    window = path("M36 62 V30 C36 18 60 18 60 30 V62Z", PAPER) + stroke("M48 22 V62 M36 38 H60", ink, 2.2)
    shutters = "".join(rect(x, 28, 12, 34, PAPER) + stroke("".join(f"M{x + 2} {y} h8 " for y in range(32, 62, 5)), ink, 1.6) for x in (21, 63))
    flowers = "".join(disc(x, y, 3.3, PAPER) + disc(x, y, 1.2, ink) for x, y in ((18, 62), (26, 58), (36, 63), (44, 58), (53, 62), (61, 58), (70, 63), (78, 59)))
    railing = rect(10, 66, 76, 4, PAPER) + "".join(rect(x, 70, 2.6, 15, PAPER) for x in range(13, 85, 8)) + rect(10, 84, 76, 3, PAPER)
    dark = path("M12 66 C16 54 80 54 84 66Z", ink)
    return window + shutters + dark + flowers + railing


def henhouse(ink):
    """The hen, who was up first."""
    body = path("M24 40 C28 36 34 38 36 44 C40 52 54 54 62 46 C68 40 70 34 78 30 C82 36 84 48 80 58 C76 70 64 76 50 75 C36 74 26 66 25 54 C24 48 22 44 24 40Z", PAPER)
    comb = path("M22 42 C17 36 21 32 24.5 35.5 C24 29 31 29 31 35 C35 32 38 37 35 43Z", PAPER)
    beak = shape([(24, 40), (14, 44), (24, 47)], PAPER)
    wing = stroke("M42 58 C50 66 62 64 68 54 M46 64 C54 70 64 67 69 60", ink, 2.4)
    tail = stroke("M70 44 C74 42 77 38 78 35 M72 50 C76 48 79 45 80 41", ink, 2)
    legs = stroke("M46 75 V84 M41 85 L46 83 L51 85 M58 74 V84 M53 85 L58 83 L63 85", PAPER, 2.6)
    return body + comb + beak + disc(29, 42, 1.7, ink) + wing + tail + legs + cut(8, 88, 88, 1.4)


MOTIFS = {"kitchen": kitchen, "bakery": bakery, "lighthouse": lighthouse, "sleeper": sleeper,
          "greenhouse": greenhouse, "ferry": ferry, "balcony": balcony, "henhouse": henhouse}


def emblem(team):
    rng, ink = random.Random(team["id"]), team["colors"][0]
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">'
            f'{block(rng, ink)}{sky(rng)}{MOTIFS[team["id"]](ink)}</svg>\n')


if __name__ == "__main__":
    for entry in tomllib.loads(CAMPAIGN.read_text(encoding="utf-8"))["team"]:
        (HERE.parent / f"{entry['id']}.svg").write_text(emblem(entry), encoding="utf-8")
