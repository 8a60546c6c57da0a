"""Draws the emblem of every team: one roundel, one ring in the team's two lights, one motif.

    python3 draw.py        writes ../<id>.svg for each team of campaign.toml

The field is a square clipped to a circle; the motif is built from the country's
flag or from a thing that its teams are known by. Plain shapes only.
"""

import math
import pathlib
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
CAMPAIGN = HERE.parent.parent / "campaign.toml"
CENTRE = 48
FIELD = 38


def n(value):
    """A number as short as SVG allows."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def rect(x, y, width, height, fill):
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(width)}" height="{n(height)}" fill="{fill}"/>'


def disc(x, y, radius, fill):
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(radius)}" fill="{fill}"/>'


def ring(x, y, radius, stroke, width):
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(radius)}" fill="none" stroke="{stroke}" stroke-width="{n(width)}"/>'


def shape(points, fill):
    return f'<path d="M{" L".join(f"{n(x)} {n(y)}" for x, y in points)}Z" fill="{fill}"/>'


def path(data, fill):
    return f'<path d="{data}" fill="{fill}"/>'


def stroke(data, color, width, cap="round"):
    return (f'<path d="{data}" fill="none" stroke="{color}" stroke-width="{n(width)}" '
            f'stroke-linecap="{cap}" stroke-linejoin="round"/>')


def polar(radius, degrees, x=CENTRE, y=CENTRE):
    """A point at that angle, clockwise from the top."""
    angle = math.radians(degrees - 90)
    return x + radius * math.cos(angle), y + radius * math.sin(angle)


def star(x, y, radius, fill, points=5, inner=0.382, turn=0):
    corners = []
    for i in range(points * 2):
        corners.append(polar(radius if i % 2 == 0 else radius * inner, turn + i * 180 / points, x, y))
    return shape(corners, fill)


def columns(*fills):
    width = 96 / len(fills)
    return "".join(rect(i * width, 0, width + 0.3, 96, fill) for i, fill in enumerate(fills))


def rows(*fills):
    height = 96 / len(fills)
    return "".join(rect(0, i * height, 96, height + 0.3, fill) for i, fill in enumerate(fills))


def bands(top, *parts):
    """Horizontal bands of (height, fill), from `top` down."""
    out = []
    for height, fill in parts:
        out.append(rect(0, top, 96, height + 0.3, fill))
        top += height
    return "".join(out)


def argentina():
    """The sun of May between two bands of sky."""
    rays = "".join(shape([polar(22, i * 22.5), polar(11.5, i * 22.5 - 7), polar(11.5, i * 22.5 + 7)], "#f2b01e") for i in range(16))
    return bands(0, (36, "#74b9f2"), (24, "#ffffff"), (36, "#74b9f2")) + rays + disc(48, 48, 11.5, "#ffd257") + ring(48, 48, 8.2, "#f2b01e", 1.6)


def brazil():
    lozenge = shape([(48, 17), (82, 48), (48, 79), (14, 48)], "#ffd91a")
    globe = disc(48, 48, 15.5, "#2347b5")
    belt = '<path d="M33.1 43.6 Q50 41 62.6 53.2 L61 56.6 Q49 46 32.5 47.8Z" fill="#ffffff"/>'
    south = star(45, 55.5, 2.6, "#ffffff") + star(53, 58, 1.8, "#ffffff") + star(40.5, 53, 1.5, "#ffffff")
    return rect(0, 0, 96, 96, "#129a4c") + lozenge + globe + belt + south


def canada():
    """The maple leaf: one half drawn, the other mirrored."""
    half = [(0, -24), (4.6, -15.6), (10, -18.4), (7.8, -5.4), (15.4, -12), (17, -8.4), (25, -9.6), (22.2, -1.6), (25.4, 1),
            (12.2, 11.4), (14, 16.2), (1.5, 14.2), (1.9, 24)]
    leaf = [(CENTRE + x, CENTRE + y) for x, y in half] + [(CENTRE - x, CENTRE + y) for x, y in reversed(half)]
    return rect(0, 0, 96, 96, "#ffffff") + rect(0, 0, 21, 96, "#e3262e") + rect(75, 0, 21, 96, "#e3262e") + shape(leaf, "#e3262e")


def ivory_coast():
    """Two tusks on orange, white and green."""
    tusk = "M44 25 C28 30 24 52 40 70 C34 54 36 38 46.5 29.5Z"
    other = "M52 25 C68 30 72 52 56 70 C62 54 60 38 49.5 29.5Z"
    return columns("#ff8a1f", "#ffffff", "#12a05f") + path(tusk, "#22262e") + path(other, "#22262e") + star(48, 47, 6, "#ff8a1f")


def colombia():
    """Yellow over blue and red, with a coffee flower's five petals."""
    petals = "".join(f'<ellipse cx="48" cy="22.5" rx="5.4" ry="9" fill="#ffffff" transform="rotate({i * 72} 48 34)"/>' for i in range(5))
    return bands(0, (52, "#ffd21f"), (20, "#2a55c9"), (24, "#e0313f")) + petals + disc(48, 34, 4.6, "#e0313f")


