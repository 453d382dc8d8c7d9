//! A held request: what a person is shown of it, and where it stands.

use masec_engine::Concern;
use masec_model::{Endpoint, Identity, Interaction, InteractionId, Kind, Leaf};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Undecided;
use crate::guard::now;
use crate::reach::{self, Barred, By, OPERATOR, Sight};

/// Longest arguments shown, in bytes.
const SHOWN: usize = 16 << 10;

/// What a consent is bound to: who, in which session, asks what of whom, with which arguments.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Binding(String);

impl Binding {
    /// The binding of a request. Its parts are kept apart by their lengths.
    pub fn of(parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        Self(data_encoding::HEXLOWER.encode(&hash.finalize()))
    }

    /// It in hexadecimal digits.
    pub(crate) fn digits(&self) -> &str {
        &self.0
    }
}

/// A person's consent: whose, and to what rules hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Who gave it.
    pub by: By,
    /// The rules that held it then.
    pub under: String,
}

impl Consent {
    /// Whether it lets pass what is held by these rules, as somebody's concern.
    pub fn lifts(&self, concern: &Concern, under: &str) -> bool {
        self.by.may_lift(concern) && self.under == under
    }
}

/// A held request.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Approval {
    /// The interaction that was held.
    pub id: String,
    /// What a consent would be bound to.
    pub binding: Binding,
    /// Who asked.
    pub agent: String,
    /// In which session.
    pub session: String,
    /// Of which server.
    pub server: String,
    /// Which method.
    pub method: String,
    /// Which tool, prompt or resource.
    pub name: String,
    /// With what, as canonical JSON, cut where it is long; the ledger has it whole.
    pub arguments: String,
    /// Why it was held.
    pub reasons: Vec<String>,
    /// Whose business it is, and whose rules hold it. Of what was held before this was written down nobody knows, and the gateway's
    /// own operators alone see it.
    #[serde(default, skip_serializing_if = "Concern::is_nobodys")]
    pub concern: Concern,
    /// The rules that hold it, in one word: a consent is to what these hold. Of what was held before this was written down nobody
    /// knows, so it has to be asked for again.
    #[serde(default)]
    pub under: String,
    /// When, microseconds since 1970.
    pub held: i64,
    /// When it lapses.
    pub deadline: i64,
    /// Where it stands.
    pub state: Standing,
}

impl Approval {
    /// What a person decides of it, as what it is: words of theirs to the gateway, about what was held. They endorse nothing yet:
    /// a consent does that when it is used, and to just that.
    pub(super) fn decided(&self, yes: bool, by: &By) -> Interaction {
        let how = if yes { "granted" } else { "denied" };
        self.spoken(by, Kind::Message, how)
    }

    /// That a person's consent was used: what it lets pass is endorsed by them.
    pub(crate) fn used(&self) -> Interaction {
        let nobody = By::gateways("nobody");
        let by = match &self.state {
            Standing::Used(by) | Standing::Granted(by) => by,
            Standing::Pending | Standing::Lapsed | Standing::Denied(_) => &nobody,
        };
        self.spoken(by, Kind::Approve, "used")
    }

    fn spoken(&self, by: &By, kind: Kind, how: &str) -> Interaction {
        let whose = match &by.organisation {
            Some(name) => format!(", for organisation {name}"),
            None => String::new(),
        };
        let about = format!(
            "{how}: hold {} of agent {} at {}, bound to {}{whose}",
            self.id, self.agent, self.server, self.binding.0
        );
        Interaction {
            id: InteractionId::default(),
            time: None,
            kind,
            from: Endpoint::human(format!("{OPERATOR}{}", by.name)),
            // To the gateway and not to the agent: an operator's consent is no word of the principal's.
            to: Endpoint::operator(),
            channel: self.server.as_str().into(),
            session: self.session.as_str().into(),
            causes: self.id.parse().into_iter().collect(),
            on_behalf_of: Vec::new(),
            content: vec![Leaf::text(about)],
            identity: Identity::Verified,
            labels: Default::default(),
            place: Default::default(),
        }
    }

    /// What somebody sees of it, if anything.
    pub fn seen_by(&self, by: &By) -> Option<Self> {
        let seen = match by.sight(&self.concern) {
            Sight::Whole => self.clone(),
            Sight::Part => self.in_part(by),
            Sight::Nothing => return None,
        };
        let state = match seen.state {
            Standing::Pending if self.deadline <= now().0 => Standing::Lapsed,
            state => state,
        };
        Some(Self { state, ..seen })
    }

    /// That it is held, and by whom: what is in it, and what a rule of somebody else's says of that, is theirs. So is its
    /// binding, by which what is in it could be guessed at; and between whom it goes, where nothing but a secret is the viewer's.
    fn in_part(&self, viewer: &By) -> Self {
        let own = viewer.organisation.as_deref().unwrap_or_default();
        let is_owner = self.concern.owners.iter().any(|name| name == own);
        let between = |name: &String| match is_owner {
            true => String::new(),
            false => name.clone(),
        };
        let state = match self.state.clone() {
            state @ (Standing::Pending | Standing::Lapsed) => state,
            Standing::Granted(by) => Standing::Granted(by.seen_by(viewer)),
            Standing::Denied(by) => Standing::Denied(by.seen_by(viewer)),
            Standing::Used(by) => Standing::Used(by.seen_by(viewer)),
        };
        Self {
            binding: Binding(String::new()),
            agent: between(&self.agent),
            session: String::new(),
            server: between(&self.server),
            name: String::new(),
            arguments: String::new(),
            reasons: vec![reach::whose(&self.concern)],
            concern: reach::in_part(&self.concern, own),
            state,
            ..self.clone()
        }
    }

    pub(super) fn is_bound(&self, binding: &Binding, now: i64) -> bool {
        self.binding == *binding && self.deadline > now
    }

    /// Whether somebody may decide so on it, and it waits for that.
    pub(super) fn open_to(&self, yes: bool, by: &By) -> Result<(), Undecided> {
        by.may_decide(yes, &self.concern).map_err(|it| match it {
            Barred::Unseen => Undecided::Unknown,
            Barred::Theirs(whose) => Undecided::Theirs(whose),
        })?;
        match self.state == Standing::Pending && self.deadline > now().0 {
            true => Ok(()),
            false => Err(Undecided::Over),
        }
    }

    pub(super) fn denied_by(&self) -> Option<&By> {
        match &self.state {
            Standing::Denied(by) => Some(by),
            _ => None,
        }
    }

    pub(super) fn granted_by(&self) -> Option<&By> {
        match &self.state {
            Standing::Granted(by) => Some(by),
            _ => None,
        }
    }

    /// The consent to it, where there is one.
    pub(super) fn consent(&self) -> Option<Consent> {
        Some(Consent {
            by: self.granted_by()?.clone(),
            under: self.under.clone(),
        })
    }

    pub(super) fn is_granted(&self) -> bool {
        self.granted_by().is_some()
    }
}

/// Where a held request stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "state")]
pub enum Standing {
    /// Nobody has decided.
    Pending,
    /// Nobody decided in time. It is what people are shown, and is not kept: the deadline is.
    Lapsed,
    /// A person said yes; it has not been used.
    Granted(By),
    /// A person said no.
    Denied(By),
    /// The consent was used.
    Used(By),
}

/// Arguments as they are shown to a person: cut, and said so.
pub fn shown(arguments: &str) -> String {
    if arguments.len() <= SHOWN {
        return arguments.to_owned();
    }
    let end = arguments.floor_char_boundary(SHOWN);
    format!("{}… ({} bytes in all)", &arguments[..end], arguments.len())
}
