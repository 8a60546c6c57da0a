//! A campaign that has closed: what was begun in time can be finished, for as long as it says, and nothing else.

use api::{Running, Setup};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{
    Fan, cloud,
    invoke::{invoke, message, request},
    layer::{changed_layer, setup_with},
    takes,
};

fn hours(count: i64) -> SignedDuration {
    SignedDuration::from_hours(count)
}

/// The functions of a campaign that closed three hours ago and takes what was begun in time for so long.
struct Closed {
    _layer: TempDir,
    setup: Setup,
    closes_at: Timestamp,
}

impl Closed {
    fn new(finish_within: SignedDuration) -> Self {
        let closes_at = Timestamp::now() - hours(3);
        let layer = changed_layer(|campaign| {
            campaign["closes_at"] = json!(closes_at);
            campaign["finish_by"] = json!(closes_at + finish_within);
        });
        Self {
            setup: setup_with(cloud(), layer.path()),
            _layer: layer,
            closes_at,
        }
    }

    fn function(&self, name: &str) -> Running {
        functions::named(name).unwrap().start(&self.setup).unwrap()
    }

    /// The status, and the body.
    async fn answer(&self, fan: &Fan, name: &str, route: &str, body: &Value) -> (i64, Value) {
        let (method, route) = route.split_once(' ').unwrap();
        let event = request(method, route, &fan.id, &fan.token, body);
        let answer = invoke(&self.function(name), &event).await.unwrap();
        let body = answer["body"].as_str().unwrap_or_default();
        let body = serde_json::from_str(body).unwrap_or(Value::Null);
        (answer["statusCode"].as_i64().unwrap(), body)
    }

    async fn put(&self, fan: &Fan, form: &Value) -> (i64, Value) {
        let route = "PUT /api/entries/{id}";
        self.answer(fan, "create-entry", route, form).await
    }

    async fn mix(&self, fan: &Fan) -> (i64, Value) {
        let route = "POST /api/entries/{id}/mix";
        self.answer(fan, "mix-entry", route, &Value::Null).await
    }

    async fn cover(&self, fan: &Fan) -> (i64, Value) {
        let route = "POST /api/entries/{id}/cover";
        self.answer(fan, "render-cover", route, &Value::Null).await
    }
}

#[track_caller]
fn is_closed((status, body): (i64, Value)) {
    assert_eq!(status, 409, "{body}");
    assert_eq!(body["type"], "urn:refrain:problem:campaign-closed");
}

#[track_caller]
fn is_state((status, body): (i64, Value), state: &str) -> Value {
    assert_eq!(status, 200, "{body}");
    assert_eq!(body["entry"]["state"], state);
    body
}

#[tokio::test]
async fn an_entry_that_was_made_in_time_is_changed_mixed_and_published_after_closing() {
    let closed = Closed::new(hours(4));
    let fan = Fan::new();
    let take = takes::singer();
    let other = fan.form(b"another take", "audio/flac");
    assert_eq!(fan.put(&other).await.status, 200);
    // The cloud's own campaign is open; this moves the entry to before the other one closed.
    reserved_at(&fan, closed.closes_at - hours(1)).await;

    let form = fan.form(&take, "audio/flac");
    let body = is_state(closed.put(&fan, &form).await, "reserved");
    assert_eq!(fan.upload(&body["upload"], &take).await, 200);
    is_state(closed.mix(&fan).await, "mixed");
    is_state(closed.cover(&fan).await, "published");
}

/// As if the entry had been reserved at another time.
async fn reserved_at(fan: &Fan, at: Timestamp) {
    use aws_sdk_dynamodb::types::AttributeValue;
    let update = aws_sdk_dynamodb::Client::new(&cloud().sdk)
        .update_item()
        .table_name(&cloud().variables["TABLE_NAME"])
        .key("id", AttributeValue::S(fan.id.clone()))
        .update_expression("SET created_at = :at")
        .expression_attribute_values(":at", AttributeValue::S(at.to_string()));
    update.send().await.unwrap();
}

