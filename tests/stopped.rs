//! A step of an entry that stops between its writes, which it makes at once: whichever of them were done, the step run again ends
//! with the same objects, and no share page is there before everything that it shows.

use std::sync::Arc;

use api::Setup;
use campaign::{Campaign, Entry, EntryId, Record, State};
use pipeline::{CoverRenderer, Publisher, StepError, Withdrawer};
use serde_json::Value;

use crate::support::{
    Fan,
    account::{Account, Contents},
    invoke::request,
    takes,
};

/// The campaign with two pictures as files, so that the subsets of what is written are few.
fn campaign(setup: &Setup) -> Arc<Campaign> {
    let mut campaign = (*setup.campaign().unwrap()).clone();
    let few = |name: &str| ["cover", "share", "thumb"].contains(&name);
    campaign.pictures.retain(|picture| few(&picture.name));
    Arc::new(campaign)
}

fn publisher(setup: &Setup) -> Publisher {
    let campaign = campaign(setup);
    Publisher {
        entries: setup.entries().unwrap(),
        media: setup.media().unwrap(),
        share: setup.share_page(campaign.clone()).unwrap(),
        campaign,
    }
}

fn cover_renderer(account: &Account) -> &'static CoverRenderer {
    let setup = account.setup();
    Box::leak(Box::new(CoverRenderer {
        renderer: setup.renderer().unwrap(),
        takes: setup.takes().unwrap(),
        publisher: publisher(&setup),
    }))
}

async fn stored(account: &Account, id: &str) -> Box<Entry> {
    let id = EntryId::parse(id).unwrap();
    match account.setup().entries().unwrap().load(&id).await.unwrap() {
        Some(Record::Live(entry)) => entry,
        other => panic!("{other:?}"),
    }
}

/// An account with one entry that is mixed, and the entry's id.
async fn mixed() -> (Contents, String) {
    let (account, fan, take) = (Account::default(), Fan::new(), takes::singer());
    let form = fan.form(&take, "audio/flac");
    account.upload(&fan.id, &fan.token, &form, &take).await;
    let route = "/api/entries/{id}/mix";
    let post = request("POST", route, &fan.id, &fan.token, &Value::Null);
    account.call("mix-entry", &post).await;
    (account.contents(), fan.id)
}

/// Every choice of some of these, all and none among them.
fn subsets(of: &[String]) -> impl Iterator<Item = Vec<String>> {
    (0..1_usize << of.len()).map(|bits| {
        let chosen = of.iter().enumerate().filter(|(n, _)| bits >> n & 1 == 1);
        chosen.map(|(_, each)| each.clone()).collect()
    })
}

/// What is new or another since, but for the share page.
fn changed(account: &Account, before: &Contents, page: &str) -> Vec<String> {
    let old = Account::with(before.clone()).objects();
    let new = account.objects().into_iter();
    let changed = new.filter(|(key, object)| old.get(key) != Some(object) && key != page);
    changed.map(|(key, _)| key).collect()
}

#[tokio::test(start_paused = true)]
async fn a_cover_step_that_stops_between_any_of_its_writes_ends_with_the_same_folder() {
    let (before, id) = mixed().await;
    let page = format!("media/e/{id}/index.html");
    let whole = Account::with(before.clone());
    let step = cover_renderer(&whole);
    let mixed = stored(&whole, &id).await;
    let ended = step.render_cover(mixed.clone()).await.unwrap();
    assert_eq!(ended.state, State::Published);
    let parts = changed(&whole, &before, &page);
    assert_eq!(parts.len(), 5, "take, mix, two pictures, player: {parts:?}");

    for failing in subsets(&parts) {
        let account = Account::with(before.clone());
        let step = cover_renderer(&account);
        // The page itself fails, too: nothing else is left then to tell that this run came so far.
        account.fail(failing.iter().chain([&page]).cloned());
        let stopped = step.render_cover(mixed.clone()).await;
        assert!(matches!(stopped, Err(StepError::Store(_))), "{stopped:?}");
        let objects = account.objects();
        assert!(!objects.contains_key(&page), "{failing:?}");
        let reached = account.take_calls().iter().any(|call| call.subject == page);
        assert_eq!(reached, failing.is_empty(), "{failing:?}");
        assert_eq!(account.state_of(&id), "mixed");

        account.fail([]);
        let again = step.render_cover(mixed.clone()).await.unwrap();
        assert_eq!(again.state, State::Published);
        assert_eq!(account.objects(), whole.objects(), "{failing:?}");
    }
}

fn withdrawer(account: &Account) -> Withdrawer {
    let setup = account.setup();
    Withdrawer {
        campaign: campaign(&setup),
        entries: setup.entries().unwrap(),
        media: setup.media().unwrap(),
        queue: setup.queue().unwrap(),
    }
}

/// A decision that stops: the account before and after it, what it copies, and what has to be true when it stopped.
async fn each_stop(
    before: &Contents,
    id: &str,
    copies: &[String],
    decide: impl AsyncFn(&Account) -> Result<Box<Entry>, StepError>,
) {
    let page = format!("media/e/{id}/index.html");
    let whole = Account::with(before.clone());
    decide(&whole).await.unwrap();
    for failing in subsets(copies).filter(|failing| !failing.is_empty()) {
        let account = Account::with(before.clone());
        account.fail(failing.iter().cloned());
        let stopped = decide(&account).await;
        assert!(matches!(stopped, Err(StepError::Store(_))), "{stopped:?}");
        assert!(!account.objects().contains_key(&page), "{failing:?}");
        account.fail([]);
        decide(&account).await.unwrap();
        assert_eq!(account.objects(), whole.objects(), "{failing:?}");
        assert_eq!(account.state_of(id), whole.state_of(id));
    }
}

#[tokio::test(start_paused = true)]
async fn a_decision_that_stops_between_any_of_its_copies_loses_nothing() {
    let (before, id) = mixed().await;
    let account = Account::with(before);
    let mixed = stored(&account, &id).await;
    let step = cover_renderer(&account);
    let published = step.render_cover(mixed).await.unwrap();
    let entry = EntryId::parse(&id).unwrap();
    let files = |folder: String| {
        ["mix.mp3", "embed.html", "cover.jpg", "share.jpg"].map(|file| format!("{folder}{file}"))
    };
    let private = files(format!(
        "media/private/{id}/{}/",
        published.revision.as_str()
    ));
    let public = files(format!("media/e/{id}/"));

    let take_down = async |account: &Account| withdrawer(account).withdraw(&entry).await;
    let shown = account.contents();
    each_stop(&shown, &id, &private, take_down).await;

    take_down(&account).await.unwrap();
    let objects = account.objects();
    assert!(private.iter().all(|key| objects.contains_key(key)));
    assert!(
        !objects.keys().any(|key| key.contains("/e/")),
        "{objects:?}"
    );
    assert_eq!(objects[&private[0]].cache, "private, no-store");

    let publish = async |account: &Account| {
        let setup = account.setup();
        let queue = setup.queue().unwrap();
        publisher(&setup).publish(&queue, &entry).await
    };
    let hidden = account.contents();
    each_stop(&hidden, &id, &public, publish).await;
    publish(&account).await.unwrap();
    let (now, then) = (account.objects(), Account::with(shown).objects());
    for (key, object) in &then {
        assert_eq!(now.get(key), Some(object), "{key}");
    }
}
