//! Operators: who may decide and change, and for whom.

use std::collections::BTreeSet;

use masec_model::CompactString;

use super::check::{Check, Checked};
use super::organisations::Organisations;
use super::{Admin, KeyHash, file};
use crate::reach::By;

/// Somebody who may decide and change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operator {
    /// Their name.
    pub name: CompactString,
    /// The hash of their key.
    pub key: KeyHash,
    /// The organisation that they decide for; the gateway's own where it is none.
    pub organisation: Option<CompactString>,
}

impl Operator {
    /// Who decides, where they do.
    pub fn by(&self) -> By {
        By {
            name: self.name.to_string(),
            organisation: self.organisation.as_ref().map(ToString::to_string),
        }
    }
}

impl Admin {
    /// Everybody who is an operator, and for whom they decide.
    pub fn everybody(&self) -> Vec<By> {
        self.operators.iter().map(Operator::by).collect()
    }
}

impl Check<'_> {
    pub(super) fn admin(&self, raw: &file::Admin, organisations: &Organisations) -> Checked<Admin> {
        let mut operators: Vec<Operator> = Vec::new();
        for operator in &raw.operators {
            let (span, operator) = (operator.span(), operator.get_ref());
            let organisation = operator.organisation.as_ref();
            if let Some(named) = organisation {
                let mut all = organisations.all.iter();
                if !all.any(|one| one.name == named.get_ref().as_str()) {
                    let reason = "no such organisation; add it under [[organisations]]";
                    return Err(self.fault(Some(&named.span()), reason));
                }
            }
            let name = self.name(&operator.name, &span)?;
            let made = Operator {
                key: self.key_hash(&operator.key_sha256, &name, &span)?,
                name,
                organisation: organisation.map(|named| named.get_ref().as_str().into()),
            };
            // Who decided has to be told from the name, and who asks from the key.
            let mut others = operators.iter();
            let other = others.find(|other| {
                (other.name == made.name || other.key == made.key)
                    && other.organisation != made.organisation
            });
            if let Some(other) = other {
                let what = match other.name == made.name {
                    true => format!("operator `{}`", made.name),
                    false => format!("the key of operator `{}`", made.name),
                };
                let whose = |one: &Operator| match &one.organisation {
                    Some(name) => format!("organisation `{name}`'s"),
                    None => "the gateway's own".to_owned(),
                };
                let reason = format!("{what} is {} and {}", whose(other), whose(&made));
                return Err(self.fault(Some(&span), reason));
            }
            operators.push(made);
        }
        Ok(Admin {
            address: self.address(&raw.address)?,
            tls: self.tls(raw.tls.as_ref())?,
            operators,
        })
    }

    /// The operators of an organisation, by name.
    pub(super) fn operators_of(
        &self,
        raw: &file::File,
        organisation: &str,
    ) -> Checked<BTreeSet<CompactString>> {
        let all = raw.admin.iter().flat_map(|admin| &admin.operators);
        let theirs = all.filter(|it| {
            let named = it.get_ref().organisation.as_ref();
            named.is_some_and(|named| named.get_ref() == organisation)
        });
        theirs
            .map(|it| self.name(&it.get_ref().name, &it.span()))
            .collect()
    }
}