#[tokio::test]
async fn after_closing_a_fan_who_had_begun_may_send_and_nobody_else() {
    let closed = Closed::new(hours(4));
    let sent = async |begun_at: Option<Timestamp>| {
        let fan = Fan::new();
        let mut form = fan.form(b"take", "audio/flac");
        if let Some(at) = begun_at {
            form["begun_at"] = json!(at);
        }
        crate::support::contract::check_request("put", "/api/entries/{id}", &form);
        closed.put(&fan, &form).await
    };
    let second = SignedDuration::from_secs(1);
    is_closed(sent(None).await);
    is_closed(sent(Some(closed.closes_at)).await);
    is_state(sent(Some(closed.closes_at - second)).await, "reserved");
    // An id alone opens nothing: the entry behind it has another owner.
    let (fan, stranger) = (Fan::new(), Fan::new());
    fan.put(&fan.form(b"take", "audio/flac")).await;
    reserved_at(&fan, closed.closes_at - second).await;
    let stranger = Fan {
        id: fan.id.clone(),
        ..stranger
    };
    is_closed(
        closed
            .put(&stranger, &fan.form(b"take", "audio/flac"))
            .await,
    );
}

#[tokio::test]
async fn when_the_time_to_finish_is_over_no_step_is_taken_and_what_is_there_is_seen_and_erased() {
    let over = Closed::new(hours(2));
    let take = takes::singer();
    let (reserved, mixed, published) = (Fan::new(), Fan::new(), Fan::new());
    reserved.sing(&take, "audio/flac").await;
    mixed.sing(&take, "audio/flac").await;
    mixed.mix().await;
    published.publish().await;

    let mut form = reserved.form(&take, "audio/flac");
    form["begun_at"] = json!(over.closes_at - hours(1));
    is_closed(over.put(&reserved, &form).await);
    is_closed(over.mix(&reserved).await);
    is_closed(over.cover(&mixed).await);
    // What was done is answered as before.
    is_state(over.mix(&published).await, "published");
    is_state(over.cover(&published).await, "published");

    for fan in [&reserved, &mixed, &published] {
        let route = "GET /api/entries/{id}";
        let (status, body) = over.answer(fan, "get-entry", route, &Value::Null).await;
        assert_eq!(status, 200, "{body}");
    }
    let mix = published.get().await.entry()["mix"]["url"].clone();
    assert_eq!(published.fetch(mix.as_str().unwrap()).await.status(), 200);
    let route = "DELETE /api/entries/{id}";
    let erased = over.answer(&published, "erase-entry", route, &Value::Null);
    assert_eq!(erased.await.0, 204);
    assert_eq!(published.objects().await, Vec::<String>::new());
}

#[tokio::test]
async fn the_sweep_finishes_what_was_uploaded_in_time() {
    let over = Closed::new(hours(2));
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    let event = message(&json!({ "entry": fan.id }));
    let swept = invoke(&over.function("sweep-takes"), &event).await.unwrap();
    assert_eq!(swept["batchItemFailures"], json!([]));
    assert_eq!(fan.get().await.entry()["state"], "published");
}

#[tokio::test]
async fn before_it_opens_nobody_sends_anything() {
    let layer = changed_layer(|campaign| {
        campaign["opens_at"] = json!(Timestamp::now() + hours(1));
    });
    let soon = Closed {
        setup: setup_with(cloud(), layer.path()),
        _layer: layer,
        closes_at: Timestamp::now() + hours(2),
    };
    let fan = Fan::new();
    let (status, body) = soon.put(&fan, &fan.form(b"take", "audio/flac")).await;
    assert_eq!(status, 409, "{body}");
    assert_eq!(body["type"], "urn:refrain:problem:campaign-not-open");
}

#[tokio::test]
async fn who_is_in_an_excluded_country_is_told_so() {
    let layer = changed_layer(|campaign| {
        campaign["excluded_countries"] = json!(["BR"]);
    });
    let setup = setup_with(cloud(), layer.path());
    let excluding = Closed {
        setup,
        _layer: layer,
        closes_at: Timestamp::now(),
    };
    let fan = Fan::new();
    let mut form = fan.form(b"take", "audio/flac");
    form["country"] = json!("BR");
    let (status, body) = excluding.put(&fan, &form).await;
    assert_eq!(status, 422, "{body}");
    assert_eq!(body["type"], "urn:refrain:problem:country-not-eligible");
}
