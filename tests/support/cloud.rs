//! Local clouds to test against.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{LazyLock, mpsc},
};

use campaign::Campaign;
use campaign_build::BuildOptions;
use local_cloud::{Options, Port, template::Template};

pub const SLUG: &str = "night-game";

/// A running cloud and what it serves.
pub struct Cloud {
    pub url: String,
    /// The address of Lambda's API for direct invocations.
    pub lambda: String,
    /// Signs as operators do, who may do everything.
    pub sdk: aws_types::SdkConfig,
    /// By the functions' binaries: each signs as its function does, which may do what its role in the template allows.
    pub sdks: BTreeMap<String, aws_types::SdkConfig>,
    pub campaign: &'static Campaign,
    /// What it serves.
    pub template: Template,
    /// The variables of all functions together: names of tables and buckets, addresses, folders of layers.
    pub variables: BTreeMap<String, String>,
}

/// The cloud that most tests share. Its queue delivers nothing while they run, so that only what a test asks for happens.
pub fn cloud() -> &'static Cloud {
    static CLOUD: LazyLock<Cloud> = LazyLock::new(|| start(900));
    &CLOUD
}

/// A cloud whose sweep comes at once.
pub fn sweeping_cloud() -> &'static Cloud {
    static CLOUD: LazyLock<Cloud> = LazyLock::new(|| start(0));
    &CLOUD
}

pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        checkout::root_of(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("a checkout")
    });
    &ROOT
}

/// The built campaign; building it again costs little when nothing has changed.
pub fn built() -> &'static Campaign {
    static CAMPAIGN: LazyLock<Campaign> = LazyLock::new(|| {
        let options = BuildOptions {
            root: root().to_owned(),
            slug: SLUG.to_owned(),
            public_url: "http://127.0.0.1:8080".to_owned(),
            pseudo: false,
        };
        campaign_build::build(&options, &|_| ()).unwrap_or_else(|error| panic!("{error}"));
        campaign_build::check(&options).unwrap().campaign
    });
    &CAMPAIGN
}

/// A cloud on free ports with data of its own, for the rest of the process.
fn start(sweep_delay_seconds: u32) -> Cloud {
    let text = template();
    assert!(
        text.contains("DelaySeconds: 60"),
        "the sweep's delay has moved"
    );
    let delay = format!("DelaySeconds: {sweep_delay_seconds}");
    start_with(&text.replace("DelaySeconds: 60", &delay), &functions::named)
}

/// The product's own template.
pub fn template() -> String {
    std::fs::read_to_string(root().join("infra/template.yaml")).unwrap()
}

/// A cloud of another template and other code, for the rest of the process.
pub fn start_with(
    template: &str,
    code: &'static (dyn Fn(&str) -> Option<api::Function> + Sync),
) -> Cloud {
    let campaign = built();
    let dir = Box::leak(Box::new(tempfile::tempdir().unwrap()));
    let options = options(template, dir.path());
    let (ready, wait) = mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let running = local_cloud::Cloud::start(&options, code)
                .await
                .unwrap_or_else(|error| panic!("{error}"));
            ready.send(describe(&running, campaign)).unwrap();
            std::future::pending::<()>().await;
            drop(running);
        });
    });
    wait.recv().unwrap()
}

/// What a cloud of a template needs that has everything it stores in a folder.
pub fn options(template: &str, folder: &Path) -> Options {
    let path = folder.join("template.yaml");
    let text = template.replace("../build", root().join("build").to_str().unwrap());
    std::fs::write(&path, text).unwrap();
    Options {
        template: path,
        data: folder.join("data"),
        site: root().join("build/site"),
        port: Port::Any,
        viewer_country: None,
        preview: None,
        grants: std::env::var_os("REFRAIN_GRANTS").map(PathBuf::from),
    }
}

/// A running cloud as tests see it.
pub fn describe(running: &local_cloud::Cloud, campaign: &'static Campaign) -> Cloud {
    let template = running.template.clone();
    let functions = template.functions.iter();
    let sdks = functions.map(|each| (each.binary.clone(), without_pool(&running.sdk_of(&each.id))));
    let environments = template.functions.iter().map(|f| f.environment.clone());
    Cloud {
        url: running.addresses.public.clone(),
        lambda: running.addresses.lambda.clone(),
        sdk: without_pool(&running.sdk),
        sdks: sdks.collect(),
        campaign,
        variables: environments.flatten().collect(),
        template,
    }
}

/// Each test has a runtime of its own. A connection that is left in a pool ends with the runtime of the test that made it, whoever uses
/// it then.
fn without_pool(sdk: &aws_types::SdkConfig) -> aws_types::SdkConfig {
    let client = aws_smithy_http_client::Builder::new();
    let client = client.pool_max_idle_per_host(0).build_http();
    sdk.clone().into_builder().http_client(client).build()
}
