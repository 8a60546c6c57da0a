//! `refrain build`, `refrain check` and `refrain words`.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use campaign::Level;
use campaign_build::{BuildError, BuildOptions, Checked, build, check, export_words, import_words};
use checkout::Chosen;
use clap::{Args, Parser, Subcommand};

#[derive(Parser)]
#[command(name = "refrain", bin_name = "refrain", version)]
enum Command {
    /// Prepare a campaign: its pages, words and studio, in build/.
    Build(Build),
    /// Check a campaign's files, and build nothing.
    Check(Chosen),
    /// Words as a table for translators, and back.
    #[command(subcommand)]
    Words(Words),
}

#[derive(Subcommand)]
enum Words {
    /// Print all words as CSV: a row for each text, a column for each language.
    Export {
        #[command(flatten)]
        chosen: Chosen,
        /// A language to export; may be given several times. All of them without it.
        #[arg(long)]
        locale: Vec<String>,
    },
    /// Write the edited cells of such a table into the Fluent files.
    Import {
        #[command(flatten)]
        chosen: Chosen,
        /// The table, as CSV in UTF-8.
        file: PathBuf,
    },
}

#[derive(Args)]
struct Build {
    #[command(flatten)]
    chosen: Chosen,
    /// The address that fans will see.
    #[arg(long, env = "PUBLIC_URL", default_value = "http://127.0.0.1:8080")]
    public_url: String,
    /// Add pseudo-locales: en-XA, accented and longer, and ar-XB, mirrored. Only for this machine.
    #[arg(long)]
    pseudo: bool,
}

fn main() -> ExitCode {
    let done = match Command::parse() {
        Command::Build(arguments) => run_build(arguments),
        Command::Check(chosen) => run_check(&chosen),
        Command::Words(Words::Export { chosen, locale }) => run_export(&chosen, &locale),
        Command::Words(Words::Import { chosen, file }) => run_import(&chosen, &file),
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
    if arguments.pseudo && !is_here(&arguments.public_url) {
        anyhow::bail!(
            "--pseudo is for looking at pages on this machine, and {} is elsewhere",
            arguments.public_url
        );
    }
    let options = BuildOptions {
        pseudo: arguments.pseudo,
        ..options(&arguments.chosen, arguments.public_url)?
    };
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

/// Whether an address is this machine's own.
fn is_here(public_url: &str) -> bool {
    let host = ::site::host(public_url);
    let host = host.rsplit_once(':').map_or(host, |(name, _)| name);
    ["127.0.0.1", "localhost"].contains(&host)
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

fn run_export(chosen: &Chosen, locales: &[String]) -> anyhow::Result<()> {
    let table = export_words(&options(chosen, String::new())?, locales)?;
    std::io::stdout().write_all(&table)?;
    Ok(())
}

fn run_import(chosen: &Chosen, file: &Path) -> anyhow::Result<()> {
    let name = file.display().to_string();
    let table = std::fs::read(file).with_context(|| format!("cannot read {name}"))?;
    let imported = import_words(&options(chosen, String::new())?, &name, &table)?;
    imported.files.iter().for_each(|path| println!("{path}"));
    println!("{} files changed", imported.files.len());
    Ok(())
}

fn options(chosen: &Chosen, public_url: String) -> anyhow::Result<BuildOptions> {
    Ok(BuildOptions {
        root: checkout::root_of(&std::env::current_dir()?)?,
        slug: chosen.campaign.clone(),
        public_url,
        pseudo: false,
    })
}
