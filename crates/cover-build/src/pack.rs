//! Packs everything that drawing a campaign's covers needs.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use cover::raster::Canvas;
use cover_format::{INDEX_PATH, Index, PictureIndex, QrLayer, face_path};

use crate::error::PackError;
use crate::font_file;
use crate::input::{PackInput, Picture};
use crate::render::{Finished, Rendered, render_all};
use crate::team_art::{ArtRecord, TeamArt};

/// Prepares all files that `cover::Renderer::open` asks for, as paths and bytes, sorted by path. The same input gives the same files.
///
/// The work is shared by all of the machine's cores. `progress` is called after each step with the number of pictures that are
/// done and the number of all.
pub fn pack(
    input: &PackInput,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Vec<(String, Vec<u8>)>, PackError> {
    Ok(pack_again(
        input,
        &|_, _, _| None,
        &|_| ControlFlow::Continue(()),
        progress,
    )?
    .files)
}

/// What was packed.
pub struct Packed {
    /// Every file, as paths and bytes, sorted by path.
    pub files: Vec<(String, Vec<u8>)>,
    /// What is known of the art among them, by team and picture.
    pub art: Vec<ArtRecord>,
}

/// Packs as [`pack`] does, and renders nothing that `finished` gives. Its caller answers for the code and the typefaces being those that the
/// art was finished with. `rendered` gets the rest, and may end the work with [`PackError::Stopped`].
pub fn pack_again(
    input: &PackInput,
    finished: Finished<'_>,
    rendered: Rendered<'_>,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Packed, PackError> {
    let teams = input.teams.iter();
    let mut index = Index {
        faces: Vec::new(),
        teams: teams.map(|team| (team.id.clone(), team.colours)).collect(),
        pictures: BTreeMap::new(),
    };
    for picture in input.pictures {
        check_shape(picture)?;
        check_qr(picture)?;
        let mut layers = picture.template.layers().clone();
        layers.texts.retain(|text| !text.field.is_known_at_build());
        index.pictures.insert(
            picture.name.clone(),
            PictureIndex {
                width: picture.width,
                height: picture.height,
                layers,
                unstable_rows: BTreeMap::new(),
            },
        );
    }
    let mut files = Vec::new();
    let mut art = Vec::new();
    for TeamArt {
        record,
        files: of_art,
    } in render_all(input, finished, rendered, progress)?
    {
        let picture = index.pictures.get_mut(&record.picture);
        if let (Some(picture), false) = (picture, record.unstable_rows.is_empty()) {
            let rows = record.unstable_rows.clone();
            picture.unstable_rows.insert(record.team.clone(), rows);
        }
        art.push(record);
        files.extend(of_art);
    }
    for loaded in input.fonts.faces() {
        let bytes = font_file::without_svg_table(loaded.bytes());
        files.push((face_path(loaded.face()), bytes));
        index.faces.push(loaded.face().clone());
    }
    files.push((INDEX_PATH.to_owned(), serde_json::to_vec(&index)?));
    files.sort();
    // Whichever core was quicker.
    art.sort_by(|a, b| (&a.team, &a.picture).cmp(&(&b.team, &b.picture)));
    Ok(Packed { files, art })
}

/// A picture of another shape than its template would show ovals for circles.
pub(crate) fn check_shape(picture: &Picture) -> Result<(), PackError> {
    let [width, height] = picture.template.layers().view_size;
    let wanted = f32::from(picture.width) / f32::from(picture.height.max(1));
    if picture.width == 0 || ((width / height) / wanted - 1.0).abs() > 0.01 {
        return Err(PackError::Shape {
            picture: picture.name.clone(),
            width: picture.width,
            height: picture.height,
        });
    }
    Ok(())
}

/// A QR code with too small modules could not be read.
pub(crate) fn check_qr(picture: &Picture) -> Result<(), PackError> {
    let layers = picture.template.layers();
    let Some(layer) = &layers.qr else {
        return Ok(());
    };
    let canvas = Canvas::new(picture.width, picture.height, layers.view_size);
    let [_, _, side_px] = layer.square_px(canvas.scale());
    if side_px < QrLayer::MIN_SIDE_PX {
        return Err(PackError::SmallQr {
            picture: picture.name.clone(),
            side_px,
            min_px: QrLayer::MIN_SIDE_PX,
        });
    }
    Ok(())
}