def croatia():
    side = 13
    squares = "".join(rect(CENTRE - 3.5 * side + c * side, CENTRE - 3.5 * side + r * side, side, side, "#e8303c")
                      for r in range(7) for c in range(7) if (r + c) % 2 == 1)
    return rect(0, 0, 96, 96, "#ffffff") + squares


def egypt():
    """Three pyramids under a golden sun, on red, white and black."""
    sun = disc(48, 33, 8.5, "#f0b429")
    rear = shape([(16, 70), (31, 46), (46, 70)], "#c98f1b") + shape([(50, 70), (65, 46), (80, 70)], "#c98f1b")
    front = shape([(24, 70), (48, 38), (72, 70)], "#f0b429") + shape([(48, 38), (72, 70), (54, 70)], "#b87f16")
    return bands(0, (34, "#d8232f"), (36, "#ffffff"), (26, "#15171c")) + sun + rear + front


def spain():
    """The bull's horns as one stroke across red and gold."""
    horns = "M22 34 C24 52 36 54 48 54 C60 54 72 52 74 34 C68 43 60 45.5 48 45.5 C36 45.5 28 43 22 34Z"
    head = "M39 52 L57 52 L54 68 Q48 73 42 68Z"
    return bands(0, (30, "#d81e2c"), (36, "#ffc61a"), (30, "#d81e2c")) + path(horns, "#7c1018") + path(head, "#7c1018")


def france():
    """The cock, crowing: comb, breast and three sickle feathers."""
    base = columns("#2450c8", "#ffffff", "#e5303f")
    tail = "".join(stroke(data, "#141a33", 4.4) for data in ("M42 62 C32 60 26 50 29 36", "M42 60 C36 56 32 48 36 38", "M42 66 C30 66 21 58 22 44"))
    body = path("M50 28 C56 27 59.5 31 59.5 36 C59.5 40 58.5 42 60 46 C63 54 60 65 50 68 C44 70 38 67 38 61 C38 54 46 52 47.5 44 C48.2 40 45.5 36 46 32.5 C46.4 30 47.8 28.4 50 28Z", "#141a33")
    comb = path("M46.5 30 C44 24 48.5 21.5 50 25.5 C50.5 20.5 55.5 20 55.6 25 C58 22.5 61.2 25 59 30 C56 27.5 50 27 46.5 30Z", "#e5303f")
    beak, wattle = shape([(59, 32.5), (66, 35), (59.2, 37.2)], "#f2b01e"), path("M58.6 37.6 C61.6 39 61.6 44 59.4 44 C57.6 44 57.4 40 58.6 37.6Z", "#e5303f")
    legs = stroke("M47 67 V77 H52 M53 66 V77 H58", "#141a33", 2.2)
    return base + tail + body + comb + beak + wattle + legs + disc(54.6, 33.4, 1.5, "#ffffff")


