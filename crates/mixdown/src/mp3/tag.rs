//! Writes title, artists and cover into an MP3.
//!
//! As ID3v2.3, because Windows and old car radios do not read 2.4; with text in UTF-16, the only encoding of 2.3 that has
//! every script.

use id3::frame::{Picture, PictureType};
use id3::{Tag, TagLike, Version};

use crate::error::TagError;
use crate::id3v2::behind_tags;

/// What is written into the file.
#[derive(Debug, Clone, Copy)]
pub struct Tags<'a> {
    /// The song's title.
    pub title: &'a str,
    /// The song's artist.
    pub artist: &'a str,
    /// The fan's name, in any script.
    pub fan: &'a str,
    /// The front cover, a JPEG.
    pub cover_jpeg: &'a [u8],
}

/// Returns the MP3 with these tags instead of any earlier ID3v2 tag. Artist and fan together are the track's artist
/// (`TPE1`), the artist alone is the album's (`TPE2`). Control characters become spaces.
///
/// # Errors
/// `NotMp3` and `NotJpeg` if the bytes are something else, `Unwritable` if the tag exceeds what ID3 can state.
pub fn tag(mp3: &[u8], tags: &Tags<'_>) -> Result<Vec<u8>, TagError> {
    let frames = mpeg_frames(mp3)?;
    if !tags.cover_jpeg.starts_with(&[0xff, 0xd8, 0xff]) {
        return Err(TagError::NotJpeg);
    }
    let (title, artist, fan) = (plain(tags.title), plain(tags.artist), plain(tags.fan));
    let mut id3 = Tag::with_version(Version::Id3v23);
    id3.set_title(title);
    id3.set_artist(format!("{artist} & {fan}"));
    id3.set_album_artist(artist);
    id3.add_frame(Picture {
        mime_type: "image/jpeg".to_owned(),
        picture_type: PictureType::CoverFront,
        description: String::new(),
        data: tags.cover_jpeg.to_vec(),
    });
    let mut tagged = Vec::with_capacity(frames.len() + tags.cover_jpeg.len() + 4096);
    id3.write_to(&mut tagged, Version::Id3v23)
        .map_err(|error| TagError::Unwritable(error.description))?;
    tagged.extend_from_slice(frames);
    Ok(tagged)
}

/// The MPEG frames behind any tags.
fn mpeg_frames(mp3: &[u8]) -> Result<&[u8], TagError> {
    match behind_tags(mp3) {
        // The sync code, MPEG-1 or 2, layer III.
        frames @ [0xff, second, ..] if second & 0xe6 == 0xe2 => Ok(frames),
        _ => Err(TagError::NotMp3),
    }
}

/// Replaces control characters: a null would split the text in two, and a line break has no place in it.
fn plain(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const SOUND: &[u8] = &[0xff, 0xfb, 0xa4, 0x64, 1, 2, 3];
    const COVER: &[u8] = &[0xff, 0xd8, 0xff, 0xe0, 0, 0xff, 0xff, 0, 0xff, 0xe5];

    fn tags(fan: &str) -> Tags<'_> {
        Tags {
            title: "Night Game",
            artist: "Refrain",
            fan,
            cover_jpeg: COVER,
        }
    }

    #[test]
    fn names_in_every_script_come_back_as_they_were() {
        for fan in [
            "Zoé",
            "Ольга",
            "Ελένη",
            "محمد",
            "अनन्या",
            "王小明",
            "ဇော်",
            "👩‍🎤 Ada",
        ] {
            let tagged = tag(SOUND, &tags(fan)).unwrap();
            let read = Tag::read_from2(std::io::Cursor::new(&tagged)).unwrap();
            assert_eq!(read.version(), Version::Id3v23);
            assert_eq!(read.title(), Some("Night Game"));
            assert_eq!(read.artist().unwrap(), format!("Refrain & {fan}"));
            assert_eq!(read.album_artist(), Some("Refrain"));
            let picture = read.pictures().next().unwrap();
            assert_eq!(
                (picture.data.as_slice(), picture.picture_type),
                (COVER, PictureType::CoverFront)
            );
            assert!(tagged.ends_with(SOUND));
        }
    }

    #[test]
    fn a_new_tag_replaces_the_old_one() {
        let once = tag(SOUND, &tags("Zoé")).unwrap();
        let twice = tag(
            &tag(SOUND, &tags("somebody with a longer name")).unwrap(),
            &tags("Zoé"),
        )
        .unwrap();
        assert_eq!(once, twice);
    }

    #[test]
    fn control_characters_stay_out() {
        let tagged = tag(SOUND, &tags("Zoé\0TPE1\n")).unwrap();
        let read = Tag::read_from2(std::io::Cursor::new(&tagged)).unwrap();
        assert_eq!(read.artist(), Some("Refrain & Zoé TPE1 "));
    }

    #[test]
    fn only_an_mp3_and_a_jpeg_are_tagged() {
        assert_eq!(tag(b"fLaC", &tags("Zoé")), Err(TagError::NotMp3));
        assert_eq!(
            tag(b"ID3\x04\0\0\x7f\x7f\x7f\x7f", &tags("Zoé")),
            Err(TagError::NotMp3)
        );
        assert_eq!(tag(&[], &tags("Zoé")), Err(TagError::NotMp3));
        let png = Tags {
            cover_jpeg: b"\x89PNG",
            ..tags("Zoé")
        };
        assert_eq!(tag(SOUND, &png), Err(TagError::NotJpeg));
    }
}
