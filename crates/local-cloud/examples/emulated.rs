//! Serves a template whose functions are programs of their own, each behind an emulator of Lambda:
//! `emulated <template> <data> <site> <binary>=<url>…`, a URL being where an emulator takes events. Prints its address and, by
//! binary, the variables that each program needs, as one line of JSON; then the emulators may be started. Ends with its input.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::path::PathBuf;

use local_cloud::{Cloud, Options, Port};
use serde_json::{Value, json};
use tokio::io::AsyncReadExt;

const USAGE: &str = "usage: emulated <template> <data> <site> <binary>=<url>…";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [template, data, site, emulators @ ..] = arguments.as_slice() else {
        return Err(USAGE.into());
    };
    let urls: Option<HashMap<&str, &str>> =
        emulators.iter().map(|each| each.split_once('=')).collect();
    let urls = urls.ok_or(USAGE)?;
    let options = Options {
        template: template.into(),
        data: data.into(),
        site: site.into(),
        port: Port::Any,
        viewer_country: None,
        preview: None,
        grants: std::env::var_os("REFRAIN_GRANTS").map(PathBuf::from),
    };
    let code = |binary: &str| urls.get(binary).map(|url| behind(url));
    let cloud = Cloud::start(&options, &code).await?;
    let functions = cloud.template.functions.iter();
    let variables: BTreeMap<_, _> = functions
        .map(|each| (&each.binary, cloud.variables_of(each)))
        .collect();
    println!(
        "{}",
        json!({ "url": cloud.addresses.public, "variables": variables })
    );
    tokio::io::stdin().read_to_end(&mut Vec::new()).await?;
    cloud.stop().await;
    Ok(())
}

/// A function that hands its events to an emulator.
fn behind(url: &str) -> api::Function {
    let url = url.to_owned();
    api::direct(
        move |_| {
            Ok(Emulator {
                url: url.clone(),
                http: reqwest::Client::new(),
            })
        },
        invoke,
    )
}

struct Emulator {
    url: String,
    http: reqwest::Client,
}

async fn invoke(emulator: &'static Emulator, event: Value) -> Result<Value, String> {
    let failed = |error: reqwest::Error| error.to_string();
    let sent = emulator.http.post(&emulator.url).json(&event).send();
    let answer: Value = sent.await.map_err(failed)?.json().await.map_err(failed)?;
    // What Lambda says of an invocation that failed.
    match answer.get("errorType") {
        Some(_) => Err(answer.to_string()),
        None => Ok(answer),
    }
}
