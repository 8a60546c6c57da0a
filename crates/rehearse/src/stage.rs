//! A local cloud for one rehearsal.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, ensure};
use api::{Diagnostic, Function, Setup};
use campaign::Campaign;
use local_cloud::{Cloud, Options, Port};
use tempfile::TempDir;
use tracing::subscriber::DefaultGuard;

use crate::alarms::{Alarm, alarms};
use crate::fan::Fan;
use crate::fault::Fault;
use crate::signals::Signals;
use crate::switch::Switch;

/// How often, and how many times, the cloud is asked whether something has come about: half a minute.
const ASK_AGAIN: Duration = Duration::from_millis(50);
const TIMES: usize = 600;

/// A voice that any campaign can mix, from the checkout's root.
const TAKE: &str = "tests/voices/singer.flac";

/// A running cloud, the switch of its fault and what it signals.
pub struct Stage {
    pub cloud: Cloud,
    pub switch: Switch,
    pub signals: Signals,
    pub campaign: Arc<Campaign>,
    /// A take that can be mixed.
    pub take: Vec<u8>,
    /// What was seen, for the report.
    pub report: String,
    site: PathBuf,
    alarms: Vec<Alarm>,
    _data: TempDir,
    _listening: DefaultGuard,
}

impl Stage {
    /// Starts the cloud of a checkout whose campaign is built, with a queue and a version of mix-entry as the rehearsal needs
    /// them.
    pub async fn start(root: &Path, queue: QueueSettings, mix: MixVersion) -> anyhow::Result<Self> {
        let signals = Signals::default();
        let listening = signals.listen();
        let text = std::fs::read_to_string(root.join(checkout::TEMPLATE))?;
        let data = tempfile::tempdir()?;
        let template = data.path().join("template.yaml");
        std::fs::write(&template, queue.written_into(&text, root)?)?;
        let options = Options {
            template,
            data: data.path().join("data"),
            site: root.join(checkout::SITE),
            port: Port::Any,
            viewer_country: None,
            preview: None,
            grants: None,
        };
        let switch = Switch::default();
        let cloud = Cloud::start(&options, &code(&switch, mix)).await?;
        let words = root.join(checkout::WORDS).to_string_lossy().into_owned();
        let setup = Setup::new(
            move |name| (name == "WORDS_DIR").then(|| words.clone()),
            None,
        );
        Ok(Self {
            cloud,
            switch,
            signals,
            campaign: setup.campaign()?,
            take: std::fs::read(root.join(TAKE)).context(TAKE)?,
            site: options.site,
            report: String::new(),
            alarms: alarms(&text)?,
            _data: data,
            _listening: listening,
        })
    }

    pub fn fan(&self) -> anyhow::Result<Fan> {
        Fan::new(&self.cloud.addresses.public, &self.campaign)
    }

    /// Starts all functions anew, mix-entry as it should be.
    pub async fn deploy_version_before(&self) -> anyhow::Result<()> {
        let code = code(&self.switch, MixVersion::Good);
        self.cloud.replace(&self.site, &code).await?;
        Ok(())
    }

    pub fn queue(&self) -> anyhow::Result<Queue> {
        Queue::of(&self.cloud)
    }

    /// Writes a line of the report.
    pub fn say(&mut self, line: &str) {
        let _ = writeln!(self.report, "{line}");
    }

    /// Says which alarms stand on the metrics of a fault that has shown itself; an error where none does.
    pub fn say_alarms(&mut self, fault: Fault) -> anyhow::Result<()> {
        let mut rings = false;
        for metric in fault.metrics() {
            let on_it = |alarm: &&Alarm| alarm.metrics.iter().any(|each| each == metric);
            let ids: Vec<&str> = self
                .alarms
                .iter()
                .filter(on_it)
                .map(|alarm| alarm.id.as_str())
                .collect();
            rings |= !ids.is_empty();
            let line = match ids.as_slice() {
                [] => format!("  {metric} moves: no alarm stands on it"),
                ids => format!("  {metric} moves: {}", ids.join(", ")),
            };
            self.say(&line);
        }
        anyhow::ensure!(rings, "no alarm of the template would ring");
        Ok(())
    }
}

/// Which mix-entry is deployed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MixVersion {
    Good,
    /// Every invocation fails.
    Crashing,
}

/// The product's functions behind a switch.
fn code(switch: &Switch, mix: MixVersion) -> impl Fn(&str) -> Option<Function> {
    let switch = switch.clone();
    move |binary| {
        if binary == "mix-entry" && mix == MixVersion::Crashing {
            return Some(api::direct(|_| Ok(()), crash));
        }
        let switch = switch.clone();
        let function = functions::named(binary)?;
        Some(function.with_sdk(move |sdk| switch.before(sdk)))
    }
}

