//! Serves a campaign that follows its files: each change is built, and pages load again.

use std::path::Path;

use anyhow::Context;
use campaign_build::{BuildOptions, is_leftover};
use local_cloud::{Cloud, Options, Preview};

use crate::changes::{Changes, Owner};
use crate::rebuild::Rebuild;

/// Builds and serves until `shutdown_signal`. If the files are not right at the start, the build before is served if it is of this
/// campaign; else nothing is, until they are.
pub async fn follow(
    build: BuildOptions,
    options: Options,
    shutdown_signal: impl Future<Output = ()>,
) -> anyhow::Result<()> {
    tokio::pin!(shutdown_signal);
    let site = options.site.clone();
    let mut changes = Changes::watch(&build.root, &build.slug, is_leftover)?;
    let mut rebuild = Rebuild::new(build.clone());
    let cloud = tokio::select! {
        started = start(&build, options, &mut rebuild, &mut changes) => started?,
        () = &mut shutdown_signal => return Ok(()),
    };
    println!("{}", cloud.addresses.public);
    tokio::select! {
        () = serve(&cloud, &site, &mut rebuild, &mut changes) => {}
        () = &mut shutdown_signal => {}
    }
    // Pages listen for as long as there is somebody to say something.
    drop(rebuild);
    cloud.stop().await;
    Ok(())
}

/// Starts the cloud as soon as there is a build to be served.
async fn start(
    build: &BuildOptions,
    options: Options,
    rebuild: &mut Rebuild,
    changes: &mut Changes,
) -> anyhow::Result<Cloud> {
    // Words in pseudo-locales come with the pages' scripts, which whoever started this has built without them.
    let begin = match build.pseudo {
        true => Owner::Product,
        false => Owner::Campaign,
    };
    let mut first = rebuild.run(begin).await;
    while let Err(error) = &first {
        rebuild.failed(error);
        if crate::built::check_built_campaign(&build.root, &build.slug).is_ok() {
            break;
        }
        let changed = changes.next().await.context("no files are watched")?;
        first = rebuild.run(changed).await;
    }
    let preview = Preview {
        script: include_str!("preview.js"),
        states: rebuild.states(),
    };
    let options = Options {
        preview: Some(preview),
        ..options
    };
    let cloud = Cloud::start(&options, &functions::named).await?;
    if first.is_ok() {
        rebuild.served(cloud.build().await);
    }
    Ok(cloud)
}

/// Builds whenever something has changed, and serves what was built: the pages first, then covers that had to be drawn.
async fn serve(cloud: &Cloud, site: &Path, rebuild: &mut Rebuild, changes: &mut Changes) {
    loop {
        let built = tokio::select! {
            changed = changes.next() => match changed {
                Some(changed) => rebuild.run(changed).await,
                None => return,
            },
            drawn = rebuild.covers() => drawn,
        };
        let served = match built {
            Ok(()) => cloud
                .replace(site, &functions::named)
                .await
                .map_err(Into::into),
            Err(error) => Err(error),
        };
        match served {
            Ok(build) => rebuild.served(build),
            Err(error) => rebuild.failed(&error),
        }
    }
}
