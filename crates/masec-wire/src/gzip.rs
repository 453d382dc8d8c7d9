//! Compressed input, recognised by its first two bytes.

use std::io::{self, Read};

use flate2::read::MultiGzDecoder;

/// The input, before and after its first bytes said whether it is compressed.
pub(crate) enum Input<R> {
    Fresh(Option<R>),
    Plain(Replay<R>),
    Gzip(Box<MultiGzDecoder<Replay<R>>>),
}

impl<R> std::fmt::Debug for Input<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Input::Fresh(_) => "Fresh",
            Input::Plain(_) => "Plain",
            Input::Gzip(_) => "Gzip",
        })
    }
}

impl<R: Read> Input<R> {
    /// Reads decompressed bytes.
    pub(crate) fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if let Input::Fresh(input) = self
            && let Some(input) = input.take()
        {
            let mut replay = Replay::new(input);
            let gzip = replay.first_two()? == [0x1F, 0x8B];
            *self = if gzip {
                Input::Gzip(Box::new(MultiGzDecoder::new(replay)))
            } else {
                Input::Plain(replay)
            };
        }
        match self {
            Input::Fresh(_) => Ok(0),
            Input::Plain(replay) => replay.read(buffer),
            Input::Gzip(decoder) => decoder.read(buffer),
        }
    }
}

/// The bytes that `bytes` are compressed of; `None` where they are no gzip or more than `most` of them.
pub fn gunzip(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    let mut plain = Vec::new();
    let bound = u64::try_from(most).ok()?.saturating_add(1);
    let mut reader = MultiGzDecoder::new(bytes).take(bound);
    reader.read_to_end(&mut plain).ok()?;
    (plain.len() <= most).then_some(plain)
}

/// A reader that gives back its first bytes.
pub(crate) struct Replay<R> {
    input: R,
    first: Vec<u8>,
}

impl<R: Read> Replay<R> {
    fn new(input: R) -> Self {
        Self {
            input,
            first: Vec::new(),
        }
    }

    fn first_two(&mut self) -> io::Result<&[u8]> {
        while self.first.len() < 2 {
            let mut byte = [0];
            match self.input.read(&mut byte) {
                Ok(0) => break,
                Ok(_) => self.first.push(byte[0]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(&self.first)
    }
}

impl<R: Read> Read for Replay<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.first.is_empty() || buffer.is_empty() {
            return self.input.read(buffer);
        }
        let count = self.first.len().min(buffer.len());
        buffer[..count].copy_from_slice(&self.first[..count]);
        self.first.drain(..count);
        Ok(count)
    }
}