async fn crash(_: &'static (), _: serde_json::Value) -> Result<(), Diagnostic> {
    Err(Diagnostic {
        error_type: "Crashed".to_owned(),
        error_message: "on purpose".to_owned(),
    })
}

/// How the queue of the sweep is set up for a rehearsal, in place of its minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueueSettings {
    /// Nothing is delivered meanwhile.
    Silent,
    /// A failed message comes back after a second, again and again.
    Repeating,
    /// A failed message comes back after a second and then lies with the dead letters.
    Failing,
}

impl QueueSettings {
    fn written_into(self, template: &str, root: &Path) -> anyhow::Result<String> {
        let (delay, receives) = match self {
            Self::Silent => (900, 5),
            Self::Repeating => (0, 1_000),
            Self::Failing => (0, 1),
        };
        let build = root.join("build").to_string_lossy().into_owned();
        let mut text = template.replace("../build", &build);
        for (from, to) in [
            ("DelaySeconds: 60", format!("DelaySeconds: {delay}")),
            ("VisibilityTimeout: 720", "VisibilityTimeout: 1".to_owned()),
            ("maxReceiveCount: 5", format!("maxReceiveCount: {receives}")),
        ] {
            ensure!(
                text.contains(from),
                "infra/template.yaml has no {from} any more"
            );
            text = text.replace(from, &to);
        }
        Ok(text)
    }
}

/// The queue of the sweep and its dead letters.
pub struct Queue {
    client: aws_sdk_sqs::Client,
    url: String,
    dead_letters_url: String,
}

impl Queue {
    fn of(cloud: &Cloud) -> anyhow::Result<Self> {
        let url = |dead: bool| {
            let queue = cloud
                .template
                .queues
                .iter()
                .find(|queue| queue.is_dead_letter_queue == dead);
            queue
                .map(|queue| queue.url.clone())
                .context("a queue of the template")
        };
        Ok(Self {
            client: aws_sdk_sqs::Client::new(&cloud.sdk),
            url: url(false)?,
            dead_letters_url: url(true)?,
        })
    }

    /// Sends every dead letter again, as `aws sqs start-message-move-task` does. Answers how many.
    pub async fn send_dead_letters_again(&self) -> anyhow::Result<usize> {
        let mut sent = 0;
        loop {
            let receive = self
                .client
                .receive_message()
                .queue_url(&self.dead_letters_url);
            let received = receive
                .max_number_of_messages(10)
                .send()
                .await?
                .messages
                .unwrap_or_default();
            if received.is_empty() {
                return Ok(sent);
            }
            for message in received {
                let body = message.body.unwrap_or_default();
                self.client
                    .send_message()
                    .queue_url(&self.url)
                    .message_body(body)
                    .send()
                    .await?;
                let delete = self
                    .client
                    .delete_message()
                    .queue_url(&self.dead_letters_url);
                let receipt = message.receipt_handle.unwrap_or_default();
                delete.receipt_handle(receipt).send().await?;
                sent += 1;
            }
        }
    }

    /// How many dead letters there are.
    pub async fn dead_letters(&self) -> anyhow::Result<usize> {
        self.messages(&self.dead_letters_url).await
    }

    /// How many messages wait or are being worked on.
    pub async fn waiting(&self) -> anyhow::Result<usize> {
        self.messages(&self.url).await
    }

    async fn messages(&self, url: &str) -> anyhow::Result<usize> {
        use aws_sdk_sqs::types::QueueAttributeName::{
            ApproximateNumberOfMessages, ApproximateNumberOfMessagesNotVisible,
        };
        let names = [
            ApproximateNumberOfMessages,
            ApproximateNumberOfMessagesNotVisible,
        ];
        let asked = self.client.get_queue_attributes().queue_url(url);
        let answer = asked
            .set_attribute_names(Some(names.to_vec()))
            .send()
            .await?;
        let counts = names
            .iter()
            .filter_map(|name| answer.attributes()?.get(name)?.parse::<usize>().ok());
        Ok(counts.sum())
    }
}

/// Asks until something has come about.
///
/// # Errors
/// It has not within half a minute; `what` is named.
pub async fn until(
    what: &str,
    asked: impl AsyncFn() -> anyhow::Result<bool>,
) -> anyhow::Result<()> {
    let mut again = tokio::time::interval(ASK_AGAIN);
    for _ in 0..TIMES {
        again.tick().await;
        if asked().await? {
            return Ok(());
        }
    }
    anyhow::bail!("still not: {what}")
}
