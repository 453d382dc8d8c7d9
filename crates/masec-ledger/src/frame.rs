//! A frame: what one group commit appends to a segment. All numbers are little-endian.
//!
//! ```text
//! header   64 bytes: magic, flags, first index, durable size, counts and lengths, digest of header and table
//! table    6 bytes an entry: length of the entry (u16), length of the payload (u32, all ones for none)
//! entries  one after the other
//! root     32 bytes: the tree's root with this frame's entries
//! note     the signed checkpoint of that root; empty between signatures
//! payloads salt and payload of each entry that has one
//! ```

use sha2::{Digest, Sha256};
use tlog_tiles::Hash;

use crate::payload::SALT;

/// Bytes of a header.
pub(crate) const HEADER: usize = 64;
/// Bytes of an entry's line in the table.
const LINE: usize = 6;
const MAGIC: &[u8; 8] = b"masecfr1";
/// The frame's last entry is an act on the log itself.
pub(crate) const CONTROL: u32 = 1;
const NONE: u32 = u32::MAX;
/// Most bytes that a frame may say it has: what is read at once. Two of the largest batches fit.
pub(crate) const MAX_FRAME: u64 = 1 << 32;

/// A frame's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) flags: u32,
    /// The index of its first entry.
    pub(crate) first: u64,
    /// How many entries were synced when it was written: what tells damage from a torn tail.
    pub(crate) durable: u64,
    pub(crate) count: u32,
    pub(crate) entries: u32,
    pub(crate) note: u32,
    pub(crate) payloads: u64,
    digest: [u8; 16],
}

impl Header {
    fn encode(&self) -> [u8; HEADER] {
        let mut bytes = [0; HEADER];
        bytes[..8].copy_from_slice(MAGIC);
        bytes[8..16].copy_from_slice(&self.first.to_le_bytes());
        bytes[16..24].copy_from_slice(&self.durable.to_le_bytes());
        bytes[24..32].copy_from_slice(&self.payloads.to_le_bytes());
        bytes[32..36].copy_from_slice(&self.flags.to_le_bytes());
        bytes[36..40].copy_from_slice(&self.count.to_le_bytes());
        bytes[40..44].copy_from_slice(&self.entries.to_le_bytes());
        bytes[44..48].copy_from_slice(&self.note.to_le_bytes());
        bytes[48..].copy_from_slice(&self.digest);
        bytes
    }

    /// Reads a header; `None` where these bytes are none. The digest is checked with the table.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; HEADER] = bytes.get(..HEADER)?.try_into().ok()?;
        let long = |at: usize| Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?));
        let short = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        let header = Self {
            first: long(8)?,
            durable: long(16)?,
            payloads: long(24)?,
            flags: short(32)?,
            count: short(36)?,
            entries: short(40)?,
            note: short(44)?,
            digest: bytes.get(48..)?.try_into().ok()?,
        };
        let sane = bytes.starts_with(MAGIC)
            && header.count > 0
            && header.first.checked_add(u64::from(header.count)).is_some()
            && header.payloads < MAX_FRAME
            && header.length() < MAX_FRAME
            && header.flags <= CONTROL;
        sane.then_some(header)
    }

    /// Bytes of the whole frame.
    pub(crate) fn length(&self) -> u64 {
        (HEADER + LINE * self.count as usize + 32) as u64
            + u64::from(self.entries)
            + u64::from(self.note)
            + self.payloads
    }

    /// Where payloads begin, from the start of the frame.
    pub(crate) fn payloads_at(&self) -> u64 {
        self.length() - self.payloads
    }

    /// One past its last entry.
    pub(crate) fn end(&self) -> u64 {
        self.first + u64::from(self.count)
    }

    fn digest_of<'t>(mut self, table: impl IntoIterator<Item = &'t [u8]>) -> [u8; 16] {
        self.digest = [0; 16];
        let mut hasher = Sha256::new();
        hasher.update(self.encode());
        for part in table {
            hasher.update(part);
        }
        let mut digest = [0; 16];
        digest.copy_from_slice(&hasher.finalize()[..16]);
        digest
    }
}

/// What goes into a frame, in the order of the entries.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body {
    pub(crate) table: Vec<u8>,
    pub(crate) entries: Vec<u8>,
    pub(crate) payloads: Vec<u8>,
    pub(crate) count: u32,
}

impl Body {
    /// Says how long the next entry is and, where it has one, its payload (without the salt).
    pub(crate) fn line(&mut self, entry: u16, payload: Option<u32>) {
        self.table.extend_from_slice(&entry.to_le_bytes());
        self.table
            .extend_from_slice(&payload.unwrap_or(NONE).to_le_bytes());
        self.count += 1;
    }

    /// The entries, one after the other.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = self.entries.as_slice();
        self.table.chunks_exact(LINE).map_while(move |line| {
            let length = u16::from_le_bytes([line[0], line[1]]);
            let (entry, left) = rest.split_at_checked(usize::from(length))?;
            rest = left;
            Some(entry)
        })
    }

    /// Bytes, roughly.
    pub(crate) fn weight(&self) -> usize {
        self.table.len() + self.entries.len() + self.payloads.len()
    }

    pub(crate) fn clear(&mut self) {
        self.table.clear();
        self.entries.clear();
        self.payloads.clear();
        self.count = 0;
    }
}

