//! Pages that follow the files that they are built from.

use tokio::sync::watch;

use super::*;

/// Reads the next event of a stream of server-sent events.
async fn next_event(events: &mut reqwest::Response) -> Option<String> {
    let chunk = tokio::time::timeout(TIME_LIMIT, events.chunk()).await;
    let chunk = chunk.unwrap().unwrap()?;
    Some(String::from_utf8(chunk.to_vec()).unwrap())
}

#[tokio::test]
async fn a_page_has_the_script_with_its_build_and_another_build_takes_its_place() {
    let folder = folder();
    let (states, received) = watch::channel("{\"a\":1}".to_owned());
    let preview = Preview {
        script: "let preview;",
        states: received,
    };
    let options = Options {
        preview: Some(preview),
        ..options(folder.path())
    };
    let local = Local::of(&options).await;
    let build = local.cloud.build().await;

    let page = local.get("/en/").await;
    assert_eq!(page.headers()["cache-control"], "no-store");
    let text = page.text().await.unwrap();
    assert!(text.starts_with("<title>English</title>"), "{text}");
    let script = format!("<script src=\"/.refrain/preview.js\" data-build=\"{build}\"></script>\n");
    assert!(text.ends_with(&script), "{text}");
    let missing = local.get("/nowhere.html").await;
    assert_eq!(missing.status(), 404);
    assert!(missing.text().await.unwrap().ends_with(&script));
    for (path, text) in [
        ("/.refrain/preview.js", "let preview;"),
        ("/assets/app.1234.js", "let song;"),
    ] {
        assert_eq!(local.get(path).await.text().await.unwrap(), text, "{path}");
    }

    let mut events = local.get("/.refrain/states").await;
    assert_eq!(events.headers()["content-type"], "text/event-stream");
    let first = next_event(&mut events).await;
    assert_eq!(first.as_deref(), Some("data: {\"a\":1}\n\n"));
    let site = folder.path().join("site");
    std::fs::write(site.join("en/index.html"), "<title>Others</title>").unwrap();
    std::fs::remove_file(site.join("assets/app.1234.js")).unwrap();
    let next = local.cloud.replace(&site, &functions::named).await.unwrap();
    assert_eq!(next, build + 1);
    states.send_replace("{\"a\":2}".to_owned());
    let second = next_event(&mut events).await;
    assert_eq!(second.as_deref(), Some("data: {\"a\":2}\n\n"));
    let text = local.get("/en/").await.text().await.unwrap();
    assert!(
        text.contains("Others") && text.contains(&format!("\"{next}\"")),
        "{text}"
    );
    assert_eq!(local.get("/assets/app.1234.js").await.status(), 404);
    assert_eq!(local.get("/audio/backing.1234.mp3").await.status(), 200);

    drop(states);
    assert_eq!(
        next_event(&mut events).await,
        None,
        "nobody is left to say anything"
    );
    local.cloud.stop().await;
}

#[tokio::test]
async fn without_a_preview_pages_are_as_they_were_built() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let text = local.get("/en/").await.text().await.unwrap();
    assert_eq!(text, "<title>English</title>".repeat(100));
    assert_eq!(local.get("/.refrain/states").await.status(), 404);
    local.cloud.stop().await;
}
