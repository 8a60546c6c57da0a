//! What an invocation leaves: lines, metrics and segments.

#![allow(clippy::unwrap_used)]

use std::net::UdpSocket;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use observe::{Daemon, Metric, Observer, Verbosity};
use serde_json::{Value, json};
use tracing_subscriber::{Registry, layer::SubscriberExt};

const TRACE: &str = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

/// Does something under an observer, and answers its lines.
fn lines(verbosity: &str, daemon: Option<Daemon>, act: impl FnOnce()) -> Vec<Value> {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let written = Arc::clone(&lines);
    let output = move |line: &str| {
        written
            .lock()
            .unwrap()
            .push(serde_json::from_str(line).unwrap())
    };
    let observer = Observer::new(Verbosity::parse(Some(verbosity)), "anthem", output);
    let subscriber = Registry::default().with(observer.traced(daemon).layer());
    tracing::subscriber::with_default(subscriber, act);
    std::mem::take(&mut *lines.lock().unwrap())
}

/// Does something within an invocation.
fn within_invocation(act: impl FnOnce()) {
    let span =
        tracing::info_span!(target: "invocation", "invocation", request = "r1", trace = TRACE);
    span.in_scope(act);
}

#[test]
fn a_line_says_request_entry_and_step() {
    let act = || {
        within_invocation(|| {
            let step = tracing::info_span!(target: "step", "mix", entry = "e1");
            step.in_scope(|| tracing::error!(target: "api", kind = "internal", "problem"));
        });
    };
    let expected = json!({
        "level": "ERROR", "target": "api", "message": "problem", "kind": "internal",
        "request": "r1", "trace": "1-5759e988-bd862e3fe1be46a994272793", "entry": "e1", "step": "mix",
    });
    assert_eq!(lines("info", None, act), [expected]);
}

#[test]
fn an_invocation_that_measures_ends_with_one_line_of_metrics() {
    let act = || {
        within_invocation(|| {
            observe::count(Metric::EntriesMixed);
            observe::milliseconds(Metric::MixMs, Duration::from_millis(250));
            observe::count_of(Metric::Problems, "busy");
        });
        within_invocation(|| ());
    };
    let lines = lines("error", None, act);
    let [line] = lines.as_slice() else {
        panic!("{lines:?}")
    };
    assert_eq!(line["Stack"], "anthem");
    assert_eq!(line["request"], "r1");
    assert_eq!(
        (&line["MixMs"], &line["EntriesMixed"]),
        (&json!(250.0), &json!(1.0))
    );
    assert_eq!(
        (&line["Refusals"], &line["Kind"]),
        (&json!(1.0), &json!("busy"))
    );
}

#[test]
fn what_is_measured_outside_of_an_invocation_goes_nowhere() {
    assert_eq!(
        lines("info", None, || observe::count(Metric::EntriesMixed)),
        Vec::<Value>::new()
    );
}

#[test]
fn of_other_crates_nothing_below_info_is_a_line() {
    let act = || {
        tracing::debug!(target: "aws_smithy_runtime::client", "a request with a name");
        tracing::trace!(target: "hyper", "a body");
        tracing::info!(target: "hyper", "connected");
        tracing::debug!(target: "pipeline::mix", "ours");
    };
    let shown: Vec<_> = lines("trace", None, act)
        .iter()
        .map(|line| line["message"].clone())
        .collect();
    assert_eq!(shown, ["connected", "ours"]);
}

#[test]
fn a_traced_invocation_sends_its_steps_and_the_operations_within() {
    let (socket, daemon) = daemon();
    let act = || {
        within_invocation(|| {
            let step = tracing::info_span!(target: "step", "mix");
            let _step = step.enter();
            tracing::debug_span!(target: "aws_sdk_s3::operation", "S3.GetObject").in_scope(|| ());
            tracing::debug_span!(target: "aws_smithy_runtime", "try_attempt").in_scope(|| ());
        });
    };
    assert_eq!(lines("error", Some(daemon), act), Vec::<Value>::new());
    let (operation, step) = (received(&socket).unwrap(), received(&socket).unwrap());
    assert_eq!(
        (&operation["name"], &step["name"]),
        (&json!("S3"), &json!("mix"))
    );
    assert_eq!(operation["parent_id"], step["id"]);
    assert_eq!(step["parent_id"], "53995c3f42cd8ad8");
    assert_eq!(received(&socket), None);
}

#[test]
fn an_invocation_that_is_not_sampled_sends_nothing() {
    let (socket, daemon) = daemon();
    let act = || {
        let header = TRACE.replace("Sampled=1", "Sampled=0");
        let span = tracing::info_span!(target: "invocation", "invocation", trace = header);
        span.in_scope(|| tracing::info_span!(target: "step", "mix").in_scope(|| ()));
    };
    lines("error", Some(daemon), act);
    assert_eq!(received(&socket), None);
}

fn daemon() -> (UdpSocket, Daemon) {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    socket.set_nonblocking(true).unwrap();
    let daemon = Daemon::at(&socket.local_addr().unwrap().to_string()).unwrap();
    (socket, daemon)
}

/// The next subsegment, if one was sent: on loopback a datagram is there once it is sent.
fn received(socket: &UdpSocket) -> Option<Value> {
    let mut datagram = [0; 4_096];
    let length = socket.recv(&mut datagram).ok()?;
    let text = std::str::from_utf8(&datagram[..length]).unwrap();
    let (_, document) = text.split_once('\n').unwrap();
    Some(serde_json::from_str(document).unwrap())
}