/// Writes a frame of all these bodies into `out`, which is emptied first.
pub(crate) fn encode(
    bodies: &[&Body],
    flags: u32,
    first: u64,
    durable: u64,
    root: &Hash,
    note: &[u8],
    out: &mut Vec<u8>,
) {
    let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut header = Header {
        flags,
        first,
        durable,
        count: bodies.iter().map(|body| body.count).sum(),
        entries: small(bodies.iter().map(|body| body.entries.len()).sum()),
        note: small(note.len()),
        payloads: bodies.iter().map(|body| body.payloads.len() as u64).sum(),
        digest: [0; 16],
    };
    header.digest = header.digest_of(bodies.iter().map(|body| body.table.as_slice()));
    out.clear();
    out.extend_from_slice(&header.encode());
    for body in bodies {
        out.extend_from_slice(&body.table);
    }
    for body in bodies {
        out.extend_from_slice(&body.entries);
    }
    out.extend_from_slice(&root.0);
    out.extend_from_slice(note);
    for body in bodies {
        out.extend_from_slice(&body.payloads);
    }
}

/// A frame's parts, where they are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame<'a> {
    pub(crate) header: Header,
    table: &'a [u8],
    entries: &'a [u8],
    pub(crate) root: Hash,
    pub(crate) note: &'a [u8],
    payloads: &'a [u8],
}

/// One entry of a frame.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    pub(crate) entry: &'a [u8],
    /// Salt and payload, and where they are from the start of the frame.
    pub(crate) payload: Option<(&'a [u8], u64)>,
}

impl<'a> Frame<'a> {
    /// Takes the frame at the start of `bytes` apart. `None` where it is none, or not whole, or its lengths disagree.
    pub(crate) fn decode(bytes: &'a [u8]) -> Option<Self> {
        let header = Header::decode(bytes)?;
        let mut rest = bytes.get(HEADER..)?;
        let mut take = |n: u64| -> Option<&'a [u8]> {
            let (taken, left) = rest.split_at_checked(usize::try_from(n).ok()?)?;
            rest = left;
            Some(taken)
        };
        let table = take(LINE as u64 * u64::from(header.count))?;
        if header.digest_of([table]) != header.digest {
            return None;
        }
        let entries = take(u64::from(header.entries))?;
        let root = Hash(take(32)?.try_into().ok()?);
        let note = take(u64::from(header.note))?;
        let payloads = take(header.payloads)?;
        let frame = Self {
            header,
            table,
            entries,
            root,
            note,
            payloads,
        };
        let (mut of_entries, mut of_payloads) = (0u64, 0u64);
        for (entry, payload) in frame.lengths() {
            of_entries += entry as u64;
            of_payloads += payload.map_or(0, |payload| (payload + SALT) as u64);
        }
        (of_entries == u64::from(header.entries) && of_payloads == header.payloads).then_some(frame)
    }

    fn lengths(&self) -> impl Iterator<Item = (usize, Option<usize>)> + use<'a> {
        self.table.chunks_exact(LINE).map(|line| {
            let entry = u16::from_le_bytes([line[0], line[1]]);
            let payload = u32::from_le_bytes([line[2], line[3], line[4], line[5]]);
            (
                usize::from(entry),
                (payload != NONE).then_some(payload as usize),
            )
        })
    }

    /// All entries, one after the other, without what is between them.
    pub(crate) fn lines(&self) -> impl Iterator<Item = Line<'a>> + use<'a> {
        let (mut entries, mut payloads) = (self.entries, self.payloads);
        let (start, all) = (self.header.payloads_at(), self.payloads.len());
        self.lengths().map_while(move |(entry, payload)| {
            let (head, tail) = entries.split_at_checked(entry)?;
            entries = tail;
            let payload = match payload {
                None => None,
                Some(length) => {
                    let at = start + (all - payloads.len()) as u64;
                    let (stored, left) = payloads.split_at_checked(length + SALT)?;
                    payloads = left;
                    Some((stored, at))
                }
            };
            Some(Line {
                entry: head,
                payload,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bit_of_header_and_table_counts() {
        let mut body = Body::default();
        for (entry, payload) in [
            (b"one".as_slice(), Some(b"first".as_slice())),
            (b"two", None),
            (b"3", Some(b"")),
        ] {
            body.line(
                entry.len() as u16,
                payload.map(|payload| payload.len() as u32),
            );
            body.entries.extend_from_slice(entry);
            if let Some(payload) = payload {
                body.payloads.extend_from_slice(&[9; SALT]);
                body.payloads.extend_from_slice(payload);
            }
        }
        let mut bytes = Vec::new();
        encode(&[&body], 0, 40, 17, &Hash([5; 32]), b"note", &mut bytes);
        let frame = Frame::decode(&bytes).unwrap();
        assert_eq!(
            (frame.header.length(), frame.header.end(), frame.note),
            (bytes.len() as u64, 43, b"note".as_slice())
        );
        let lines: Vec<_> = frame.lines().collect();
        assert_eq!(lines[1].entry, b"two");
        let (stored, at) = lines[2].payload.unwrap();
        assert_eq!(
            (stored, &bytes[at as usize..]),
            ([9; SALT].as_slice(), [9; SALT].as_slice())
        );
        for bit in 0..(HEADER + LINE * 3) * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(Frame::decode(&flipped).is_none(), "bit {bit}");
        }
        for cut in 0..bytes.len() {
            assert!(Frame::decode(&bytes[..cut]).is_none());
        }
    }
}
