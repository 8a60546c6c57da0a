//! The small pictures of a campaign, made of its cover without a team: icons, the web app's manifest, what links to the site show.

use std::path::Path;
use std::sync::Arc;

use campaign::Campaign;
use cover::{CoverContent, Renderer};
use image::{DynamicImage, RgbaImage, imageops};
use serde_json::json;

use super::{
    favicon::{self, FAVICON_PX, FILTER, png},
    palette::Palette,
    paletted_png::paletted_png,
};
use crate::{Covers, error::BuildError, finished_art, sources::Sources, steps};

/// The side that iOS asks of its home screen's icon, which it fetches from the site's root by this name.
const TOUCH_PX: u32 = 180;
const TOUCH_ICON: &str = "apple-touch-icon.png";
/// The sides of the web app's icons; the larger also for systems that cut it to a shape of their own.
const APP_PX: [u32; 2] = [192, 512];
/// Whatever shape a system cuts, the middle 80 % stay (W3C, Web Application Manifest, 7.6.3, safe zone).
const SAFE_PERCENT: u32 = 80;
/// The web app's manifest, from the site's root; every page names it.
const APP: &str = "manifest.webmanifest";
/// The picture of the campaign's that links show.
const SHARE: &str = "share";
const COVER: &str = "cover";

/// The pictures as files.
pub(super) struct Icons {
    /// The icon in a browser's tab: the ending of its name and its contents.
    pub favicon: (&'static str, Vec<u8>),
    /// By locale, a JPEG for links to the site.
    pub social: Vec<(String, Vec<u8>)>,
    /// Files that are found by their names, by their paths from the site's root.
    pub at_root: Vec<(String, Vec<u8>)>,
}

/// The cover without a team, drawn.
struct Drawn {
    cover: DynamicImage,
    /// By locale, a JPEG for links to the site.
    social: Vec<(String, Vec<u8>)>,
}

/// The pictures of a campaign, drawn from the prepared covers in `studio` unless they have been drawn from the same before; and
/// whether they wait: with [`Covers::Later`] those of before do.
///
/// # Errors
/// The covers cannot be opened or drawn, or the campaign's own icon cannot be read.
pub(super) fn icons(
    sources: &Sources,
    campaign: &Campaign,
    palette: &Palette,
    (studio, covers): (&Path, Covers),
    host: &str,
) -> Result<(Arc<Icons>, bool), BuildError> {
    let shown = (
        (&campaign.locales, &campaign.default_locale, &campaign.calls),
        host,
    );
    let shown = serde_json::to_vec(&shown)
        .map_err(|error| BuildError::io("campaign.toml")(error.into()))?;
    let of_none = finished_art::without_team(studio)?;
    let key_of_drawn = steps::key([of_none.as_slice(), &shown]);
    let favicon = campaign.look.favicon.as_ref();
    let favicon = favicon
        .map(|path| sources.campaign.bytes(path))
        .transpose()?;
    let key = steps::key([
        &key_of_drawn[..],
        &favicon.unwrap_or_default(),
        format!("{:?}{palette:?}", campaign.look.favicon).as_bytes(),
    ]);
    let step = "make the icons";
    if covers == Covers::Later
        && let Some(before) = sources.steps.outdated(step, key)
    {
        return Ok((before, true));
    }
    let icons = || {
        let draw = || draw(sources, campaign, studio, host);
        let step = "draw the cover without a team";
        let drawn = sources.steps.of(step, key_of_drawn, draw)?;
        of_drawn(sources, campaign, palette, &drawn)
    };
    Ok((sources.steps.of(step, key, icons)?, false))
}

/// Draws the cover without a team from the prepared covers in `studio`.
fn draw(
    sources: &Sources,
    campaign: &Campaign,
    studio: &Path,
    host: &str,
) -> Result<Drawn, BuildError> {
    let read = |path: &str| sources.lasting.read(&studio.join(path));
    let renderer = Renderer::open(read).map_err(unreadable)?;
    let draw = |picture: &str, locale: &str| {
        let content = CoverContent {
            team_id: campaign::Team::NONE,
            locale,
            address: host,
            call: campaign.call(locale),
            ..CoverContent::default()
        };
        renderer.render(picture, &content).map_err(unreadable)
    };
    let cover = draw(COVER, &campaign.default_locale)?;
    let cover = image::load_from_memory(&cover).map_err(unreadable)?;
    let locales = campaign.locales.iter();
    let social = locales.map(|locale| Ok((locale.clone(), draw(SHARE, locale)?)));
    let social = social.collect::<Result<_, BuildError>>()?;
    Ok(Drawn { cover, social })
}

/// Makes the icons of what was drawn.
fn of_drawn(
    sources: &Sources,
    campaign: &Campaign,
    palette: &Palette,
    Drawn { cover, social }: &Drawn,
) -> Result<Icons, BuildError> {
    let mut at_root = vec![(
        TOUCH_ICON.to_owned(),
        opaque(cover, TOUCH_PX, 100, palette)?,
    )];
    for side in APP_PX {
        let small = cover.resize_to_fill(side, side, FILTER).into_rgba8();
        let file = paletted_png(small).map_err(unreadable)?;
        at_root.push((format!("icon-{side}.png"), file));
    }
    let [_, largest] = APP_PX;
    at_root.push((
        "icon-maskable.png".to_owned(),
        opaque(cover, largest, SAFE_PERCENT, palette)?,
    ));
    at_root.push((APP.to_owned(), app(campaign, palette)));
    let favicon = match &campaign.look.favicon {
        Some(path) => favicon::read(sources, path)?,
        None => {
            let small = cover.resize_to_fill(FAVICON_PX, FAVICON_PX, FILTER);
            ("png", png(&small).map_err(unreadable)?)
        }
    };
    Ok(Icons {
        favicon,
        social: social.clone(),
        at_root,
    })
}

/// A square on the pages' ground, of which the picture fills so many percent.
fn opaque(
    picture: &DynamicImage,
    side: u32,
    percent: u32,
    palette: &Palette,
) -> Result<Vec<u8>, BuildError> {
    let ground = palette.ground;
    let ground = image::Rgba([ground.r, ground.g, ground.b, 255]);
    let mut square = RgbaImage::from_pixel(side, side, ground);
    let inner = side * percent / 100;
    let small = picture.resize_to_fill(inner, inner, FILTER).into_rgba8();
    let margin = i64::from((side - inner) / 2);
    imageops::overlay(&mut square, &small, margin, margin);
    paletted_png(square).map_err(unreadable)
}

/// What a phone's home screen shows of the site.
fn app(campaign: &Campaign, palette: &Palette) -> Vec<u8> {
    let song = &campaign.song;
    let ground = palette.ground.to_string();
    let icon = |file: String, side: u32, purpose: &str| json!({ "src": format!("/{file}"), "sizes": format!("{side}x{side}"), "type": "image/png", "purpose": purpose });
    let [_, largest] = APP_PX;
    let mut icons: Vec<_> = APP_PX
        .iter()
        .map(|side| icon(format!("icon-{side}.png"), *side, "any"))
        .collect();
    icons.push(icon("icon-maskable.png".to_owned(), largest, "maskable"));
    let app = json!({
        "name": format!("{} — {}", song.title, song.artist),
        "short_name": song.title,
        "id": "/",
        "start_url": "/",
        "display": "minimal-ui",
        "background_color": ground,
        "theme_color": ground,
        "icons": icons,
    });
    app.to_string().into_bytes()
}

fn unreadable(error: impl ToString) -> BuildError {
    BuildError::Picture {
        file: "the cover".to_owned(),
        reason: error.to_string(),
    }
}
