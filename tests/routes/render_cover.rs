use image::GenericImageView;

use campaign::State;

use crate::support::{
    Fan, cloud,
    steps::{cover_renderer, stored},
    takes,
};

#[tokio::test]
async fn there_is_no_sleeve_before_the_mix() {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    let reply = fan.cover().await;
    assert_eq!((reply.status, reply.kind()), (409, "not-mixed"));
}

#[tokio::test]
async fn an_entry_with_its_cover_is_public_with_its_page_pictures_and_sound() {
    let fan = Fan::new();
    let covered = fan.publish().await;
    let page = covered.entry()["share_page"].as_str().unwrap().to_owned();

    let bare = fan.fetch(page.trim_end_matches('/')).await;
    assert_eq!(bare.status(), 301);
    assert_eq!(bare.headers()["location"], page.as_str());
    let response = fan.fetch(&page).await;
    assert_eq!(response.status(), 200);
    assert_eq!(
        response.headers()["cache-control"],
        "public, max-age=60, s-maxage=300"
    );
    let html = response.text().await.unwrap();
    for tag in ["og:title", "og:image", "og:audio", "og:url"] {
        assert!(html.contains(&format!("property=\"{tag}\"")), "{tag}");
    }
    assert!(html.contains("Zoé") && html.contains("lang=\"fr\""));

    let pictures = [
        ("cover.jpg", (1500, 1500)),
        ("phone.jpg", (600, 600)),
        ("share.jpg", (1200, 630)),
        ("story.jpg", (1080, 1920)),
    ];
    for (file, size) in pictures {
        let jpeg = fan
            .fetch(&format!("{page}{file}"))
            .await
            .bytes()
            .await
            .unwrap();
        let picture = image::load_from_memory(&jpeg).unwrap();
        assert_eq!(picture.dimensions(), size, "{file}");
    }
    let sound = fan.fetch(&format!("{page}mix.mp3")).await;
    assert_eq!(sound.headers()["content-type"], "audio/mpeg");
    assert!(
        sound.bytes().await.unwrap().starts_with(b"ID3"),
        "the public mix carries its tags"
    );
}

#[tokio::test]
async fn the_code_on_the_upright_picture_leads_to_the_share_page() {
    let fan = Fan::new();
    let page = fan.publish().await.entry()["share_page"]
        .as_str()
        .unwrap()
        .to_owned();
    let jpeg = fan.fetch(&format!("{page}story.jpg")).await.bytes().await;
    let grey = image::load_from_memory(&jpeg.unwrap())
        .unwrap()
        .into_luma8();
    let (width, height) = grey.dimensions();
    let at = |x: usize, y: usize| grey.get_pixel(x as u32, y as u32).0[0];
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(width as usize, height as usize, at);
    let codes = picture.detect_grids();
    assert_eq!(codes.len(), 1);
    let (_, link) = codes[0].decode().unwrap();
    assert_eq!(link, format!("{}{page}", cloud().url));
    assert_eq!(fan.fetch(&link).await.status(), 200);
}

#[tokio::test]
async fn the_small_player_of_a_public_entry_may_be_framed_and_nothing_else_may() {
    let fan = Fan::new();
    let page = fan.publish().await.entry()["share_page"]
        .as_str()
        .unwrap()
        .to_owned();
    let player = fan.fetch(&format!("{page}embed.html")).await;
    assert_eq!(player.status(), 200);
    assert_eq!(player.headers()["content-type"], "text/html; charset=utf-8");
    assert!(!player.headers().contains_key("x-frame-options"));
    let policy = |of: &reqwest::Response| {
        let policy = of.headers()["content-security-policy"].to_str().unwrap();
        policy.to_owned()
    };
    assert!(policy(&player).contains("frame-ancestors *"));
    let html = player.text().await.unwrap();
    assert!(html.contains("Zoé") && html.contains("lang=\"fr\""));
    for other in [page.clone(), "/".to_owned(), "/fr/sing/".to_owned()] {
        let other = fan.fetch(&other).await;
        assert!(policy(&other).contains("frame-ancestors 'none'"));
        assert_eq!(other.headers()["x-frame-options"], "DENY");
    }
}

#[tokio::test]
async fn rendering_again_changes_nothing() {
    let fan = Fan::new();
    let first = fan.publish().await;
    let url = first.entry()["cover"]["url"].as_str().unwrap().to_owned();
    let before = fan.fetch(&url).await.bytes().await.unwrap();
    let (one, two) = tokio::join!(fan.cover(), fan.cover());
    assert_eq!((one.status, two.status), (200, 200));
    assert_eq!(fan.fetch(&url).await.bytes().await.unwrap(), before);
}

#[tokio::test]
async fn two_renderings_at_once_publish_once() {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    fan.mix().await;
    let (one, two) = tokio::join!(fan.cover(), fan.cover());
    for reply in [one, two] {
        assert_eq!(reply.entry()["state"], "published");
    }
}

#[tokio::test]
async fn the_step_run_twice_at_once_and_once_more_late_ends_with_the_same_objects() {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    fan.mix().await;
    let mixed = stored(&fan).await;
    let step = cover_renderer();
    let run = || step.render_cover(mixed.clone());
    let (one, two) = tokio::join!(run(), run());
    for ended in [one, two] {
        assert_eq!(ended.unwrap().state, State::Published);
    }
    let objects = fan.lasting_objects().await;
    // As days later, when the new mix has expired.
    fan.delete_objects("mixing/").await;
    assert_eq!(run().await.unwrap().state, State::Published);
    assert_eq!(fan.objects().await, objects);
    assert_eq!(fan.lasting_objects().await, objects);
}

#[tokio::test]
async fn a_cover_without_a_mix_is_not_published() {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    fan.mix().await;
    fan.delete_objects("mixing/").await;
    let reply = fan.cover().await;
    assert_eq!((reply.status, reply.kind()), (500, "internal"));
    assert_eq!(fan.get().await.entry()["state"], "mixed");
}

#[tokio::test]
async fn a_late_step_of_an_erased_entry_leaves_nothing() {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    fan.mix().await;
    let mixed = stored(&fan).await;
    assert_eq!(fan.erase().await.status, 204);
    let late = cover_renderer().render_cover(mixed).await;
    assert!(matches!(late, Err(pipeline::StepError::Erased)), "{late:?}");
    assert_eq!(fan.objects().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_name_with_markup_stays_text() {
    let fan = Fan::new();
    let take = takes::singer();
    let mut form = fan.form(&take, "audio/flac");
    form["name"] = "<b>\"Zoé\" & co</b>".into();
    let reserved = fan.put(&form).await;
    fan.upload(&reserved.body["upload"], &take).await;
    fan.mix().await;
    let page = fan.cover().await.entry()["share_page"]
        .as_str()
        .unwrap()
        .to_owned();
    let html = fan.fetch(&page).await.text().await.unwrap();
    assert!(!html.contains("<b>"), "markup came through");
    assert!(html.contains("&lt;b&gt;"));
}
