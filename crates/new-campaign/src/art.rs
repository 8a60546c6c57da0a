//! The cover, the share picture and the story of a new campaign: one drawing for each style, in three shapes, with the layers that a
//! cover needs (docs/campaigns.md names them).

use crate::answers::Answers;
use campaign::Style;

/// The shape of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Cover,
    Share,
    Story,
}

impl Shape {
    pub const ALL: [Self; 3] = [Self::Cover, Self::Share, Self::Story];

    /// The file's name.
    pub fn file(self) -> &'static str {
        match self {
            Self::Cover => "cover.svg",
            Self::Share => "share.svg",
            Self::Story => "story.svg",
        }
    }

    /// Width and height.
    fn size(self) -> [f64; 2] {
        match self {
            Self::Cover => [1500.0, 1500.0],
            Self::Share => [1200.0, 630.0],
            Self::Story => [1080.0, 1920.0],
        }
    }

    /// The band across the picture that no text stands in: its upper and its lower edge.
    fn band(self) -> [f64; 2] {
        match self {
            Self::Cover => [300.0, 560.0],
            Self::Share => [140.0, 250.0],
            Self::Story => [480.0, 720.0],
        }
    }
}

/// The SVG of a campaign's picture.
pub(crate) fn art(answers: &Answers, shape: Shape) -> String {
    let [ground, ink, accent] = answers.all_colours().map(|colour| colour.to_string());
    let [width, height] = shape.size();
    let drawn = match answers.style {
        Style::Stage => stage(shape, &ground),
        Style::Paper => paper(shape, &ink, &accent),
        Style::Poster => poster(shape, &ground, &ink),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n  \
         <rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>\n{drawn}{}</svg>\n",
        layers(shape, answers.style, &ink)
    )
}

/// Two beams of light that cross, and a shade for text to stand on.
fn stage(shape: Shape, ground: &str) -> String {
    let [w, h] = shape.size();
    let beam = |number: u8, from: f64, to: f64| {
        let (near, far) = (w * 0.03, w * 0.2);
        let way = |spread: f64, end: f64, opacity: f64| {
            format!(
                "    <path d=\"M{:.0} {top:.0} L{:.0} {top:.0} L{:.0} {bottom:.0} L{:.0} {bottom:.0} Z\" fill=\"url(#light-{number})\" fill-opacity=\"{opacity}\"/>\n",
                from - near * spread,
                from + near * spread,
                to + end,
                to - end,
                top = -h * 0.06,
                bottom = h * 0.95,
            )
        };
        format!(
            "  <g id=\"color--team_{number}\" style=\"mix-blend-mode:screen\">\n{}{}  </g>\n",
            way(1.6, far * 1.4, 0.5),
            way(0.8, far * 0.7, 0.95)
        )
    };
    let light = |number: u8, colour: &str| {
        format!(
            "    <linearGradient id=\"light-{number}\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"{colour}\"/>\
             <stop offset=\"0.4\" stop-color=\"{colour}\" stop-opacity=\"0.8\"/><stop offset=\"1\" stop-color=\"{colour}\" stop-opacity=\"0\"/></linearGradient>\n"
        )
    };
    // Light is only light on a ground that is darker; text has to be read before both.
    let shade = format!(
        "    <linearGradient id=\"shade\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"{ground}\" stop-opacity=\"0.7\"/>\
         <stop offset=\"0.2\" stop-color=\"{ground}\" stop-opacity=\"0.1\"/><stop offset=\"0.4\" stop-color=\"{ground}\" stop-opacity=\"0.15\"/>\
         <stop offset=\"0.6\" stop-color=\"{ground}\" stop-opacity=\"0.5\"/><stop offset=\"1\" stop-color=\"{ground}\" stop-opacity=\"0.6\"/></linearGradient>\n"
    );
    format!(
        "  <defs>\n{}{}{shade}  </defs>\n{}{}  <rect width=\"{w}\" height=\"{h}\" fill=\"url(#shade)\"/>\n",
        light(1, "#7cc4ff"),
        light(2, "#ffe08a"),
        beam(1, w * 0.86, w * 0.2),
        beam(2, w * 0.14, w * 0.8),
    )
}

