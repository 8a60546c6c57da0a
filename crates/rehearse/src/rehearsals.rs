//! The rehearsals: what fans meet, what shows, what mends it.

use std::path::Path;

use anyhow::ensure;

use crate::fan::{Fan, Reply};
use crate::fault::Fault;
use crate::stage::{MixVersion, QueueSettings, Stage, until};
use crate::switch::Broken;

/// Rehearses one fault against the built campaign of a checkout. Answers what was seen, line by line.
///
/// # Errors
/// A metric did not move, fans met something else than they should, or the runbook's moves did not mend it.
pub async fn rehearse(fault: Fault, root: &Path) -> anyhow::Result<String> {
    let queue = match fault {
        Fault::DeadLetters => QueueSettings::Failing,
        Fault::QueueBacklog => QueueSettings::Repeating,
        _ => QueueSettings::Silent,
    };
    let mix = match fault {
        Fault::CrashingFunction => MixVersion::Crashing,
        _ => MixVersion::Good,
    };
    let mut stage = Stage::start(root, queue, mix).await?;
    stage.say(&fault.name());
    match fault {
        Fault::MissingTable => table(&mut stage, fault, Broken::TableMissing).await?,
        Fault::ThrottledTable => table(&mut stage, fault, Broken::TableThrottled).await?,
        Fault::AccessDenied => storage(&mut stage, fault, Broken::StorageDenied).await?,
        Fault::StorageDown => storage(&mut stage, fault, Broken::StorageDown).await?,
        Fault::CrashingFunction => crashing_function(&mut stage).await?,
        Fault::PoisonedTake => poisoned_take(&mut stage).await?,
        Fault::DeadLetters => dead_letters(&mut stage).await?,
        Fault::QueueBacklog => queue_backlog(&mut stage).await?,
    }
    let report = std::mem::take(&mut stage.report);
    stage.cloud.stop().await;
    Ok(report)
}

/// Nobody can reserve an entry; once the table is right, the same request succeeds.
async fn table(stage: &mut Stage, fault: Fault, broken: Broken) -> anyhow::Result<()> {
    let fan = stage.fan()?;
    stage.switch.set(Some(broken));
    let reply = fan.reserve(&stage.take).await?;
    meets(stage, fault, &reply)?;

    mend(stage, "the table answers again");
    publish(stage, &fan).await?;
    shows_no_more(stage)
}

/// Takes are uploaded and cannot be mixed; once the service is right, the same request succeeds.
async fn storage(stage: &mut Stage, fault: Fault, broken: Broken) -> anyhow::Result<()> {
    let fan = stage.fan()?;
    fan.upload(&stage.take).await?;
    stage.switch.set(Some(broken));
    let reply = fan.mix().await?;
    meets(stage, fault, &reply)?;

    mend(stage, "S3 answers again");
    mix_and_cover(stage, &fan).await?;
    shows_no_more(stage)
}

/// The gateway answers in place of the function; once the version before is deployed, the same request succeeds.
async fn crashing_function(stage: &mut Stage) -> anyhow::Result<()> {
    let fan = stage.fan()?;
    fan.upload(&stage.take).await?;
    let reply = fan.mix().await?;
    stage.say(&format!(
        "  a fan is answered {} by the gateway",
        reply.status
    ));
    ensure!(reply.status == 500, "a fan is answered {}", reply.status);
    ensure!(
        reply.outcome().is_empty(),
        "the function answers {}",
        reply.outcome()
    );
    stage.say_alarms(Fault::CrashingFunction)?;

    mend(stage, "the version before is deployed");
    stage.deploy_version_before().await?;
    mix_and_cover(stage, &fan).await
}

/// The fan is told what is wrong with the take, and another one does.
async fn poisoned_take(stage: &mut Stage) -> anyhow::Result<()> {
    let fan = stage.fan()?;
    fan.upload(b"this is no sound").await?;
    let reply = fan.mix().await?;
    stage.say(&format!(
        "  a fan is answered {} {}",
        reply.status,
        reply.outcome()
    ));
    let kinds = stage.signals.kinds("MixFailures");
    ensure!(kinds == ["take-unreadable"], "MixFailures counts {kinds:?}");
    ensure!(
        stage.signals.sum("PermanentFaults") == 0.0,
        "a take is no fault of the deployment"
    );
    stage.say_alarms(Fault::PoisonedTake)?;

    mend(stage, "the fan sings again");
    publish(stage, &fan).await?;
    ensure!(
        stage.signals.sum("MixFailures") == 0.0,
        "the second take failed, too"
    );
    Ok(())
}

