use super::*;

#[tokio::test]
async fn the_api_answers_by_its_routes() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let answer = local
        .http
        .put(local.at("/api/echo/a%20b?x=1"))
        .body("song")
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    let said: serde_json::Value = answer.json().await.unwrap();
    assert_eq!(
        (
            said["id"].as_str(),
            said["query"].as_str(),
            said["body_bytes"].as_u64()
        ),
        (Some("a b"), Some("x=1"), Some(4))
    );

    for (path, status, expected) in [
        ("/api/other", 404, r#"{"message":"Not Found"}"#),
        (
            "/api/echo/panic",
            500,
            r#"{"message":"Internal Server Error"}"#,
        ),
        (
            "/api/echo/large",
            500,
            r#"{"message":"Internal Server Error"}"#,
        ),
        ("/api/slow", 503, r#"{"message":"Service Unavailable"}"#),
    ] {
        let answer = local.get(path).await;
        assert_eq!(answer.status(), status, "{path}");
        assert_eq!(answer.text().await.unwrap(), expected, "{path}");
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn the_edge_adds_its_secret_and_functions_answer_nobody_who_lacks_it() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let forged = local
        .http
        .get(local.at("/api/echo/1"))
        .header("x-refrain-origin", "guessed");
    assert_eq!(forged.send().await.unwrap().status(), 200);

    let event = serde_json::json!({
        "version": "2.0", "routeKey": "GET /", "rawPath": "/", "rawQueryString": "", "isBase64Encoded": false,
        "headers": { "host": "api.example", "x-refrain-origin": "guessed" },
        "requestContext": {
            "http": { "method": "GET", "path": "/", "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1" },
            "timeEpoch": 0,
        },
    });
    let answer = direct::invoke(&local, "EchoFunction", "RequestResponse", &event).await;
    assert_eq!(
        answer.json::<serde_json::Value>().await.unwrap()["statusCode"],
        421
    );
    local.cloud.stop().await;
}

#[tokio::test]
async fn each_local_cloud_has_a_secret_of_its_own() {
    let (one, other) = (folder(), folder());
    let (one, other) = (
        Local::start(one.path()).await,
        Local::start(other.path()).await,
    );
    let secret = |local: &Local| {
        let behavior = local.cloud.template.distribution.behavior("/").unwrap();
        behavior.origin_headers.clone()
    };
    let (one_secret, other_secret) = (secret(&one), secret(&other));
    assert_eq!(one_secret[0].0, "x-refrain-origin");
    assert!(one_secret[0].1.len() >= 43 && one_secret != other_secret);
    one.cloud.stop().await;
    other.cloud.stop().await;
}

#[tokio::test]
async fn a_folders_address_without_its_slash_is_sent_to_the_one_with_it() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    for (asked, location) in [
        ("/en", Some("/en/".to_owned())),
        (
            "/en/sing?team=fra&a=b%20c",
            Some("/en/sing/?team=fra&a=b%20c".to_owned()),
        ),
        ("//evil", None),
        ("/en//sing", None),
        ("/missing.js", None),
    ] {
        let answer = local.get(asked).await;
        let headers = answer.headers().get("location");
        let found = headers.map(|value| value.to_str().unwrap().to_owned());
        assert_eq!(found, location, "{asked}");
        let expected = if location.is_some() { 301 } else { 404 };
        assert_eq!(answer.status(), expected, "{asked}");
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_method_that_cloudfront_does_not_know_is_not_allowed() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    for method in ["TRACE", "PROPFIND"] {
        let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        for path in ["/", "/api/echo/1", "/en/"] {
            let asked = local.http.request(method.clone(), local.at(path));
            assert_eq!(asked.send().await.unwrap().status(), 405, "{method} {path}");
        }
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn an_answer_keeps_its_bytes_and_each_of_its_cookies() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let answer = local.get("/api/echo/cookies").await;
    let cookies = answer.headers().get_all("set-cookie");
    let cookies: Vec<&str> = cookies
        .iter()
        .map(|value| value.to_str().unwrap())
        .collect();
    assert_eq!(cookies, ["a=1", "b=2"]);
    assert_eq!(answer.bytes().await.unwrap().to_vec(), [0, 159, 146, 150]);
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_request_larger_than_lambda_takes_is_refused() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    // Binary bodies travel as base64, so that 4.7 MB are the most that fit into 6 MB.
    for (bytes, status) in [(4_600_000, 200), (4_800_000, 413), (11_000_000, 413)] {
        let put = local
            .http
            .put(local.at("/api/echo/1"))
            .header("content-type", "audio/flac")
            .body(vec![255; bytes]);
        assert_eq!(put.send().await.unwrap().status(), status, "{bytes} bytes");
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn only_what_the_policies_let_through_reaches_a_function() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let ask = |path: &str| {
        let get = local.http.get(local.at(path));
        get.header("accept-language", "fr")
            .header("authorization", "Bearer x")
            .header("cookie", "a=1")
            .send()
    };
    let root: serde_json::Value = ask("/?team=fra&name=Zo%C3%A9")
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(root["query"], "team=fra");
    let headers = root["headers"].to_string();
    assert!(
        headers.contains("accept-language") && !headers.contains("authorization"),
        "{headers}"
    );

    let api: serde_json::Value = ask("/api/echo/1?name=Zo%C3%A9")
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(api["query"], "name=Zo%C3%A9");
    let headers = api["headers"].to_string();
    assert!(
        headers.contains("authorization") && !headers.contains("cookie"),
        "{headers}"
    );
    local.cloud.stop().await;
}

#[tokio::test]
async fn the_site_is_served_with_its_headers() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let page = local.get("/en/").await;
    assert_eq!(page.status(), 200);
    let headers = page.headers().clone();
    assert_eq!(headers["content-type"], "text/html; charset=utf-8");
    assert_eq!(headers["cache-control"], "public, max-age=60, s-maxage=300");
    assert_eq!(headers["x-content-type-options"], "nosniff");
    let policy = format!("connect-src 'self' {}", local.cloud.addresses.s3);
    assert_eq!(headers["content-security-policy"], policy.as_str());
    assert!(
        page.text()
            .await
            .unwrap()
            .starts_with("<title>English</title>")
    );

    let asset = local.get("/assets/app.1234.js").await;
    assert_eq!(
        asset.headers()["cache-control"],
        "public, max-age=31536000, immutable"
    );
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_missing_page_is_the_designed_one() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    for path in ["/nowhere/", "/de/", "/e/1/", "/e/1/cover.png", "/%zz"] {
        let page = local.get(path).await;
        assert_eq!(page.status(), 404, "{path}");
        let headers = page.headers().clone();
        assert_eq!(headers["content-type"], "text/html; charset=utf-8");
        assert_eq!(headers["cache-control"], "public, max-age=10", "{path}");
        assert_eq!(headers["x-content-type-options"], "nosniff", "{path}");
        assert!(headers.contains_key("content-security-policy"), "{path}");
        let body = page.text().await.unwrap();
        assert!(body.starts_with("<title>Nothing here</title>"), "{path}");
    }
    let get = local.http.get(local.at("/nowhere/"));
    let compressed = get.header("accept-encoding", "gzip").send().await.unwrap();
    assert_eq!(compressed.status(), 404);
    assert_eq!(compressed.headers()["content-encoding"], "gzip");
    local.cloud.stop().await;
}

#[tokio::test]
async fn without_the_designed_page_a_missing_one_is_forbidden_as_in_s3() {
    let folder = folder();
    std::fs::remove_file(folder.path().join("site/404.html")).unwrap();
    let local = Local::start(folder.path()).await;
    let answer = local.get("/nowhere/").await;
    assert_eq!(answer.status(), 403);
    assert!(answer.text().await.unwrap().contains("AccessDenied"));
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_problem_of_the_api_keeps_its_body() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let answer = local.get("/api/echo/problem").await;
    assert_eq!(answer.status(), 404);
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    assert_eq!(answer.text().await.unwrap(), r#"{"type":"unknown"}"#);
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_page_is_compressed_and_not_sent_twice() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let get = |name: &'static str, value: String| {
        local.http.get(local.at("/en/")).header(name, value).send()
    };
    let compressed = get("accept-encoding", "gzip".to_owned()).await.unwrap();
    assert_eq!(compressed.headers()["content-encoding"], "gzip");
    let etag = compressed.headers()["etag"].to_str().unwrap().to_owned();
    assert!(etag.starts_with("W/"), "{etag}");

    let known = get("if-none-match", etag.clone()).await.unwrap();
    assert_eq!(known.status(), 304);
    assert_eq!(known.text().await.unwrap(), "");
    assert_eq!(
        get("if-none-match", "\"other\"".to_owned())
            .await
            .unwrap()
            .status(),
        200
    );
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_player_may_ask_for_a_part() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    for (range, status, body) in [
        ("bytes=2-4", 206, "234"),
        ("bytes=8-", 206, "89"),
        ("bytes=-1", 206, "9"),
        ("bytes=20-", 416, ""),
        ("Bytes=2-4", 206, "234"),
        ("bytes=2-99999999999999999999", 206, "23456789"),
        ("bytes=-11", 206, "0123456789"),
        ("bytes=-99999999999999999999", 206, "0123456789"),
        ("bytes=99999999999999999999-", 416, ""),
        ("bytes=-0", 416, ""),
        ("bytes=0-1,4-5", 200, "0123456789"),
        ("bytes=5-1", 200, "0123456789"),
        ("bytes=99-98", 200, "0123456789"),
        ("bytes=abc", 200, "0123456789"),
        ("bytes=-", 200, "0123456789"),
        ("bytes=", 200, "0123456789"),
        ("bytes=+1-4", 200, "0123456789"),
        ("2-4", 200, "0123456789"),
        ("items=2-4", 200, "0123456789"),
    ] {
        let get = local
            .http
            .get(local.at("/audio/backing.1234.mp3"))
            .header("range", range)
            .send()
            .await
            .unwrap();
        assert_eq!(get.status(), status, "{range}");
        if status == 416 {
            assert_eq!(get.headers()["content-range"], "bytes */10", "{range}");
        }
        assert_eq!(get.text().await.unwrap(), body, "{range}");
    }
    for other in ["\"old\"", "W/\"old\"", "Wed, 21 Oct 2015 07:28:00 GMT", "?"] {
        let get = local
            .http
            .get(local.at("/audio/backing.1234.mp3"))
            .header("range", "bytes=2-4")
            .header("if-range", other);
        let get = get.send().await.unwrap();
        assert_eq!(get.status(), 200, "{other}");
        assert_eq!(get.text().await.unwrap(), "0123456789", "{other}");
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn of_the_media_only_published_entries_are_public() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    for key in ["e/1/index.html", "private/1/mix.mp3"] {
        let body = aws_sdk_s3::primitives::ByteStream::from_static(b"here");
        let put = local
            .storage()
            .put_object()
            .bucket("media-bucket")
            .key(key)
            .content_type("text/html")
            .cache_control("max-age=60");
        put.body(body).send().await.unwrap();
    }
    let page = local.get("/e/1/index.html").await;
    assert_eq!(
        (
            page.status().as_u16(),
            page.headers()["cache-control"].to_str().unwrap()
        ),
        (200, "max-age=60")
    );
    assert_eq!(local.get("/private/1/mix.mp3").await.status(), 404);
    assert_eq!(local.get("/e/../private/1/mix.mp3").await.status(), 404);
    assert_eq!(local.get("/e/%2e%2e/private/1/mix.mp3").await.status(), 404);
    local.cloud.stop().await;
}

#[tokio::test]
async fn another_name_of_this_machine_leads_to_the_public_address() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let port = local
        .cloud
        .addresses
        .public
        .rsplit(':')
        .next()
        .unwrap()
        .to_owned();
    let get = local
        .http
        .get(local.at("/en/?team=fra"))
        .header("host", format!("localhost:{port}"))
        .send()
        .await
        .unwrap();
    assert_eq!(get.status(), 307);
    assert_eq!(
        get.headers()["location"],
        local.at("/en/?team=fra").as_str()
    );
    local.cloud.stop().await;
}
