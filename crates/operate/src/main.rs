//! `refrain-operate`: the operators' commands. `refrain review`, `refrain takedown`, `refrain export` and `refrain close` run it.

use std::{path::PathBuf, process::ExitCode};

use aws_config::BehaviorVersion;
use aws_smithy_http_client::{
    Builder,
    tls::{Provider, rustls_provider::CryptoMode},
};
use clap::{Args, Parser, Subcommand};
use jiff::Timestamp;
use operate::{Closing, Deployment, Format, OperateError};

/// Review entries, take them down, export them, close the campaign.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Decide about entries that wait.
    #[command(subcommand)]
    Review(Review),
    /// Take entries from the public.
    Takedown(Entries),
    /// Write all entries to a table.
    ///
    /// A run that was stopped goes on when it is started again with the same folder: takes that are there already are not
    /// fetched again. Takes of entries that were erased since are deleted from the folder.
    Export(Export),
    /// End a campaign as its legal text promises: what is due is erased.
    ///
    /// Takes whose date has come go, and with `after_closing = "erase"` every entry goes with everything of it; nobody can undo
    /// that. Without --yes nothing is changed, and the report says what would be. It has ids and counts, nothing about a
    /// person. Before `finish_by` it does nothing. A run that was stopped goes on when it is started again.
    Close(Close),
}

#[derive(Subcommand)]
enum Review {
    /// Print the entries that wait, and why.
    List {
        #[command(flatten)]
        deployment: Deployment,
        /// The most entries to print.
        #[arg(long, default_value_t = 100)]
        limit: u16,
    },
    /// Print what is known of entries, and links to their covers and mixes that are valid for 15 minutes.
    Show(Entries),
    /// Make entries public.
    Publish(Entries),
    /// Reject entries.
    Reject(Entries),
}

#[derive(Args)]
struct Entries {
    #[command(flatten)]
    deployment: Deployment,
    /// Ids of entries, or addresses with them: of share pages, or private links.
    #[arg(required = true, value_name = "ID OR ADDRESS")]
    entries: Vec<String>,
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
struct Close {
    #[command(flatten)]
    deployment: Deployment,
    /// The campaign's slug.
    #[arg(long)]
    campaign: String,
    /// Change nothing; so it is without --yes, too.
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
    /// Erase what is due.
    #[arg(long)]
    yes: bool,
    /// How the report is written; `json` is one object a line, the summary last.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse().command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("refrain: {}", api::chain(&error));
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<(), OperateError> {
    let sdk = sdk().await;
    let out = &mut std::io::stdout();
    match command {
        Command::Review(Review::List { deployment, limit }) => {
            operate::list(&deployment.setup(&sdk), out, limit).await?;
        }
        Command::Review(Review::Show(args)) => {
            operate::show(&args.deployment.setup(&sdk), out, &args.entries).await?;
        }
        Command::Review(Review::Publish(args)) => {
            operate::publish(&args.deployment.setup(&sdk), out, &args.entries).await?;
        }
        Command::Review(Review::Reject(args)) => {
            operate::reject(&args.deployment.setup(&sdk), out, &args.entries).await?;
        }
        Command::Takedown(args) => {
            operate::take_down(&args.deployment.setup(&sdk), out, &args.entries).await?;
        }
        Command::Export(Export {
            deployment,
            out,
            takes,
        }) => {
            let exported = operate::export(&deployment.setup(&sdk), &out, takes).await?;
            println!("{exported} in {}", out.display());
        }
        Command::Close(args) => {
            let closing = Closing {
                campaign: args.campaign,
                act: args.yes && !args.dry_run,
                format: args.format,
            };
            let setup = args.deployment.setup(&sdk);
            operate::close(&setup, out, &closing, Timestamp::now()).await?;
        }
    }
    Ok(())
}

/// The SDK's usual settings (environment, profiles), with TLS by rustls and ring and the system's root certificates.
async fn sdk() -> aws_config::SdkConfig {
    let https = Builder::new()
        .tls_provider(Provider::Rustls(CryptoMode::Ring))
        .build_https();
    aws_config::defaults(BehaviorVersion::latest())
        .http_client(https)
        .load()
        .await
}
