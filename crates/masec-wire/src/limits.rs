//! How much of a hostile input is looked at. Past a bound there is a problem in the report, never a silent cut.

/// Bounds on what one piece of input may cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the longest line, object or array element; a longer one is skipped to its end without buffering it.
    pub item: usize,
    /// Deepest nesting of objects and lists; at most [`Limits::MAX_DEPTH`].
    pub depth: usize,
    /// Leaves of one interaction; content with more stays one text.
    pub leaves: usize,
    /// Bytes of text kept of one leaf.
    pub text: usize,
    /// Bytes kept of what could not be read.
    pub opaque: usize,
    /// Ids remembered per trace to report repeated ones, and of traces whose spans were told.
    pub ids: usize,
    /// Bytes of spans held while more of their traces may come.
    pub spans: usize,
}

impl Limits {
    /// The deepest nesting that the parsers (this crate's and `serde_json`'s) go into without exhausting a small stack.
    pub const MAX_DEPTH: usize = 128;

    /// The depth in force.
    pub(crate) fn depth(&self) -> usize {
        self.depth.min(Self::MAX_DEPTH)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            item: 64 << 20,
            depth: Self::MAX_DEPTH,
            leaves: 1 << 16,
            text: 64 << 20,
            opaque: 4 << 10,
            ids: 1 << 16,
            spans: 64 << 20,
        }
    }
}
