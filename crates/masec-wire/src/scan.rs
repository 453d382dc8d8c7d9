//! Where a JSON value ends in a stream of bytes.

/// Where a JSON value ends, found without parsing it: strings and brackets are all that is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scan {
    depth: u64,
    string: bool,
    escape: bool,
    word: bool,
}

pub(crate) enum Step {
    More,
    /// The value is over after so many bytes.
    Done(usize),
    /// It cannot be a value; so many bytes go with it.
    Broken(usize),
}

impl Scan {
    /// Whether the value is whole if the stream ends here.
    pub(crate) fn may_end(&self) -> bool {
        self.depth == 0 && !self.string
    }

    /// Goes on with the next bytes of the value.
    pub(crate) fn run(&mut self, bytes: &[u8]) -> Step {
        let mut at = 0;
        while at < bytes.len() {
            if self.string {
                match self.string_from(bytes, at) {
                    Ok(next) => at = next,
                    Err(step) => return step,
                }
                continue;
            }
            let byte = bytes[at];
            if self.word
                && matches!(
                    byte,
                    b',' | b']' | b'}' | b':' | b' ' | b'\t' | b'\n' | b'\r'
                )
            {
                return Step::Done(at);
            }
            at += 1;
            match byte {
                b'"' if self.word => return Step::Broken(at),
                b'"' => self.string = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => match self.depth {
                    0 => return Step::Broken(at),
                    1 => return Step::Done(at),
                    _ => self.depth -= 1,
                },
                b',' | b':' if self.depth == 0 => return Step::Broken(at),
                _ if self.depth == 0 => self.word = true,
                _ => {}
            }
        }
        Step::More
    }

    /// Goes on inside a string.
    fn string_from(&mut self, bytes: &[u8], mut at: usize) -> Result<usize, Step> {
        if self.escape {
            self.escape = false;
            at += 1;
        }
        let Some(place) = memchr::memchr3(b'"', b'\\', b'\n', &bytes[at..]) else {
            return Ok(bytes.len());
        };
        at += place;
        match bytes[at] {
            b'\\' => self.escape = true,
            // A string never runs over a line's end: whoever wrote this broke off, and the next line starts anew.
            b'\n' => return Err(Step::Broken(at)),
            _ => {
                self.string = false;
                if self.depth == 0 {
                    return Err(Step::Done(at + 1));
                }
            }
        }
        Ok(at + 1)
    }
}
