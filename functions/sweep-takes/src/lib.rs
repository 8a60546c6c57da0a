//! SQS: finishes whatever step of an entry is missing, and erases what no entry needs.

use api::{Function, Setup, SqsMessage, StartError};
use pipeline::{CoverRenderer, Mixer, Publisher, StepError, Sweeper};

mod message;

use message::Subject;

pub fn function() -> Function {
    api::sqs(Parts::open, handle)
}

struct Parts {
    sweeper: Sweeper,
}

impl Parts {
    fn open(setup: &Setup) -> Result<Self, StartError> {
        let campaign = setup.campaign()?;
        let entries = setup.entries()?;
        let takes = setup.takes()?;
        let media = setup.media()?;
        let mixer = Mixer {
            campaign: campaign.clone(),
            entries: entries.clone(),
            takes: takes.clone(),
            media: media.clone(),
            song: setup.song()?,
        };
        let publisher = Publisher {
            entries,
            media,
            share: setup.share_page(campaign.clone())?,
            campaign,
        };
        let covers = CoverRenderer {
            renderer: setup.renderer()?,
            takes,
            publisher,
        };
        Ok(Self {
            sweeper: Sweeper { mixer, covers },
        })
    }
}

/// A message that fails comes back by itself and ends, after a few tries, in the dead-letter queue.
async fn handle(parts: &'static Parts, message: SqsMessage) -> Result<(), StepError> {
    let body = message.body.unwrap_or_default();
    for subject in message::subjects(&body) {
        match subject {
            Subject::Uploaded(id) => parts.sweeper.complete(&id).await?,
            Subject::Changed(id) => parts.sweeper.complete_and_clean(&id).await?,
        }
    }
    Ok(())
}
