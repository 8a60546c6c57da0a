//! The colours of the pages, computed from the few that a campaign names so that all that is written with them can be read.

use campaign::Look;
use cover_format::Colour;

use super::{
    contrast::{LEAST_OF_GRAPHICS, LEAST_OF_TEXT, contrast, luminance},
    oklab::nearest,
    style::Defaults,
};

const BLACK: Colour = Colour { r: 0, g: 0, b: 0 };
const WHITE: Colour = Colour {
    r: 255,
    g: 255,
    b: 255,
};
/// How much of the ground lies over what a dialog covers, beneath the bar, and behind quiet buttons, in percent.
const VEIL: u8 = 82;
const SCRIM: u8 = 72;
const QUIET: u8 = 40;
/// The ink of small words where the system asks for more contrast, in percent.
const STRONG: u8 = 86;
/// How much of the ink the back of the cover has on a ground of the campaign's own, in percent.
const COVER_BACK: u8 = 4;

/// A colour and how much of it covers what lies beneath, in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layer(pub Colour, pub u8);

/// Every colour of the pages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Palette {
    pub ground: Colour,
    pub ink: Colour,
    pub ink_2: Layer,
    pub ink_3: Layer,
    /// Small words where the system asks for more contrast.
    pub ink_strong: Layer,
    pub rule: Layer,
    pub edge: Layer,
    pub accent: Colour,
    pub button_ink: Colour,
    pub button_quiet: Layer,
    pub warning: Colour,
    pub light: [Colour; 2],
    pub cover_back: Colour,
    pub cover_edge: Layer,
    pub touch: Layer,
    pub veil: Layer,
    pub scrim: Layer,
}

impl Palette {
    /// Of a campaign's look and what its style has for the rest. Colours that cannot be read stand in for themselves.
    pub fn of(look: &Look, style: &Defaults) -> Self {
        let own = |text: &Option<String>| text.as_ref().and_then(|text| text.parse().ok());
        let ground: Colour = own(&look.ground).unwrap_or(style.ground);
        // On another ground than the style's own its ink may be none.
        let ink = own(&look.ink)
            .or_else(|| nearest(style.ink, ground, LEAST_OF_TEXT))
            .unwrap_or_else(|| black_or_white(ground));
        let accent = own(&look.accent).unwrap_or(if style.accent == style.ink {
            ink
        } else {
            nearest(style.accent, ground, LEAST_OF_GRAPHICS).unwrap_or(ink)
        });
        let ink_at = |share, least| readable(ink, ground, share, least);
        let light = match &look.light {
            Some([one, two]) => [one, two].map(|text| text.parse().unwrap_or(accent)),
            None if look.accent.is_some() => [accent, mix(Layer(accent, 55), ground)],
            None => style.light,
        };
        let is_own = ground == style.ground;
        Self {
            ground,
            ink,
            ink_2: ink_at(style.ink_2, LEAST_OF_TEXT),
            ink_3: ink_at(style.ink_3, LEAST_OF_TEXT),
            ink_strong: ink_at(STRONG.max(style.ink_3), LEAST_OF_TEXT),
            rule: Layer(ink, style.rule),
            edge: ink_at(style.edge, LEAST_OF_GRAPHICS),
            accent,
            button_ink: on_button(accent, [ground, ink]),
            button_quiet: Layer(ground, QUIET),
            warning: nearest(style.warning, ground, LEAST_OF_TEXT).unwrap_or(ink),
            light,
            cover_back: if is_own {
                style.cover_back
            } else {
                mix(Layer(ink, COVER_BACK), ground)
            },
            cover_edge: Layer(ink, style.cover_edge),
            touch: Layer(ink, style.touch),
            veil: Layer(ground, VEIL),
            scrim: Layer(ground, SCRIM),
        }
    }

    /// Whether the ground is dark, for the browser's own controls.
    pub fn is_dark(&self) -> bool {
        luminance(self.ground) < luminance(self.ink)
    }
}