def germany():
    """An oak leaf in gold between black and red."""
    lobes = [(0, -21, 6.4), (-6, -14, 6.2), (6, -14, 6.2), (-9.5, -4, 6.8), (9.5, -4, 6.8), (-8.5, 7, 6.2), (8.5, 7, 6.2), (-4.5, 15, 4.6), (4.5, 15, 4.6)]
    leaf = "".join(disc(48 + x, 48 + y, radius, "#ffce00") for x, y, radius in lobes)
    leaf += shape([(48, 24), (56, 40), (55, 58), (48, 68), (41, 58), (40, 40)], "#ffce00")
    veins = stroke("M48 78 V31 M48 60 L39.5 53 M48 60 L56.5 53 M48 49 L38 42 M48 49 L58 42 M48 39 L42.5 33.5 M48 39 L53.5 33.5", "#a8760a", 1.9)
    return rect(0, 0, 96, 48.3, "#1b1d23") + rect(0, 48, 96, 48, "#d92a2a") + f'<g transform="rotate(24 48 48)">{leaf}{stroke("M48 66 V78", "#ffce00", 3.4)}{veins}</g>'


def india():
    """The wheel of twenty-four spokes."""
    spokes = "".join(shape([polar(17, i * 15), polar(7, i * 15 - 5), polar(3, i * 15), polar(7, i * 15 + 5)], "#2436a8") for i in range(24))
    return bands(0, (32, "#ff9a2e"), (32, "#ffffff"), (32, "#12924e")) + disc(48, 48, 22, "#ffffff") + ring(48, 48, 18.5, "#2436a8", 3) + spokes + disc(48, 48, 3.6, "#2436a8")


def italy():
    return columns("#0d9a55", "#ffffff", "#db3340") + star(48, 48, 20, "#2363c4") + star(48, 48, 11.5, "#ffffff")


def japan():
    """A cherry blossom cut into the sun."""
    petal = "M48 46 C41.5 42 40 35 44.4 30.4 L48 33.6 L51.6 30.4 C56 35 54.5 42 48 46Z"
    petals = "".join(f'<path d="{petal}" fill="#ffffff" transform="rotate({i * 72} 48 48)"/>' for i in range(5))
    return rect(0, 0, 96, 96, "#ffffff") + disc(48, 48, 24.5, "#e0203f") + petals + disc(48, 48, 3.2, "#e0203f")


def south_korea():
    taegeuk = ('<g transform="rotate(-28 48 48)"><circle cx="48" cy="48" r="18" fill="#2a5bd0"/>'
               '<path d="M30 48 A18 18 0 0 1 66 48 A9 9 0 0 1 48 48 A9 9 0 0 0 30 48Z" fill="#e0303f"/></g>')
    bars = []
    for angle, broken in ((45, (1, 0, 1)), (135, (1, 1, 1)), (225, (0, 1, 0)), (315, (0, 0, 0))):
        for i in range(3):
            y = CENTRE - 30 + i * 3.6
            whole = rect(41, y, 14, 2.2, "#181b22")
            split = rect(41, y, 6.2, 2.2, "#181b22") + rect(48.8, y, 6.2, 2.2, "#181b22")
            bars.append(f'<g transform="rotate({angle} 48 48)">{split if broken[i] else whole}</g>')
    return rect(0, 0, 96, 96, "#ffffff") + taegeuk + "".join(bars)


def saudi_arabia():
    """A date palm, its fronds hanging, its trunk ringed."""
    half = ("M48 38 C44 30 37 26 28 27 C35 29 41 33 48 38Z", "M48 38 C38 33 28 35 22 45 C31 39 39 38 48 38Z",
            "M48 38 C38 38 31 46 31 57 C36 47 42 42 48 38Z", "M48 38 C47 30 43 23 37 19 C40 26 43 32 48 38Z")
    right = '<g transform="translate(96 0) scale(-1 1)">' + "".join(path(data, "#ffffff") for data in half) + "</g>"
    crown = "".join(path(data, "#ffffff") for data in half) + right + path("M48 38 C45.6 31 46 24 48 17 C50 24 50.4 31 48 38Z", "#ffffff")
    dates = disc(44.2, 41.5, 2.3, "#ffe08a") + disc(51.8, 41.5, 2.3, "#ffe08a") + disc(48, 43.4, 2.3, "#ffe08a")
    trunk = shape([(46.2, 44), (49.8, 44), (51.6, 74), (44.4, 74)], "#ffffff")
    rings = "".join(rect(43, 50 + i * 6, 10, 1.4, "#0f8a4f") for i in range(4))
    return rect(0, 0, 96, 96, "#0f8a4f") + crown + trunk + rings + dates + stroke("M30 76 Q48 70.5 66 76", "#ffe08a", 3)


