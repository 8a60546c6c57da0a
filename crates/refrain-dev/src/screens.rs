//! `refrain screens`: every screen in every language, as one page of pictures.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, bail};
use checkout::Chosen;
use clap::Args;

/// What takes the pictures, from the checkout's root.
const PROGRAM: &str = "tests/journeys/take-screens.mjs";
/// Where Chromium lies, unless the variable CHROMIUM says so.
const CHROMIUM: &str = "/usr/bin/chromium";

#[derive(Args)]
pub struct Screens {
    #[command(flatten)]
    chosen: Chosen,
    /// A language to look at; all of the campaign's, if left out. It may be given more than once.
    #[arg(long)]
    locale: Vec<String>,
    /// The folder of the pictures, which is emptied first; build/screens of the checkout, if left out.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Takes the pictures of the built campaign.
///
/// # Errors
/// The campaign is not built, or the tools for it are not there.
pub fn screens(arguments: Screens) -> anyhow::Result<ExitCode> {
    let root = checkout::root_of(&std::env::current_dir()?)?;
    let slug = &arguments.chosen.campaign;
    crate::built::check_built_campaign(&root, slug)?;
    let chromium = std::env::var_os("CHROMIUM").filter(|path| !path.is_empty());
    let chromium = PathBuf::from(chromium.unwrap_or_else(|| CHROMIUM.into()));
    if !chromium.is_file() {
        bail!(
            "{} is missing, which takes the pictures: run `make setup`, or name your Chromium by the variable CHROMIUM",
            chromium.display()
        );
    }
    if !root.join("web/node_modules/playwright-core").is_dir() {
        bail!("the tools that drive Chromium are not installed: run `make setup`");
    }
    let out = arguments.out.unwrap_or_else(|| root.join("build/screens"));
    let status = Command::new("node")
        .arg(root.join(PROGRAM))
        .arg(out)
        .args(&arguments.locale)
        .env("CAMPAIGN", slug)
        .env("CHROMIUM", chromium)
        .status()
        .context("node cannot be started")?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(1)))
}
