//! What one entry asks of AWS, from its form to its share page: how many calls, and how many of them wait for each other.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tokio::{sync::OnceCell, time::Instant};

use crate::support::{
    Fan,
    account::{Account, Call, is_read, is_write},
    invoke::{invoke, message, request},
    root, takes,
};

/// What a step asked for.
struct Step {
    calls: Vec<Call>,
    /// S3's calls one after the other, and DynamoDB's, which no call of S3 runs beside.
    sequence: u64,
}

impl Step {
    fn count(&self, which: impl Fn(&Call) -> bool) -> u64 {
        self.calls.iter().filter(|call| which(call)).count() as u64
    }

    fn of_table(&self) -> u64 {
        self.count(|call| call.operation.ends_with("Item"))
    }

    fn s3_round_trips(&self) -> u64 {
        self.sequence - self.of_table()
    }
}

/// The same for every test here, for mixing takes a while.
async fn steps() -> &'static BTreeMap<&'static str, Step> {
    static STEPS: OnceCell<BTreeMap<&'static str, Step>> = OnceCell::const_new();
    STEPS.get_or_init(make_entry).await
}

/// The steps of an entry that is published at once, by their function.
async fn make_entry() -> BTreeMap<&'static str, Step> {
    let (account, fan, take) = (Account::default(), Fan::new(), takes::singer());
    let form = fan.form(&take, "audio/flac");
    let mut steps = BTreeMap::new();
    let mut step = |name: &'static str, since: Instant| {
        let sequence = since.elapsed().as_secs();
        let calls = account.take_calls();
        steps.insert(name, Step { calls, sequence });
    };

    let begun = Instant::now();
    account.upload(&fan.id, &fan.token, &form, &take).await;
    step("create-entry", begun);
    for (function, last) in [("mix-entry", "mix"), ("render-cover", "cover")] {
        let route = format!("/api/entries/{{id}}/{last}");
        let post = request("POST", &route, &fan.id, &fan.token, &Value::Null);
        let begun = Instant::now();
        account.call(function, &post).await;
        step(function, begun);
    }
    let uploaded = format!("takes/{}/{}", fan.id, "0".repeat(64));
    let uploaded = json!({ "Records": [{ "s3": { "object": { "key": uploaded } } }] });
    let sweep = functions::named("sweep-takes").unwrap();
    let sweep = sweep.start(&account.setup()).unwrap();
    let begun = Instant::now();
    let answer = invoke(&sweep, &message(&uploaded)).await.unwrap();
    assert_eq!(answer, json!({ "batchItemFailures": [] }));
    step("sweep-takes", begun);
    assert_eq!(account.state_of(&fan.id), "published");
    steps
}

/// Whether the fan's browser makes it.
fn is_upload(call: &Call) -> bool {
    call.operation == "PutObject" && call.subject.contains("/takes/")
}

/// Names and values of the figures about calls in docs/bench.json.
fn figures(steps: &BTreeMap<&'static str, Step>) -> BTreeMap<String, u64> {
    let all = |which: &dyn Fn(&Call) -> bool| steps.values().map(|step| step.count(which)).sum();
    let is = |operations: &'static [&str]| {
        move |call: &Call| operations.contains(&call.operation.as_str())
    };
    let mut figures: BTreeMap<String, u64> = [
        ("cost.s3_writes_per_entry", all(&is_write)),
        (
            "cost.s3_writes_by_functions_per_entry",
            all(&|call| is_write(call) && !is_upload(call)),
        ),
        ("cost.s3_reads_per_entry", all(&is_read)),
        ("cost.dynamodb_reads_per_entry", all(&is(&["GetItem"]))),
        (
            "cost.dynamodb_writes_per_entry",
            all(&is(&["PutItem", "UpdateItem"])),
        ),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    for (function, step) in steps {
        let name = format!("cost.s3_round_trips_{}", function.replace('-', "_"));
        figures.insert(name, step.s3_round_trips());
    }
    figures
}

/// `make bench` reads the line that this prints.
#[tokio::test(start_paused = true)]
async fn an_entry_costs_what_is_written_in_the_bench() {
    let figures = figures(steps().await);
    println!("{}", json!({ "calls": figures }));
    let bench = std::fs::read(root().join("docs/bench.json")).unwrap();
    let bench: Value = serde_json::from_slice(&bench).unwrap();
    let written = |name: &str| bench["figures"][name]["value"].as_u64();
    let different = figures
        .iter()
        .filter(|(name, value)| written(name) != Some(**value));
    let different: Vec<_> = different.collect();
    assert!(
        different.is_empty(),
        "docs/bench.json has other counts, `make bench` writes it: {different:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn each_object_of_an_entry_is_written_once_and_no_step_waits_for_s3_more_than_three_times() {
    let steps = steps().await;
    let writes = steps.values().flat_map(|step| &step.calls);
    let mut writes: Vec<_> = writes.filter(|call| is_write(call)).collect();
    let count = writes.len();
    writes.dedup();
    assert_eq!(writes.len(), count, "{writes:?}");
    for (function, step) in steps {
        let round_trips = step.s3_round_trips();
        assert!(round_trips <= 3, "{function}: {round_trips}");
    }
    assert_eq!(steps["mix-entry"].of_table(), 2);
    assert_eq!(steps["render-cover"].of_table(), 2);
}