def morocco():
    """The interlaced star, one line without an end."""
    corners = [polar(24, i * 144, 48, 49.5) for i in range(5)]
    line = "M" + " L".join(f"{n(x)} {n(y)}" for x, y in corners) + "Z"
    return rect(0, 0, 96, 96, "#c8202d") + stroke(line, "#0b5c38", 7.5) + stroke(line, "#2fc47c", 4)


def mexico():
    """A sun stone: steps and rays around an eye."""
    steps = "".join(f'<path d="M43.5 22 H46 V18.5 H50 V22 H52.5 V28 H43.5Z" fill="#d9952b" transform="rotate({i * 45} 48 48)"/>' for i in range(8))
    return columns("#0c8f5c", "#ffffff", "#de3a35") + disc(48, 48, 22, "#ffffff") + steps + ring(48, 48, 16.5, "#8a4b16", 5) + star(48, 48, 12, "#d9952b", 8, 0.6) + disc(48, 48, 4.4, "#8a4b16")


def netherlands():
    """A tulip in orange before the tricolour."""
    leaf = path("M48 76 C36 74 31 64 31 54 C40 58 46 64 48 76Z", "#14924f") + path("M48 76 C60 74 65 64 65 54 C56 58 50 64 48 76Z", "#14924f")
    cup = path("M32 24 C37 26 40 28 42 32 C43 26 46 21 48 19 C50 21 53 26 54 32 C56 28 59 26 64 24 C67 42 60 54 48 54 C36 54 29 42 32 24Z", "#ff7d1a")
    heart = path("M48 27 C53 33 54 44 48 54 C42 44 43 33 48 27Z", "#d95a06")
    return bands(0, (34, "#d8303d"), (28, "#ffffff"), (34, "#2450c0")) + disc(48, 46, 30, "#ffffff") + rect(46.7, 52, 2.6, 24, "#14924f") + leaf + cup + heart


def nigeria():
    """Two rivers meet: the Y of Niger and Benue, with a bank of light on either side."""
    rivers = "M14 14 C26 36 38 42 48 50 C58 42 70 36 82 14 M48 50 V92"
    return rect(0, 0, 96, 96, "#12a058") + stroke(rivers, "#ffffff", 21) + stroke(rivers, "#0b7a42", 8) + disc(48, 27, 6.5, "#ffffff")


def new_zealand():
    """The silver fern on black."""
    leaves = []
    for i in range(8):
        y, long = 66 - i * 6, 21 - i * 2.1
        for side in (-1, 1):
            tip = (48 + side * long, y - long * 0.62)
            leaves.append(f'<path d="M48 {n(y)} Q{n(48 + side * long * 0.35)} {n(y - long * 0.75)} {n(tip[0])} {n(tip[1])} Q{n(48 + side * long * 0.75)} {n(y - long * 0.12)} 48 {n(y)}Z" fill="#f4f7fb"/>')
    return rect(0, 0, 96, 96, "#14171d") + "".join(leaves) + stroke("M48 79 V17", "#f4f7fb", 2) + star(68, 66, 4, "#e5303f") + star(74, 54, 2.8, "#e5303f")


def portugal():
    """The armillary sphere, the sailors' sky."""
    x = 42
    sphere = ring(x, 48, 19, "#ffd23f", 3.4) + "".join(
        f'<ellipse cx="{x}" cy="48" rx="{rx}" ry="{ry}" fill="none" stroke="#ffd23f" stroke-width="2.6" transform="rotate({turn} {x} 48)"/>'
        for rx, ry, turn in ((7.5, 19, 0), (19, 6.5, 0), (19, 6.5, -38)))
    return rect(0, 0, 42, 96, "#0d8247") + rect(42, 0, 54, 96, "#dd2d35") + sphere + disc(x, 48, 4.2, "#ffffff")


