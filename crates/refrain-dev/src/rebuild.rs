//! Builds the campaign again, and says to pages and on the terminal what came of it.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context, bail};
use campaign_build::{BuildError, BuildOptions, Built, Covers, Sources, build_from};
use tokio::process::Command;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::changes::Owner;
use crate::state::State;

/// The most of another program's complaint that is shown, in characters.
const MAX_COMPLAINT_CHARS: usize = 2_000;

/// Builds one campaign, again and again.
pub struct Rebuild {
    options: BuildOptions,
    sources: Arc<Sources>,
    states: watch::Sender<String>,
    /// A build that draws covers, while the pages are served already.
    drawing: Option<Drawing>,
    /// Whether covers are to be drawn as soon as the pages are served.
    covers_wait: bool,
}

struct Drawing {
    began: Instant,
    build: JoinHandle<Result<Built, BuildError>>,
}

impl Rebuild {
    /// Nothing is built yet. Dropped, it ends the states.
    pub fn new(options: BuildOptions) -> Self {
        let sources = Arc::new(Sources::new(&options));
        let (states, _) = watch::channel(building("starting", None));
        Self {
            options,
            sources,
            states,
            drawing: None,
            covers_wait: false,
        }
    }

    /// What pages are told.
    pub fn states(&self) -> watch::Receiver<String> {
        self.states.subscribe()
    }

    /// Says that a build is served, and begins to draw covers that wait.
    pub fn served(&mut self, build: u64) {
        self.tell(&State::Served { build });
        if std::mem::take(&mut self.covers_wait) {
            self.drawing = Some(Drawing {
                began: Instant::now(),
                build: self.build(Covers::Now, Some(build)),
            });
        }
    }

    /// Says what is wrong, on the terminal too.
    pub fn failed(&self, error: &anyhow::Error) {
        let root = self.options.root.as_path();
        let campaign = root.join("campaigns").join(&self.options.slug);
        let folders: [&Path; 2] = [&campaign, root];
        if let Some(BuildError::Findings(findings)) = error.downcast_ref() {
            eprintln!("{findings}\nrefrain: not built; save a file to try again");
            self.tell(&State::of(findings.as_slice(), &folders));
        } else {
            eprintln!("refrain: {error:#}");
            self.tell(&State::Failed {
                problem: Some(format!("{error:#}")),
                findings: Vec::new(),
            });
        }
    }

    /// Builds the campaign with what of it has not changed; and the pages' scripts before it, if files of the product have changed.
    /// Covers that have to be drawn are drawn afterwards: [`covers`](Self::covers) waits for them.
    ///
    /// # Errors
    /// The files are not right, or the machine is not.
    pub async fn run(&mut self, changed: Owner) -> anyhow::Result<()> {
        let began = Instant::now();
        self.states.send_replace(building("", None));
        if changed == Owner::Product {
            let step = building("the pages’ scripts", None);
            self.states.send_replace(step);
            build_scripts(&self.options).await?;
            // What draws with the old ones ends with this turn.
            self.sources.next_turn();
            self.sources = Arc::new(Sources::new(&self.options));
        }
        self.drawing = None;
        let build = self.build(Covers::Later, None);
        let built = build.await.context("the build broke off")??;
        eprintln!("refrain: built in {:.1} s", began.elapsed().as_secs_f64());
        self.covers_wait = built.covers_wait;
        Ok(())
    }

    /// Begins a build, and ends one that draws covers. `served` is the number of the build that is served of the same files.
    fn build(&self, covers: Covers, served: Option<u64>) -> JoinHandle<Result<Built, BuildError>> {
        let how = (self.sources.next_turn(), covers);
        let (sources, options) = (Arc::clone(&self.sources), self.options.clone());
        let states = self.states.clone();
        tokio::task::spawn_blocking(move || {
            build_from(&sources, &options, how, &|step| {
                states.send_replace(building(step, served));
            })
        })
    }

    /// Waits for covers that are being drawn, for ever if there are none. Whoever stops waiting may begin again.
    ///
    /// # Errors
    /// As of [`run`](Self::run).
    pub async fn covers(&mut self) -> anyhow::Result<()> {
        let Some(drawing) = &mut self.drawing else {
            return std::future::pending().await;
        };
        let done = (&mut drawing.build).await;
        let seconds = drawing.began.elapsed().as_secs_f64();
        self.drawing = None;
        done.context("the build broke off")??;
        eprintln!("refrain: covers drawn in {seconds:.1} s");
        Ok(())
    }

    fn tell(&self, state: &State) {
        self.states.send_replace(state.json());
    }
}

/// What pages are told while something is built.
fn building(step: &str, build: Option<u64>) -> String {
    let step = step.to_owned();
    State::Building { step, build }.json()
}

/// Bundles the scripts, styles and words of pages.
async fn build_scripts(options: &BuildOptions) -> anyhow::Result<()> {
    let npm = Command::new("npm")
        .args(["run", "--silent", "build", "--prefix", "web"])
        .envs(options.pseudo.then_some(("PSEUDO", "1")))
        .env("CAMPAIGN", &options.slug)
        .current_dir(&options.root)
        .kill_on_drop(true)
        .output();
    let done = npm.await.context("npm cannot be started")?;
    if !done.status.success() {
        let complaint = String::from_utf8_lossy(&done.stderr);
        let complaint: String = complaint.trim().chars().take(MAX_COMPLAINT_CHARS).collect();
        bail!("the pages’ scripts cannot be built: {complaint}");
    }
    Ok(())
}
