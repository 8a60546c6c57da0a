//! `refrain inspect` and `refrain cover-sheet`.

use std::process::ExitCode;

use campaign_build::BuildOptions;
use checkout::Chosen;
use clap::{Args, Parser};
use inspect::{InspectError, cover_sheet};

#[derive(Parser)]
#[command(name = "refrain", bin_name = "refrain", version)]
enum Command {
    /// Mix a take here, and draw what was done to it.
    Inspect(Inspect),
    /// Draw hard names in every script on each team's cover, to look at.
    CoverSheet(CoverSheet),
}

#[derive(Args)]
struct Inspect {
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    options: inspect::Options,
}

#[derive(Args)]
struct CoverSheet {
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    options: cover_sheet::Options,
}

fn main() -> ExitCode {
    let done = match Command::parse() {
        Command::Inspect(arguments) => inspect_take(arguments),
        Command::CoverSheet(arguments) => draw_cover_sheet(&arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("refrain: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn inspect_take(arguments: Inspect) -> anyhow::Result<()> {
    let options = options(&arguments.chosen)?;
    let inspected = inspect::inspect(&options, &arguments.options)?;
    println!("{}", inspected.summary);
    let take = arguments.options.take;
    match inspected.take_error {
        Some(source) => Err(InspectError::Take { take, source }.into()),
        None => Ok(()),
    }
}

fn draw_cover_sheet(arguments: &CoverSheet) -> anyhow::Result<()> {
    let options = options(&arguments.chosen)?;
    let sheet =
        cover_sheet::cover_sheet(&options, &arguments.options, &|step| eprintln!("{step}"))?;
    for name in &sheet.not_drawn {
        println!("not drawn: {name}");
    }
    println!("{}", sheet.page.display());
    Ok(())
}

fn options(chosen: &Chosen) -> anyhow::Result<BuildOptions> {
    Ok(BuildOptions {
        root: checkout::root_of(&std::env::current_dir()?)?,
        slug: chosen.campaign.clone(),
        public_url: String::new(),
        pseudo: false,
    })
}