def senegal():
    """The star over a baobab."""
    trunk = path("M42.5 74 C45 66 44.5 60 42 55 L46 51 L50 51 L54 55 C51.5 60 51 66 53.5 74Z", "#0c5b36")
    limbs = stroke("M44.5 57 C41 50 37 48 32 47 M46.5 54 C45.5 48 43 45 40 42 M51.5 57 C55 50 59 48 64 47 M49.5 54 C50.5 48 53 45 56 42 M48 54 V41", "#0c5b36", 3)
    leaves = disc(31, 45.5, 5, "#12a05a") + disc(39, 40, 5.4, "#12a05a") + disc(48, 38, 5.8, "#12a05a") + disc(57, 40, 5.4, "#12a05a") + disc(65, 45.5, 5, "#12a05a")
    return columns("#12a05a", "#ffdf3d", "#ffdf3d", "#e2323a") + limbs + trunk + leaves + star(48, 23, 7.6, "#e2323a")


def ukraine():
    """Sky over field, and one ear of wheat."""
    grains = []
    for i in range(5):
        y = 60 - i * 8
        for side in (-1, 1):
            grains.append(f'<path d="M48 {y} C{48 + side * 2} {y - 7} {48 + side * 8} {y - 9} {48 + side * 11} {y - 12} C{48 + side * 12} {y - 5} {48 + side * 7} {y} 48 {y}Z" fill="#ffffff"/>')
    top = path("M48 28 C43 23 44 17 48 13 C52 17 53 23 48 28Z", "#ffffff")
    return rows("#2f74e0", "#ffd500") + stroke("M48 82 V26", "#ffffff", 2.6) + "".join(grains) + top


def united_states():
    stripes = "".join(rect(0, 48 + i * 5.6, 96, 5.6, "#e0313f" if i % 2 == 0 else "#ffffff") for i in range(8))
    stars = star(48, 29, 11, "#ffffff") + star(27, 36, 5.4, "#ffffff") + star(69, 36, 5.4, "#ffffff")
    return rect(0, 0, 96, 48.3, "#2346a8") + stripes + stars


MOTIFS = {
    "arg": argentina, "bra": brazil, "can": canada, "civ": ivory_coast, "col": colombia, "cro": croatia, "egy": egypt, "esp": spain,
    "fra": france, "ger": germany, "ind": india, "ita": italy, "jpn": japan, "kor": south_korea, "ksa": saudi_arabia, "mar": morocco,
    "mex": mexico, "ned": netherlands, "nga": nigeria, "nzl": new_zealand, "por": portugal, "sen": senegal, "ukr": ukraine, "usa": united_states,
}


def arc(radius, start, end):
    (x0, y0), (x1, y1) = polar(radius, start), polar(radius, end)
    return f"M{n(x0)} {n(y0)} A{radius} {radius} 0 0 1 {n(x1)} {n(y1)}"


def emblem(team):
    """The common frame: dark disc, the two lights as two arcs crossing at the corners, the field inside."""
    first, second = team["colors"]
    lights = stroke(arc(45, 229, 401), first, 3.2) + stroke(arc(45, 49, 221), second, 3.2)
    field = f'<g clip-path="url(#field)">{MOTIFS[team["id"]]()}</g>'
    clip = f'<clipPath id="field"><circle cx="48" cy="48" r="{FIELD}"/></clipPath>'
    return ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">'
            f"<defs>{clip}</defs>{disc(48, 48, 47.5, '#0b0c10')}{field}"
            f"{lights}</svg>\n")


if __name__ == "__main__":
    for entry in tomllib.loads(CAMPAIGN.read_text(encoding="utf-8"))["team"]:
        (HERE.parent / f"{entry['id']}.svg").write_text(emblem(entry), encoding="utf-8")