/// What failed as often as it may is sent again once its cause is mended.
async fn dead_letters(stage: &mut Stage) -> anyhow::Result<()> {
    let (fan, queue) = (stage.fan()?, stage.queue()?);
    stage.switch.set(Some(Broken::StorageDenied));
    fan.upload(&stage.take).await?;
    until(
        "a dead letter",
        async || Ok(queue.dead_letters().await? > 0),
    )
    .await?;
    stage.say_alarms(Fault::DeadLetters)?;

    mend(
        stage,
        "S3 answers again, and the dead letters are sent again",
    );
    let sent = queue.send_dead_letters_again().await?;
    stage.say(&format!("  {sent} sent again"));
    until("a published entry", async || {
        Ok(fan.get().await?.outcome() == "published")
    })
    .await?;
    // In this queue a message that is worked on for longer than a second comes back, and may lie with the dead letters once more;
    // with a published entry the sweep has nothing left to do.
    until("no dead letter", async || {
        queue.send_dead_letters_again().await?;
        Ok(queue.dead_letters().await? == 0 && queue.waiting().await? == 0)
    })
    .await?;
    stage.say("  the entry is published, no dead letter is left");
    Ok(())
}

/// What waits is done by itself once its cause is mended.
async fn queue_backlog(stage: &mut Stage) -> anyhow::Result<()> {
    let queue = stage.queue()?;
    stage.switch.set(Some(Broken::StorageDown));
    let fans = [stage.fan()?, stage.fan()?];
    for fan in &fans {
        fan.upload(&stage.take).await?;
    }
    until("messages that wait", async || {
        Ok(queue.waiting().await? >= fans.len())
    })
    .await?;
    ensure!(
        stage.signals.sum("EntriesMixed") == 0.0,
        "the sweep gets something done"
    );
    stage.say_alarms(Fault::QueueBacklog)?;

    mend(stage, "S3 answers again");
    for fan in &fans {
        until("a published entry", async || {
            Ok(fan.get().await?.outcome() == "published")
        })
        .await?;
    }
    until("an empty queue", async || Ok(queue.waiting().await? == 0)).await?;
    stage.say("  all entries are published, nothing waits");
    Ok(())
}

/// What a fan is answered, and what shows of it: a fault of the deployment is ours, any other is a matter of time.
fn meets(stage: &mut Stage, fault: Fault, reply: &Reply) -> anyhow::Result<()> {
    let permanent = fault.metrics().contains(&"Refrain PermanentFaults");
    let expected = if permanent {
        (500, "internal")
    } else {
        (503, "busy")
    };
    let answered = (reply.status, reply.outcome());
    stage.say(&format!(
        "  a fan is answered {} {}",
        answered.0, answered.1
    ));
    ensure!(
        answered == expected,
        "a fan is answered {answered:?}, not {expected:?}"
    );
    let kinds = stage.signals.kinds("Refusals");
    ensure!(kinds == [expected.1], "Refusals counts {kinds:?}");
    let faults = stage.signals.sum("PermanentFaults");
    ensure!(
        (faults > 0.0) == permanent,
        "PermanentFaults counts {faults}"
    );
    stage.say_alarms(fault)?;
    Ok(())
}

fn mend(stage: &mut Stage, how: &str) {
    stage.switch.set(None);
    stage.signals.clear();
    stage.say(&format!("  mended: {how}"));
}

fn shows_no_more(stage: &mut Stage) -> anyhow::Result<()> {
    for metric in ["PermanentFaults", "Refusals", "MixFailures"] {
        let value = stage.signals.sum(metric);
        ensure!(value == 0.0, "{metric} still counts {value}");
    }
    Ok(())
}

async fn publish(stage: &mut Stage, fan: &Fan) -> anyhow::Result<()> {
    fan.upload(&stage.take).await?;
    mix_and_cover(stage, fan).await
}

async fn mix_and_cover(stage: &mut Stage, fan: &Fan) -> anyhow::Result<()> {
    let mixed = fan.mix().await?;
    ensure!(
        mixed.outcome() == "mixed",
        "the mix is answered {}",
        mixed.outcome()
    );
    let covered = fan.cover().await?;
    ensure!(
        covered.status == 200,
        "the cover is answered {}",
        covered.outcome()
    );
    let done = format!("  the same entry is {}", covered.outcome());
    stage.say(&done);
    Ok(())
}
