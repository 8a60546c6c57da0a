//! Art that is finished, and what it was made from.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::art::emblem_url;
use crate::input::{PackInput, Picture, Team, song_texts};

/// What is known of one team's finished art for one picture, beside its files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArtRecord {
    /// The team's id.
    pub team: String,
    /// The picture's name.
    pub picture: String,
    /// A hash of all that it was made from but the code and the typefaces, in hexadecimal digits: other art has another.
    pub made_from: String,
    /// The art's MCU rows that change when they are coded again.
    pub unstable_rows: Vec<usize>,
    /// The paths of the art and its overlays.
    pub paths: Vec<String>,
}

/// One team's finished art for one picture.
#[derive(Clone)]
pub struct TeamArt {
    /// What is known of it.
    pub record: ArtRecord,
    /// Paths and bytes of its files.
    pub files: Vec<(String, Vec<u8>)>,
}

/// The hash of what a team's art for a picture is made from. It is rendered as `largest` and made smaller.
pub(crate) fn made_from(
    input: &PackInput,
    team: &Team,
    picture: &Picture,
    largest: &Picture,
) -> String {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    };
    let emblem = emblem_url(&team.emblem);
    let parts = picture.template.layers().overlays.len();
    for part in 0..=parts {
        add(&picture.template.art(part, &team.colours, &emblem));
    }
    let sizes = [picture, largest].map(|picture| (picture.width, picture.height));
    add(&format!("{sizes:?}"));
    for (layer, text) in song_texts(input, picture) {
        add(&format!("{layer:?}"));
        add(text);
        add(input.song_language);
    }
    hex::encode(hash.finalize())
}
