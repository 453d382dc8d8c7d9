//! What a trace found, as lines for a person.

use std::fmt::Write as _;

use anyhow::Result;
use masec_ledger::index::{Content, Link};
use masec_ledger::trace::{self, Back, Onward, Step};

use super::shared::{Seat, Shared};
use super::{SHOWN, Shown};
use crate::report::inert;

impl Shown<'_> {
    pub(super) fn terminal(
        &self,
        start: u64,
        back: &Back,
        on: &Onward,
        shared: &Shared,
    ) -> Result<String> {
        let mut out = String::new();
        let row = |out: &mut String, step: &Step| -> Result<()> {
            let line = self.line(step)?;
            let how = match step.via.map(|via| via.link) {
                None => "traced".to_owned(),
                Some(Link::Cause) => "cause".to_owned(),
                Some(Link::Content(Content { disguised, .. })) => format!(
                    "{} B{}",
                    step.carried,
                    if disguised { ", disguised" } else { "" }
                ),
            };
            let said = match (line.decision.as_str(), line.threats.is_empty()) {
                ("allow" | "none", true) => String::new(),
                _ => format!("  [{} {}]", line.decision, line.threats.join(" ")),
            };
            let touches = line.touches.map(|(_, said)| format!("  ({said})"));
            writeln!(
                out,
                "  {:>8}  {how:<18} {} {} -> {}{said}{}",
                step.entry,
                line.kind,
                line.from,
                line.to,
                touches.unwrap_or_default()
            )?;
            Ok(())
        };
        writeln!(out, "Who may have started it, likeliest first:")?;
        for candidate in back.candidates.iter().take(10) {
            let name = inert::line(&self.graph.name(candidate.party)?, 80);
            writeln!(out, "  {name} with entry {}", candidate.entry)?;
            for reason in &candidate.speaks_for {
                writeln!(out, "      for      {reason}")?;
            }
            for reason in &candidate.speaks_against {
                writeln!(out, "      against  {reason}")?;
            }
        }
        writeln!(
            out,
            "\nBack from entry {start}: {} entries{}",
            back.steps.len(),
            if back.cut { " and more" } else { "" }
        )?;
        let carrying: Vec<_> = back
            .steps
            .iter()
            .filter(|step| step.carried >= trace::PASSAGE)
            .collect();
        for step in carrying.iter().take(SHOWN) {
            row(&mut out, step)?;
        }
        let rest = back.steps.len() - carrying.len().min(SHOWN);
        writeln!(
            out,
            "  {rest} more that share less than a passage with it, or only lead to it by cause"
        )?;
        writeln!(
            out,
            "\nOn from entry {start}: {} entries carry it{}",
            on.steps.len() - 1,
            if on.cut { ", and more" } else { "" }
        )?;
        for step in on.steps.iter().take(SHOWN) {
            row(&mut out, step)?;
        }
        for (what, parties) in [
            ("agents exposed", &on.exposed),
            ("agents that sent it on or acted with it", &on.acted),
            ("resources written or called with it", &on.written),
            ("people reached", &on.humans),
        ] {
            let names = self.names(parties)?;
            let list: Vec<_> = names
                .iter()
                .take(40)
                .map(|(name, entry)| format!("{name} ({entry})"))
                .collect();
            writeln!(
                out,
                "  {what}: {}{}",
                names.len(),
                if list.is_empty() {
                    String::new()
                } else {
                    format!(": {}", list.join(", "))
                }
            )?;
        }
        for (what, seats) in [
            ("objects that it was written into", &shared.written),
            ("shown one of them since, of others", &shared.read),
        ] {
            if !seats.is_empty() {
                let list: Vec<_> = seats.iter().take(40).map(Seat::line).collect();
                let more = if shared.cut { " and more" } else { "" };
                writeln!(out, "  {what}: {}{more}: {}", seats.len(), list.join(", "))?;
            }
        }
        writeln!(out, "  held or denied with it: {}", on.stopped.len())?;
        if !on.flagged.is_empty() {
            writeln!(
                out,
                "  gone through with it that would have been held or denied: {}",
                on.flagged.len()
            )?;
        }
        writeln!(
            out,
            "  done next by those who got it, without its content: {}",
            on.followed.len()
        )?;
        Ok(out)
    }
}