/// The ink over the ground, as much of it as the style has, or more where that is too faint.
fn readable(ink: Colour, ground: Colour, share: u8, least: f64) -> Layer {
    let mut shares = share..=100;
    let enough = shares.find(|share| contrast(mix(Layer(ink, *share), ground), ground) >= least);
    Layer(ink, enough.unwrap_or(100))
}

/// What is written on a button: the first of the page's own colours that can be read there, else black or white.
fn on_button(button: Colour, own: [Colour; 2]) -> Colour {
    let mut own = own.into_iter();
    let readable = own.find(|colour| contrast(*colour, button) >= LEAST_OF_TEXT);
    readable.unwrap_or_else(|| black_or_white(button))
}

/// One of both has a contrast of more than 4.5 to any colour.
fn black_or_white(ground: Colour) -> Colour {
    if contrast(BLACK, ground) >= contrast(WHITE, ground) {
        BLACK
    } else {
        WHITE
    }
}

/// A layer over an opaque colour.
pub(super) fn mix(Layer(above, share): Layer, below: Colour) -> Colour {
    let mix = |above: u8, below: u8| {
        let above = u16::from(above) * u16::from(share);
        let below = u16::from(below) * u16::from(100 - share.min(100));
        // 50 rounds; both shares are of 100, so that the sum is at most 255.
        ((above + below + 50) / 100) as u8
    };
    Colour {
        r: mix(above.r, below.r),
        g: mix(above.g, below.g),
        b: mix(above.b, below.b),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stage() -> Defaults {
        let json = include_str!("../../../../web/styles/looks/stage.json");
        serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}"))
    }

    fn look(ground: Colour, ink: Option<Colour>, accent: Option<Colour>) -> Look {
        Look {
            ground: Some(ground.to_string()),
            ink: ink.map(|ink| ink.to_string()),
            accent: accent.map(|accent| accent.to_string()),
            ..Look::default()
        }
    }

    fn any_colour() -> impl Strategy<Value = Colour> {
        any::<[u8; 3]>().prop_map(|[r, g, b]| Colour { r, g, b })
    }

    proptest! {
        #[test]
        fn whatever_is_derived_from_a_readable_pair_is_readable(
            ground in any_colour(),
            ink in proptest::option::of(any_colour()),
            accent in proptest::option::of(any_colour()),
        ) {
            let palette = Palette::of(&look(ground, ink, accent), &stage());
            prop_assume!(contrast(palette.ink, ground) >= LEAST_OF_TEXT);
            for layer in [palette.ink_2, palette.ink_3, palette.ink_strong] {
                prop_assert!(contrast(mix(layer, ground), ground) >= LEAST_OF_TEXT);
            }
            prop_assert!(contrast(mix(palette.edge, ground), ground) >= LEAST_OF_GRAPHICS);
            prop_assert!(contrast(palette.warning, ground) >= LEAST_OF_TEXT);
            prop_assert!(contrast(palette.button_ink, palette.accent) >= LEAST_OF_TEXT);
        }

        #[test]
        fn any_ground_alone_gets_an_ink_that_can_be_read(ground in any_colour()) {
            let palette = Palette::of(&look(ground, None, None), &stage());
            prop_assert!(contrast(palette.ink, ground) >= LEAST_OF_TEXT);
            prop_assert!(contrast(palette.accent, ground) >= LEAST_OF_GRAPHICS);
        }
    }

    #[test]
    fn a_style_s_own_colours_stay_as_they_were_designed() {
        let palette = Palette::of(&Look::default(), &stage());
        let found = [palette.ink_2.1, palette.ink_3.1, palette.edge.1];
        assert_eq!(found, [76, 62, 52]);
        assert_eq!(palette.warning.to_string(), "#ffb199");
        assert_eq!(palette.button_ink, palette.ground);
        assert!(palette.is_dark());
    }
}
