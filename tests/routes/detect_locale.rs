use crate::support::{cloud, fan};

async fn location(path: &str, language: &str) -> String {
    let request = fan::client()
        .get(format!("{}{path}", cloud().url))
        .header("accept-language", language);
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 302);
    assert!(
        response.headers()["cache-control"]
            .to_str()
            .unwrap()
            .contains("s-maxage=3600")
    );
    response.headers()["location"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_visitor_lands_in_their_language() {
    assert_eq!(location("/", "fr-CA,fr;q=0.9,en;q=0.5").await, "/fr/");
    assert_eq!(location("/", "ar").await, "/ar/");
    assert_eq!(location("/", "ja").await, "/ja/");
    assert_eq!(location("/", "fi").await, "/en/");
}

#[tokio::test]
async fn a_monitor_may_ask_by_head() {
    let response = fan::client().head(&cloud().url).send().await.unwrap();
    assert_eq!(response.status(), 302);
}

#[tokio::test]
async fn the_query_travels_along() {
    assert_eq!(
        location("/?team=fra&utm_source=a%26b", "fr").await,
        "/fr/?team=fra&utm_source=a%26b"
    );
}

#[tokio::test]
async fn a_link_to_the_form_leads_there_in_the_visitor_s_language() {
    assert_eq!(location("/sing", "ar").await, "/ar/sing/");
    assert_eq!(location("/sing?team=fra", "fr").await, "/fr/sing/?team=fra");
}

#[tokio::test]
async fn every_landing_page_is_there() {
    for locale in &cloud().campaign.locales {
        let response = fan::client()
            .get(format!("{}/{locale}/", cloud().url))
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), 200);
        let html = response.text().await.unwrap();
        assert!(html.contains(&format!("lang=\"{locale}\"")), "{locale}");
        let bare = fan::client().get(format!("{}/{locale}?a=b", cloud().url));
        let bare = bare.send().await.unwrap();
        assert_eq!(bare.status(), 301, "{locale}");
        let location = format!("/{locale}/?a=b");
        assert_eq!(bare.headers()["location"], location.as_str());
    }
}
