//! The configuration in force, for those who need it while it may be read again.

use std::sync::Arc;

use crate::config::Config;
use crate::delegation::Checker;
use crate::identity::Authenticator;

/// The configuration in force, and what follows from it.
#[derive(Debug)]
pub struct Live {
    /// As it was read.
    pub config: Config,
    /// Who callers are.
    pub authenticator: Authenticator,
    /// Whose tokens of delegation count, if anybody's.
    pub delegation: Option<Arc<Checker>>,
}

impl Live {
    /// What follows from a configuration.
    pub fn new(config: Config) -> Self {
        Self {
            authenticator: Authenticator::new(&config, None),
            delegation: Checker::new(&config).map(Arc::new),
            config,
        }
    }

    /// What follows from a configuration that takes the place of this one.
    pub fn next(&self, config: Config) -> Self {
        Self {
            authenticator: Authenticator::new(&config, Some(&self.authenticator)),
            delegation: Checker::new(&config).map(Arc::new),
            config,
        }
    }
}
