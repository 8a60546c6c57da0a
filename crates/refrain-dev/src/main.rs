//! `refrain dev`: starts the whole campaign on this machine; `refrain screens`: takes pictures of all its screens.

mod built;
mod changes;
mod follow;
mod rebuild;
mod screens;
mod state;

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use campaign_build::BuildOptions;
use checkout::Chosen;
use clap::{Args, Parser};
use local_cloud::{Cloud, Options, Port};
use screens::Screens;
use tracing_subscriber::EnvFilter;

#[derive(Parser)]
#[command(name = "refrain", bin_name = "refrain", version)]
enum Command {
    /// Start the whole campaign on this machine.
    Dev(Dev),
    /// Take pictures of every screen, in every language, on a phone and on a desk.
    Screens(Screens),
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
    /// Build the campaign, and again whenever one of its files is saved; pages load again, and show what is wrong.
    #[arg(long)]
    watch: bool,
    /// With --watch, add pseudo-locales: en-XA, accented and longer, and ar-XB, mirrored.
    #[arg(long)]
    pseudo: bool,
    /// The address that fans see, as pages that are built by --watch name it.
    #[arg(long, env = "PUBLIC_URL", default_value = "http://127.0.0.1:8080")]
    public_url: String,
}

fn main() -> ExitCode {
    let done = match Command::parse() {
        Command::Dev(arguments) => run(arguments),
        Command::Screens(arguments) => screens::screens(arguments),
    };
    done.unwrap_or_else(|error| {
        eprintln!("refrain: {error:#}");
        ExitCode::FAILURE
    })
}

fn run(arguments: Dev) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Runtime::new()?;
    let done = runtime.block_on(dev(arguments));
    // A build that is under way would be waited for.
    runtime.shutdown_background();
    done.map(|()| ExitCode::SUCCESS)
}

async fn dev(arguments: Dev) -> anyhow::Result<()> {
    tracing_subscriber::fmt()
        .with_env_filter(
            EnvFilter::try_from_default_env()
                .unwrap_or_else(|_| "warn,access=info,local_cloud=info".into()),
        )
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_ansi(std::io::stderr().is_terminal())
        .compact()
        .init();
    // From the first moment, so that a signal during the start ends it too.
    let shutdown_signal = shutdown_signal()?;
    let root = checkout::root_of(&std::env::current_dir()?)?;
    let slug = arguments.chosen.campaign;
    if !arguments.watch {
        built::check_built_campaign(&root, &slug)?;
    }
    let options = Options {
        template: root.join(checkout::TEMPLATE),
        data: arguments.data.unwrap_or_else(|| root.join(".refrain")),
        site: root.join(checkout::SITE),
        port: arguments.port.map_or(Port::Near(8080), Port::Exactly),
        viewer_country: arguments.viewer_country,
        preview: None,
    };
    if arguments.watch {
        let build = BuildOptions {
            root,
            slug,
            public_url: arguments.public_url,
            pseudo: arguments.pseudo,
        };
        return follow::follow(build, options, shutdown_signal).await;
    }
    tokio::pin!(shutdown_signal);
    let cloud = tokio::select! {
        started = Cloud::start(&options, &functions::named) => started?,
        () = &mut shutdown_signal => return Ok(()),
    };
    println!("{}", cloud.addresses.public);
    shutdown_signal.await;
    cloud.stop().await;
    Ok(())
}

/// Ends at Ctrl-C or SIGTERM.
fn shutdown_signal() -> std::io::Result<impl Future<Output = ()>> {
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::path::Path;

    use local_cloud::template::{Place, Template};

    #[test]
    fn every_function_of_the_template_has_its_code() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../infra/template.yaml");
        let place = Place {
            public_url: "http://127.0.0.1:1".to_owned(),
            queue_url: "http://127.0.0.1:2".to_owned(),
            origin_secret: "secret".to_owned(),
        };
        let template = Template::read(&path, &place).unwrap();
        for function in &template.functions {
            let code = functions::named(&function.binary);
            assert!(code.is_some(), "{}", function.binary);
        }
    }
}
