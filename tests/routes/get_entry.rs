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
