//! The command line: parses, and hands over.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use refrain::build::{self, BuildOptions};
use refrain::cover_sheet;
use refrain::dev::{Cloud, DevError, Options, Port};
use refrain::inspect::{self, InspectError};
use refrain::operate::{self, Deployment};

/// A recording campaign: fans sing along in the browser, each gets a mix, a sleeve and a page to share.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Start the whole campaign on this machine.
    Dev(Dev),
    /// Prepare a campaign: its pages, words and studio, in build/.
    Build(Build),
    /// Check a campaign's files, and build nothing.
    Check(Chosen),
    /// Draw hard names in every script on each team's sleeve, to look at.
    CoverSheet(CoverSheet),
    /// Decide about entries that wait.
    #[command(subcommand)]
    Review(Review),
    /// Take an entry from the public.
    Takedown(Entry),
    /// Write all entries to a table.
    Export(Export),
    /// Mix a take here, and draw what was done to it.
    Inspect(Inspect),
}

#[derive(Args)]
struct Chosen {
    /// The campaign's folder under campaigns/.
    #[arg(long, env = "CAMPAIGN", default_value = "night-game")]
    campaign: String,
}

#[derive(Args)]
struct Dev {
    #[command(flatten)]
    chosen: Chosen,
    /// The port of the site; 8080 or one of the next, if left out.
    #[arg(long)]
    port: Option<u16>,
    /// The folder of entries, objects and messages; .refrain of the checkout, if left out.
    #[arg(long)]
    data: Option<PathBuf>,
    /// The country that CloudFront would find for the fan, such as FR; unknown, if left out.
    #[arg(long)]
    viewer_country: Option<String>,
}

#[derive(Args)]
struct Build {
    #[command(flatten)]
    chosen: Chosen,
    /// The address that fans will see.
    #[arg(long, env = "PUBLIC_URL", default_value = "http://127.0.0.1:8080")]
    public_url: String,
}

#[derive(Args)]
struct CoverSheet {
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    options: cover_sheet::Options,
}

#[derive(Subcommand)]
enum Review {
    /// Print the entries that wait.
    List {
        #[command(flatten)]
        deployment: Deployment,
        /// The most entries to print.
        #[arg(long, default_value_t = 100)]
        limit: u16,
    },
    /// Make an entry public.
    Publish(Entry),
    /// Keep an entry from the public.
    Reject(Entry),
}

#[derive(Args)]
struct Entry {
    #[command(flatten)]
    deployment: Deployment,
    /// The entry's id.
    id: String,
}

#[derive(Args)]
struct Export {
    #[command(flatten)]
    deployment: Deployment,
    /// The folder to write to.
    #[arg(long, default_value = "export")]
    out: PathBuf,
    /// Fetch the takes too.
    #[arg(long)]
    takes: bool,
}

#[derive(Args)]
struct Inspect {
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    options: inspect::Options,
}

type Failure = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli.command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("refrain: {}", api::chain(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Dev(arguments) => dev(arguments).await,
        Command::Build(arguments) => {
            let options = build_options(&arguments.chosen, arguments.public_url)?;
            let built = build::build(&options, &|step| eprintln!("build: {step}"))?;
            eprintln!(
                "build: {} pages; studio {} kB, words {} kB, site {} kB",
                built.pages,
                built.studio_bytes / 1000,
                built.words_bytes / 1000,
                built.site_bytes / 1000
            );
            Ok(())
        }
        Command::Check(chosen) => {
            let build::Checked { campaign, notes } =
                build::check(&build_options(&chosen, String::new())?)?;
            notes.iter().for_each(|note| println!("note: {note}"));
            println!(
                "{} is complete in {}",
                campaign.slug,
                campaign.locales.join(", ")
            );
            Ok(())
        }
        Command::CoverSheet(CoverSheet { chosen, options }) => {
            let build = build_options(&chosen, String::new())?;
            let sheet = cover_sheet::cover_sheet(&build, &options, &|step| eprintln!("{step}"))?;
            let refused = sheet.refused.iter();
            refused.for_each(|name| println!("not drawn: {name}"));
            println!("{}", sheet.page.display());
            Ok(())
        }
        Command::Review(review) => decide(review).await,
        Command::Takedown(entry) => {
            Ok(operate::withdraw(open(entry.deployment).await?, &entry.id).await?)
        }
        Command::Export(export) => {
            let app = open(export.deployment).await?;
            let entries = operate::export(app, &export.out, export.takes).await?;
            println!("{entries} entries in {}", export.out.display());
            Ok(())
        }
        Command::Inspect(arguments) => look_into(arguments),
    }
}

