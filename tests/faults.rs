//! Power cuts: the whole cloud is killed and started again on the same data.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::LazyLock,
};

use crate::support::{Cloud, Fan, cloud, cloud::built, root, takes};

/// The program that `refrain dev` becomes. It is built as `make test` builds everything: alone it would have other features, and all that
/// it stands on would be compiled once more.
static DEV: LazyLock<std::path::PathBuf> = LazyLock::new(|| {
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--workspace", "--all-targets"])
        .current_dir(root())
        .status();
    assert!(built.unwrap().success(), "refrain dev does not build");
    // This test lies in <target>/<profile>/deps.
    let deps = std::env::current_exe().unwrap();
    deps.ancestors().nth(2).unwrap().join("refrain-dev")
});

/// `refrain dev` in a process of its own, killed when dropped.
struct Process {
    child: Child,
    url: String,
}

impl Process {
    fn start(data: &std::path::Path) -> Self {
        built();
        let mut child = Command::new(&*DEV)
            .args(["dev", "--port", "0", "--data", data.to_str().unwrap()])
            .current_dir(root())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let url = output
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                line.split_whitespace()
                    .find(|word| word.starts_with("http://127.0.0.1:"))
                    .map(str::to_owned)
            })
            .expect("refrain dev says where it answers");
        Self {
            child,
            url: url.trim_end_matches('/').to_owned(),
        }
    }

    /// As a fan of this process sees it. Only its address is used.
    fn cloud(&self) -> &'static Cloud {
        let shared = cloud();
        Box::leak(Box::new(Cloud {
            url: self.url.clone(),
            lambda: shared.lambda.clone(),
            sdk: shared.sdk.clone(),
            sdks: shared.sdks.clone(),
            campaign: shared.campaign,
            template: shared.template.clone(),
            variables: shared.variables.clone(),
        }))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // SIGKILL: nothing gets a chance to tidy up.
        self.child.kill().expect("a running process");
        self.child.wait().expect("an ended process");
    }
}

#[tokio::test]
async fn nothing_is_lost_when_everything_is_killed_at_any_step() {
    let data = tempfile::tempdir().unwrap();
    let take = takes::singer();
    let mut fan = Fan::new();

    let first = Process::start(data.path());
    fan.cloud = first.cloud();
    let reserved = fan.put(&fan.form(&take, "audio/flac")).await;
    assert_eq!(reserved.entry()["state"], "reserved");
    drop(first);

    // A stale signature names the old address: the browser asks again, as it does after any failure.
    let second = Process::start(data.path());
    fan.cloud = second.cloud();
    fan.sing(&take, "audio/flac").await;
    let mixing = fan.mix_and_forget();
    drop(second);
    mixing.await;

    let third = Process::start(data.path());
    fan.cloud = third.cloud();
    assert_eq!(fan.mix().await.entry()["state"], "mixed");
    let rendering = fan.cover_and_forget();
    drop(third);
    rendering.await;

    let fourth = Process::start(data.path());
    fan.cloud = fourth.cloud();
    let covered = fan.cover().await;
    let page = covered.entry()["share_page"].as_str().unwrap().to_owned();
    assert_eq!(fan.fetch(&page).await.status(), 200);
    assert_eq!(fan.erase().await.status, 204);
    assert_eq!(fan.fetch(&page).await.status(), 404);
}
