//! Whether the gateway is about to end. Who waits for an answer gets it first; who listens, for as long as anybody likes, is let go
//! at once.

use tokio::sync::watch;

/// Whether it is, and a word of it to whoever has something open that would not end by itself.
#[derive(Debug, Default)]
pub struct Ending(watch::Sender<bool>);

impl Ending {
    /// It is, from here on.
    pub(crate) fn begin(&self) {
        self.0.send_replace(true);
    }

    /// Waits until it is.
    pub(crate) async fn begun(&self) {
        // Who tells it goes no sooner than `self`.
        let _ = self.0.subscribe().wait_for(|begun| *begun).await;
    }
}
