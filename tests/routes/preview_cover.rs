use image::GenericImageView;
use reqwest::Response;

use crate::support::{cloud, fan};

const PATH: &str = "/api/covers/preview";

async fn preview(query: &[(&str, &str)], etag: Option<&str>) -> Response {
    let mut url = url::Url::parse(&format!("{}{PATH}", cloud().url)).unwrap();
    url.query_pairs_mut().extend_pairs(query);
    let mut request = fan::client().get(url);
    if let Some(etag) = etag {
        request = request.header("if-none-match", etag);
    }
    request.send().await.unwrap()
}

#[tokio::test]
async fn a_draft_is_small_and_the_same_query_gives_the_same_bytes() {
    let query = [
        ("locale", "fr"),
        ("team", "fra"),
        ("name", "Zoé"),
        ("peaks", "00ff80"),
    ];
    let response = preview(&query, None).await;
    assert_eq!(response.status(), 200);
    let etag = response.headers()["etag"].to_str().unwrap().to_owned();
    let first = response.bytes().await.unwrap();
    assert_eq!(
        image::load_from_memory(&first).unwrap().dimensions(),
        (480, 480)
    );
    assert!(first.len() <= 50_000, "{} bytes", first.len());
    assert_eq!(preview(&query, None).await.bytes().await.unwrap(), first);
    assert_eq!(preview(&query, Some(&etag)).await.status(), 304);
}

#[tokio::test]
async fn the_sleeve_is_blank_before_anything_is_chosen() {
    assert_eq!(preview(&[("locale", "ar")], None).await.status(), 200);
}

#[tokio::test]
async fn what_cannot_be_drawn_is_told() {
    let check = async |query: &[(&str, &str)], status: u16, kind: &str| {
        let reply = fan::read("GET", PATH, preview(query, None).await).await;
        assert_eq!((reply.status, reply.kind()), (status, kind), "{query:?}");
    };
    check(&[("locale", "xx")], 422, "locale-unknown").await;
    check(
        &[("locale", "fr"), ("team", "atlantis")],
        422,
        "team-unknown",
    )
    .await;
    check(
        &[("locale", "fr"), ("name", "\u{7}")],
        422,
        "name-characters",
    )
    .await;
    check(&[("locale", "fr"), ("name", "𓀀")], 422, "name-undrawable").await;
    check(&[("locale", "fr"), ("peaks", "0")], 400, "bad-request").await;
}

#[tokio::test]
async fn names_in_many_scripts_are_drawn() {
    let names = [
        "Zoé",
        "Nguyễn Thị Ánh",
        "Дарья",
        "Ξένια",
        "Անահիտ",
        "ნინო",
        "محمد",
        "שרה",
        "अनुष्का",
        "অনন্যা",
        "தமிழ்",
        "శ్రీ",
        "กิ่งแก้ว",
        "សុភា",
        "王芳",
        "さくら",
        "민준",
        "Ana 👩🏽‍🚒 آنا",
    ];
    for name in names {
        let response = preview(&[("locale", "en"), ("team", "fra"), ("name", name)], None).await;
        assert_eq!(response.status(), 200, "{name}");
    }
}
