//! What the owner of an entry sees of it; the JSON of docs/openapi.yaml.

use std::collections::BTreeMap;

use campaign::{Entry, State, download_name};
use jiff::Timestamp;
use serde::Serialize;
use store::{Media, MediaFile, Place, Upload};
use take::TakeErrorKind;

use crate::problem::Problem;

/// The reply to every request about one entry.
#[derive(Serialize)]
pub struct EntryView {
    entry: EntryBody,
}

/// The reply to reserving: the entry, and how to upload its take; `upload` is null once the entry is mixed.
#[derive(Serialize)]
pub struct Reserved {
    entry: EntryBody,
    upload: Option<UploadBody>,
}

#[derive(Serialize)]
struct EntryBody {
    id: String,
    state: &'static str,
    locale: String,
    country: String,
    team: String,
    name: String,
    created_at: Timestamp,
    placement: PlacementBody,
    failed_take: Option<FailedTakeBody>,
    mix: Option<MixBody>,
    cover: Option<CoverBody>,
    share_page: Option<String>,
    download_name: String,
}

#[derive(Serialize)]
struct PlacementBody {
    nudge_ms: i32,
    gain_db: f64,
}

#[derive(Serialize)]
struct FailedTakeBody {
    kind: TakeErrorKind,
    take_sha256: String,
}

#[derive(Serialize)]
struct MixBody {
    url: String,
    expires_at: Timestamp,
    duration_ms: u32,
    peaks: Vec<u8>,
    measurements: BTreeMap<String, f64>,
}

#[derive(Serialize)]
struct CoverBody {
    url: String,
    share_url: String,
    expires_at: Timestamp,
}

#[derive(Serialize)]
struct UploadBody {
    method: &'static str,
    url: String,
    headers: BTreeMap<&'static str, String>,
    expires_at: Timestamp,
}

impl EntryView {
    /// Signs what the owner may fetch; signing asks no service. `title` is the song's.
    pub async fn new(
        media: &Media,
        entry: &Entry,
        title: &str,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        Ok(Self {
            entry: body(media, entry, title, now).await?,
        })
    }
}

impl Reserved {
    pub async fn new(
        media: &Media,
        entry: &Entry,
        title: &str,
        upload: Option<Upload>,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        let upload = upload.map(|upload| UploadBody {
            method: "PUT",
            url: upload.url,
            headers: upload.headers.into_iter().collect(),
            expires_at: upload.expires_at,
        });
        Ok(Self {
            entry: body(media, entry, title, now).await?,
            upload,
        })
    }
}

async fn body(
    media: &Media,
    entry: &Entry,
    title: &str,
    now: Timestamp,
) -> Result<EntryBody, Problem> {
    let download_name = download_name(title, entry.name.as_str());
    Ok(EntryBody {
        id: entry.id.to_string(),
        state: entry.state.as_str(),
        locale: entry.locale.clone(),
        country: entry.country.clone(),
        team: entry.team.clone(),
        name: entry.name.to_string(),
        created_at: entry.created_at,
        placement: PlacementBody {
            nudge_ms: entry.expected.placement.nudge_ms,
            gain_db: entry.expected.placement.gain_db,
        },
        failed_take: entry
            .failed_take
            .as_ref()
            .map(|failed_take| FailedTakeBody {
                kind: failed_take.kind,
                take_sha256: failed_take.take_sha256.to_string(),
            }),
        mix: mix(media, entry, &download_name, now).await?,
        cover: cover(media, entry, now).await?,
        share_page: (entry.state == State::Published).then(|| format!("/e/{}/", entry.id)),
        download_name,
    })
}

async fn mix(
    media: &Media,
    entry: &Entry,
    download_name: &str,
    now: Timestamp,
) -> Result<Option<MixBody>, Problem> {
    let Some(mixed) = &entry.mixed else {
        return Ok(None);
    };
    let file_name = format!("{download_name}.mp3");
    let (id, file_name) = (&entry.id, Some(file_name.as_str()));
    let signed = match place(entry) {
        None => {
            media
                .sign_new_mix(id, &entry.revision, file_name, now)
                .await
        }
        Some(place) => media.sign(id, place, MediaFile::Mix, file_name, now).await,
    }?;
    Ok(Some(MixBody {
        url: signed.url,
        expires_at: signed.expires_at,
        duration_ms: mixed.duration_ms,
        peaks: mixed.peaks.clone(),
        measurements: mixed.measurements.clone(),
    }))
}

async fn cover(media: &Media, entry: &Entry, now: Timestamp) -> Result<Option<CoverBody>, Problem> {
    let Some(place) = place(entry) else {
        return Ok(None);
    };
    let sign = |name| media.sign(&entry.id, place, MediaFile::Picture(name), None, now);
    let (cover, share) = (sign("cover").await?, sign("share").await?);
    Ok(Some(CoverBody {
        url: cover.url,
        share_url: share.url,
        expires_at: cover.expires_at,
    }))
}

/// Where the files of an entry that has its cover are; `None` of one that has not.
fn place(entry: &Entry) -> Option<Place<'_>> {
    match entry.state {
        State::Reserved | State::Mixed => None,
        State::InReview | State::Rejected => Some(Place::Private(&entry.revision)),
        State::Published => Some(Place::Public),
    }
}