fn look_into(arguments: Inspect) -> Result<(), Failure> {
    let options = build_options(&arguments.chosen, String::new())?;
    let inspected = inspect::inspect(&options, &arguments.options)?;
    println!("{}", inspected.summary);
    let take = arguments.options.take;
    match inspected.refusal {
        Some(source) => Err(InspectError::Refused { take, source }.into()),
        None => Ok(()),
    }
}

/// Opens the deployment that the SDK's usual settings lead to.
async fn open(deployment: Deployment) -> Result<&'static api::App, Failure> {
    let sdk = aws_config::load_from_env().await;
    Ok(operate::open(deployment, &sdk)?)
}

async fn decide(review: Review) -> Result<(), Failure> {
    match review {
        Review::List { deployment, limit } => {
            operate::list(open(deployment).await?, &mut std::io::stdout(), limit).await?;
        }
        Review::Publish(entry) => {
            operate::publish(open(entry.deployment).await?, &entry.id).await?
        }
        Review::Reject(entry) => {
            operate::withdraw(open(entry.deployment).await?, &entry.id).await?
        }
    }
    Ok(())
}

fn build_options(chosen: &Chosen, public_url: String) -> Result<BuildOptions, Failure> {
    let root = build::find_root(&std::env::current_dir()?)?;
    Ok(BuildOptions {
        root,
        slug: chosen.campaign.clone(),
        public_url,
    })
}

async fn dev(arguments: Dev) -> Result<(), Failure> {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env()
                .unwrap_or_else(|_| "warn,access=info,refrain=info".into()),
        )
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .compact()
        .init();
    // From the first moment, so that a signal during the start ends it too.
    let asked_to_stop = asked_to_stop()?;
    let root = build::find_root(&std::env::current_dir()?)?;
    built_campaign(&root, &arguments.chosen.campaign)?;
    let options = Options {
        template: root.join("infra/template.yaml"),
        data: arguments.data.unwrap_or_else(|| root.join(".refrain")),
        site: root.join("build/site"),
        port: arguments.port.map_or(Port::Near(8080), Port::Exactly),
        viewer_country: arguments.viewer_country,
    };
    tokio::pin!(asked_to_stop);
    let cloud = tokio::select! {
        started = Cloud::start(&options) => started?,
        () = &mut asked_to_stop => return Ok(()),
    };
    println!("{}", cloud.addresses.public);
    asked_to_stop.await;
    cloud.stop().await;
    Ok(())
}

/// build/ holds one campaign at a time; serving another than asked for would only confuse.
fn built_campaign(root: &std::path::Path, slug: &str) -> Result<(), Failure> {
    let path = root.join("build/layers/words/words/campaign.json");
    let text = std::fs::read_to_string(&path).map_err(|_| DevError::NotBuilt { path })?;
    let campaign: serde_json::Value = serde_json::from_str(&text)?;
    match campaign["slug"].as_str() {
        Some(built) if built == slug => Ok(()),
        built => {
            let built = built.unwrap_or("something unknown");
            Err(format!("build/ holds {built}: run `refrain build --campaign {slug}` first").into())
        }
    }
}

/// Ends at Ctrl-C or SIGTERM.
fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (
        signal(SignalKind::interrupt())?,
        signal(SignalKind::terminate())?,
    );
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