/// The five lines of a score across the band, and two notes on them.
fn paper(shape: Shape, ink: &str, accent: &str) -> String {
    let [w, _] = shape.size();
    let [top, bottom] = shape.band();
    let step = (bottom - top) / 5.0;
    let mut drawn = String::new();
    let mut stave = |top: f64, opacity: f64| {
        for line in 0..5 {
            let y = top + step * (f64::from(line) + 0.5);
            drawn.push_str(&format!(
                "  <path d=\"M0 {y:.1}H{w}\" stroke=\"{ink}\" stroke-width=\"{:.1}\" stroke-opacity=\"{opacity}\"/>\n",
                step * 0.04
            ));
        }
    };
    stave(top, 0.55);
    // The fan's name stands on the staves below, as words stand under notes.
    for below in 1..=3 {
        stave(top + step * 7.0 * f64::from(below), 0.14);
    }
    let note = |number: u8, x: f64, y: f64, stem: f64| {
        let (rx, ry) = (step * 0.92, step * 0.68);
        let side = x + rx * 0.93 * if stem < 0.0 { 1.0 } else { -1.0 };
        format!(
            "  <path d=\"M{side:.1} {y:.1}v{stem:.1}\" stroke=\"{ink}\" stroke-width=\"{:.1}\"/>\n  \
             <g id=\"color--team_{number}\"><ellipse cx=\"{x:.1}\" cy=\"{y:.1}\" rx=\"{rx:.1}\" ry=\"{ry:.1}\" fill=\"#123a7a\" transform=\"rotate(-18 {x:.1} {y:.1})\"/></g>\n",
            step * 0.1
        )
    };
    drawn.push_str(&note(1, w * 0.34, top + step * 3.5, -step * 3.2));
    drawn.push_str(&note(2, w * 0.66, top + step * 1.5, step * 3.2));
    // The double line at the end of a piece.
    drawn.push_str(&format!(
        "  <path d=\"M{:.1} {:.1}V{:.1}\" stroke=\"{accent}\" stroke-width=\"{:.1}\"/>\n",
        w * 0.93,
        top + step * 0.5,
        top + step * 4.5,
        step * 0.16
    ));
    drawn
}

/// Flat blocks in both colours between two thick rules.
fn poster(shape: Shape, ground: &str, ink: &str) -> String {
    let [w, h] = shape.size();
    let [top, bottom] = shape.band();
    let (tall, rule) = (bottom - top, (bottom - top) * 0.07);
    format!(
        "  <g id=\"color--team_1\"><path d=\"M0 {top}H{a:.1}L{b:.1} {bottom}H0Z\" fill=\"#123a7a\"/></g>\n  \
         <g id=\"color--team_2\"><path d=\"M{a:.1} {top}H{w}V{bottom}H{b:.1}Z\" fill=\"#8a1c12\"/></g>\n  \
         <circle cx=\"{c:.1}\" cy=\"{y:.1}\" r=\"{r:.1}\" fill=\"{ground}\"/>\n  \
         <circle cx=\"{far:.1}\" cy=\"{low:.1}\" r=\"{large:.1}\" fill=\"none\" stroke=\"{ink}\" stroke-opacity=\"0.1\" stroke-width=\"{thick:.1}\"/>\n  \
         <path d=\"M0 {top}H{w}M0 {bottom}H{w}\" stroke=\"{ink}\" stroke-width=\"{rule:.1}\"/>\n",
        a = w * 0.62,
        b = w * 0.46,
        c = w * 0.8,
        y = top + tall / 2.0,
        r = tall * 0.28,
        far = w * 0.82,
        low = bottom + (h - bottom) * 0.62,
        large = (h - bottom) * 0.5,
        thick = (h - bottom) * 0.16,
    )
}

