//! `refrain build`, `refrain check`, `refrain ready` and `refrain words`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use campaign::Finding;
use campaign_build::{
    BuildError, BuildOptions, Checked, Sources, build, check, export_words, import_words,
    readiness, ready, report,
};
use checkout::Chosen;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// The campaign has an error, or a hole.
const FAILED: u8 = 1;
/// The command is used wrongly, or the checkout is not set up: nothing is known of the campaign.
const UNUSABLE: u8 = 2;

#[derive(Parser)]
#[command(name = "refrain", bin_name = "refrain", version)]
enum Command {
    /// Prepare a campaign: its pages, words and studio, in build/.
    Build(Build),
    /// Check a campaign's files, and build nothing.
    Check(Check),
    /// Say what a campaign still lacks before its launch, by country and language.
    Ready(Ready),
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

#[derive(Args)]
struct Check {
    #[command(flatten)]
    chosen: Chosen,
    /// For people, or for programs (docs/check.md).
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(Args)]
struct Ready {
    #[command(flatten)]
    chosen: Chosen,
    /// For people, for programs (docs/check.md), or as a page to send around.
    #[arg(long, value_enum, default_value_t = ReadyFormat::Text)]
    format: ReadyFormat,
}

#[derive(Clone, Copy, ValueEnum)]
enum ReadyFormat {
    Text,
    Json,
    Html,
}

fn main() -> ExitCode {
    let done = match Command::parse() {
        Command::Build(arguments) => run_build(arguments),
        Command::Check(arguments) => run_check(&arguments),
        Command::Ready(arguments) => run_ready(&arguments),
        Command::Words(Words::Export { chosen, locale }) => run_export(&chosen, &locale),
        Command::Words(Words::Import { chosen, file }) => run_import(&chosen, &file),
    };
    done.unwrap_or_else(|error| {
        eprintln!("refrain: {error:#}");
        ExitCode::from(UNUSABLE)
    })
}

fn run_build(arguments: Build) -> anyhow::Result<ExitCode> {
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
    match build(&options, &|step| eprintln!("build: {step}")) {
        Ok(built) => {
            draw(&options, &built.notes, anstream::stderr())?;
            eprintln!(
                "build: {} pages; studio {} kB, words {} kB, site {} kB",
                built.pages,
                built.studio_bytes / 1000,
                built.words_bytes / 1000,
                built.site_bytes / 1000
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(BuildError::Findings(findings)) => {
            draw(&options, findings.as_slice(), anstream::stderr())?;
            let counts = report::counts(findings.as_slice());
            eprintln!("{} cannot be built: {counts}", options.slug);
            Ok(ExitCode::from(FAILED))
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether an address is this machine's own.
fn is_here(public_url: &str) -> bool {
    let host = ::site::host(public_url);
    let host = host.rsplit_once(':').map_or(host, |(name, _)| name);
    ["127.0.0.1", "localhost"].contains(&host)
}

fn run_check(arguments: &Check) -> anyhow::Result<ExitCode> {
    let options = options(&arguments.chosen, String::new())?;
    let (languages, findings) = match check(&options) {
        Ok(Checked {
            campaign, notes, ..
        }) => (Some(campaign.locales.join(", ")), notes),
        Err(BuildError::Findings(findings)) => (None, findings.into_iter().collect()),
        Err(error) => return Err(error.into()),
    };
    let slug = &options.slug;
    if let Format::Json = arguments.format {
        println!("{}", report::json(slug, &findings));
    } else {
        draw(&options, &findings, anstream::stdout())?;
        let counts = report::counts(&findings);
        match &languages {
            None => println!("{slug} is not complete: {counts}"),
            Some(languages) if counts.is_empty() => println!("{slug} is complete in {languages}"),
            Some(languages) => println!("{slug} is complete in {languages}: {counts}"),
        }
    }
    Ok(match languages {
        Some(_) => ExitCode::SUCCESS,
        None => ExitCode::from(FAILED),
    })
}

fn run_ready(arguments: &Ready) -> anyhow::Result<ExitCode> {
    let options = options(&arguments.chosen, String::new())?;
    let now_s = jiff::Timestamp::now().as_second();
    let readiness = readiness(&options, now_s)?;
    match arguments.format {
        ReadyFormat::Json => println!("{}", ready::json(&readiness)),
        ReadyFormat::Html => println!("{}", ready::page(&readiness)?),
        ReadyFormat::Text => {
            let text = ready::text(&Sources::new(&options), &readiness);
            anstream::stdout().write_all(text.as_bytes())?;
        }
    }
    Ok(match readiness.is_ready() {
        true => ExitCode::SUCCESS,
        false => ExitCode::from(FAILED),
    })
}

fn run_export(chosen: &Chosen, locales: &[String]) -> anyhow::Result<ExitCode> {
    let options = options(chosen, String::new())?;
    match export_words(&options, locales) {
        Ok(table) => {
            std::io::stdout().write_all(&table)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => not_done(&options, error),
    }
}

fn run_import(chosen: &Chosen, file: &Path) -> anyhow::Result<ExitCode> {
    let options = options(chosen, String::new())?;
    let name = std::path::absolute(file)?.display().to_string();
    let table = std::fs::read(file).with_context(|| format!("cannot read {name}"))?;
    match import_words(&options, &name, &table) {
        Ok(imported) => {
            imported.files.iter().for_each(|path| println!("{path}"));
            println!("{} files changed", imported.files.len());
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => not_done(&options, error),
    }
}

/// What is wrong in files is drawn; anything else says that the command could not be carried out.
fn not_done(options: &BuildOptions, error: BuildError) -> anyhow::Result<ExitCode> {
    let BuildError::Findings(findings) = error else {
        return Err(error.into());
    };
    draw(options, findings.as_slice(), anstream::stderr())?;
    Ok(ExitCode::from(FAILED))
}

/// Draws findings; colours are left out where nobody sees them (no terminal, or NO_COLOR).
fn draw(options: &BuildOptions, findings: &[Finding], mut to: impl Write) -> std::io::Result<()> {
    to.write_all(report::drawn(&Sources::new(options), findings).as_bytes())
}

fn options(chosen: &Chosen, public_url: String) -> anyhow::Result<BuildOptions> {
    Ok(BuildOptions {
        root: checkout::root_of(&std::env::current_dir()?)?,
        slug: chosen.campaign.clone(),
        public_url,
        pseudo: false,
    })
}
