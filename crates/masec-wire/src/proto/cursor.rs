//! The bytes of a message, field by field.

use super::ProtoError;

/// What stands after a field's number.
pub(crate) enum Raw<'a> {
    Varint(u64),
    Fixed64([u8; 8]),
    Bytes(&'a [u8]),
    Fixed32,
}

/// A place in the bytes of a message.
pub(crate) struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Where `bytes` stand in the whole.
    from: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(bytes: &'a [u8], from: usize) -> Self {
        Self { bytes, at: 0, from }
    }

    /// Whether there is another field.
    pub(crate) fn goes_on(&self) -> bool {
        self.at < self.bytes.len()
    }

    /// Where the bytes begin that were read last.
    pub(super) fn began(&self, last: &[u8]) -> usize {
        self.from + self.at - last.len()
    }

    pub(super) fn fault(&self, what: &'static str) -> ProtoError {
        ProtoError {
            at: self.from + self.at,
            what,
        }
    }

    fn take(&mut self, count: u64) -> Result<&'a [u8], ProtoError> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let taken = usize::try_from(count)
            .ok()
            .and_then(|count| rest.get(..count));
        let taken = taken.ok_or_else(|| self.fault("it ends in the middle of a field"))?;
        self.at += taken.len();
        Ok(taken)
    }

    /// A number in pieces of seven bits, lowest first.
    fn varint(&mut self) -> Result<u64, ProtoError> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = *self.take(1)?.first().unwrap_or(&0);
            if shift == 63 && byte > 1 {
                break;
            }
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(self.fault("a number of more than 64 bits"))
    }

    /// The next field: its number, and what it holds.
    pub(crate) fn field(&mut self) -> Result<(u64, Raw<'a>), ProtoError> {
        let key = self.varint()?;
        let (number, kind) = (key >> 3, key & 7);
        if number == 0 || number > 0x1fff_ffff {
            return Err(self.fault("no field has this number"));
        }
        let raw = match kind {
            0 => Raw::Varint(self.varint()?),
            1 => {
                let bytes = self.take(8)?.try_into();
                Raw::Fixed64(bytes.map_err(|_| self.fault("it ends in the middle of a field"))?)
            }
            2 => {
                let length = self.varint()?;
                Raw::Bytes(self.take(length)?)
            }
            5 => {
                self.take(4)?;
                Raw::Fixed32
            }
            _ => return Err(self.fault("no field is of this type")),
        };
        Ok((number, raw))
    }
}
