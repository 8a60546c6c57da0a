//! Builds the campaign again, and says to pages and on the terminal what came of it.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context, bail};
use campaign_build::{BuildError, BuildOptions, Sources, build_from};
use tokio::process::Command;
use tokio::sync::watch;

use crate::changes::Owner;
use crate::state::State;

/// The most of another program's complaint that is shown, in characters.
const MAX_COMPLAINT_CHARS: usize = 2_000;

/// Builds one campaign, again and again.
pub struct Rebuild {
    options: BuildOptions,
    sources: Arc<Sources>,
    states: watch::Sender<String>,
}

impl Rebuild {
    /// Nothing is built yet. Dropped, it ends the states.
    pub fn new(options: BuildOptions) -> Self {
        let sources = Arc::new(Sources::new(&options));
        let step = "starting".to_owned();
        let (states, _) = watch::channel(State::Building { step }.json());
        Self {
            options,
            sources,
            states,
        }
    }

    /// What pages are told.
    pub fn states(&self) -> watch::Receiver<String> {
        self.states.subscribe()
    }

    /// Says that a build is served.
    pub fn served(&self, build: u64) {
        self.tell(&State::Served { build });
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
    ///
    /// # Errors
    /// The files are not right, or the machine is not.
    pub async fn run(&mut self, changed: Owner) -> anyhow::Result<()> {
        let began = Instant::now();
        self.tell(&State::Building {
            step: String::new(),
        });
        if changed == Owner::Product {
            self.tell(&State::Building {
                step: "the pages’ scripts".to_owned(),
            });
            build_scripts(&self.options.root).await?;
            self.sources = Arc::new(Sources::new(&self.options));
        }
        let (sources, options) = (Arc::clone(&self.sources), self.options.clone());
        let states = self.states.clone();
        let build = tokio::task::spawn_blocking(move || {
            build_from(&sources, &options, &|step| {
                let step = step.to_owned();
                states.send_replace(State::Building { step }.json());
            })
        });
        build.await.context("the build broke off")??;
        eprintln!("refrain: built in {:.1} s", began.elapsed().as_secs_f64());
        Ok(())
    }

    fn tell(&self, state: &State) {
        self.states.send_replace(state.json());
    }
}

/// Bundles the scripts, styles and words of pages.
async fn build_scripts(root: &Path) -> anyhow::Result<()> {
    let npm = Command::new("npm")
        .args(["run", "--silent", "build", "--prefix", "web"])
        .current_dir(root)
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
