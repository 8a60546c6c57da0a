//! `refrain build` and `refrain check`.

use std::process::ExitCode;

use campaign::Level;
use campaign_build::{BuildError, BuildOptions, Checked, build, check};
use checkout::Chosen;
use clap::{Args, Parser};

#[derive(Parser)]
#[command(name = "refrain", bin_name = "refrain", version)]
enum Command {
    /// Prepare a campaign: its pages, words and studio, in build/.
    Build(Build),
    /// Check a campaign's files, and build nothing.
    Check(Chosen),
}

#[derive(Args)]
struct Build {
    #[command(flatten)]
    chosen: Chosen,
    /// The address that fans will see.
    #[arg(long, env = "PUBLIC_URL", default_value = "http://127.0.0.1:8080")]
    public_url: String,
}

fn main() -> ExitCode {
    let done = match Command::parse() {
        Command::Build(arguments) => run_build(arguments),
        Command::Check(chosen) => run_check(&chosen),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(&error);
            ExitCode::FAILURE
        }
    }
}

/// Prints findings a line each, whatever else in one line, and each once.
fn report(error: &anyhow::Error) {
    let Some(BuildError::Findings(findings)) = error.downcast_ref() else {
        eprintln!("refrain: {error:#}");
        return;
    };
    eprintln!("{findings}");
    let findings = findings.as_slice().iter();
    match findings
        .filter(|finding| finding.level == Level::Error)
        .count()
    {
        1 => eprintln!("refrain: there is 1 error"),
        errors => eprintln!("refrain: there are {errors} errors"),
    }
}

fn run_build(arguments: Build) -> anyhow::Result<()> {
    let options = options(&arguments.chosen, arguments.public_url)?;
    let built = build(&options, &|step| eprintln!("build: {step}"))?;
    eprintln!(
        "build: {} pages; studio {} kB, words {} kB, site {} kB",
        built.pages,
        built.studio_bytes / 1000,
        built.words_bytes / 1000,
        built.site_bytes / 1000
    );
    Ok(())
}

fn run_check(chosen: &Chosen) -> anyhow::Result<()> {
    let Checked {
        campaign, notes, ..
    } = check(&options(chosen, String::new())?)?;
    notes.iter().for_each(|note| println!("{note}"));
    println!(
        "{} is complete in {}",
        campaign.slug,
        campaign.locales.join(", ")
    );
    Ok(())
}

fn options(chosen: &Chosen, public_url: String) -> anyhow::Result<BuildOptions> {
    Ok(BuildOptions {
        root: checkout::root_of(&std::env::current_dir()?)?,
        slug: chosen.campaign.clone(),
        public_url,
    })
}
