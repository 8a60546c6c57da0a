use crate::support::{Fan, takes};

#[tokio::test]
async fn the_owner_sees_each_state() {
    let fan = Fan::new();
    assert_eq!(
        (fan.get().await.status, fan.get().await.kind()),
        (404, "entry-unknown")
    );
    fan.sing(&takes::singer(), "audio/flac").await;
    assert_eq!(fan.get().await.entry()["state"], "reserved");
    fan.mix().await;
    let mixed = fan.get().await;
    assert_eq!(mixed.entry()["state"], "mixed");
    assert!(mixed.entry()["cover"].is_null());
    fan.cover().await;
    let published = fan.get().await;
    assert_eq!(published.entry()["state"], "published");
    assert_eq!(published.entry()["share_page"], format!("/e/{}/", fan.id));
}

/// Fetches the owner's mix from where its URL says; `folder` is the first part of its key.
async fn mix_in(fan: &Fan, folder: &str, cache: &str) -> Vec<u8> {
    let seen = fan.get().await;
    let url = seen.entry()["mix"]["url"].as_str().unwrap();
    assert!(url.contains(&format!("/{folder}/{}/", fan.id)), "{url}");
    let sound = fan.fetch(url).await;
    assert_eq!(sound.status(), 200);
    assert_eq!(sound.headers()["content-type"], "audio/mpeg");
    assert_eq!(sound.headers()["cache-control"], cache);
    sound.bytes().await.unwrap().to_vec()
}

#[tokio::test]
async fn a_mix_that_is_not_public_is_saved_by_the_names_of_song_and_fan() {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    fan.mix().await;
    let mixed = fan.get().await;
    assert_eq!(
        mixed.entry()["download_name"],
        "Sing the Floodlights On - Zoé"
    );
    let sound = fan
        .fetch(mixed.entry()["mix"]["url"].as_str().unwrap())
        .await;
    assert_eq!(
        sound.headers()["content-disposition"],
        "attachment; filename*=UTF-8''Sing%20the%20Floodlights%20On%20-%20Zo%C3%A9.mp3"
    );
}

#[tokio::test]
async fn a_mixed_entry_plays_from_a_prefix_that_expires_and_a_published_one_from_its_folder() {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    fan.mix().await;
    let mixed = mix_in(&fan, "mixing", "private, no-store").await;
    assert_eq!(fan.lasting_objects().await, Vec::<String>::new());
    fan.cover().await;
    let published = mix_in(&fan, "e", "public, max-age=60, s-maxage=300").await;
    assert!(published.ends_with(&mixed), "the same behind its tags");
    let lasting = fan.lasting_objects().await;
    let of = |folder: &str| lasting.iter().filter(|key| key.starts_with(folder)).count();
    assert_eq!((of("takes/"), of("private/")), (1, 0), "{lasting:?}");
    assert_eq!(of("e/"), lasting.len() - 1, "{lasting:?}");
}
