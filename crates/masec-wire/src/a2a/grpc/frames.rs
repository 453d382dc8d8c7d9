//! Messages in the body of a request or of an answer: a byte that says whether it is compressed, four of its length, the message.

/// Bytes before each message.
const HEAD: usize = 5;

/// Why a body holds no messages. Whose fault: the sender's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FramesError {
    /// One is compressed, which nobody asked for.
    #[error("a message is compressed; send it as it is")]
    Compressed,
    /// One is too long.
    #[error("a message is longer than {0} bytes")]
    Long(usize),
}

/// Takes a body apart as it comes.
#[derive(Debug)]
pub struct Frames {
    longest: usize,
    held: Vec<u8>,
}

impl Frames {
    /// For messages of at most `longest` bytes.
    pub fn new(longest: usize) -> Self {
        Self {
            longest,
            held: Vec::new(),
        }
    }

    /// Takes more of the body in; the messages that are whole by now go into `into`, those before a fault too.
    pub fn feed(&mut self, bytes: &[u8], into: &mut Vec<Vec<u8>>) -> Result<(), FramesError> {
        self.held.extend_from_slice(bytes);
        let mut done = 0;
        let found = loop {
            let rest = self.held.get(done..).unwrap_or_default();
            let Some((&[packed, a, b, c, d], after)) = rest.split_first_chunk::<HEAD>() else {
                break Ok(());
            };
            if packed != 0 {
                break Err(FramesError::Compressed);
            }
            let length = u32::from_be_bytes([a, b, c, d]) as usize;
            if length > self.longest {
                break Err(FramesError::Long(self.longest));
            }
            let Some(message) = after.get(..length) else {
                break Ok(());
            };
            into.push(message.to_vec());
            done += HEAD + length;
        };
        self.held.drain(..done);
        found
    }

    /// Whether nothing is left of what came: the body may end here.
    pub fn is_whole(&self) -> bool {
        self.held.is_empty()
    }
}

/// A message as it stands in a body.
pub fn framed(message: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(HEAD + message.len());
    let length = u32::try_from(message.len()).unwrap_or(u32::MAX);
    out.push(0);
    out.extend(length.to_be_bytes());
    out.extend_from_slice(message);
    out
}