/// The layers that differ with each fan, and the song's. Their places are of the shape alone.
fn layers(shape: Shape, style: Style, ink: &str) -> String {
    // Paper is set in sentences and in a serif, as its pages are; the others in capitals.
    let (family, case) = match style {
        Style::Paper => (" font-family=\"Playfair Display\" font-weight=\"800\"", ""),
        Style::Stage | Style::Poster => ("", " style=\"text-transform:uppercase\""),
    };
    let text = |layer: &str, [x, y, w, h]: [u32; 4], base: u32, size: u32, more: &str| {
        format!(
            "  <rect id=\"fit--{layer}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/>\n  \
             <text id=\"text--{layer}\" x=\"{x}\" y=\"{base}\" font-size=\"{size}\" fill=\"{ink}\"{family}{case} {more}>{layer}</text>\n"
        )
    };
    let emblem = |x: u32, y: u32, side: u32| {
        format!(
            "  <rect id=\"image--emblem\" x=\"{x}\" y=\"{y}\" width=\"{side}\" height=\"{side}\"/>\n"
        )
    };
    let wave = |y: u32, w: u32, h: u32, bars: u32| {
        format!(
            "  <rect id=\"wave--take\" x=\"4\" y=\"{y}\" width=\"{w}\" height=\"{h}\" data-bars=\"{bars}\" data-weight=\"0.5\" data-stand=\"bottom\"/>\n"
        )
    };
    let faint = "fill-opacity=\"0.72\"";
    match shape {
        Shape::Cover => [
            emblem(84, 1124, 96),
            wave(1344, 1488, 156, 93),
            text("song_title", [84, 60, 1332, 150], 170, 124, "data-min=\"50\""),
            text("song_artist", [84, 206, 1332, 64], 254, 52, &format!("{faint} data-min=\"24\"")),
            text("fan_name", [84, 590, 1332, 500], 1050, 480, "data-one-line-min=\"220\" data-min=\"72\""),
            text("team_name", [208, 1124, 1208, 104], 1196, 72, "direction=\"ltr\" data-min=\"28\""),
        ]
        .concat(),
        Shape::Share => [
            emblem(64, 470, 56),
            wave(560, 1184, 70, 74),
            text("song_title", [64, 30, 700, 90], 92, 66, "data-min=\"28\""),
            text("song_artist", [780, 30, 356, 90], 92, 38, &format!("{faint} data-min=\"18\"")),
            text("fan_name", [64, 266, 1072, 186], 430, 220, "data-one-line-min=\"100\" data-min=\"40\""),
            text("team_name", [136, 468, 1000, 62], 511, 44, "direction=\"ltr\" data-min=\"20\""),
        ]
        .concat(),
        Shape::Story => [
            emblem(72, 1200, 84),
            wave(1560, 1072, 360, 67),
            text("song_title", [72, 250, 936, 140], 356, 110, "data-min=\"44\""),
            text("song_artist", [72, 384, 936, 64], 432, 50, &format!("{faint} data-min=\"24\"")),
            text("fan_name", [72, 752, 936, 410], 1130, 400, "data-one-line-min=\"190\" data-min=\"64\""),
            text("team_name", [182, 1198, 496, 94], 1264, 66, "direction=\"ltr\" data-min=\"26\""),
            text("call", [72, 1338, 606, 100], 1416, 80, "direction=\"ltr\" data-min=\"36\""),
            format!(
                "  <rect id=\"fit--address\" x=\"72\" y=\"1444\" width=\"606\" height=\"60\"/>\n  \
                 <text id=\"text--address\" x=\"72\" y=\"1490\" font-size=\"44\" fill=\"{ink}\"{family} {faint} data-min=\"22\">sing.example</text>\n  \
                 <rect id=\"qr--share_page\" x=\"708\" y=\"1200\" width=\"300\" height=\"300\"/>\n"
            ),
        ]
        .concat(),
    }
}
