//! W3C trace context: which trace a request belongs to, as its sender says. Nothing is decided by it.

use std::fmt;

/// A place in a trace (`traceparent`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    pub(super) trace: [u8; 16],
    pub(super) span: [u8; 8],
    flags: u8,
}

/// The length of what version 00 has.
const LENGTH: usize = 55;
const SAMPLED: u8 = 1;

impl Context {
    /// What a `traceparent` says; `None` where that is nothing by the standard, which is not an error: the trace begins here.
    pub fn parse(text: &str) -> Option<Self> {
        let known = text.get(..LENGTH)?;
        let rest = &text[LENGTH..];
        let mut parts = known.split('-');
        let version = hex::<1>(parts.next()?)?[0];
        let (trace, span) = (hex(parts.next()?)?, hex(parts.next()?)?);
        let flags = hex::<1>(parts.next()?)?[0];
        // Later versions may say more after another hyphen; `ff` is none.
        let fits = match version {
            0 => rest.is_empty(),
            0xff => false,
            _ => rest.is_empty() || rest.starts_with('-'),
        };
        let real = trace != [0; 16] && span != [0; 8];
        (fits && real && parts.next().is_none()).then_some(Self { trace, span, flags })
    }

    /// A new place under this one, or in a trace of its own.
    pub(super) fn under(parent: Option<Self>) -> Self {
        Self {
            trace: parent.map_or_else(random, |parent| parent.trace),
            span: random(),
            flags: parent.map_or(SAMPLED, |parent| parent.flags & SAMPLED),
        }
    }
}

impl fmt::Display for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
        let (trace, span) = (hex(&self.trace), hex(&self.span));
        write!(f, "00-{trace}-{span}-{:02x}", self.flags)
    }
}

/// Lower-case digits alone, as the standard has it.
fn hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let bytes = data_encoding::HEXLOWER.decode(text.as_bytes()).ok()?;
    bytes.try_into().ok()
}

/// Random bytes that are not all zero.
fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // Without randomness ids are all alike, and traces run together; no decision rests on them.
    if getrandom::fill(&mut bytes).is_err() || bytes == [0; N] {
        bytes[0] = 1;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARENT: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    #[test]
    fn what_is_a_place_in_a_trace_and_what_is_not() {
        let context = Context::parse(PARENT).expect("a context");
        assert_eq!(context.to_string(), PARENT);
        assert!(Context::parse(&PARENT.replacen("00", "cc", 1)).is_some());
        assert!(Context::parse(&format!("{}-more", PARENT.replacen("00", "cc", 1))).is_some());
        for bad in [
            "",
            "00",
            &PARENT[..54],
            &format!("{PARENT}-more"),
            &format!("{PARENT} "),
            &PARENT.to_uppercase(),
            &PARENT.replacen("00", "ff", 1),
            &PARENT.replace("4bf92f3577b34da6a3ce929d0e0e4736", &"0".repeat(32)),
            &PARENT.replace("00f067aa0ba902b7", &"0".repeat(16)),
            &PARENT.replace("4bf92f35", "4bf92-35"),
            &format!("00-{}", "é".repeat(40)),
        ] {
            assert_eq!(Context::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_child_stays_in_the_trace_and_has_a_name_of_its_own() {
        let parent = Context::parse(PARENT).expect("a context");
        let child = Context::under(Some(parent));
        assert_eq!(child.trace, parent.trace);
        assert_ne!(child.span, parent.span);
        assert_ne!(Context::under(None).trace, Context::under(None).trace);
        let unsampled = Context::parse(&PARENT.replace("-01", "-00")).expect("a context");
        assert!(Context::under(Some(unsampled)).to_string().ends_with("-00"));
    }
}
