//! The whole path on one screen.

use std::sync::Arc;

use masec_model::{Interaction, Outcome, Timestamp};

use crate::settings::{Settings, SettingsError};

/// Checked settings, policies compiled: made once, shared by every pipeline.
#[derive(Debug)]
pub struct Core {
    settings: Settings,
}

impl Core {
    /// Checks `settings` whole.
    pub fn new(settings: Settings) -> Result<Arc<Self>, SettingsError> {
        Ok(Arc::new(Self { settings }))
    }

    /// The settings it was made from.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }
}

/// The decision core for one network (in recordings: one trace): everything it remembers, and the one function that
/// moves it on.
#[derive(Debug)]
pub struct Pipeline {
    core: Arc<Core>,
}

impl Pipeline {
    /// A pipeline that remembers nothing yet.
    pub fn new(core: &Arc<Core>) -> Self {
        Self {
            core: Arc::clone(core),
        }
    }

    /// Takes in one interaction and says what to do about it. `now` is the driver's time.
    pub fn step(&mut self, _interaction: &Interaction, _now: Timestamp) -> Outcome {
        let _ = self.core.settings();
        Outcome::default()
    }
}
