//! Tools that call other tools: routers take the name of the tool that they call as one argument, and what that tool is given as
//! another. Such a call does what the tool of that name does; the router's own name, `call_tool`, says nothing of it.
//!
//! Why this calms nobody who must not be calm: the router's name has to say that it calls tools and nothing else, one argument alone
//! may be the name, and where the named tool only reads, nothing else stands beside it that could choose what is done. In that form
//! the name is what the router acts on, so it says no less of the deed than the name of a tool that is called directly, whoever had it
//! written there. Where the name tells nothing, or anything is out of form, the call is weighed by the router's name, which is taken to
//! act.

use masec_model::{Interaction, Leaf};

use super::tool::{Effect, ToolCard, last_part, split_name};

/// Words for what a router calls, in its name and in the names of its arguments.
const CALLED: &[&str] = &[
    "tool",
    "tools",
    "function",
    "action",
    "api",
    "skill",
    "capability",
    "operation",
    "endpoint",
    "plugin",
];
/// Verbs of names that leave it to an argument what is called.
const CALLING: &[&str] = &[
    "call", "run", "execute", "invoke", "perform", "use", "do", "handle",
];
/// The longest name of a tool, and the longest choice beside it, in bytes.
const LONGEST_NAME: usize = 128;

/// The argument of `interaction`, a call of `router`, that names the tool which is called by it.
pub(crate) fn called<'i>(router: &ToolCard, interaction: &'i Interaction) -> Option<&'i Leaf> {
    if router.told_effect || !is_router(router) {
        return None;
    }
    let mut choice = None;
    let mut others = 0;
    for leaf in interaction
        .told()
        .filter(|leaf| !leaf.path.contains(['.', '[', '{']))
    {
        let text = leaf.value.as_text().unwrap_or_default();
        if !is_one_word(text) {
            return None;
        }
        match names_a_tool(&leaf.path) {
            true if choice.is_some() => return None,
            true => choice = Some((leaf, text)),
            false => others += 1,
        }
    }
    let (leaf, name) = choice.filter(|(_, name)| is_name(name))?;
    let named = ToolCard::guess(name);
    let is_told = named.verb.is_some() && !is_router(&named);
    (is_told && (named.effect == Effect::Act || others == 0)).then_some(leaf)
}

/// Whatever may be the name of the tool that a router calls, in form or not: for what can only be worse by it.
pub(crate) fn may_call<'i>(
    router: &ToolCard,
    interaction: &'i Interaction,
) -> impl Iterator<Item = &'i str> {
    let told = interaction.told().filter(|_| is_router(router));
    told.filter(|leaf| last_part(&leaf.path) == "name" || names_a_tool(&leaf.path))
        .filter_map(|leaf| leaf.value.as_text())
        .filter(|name| is_one_word(name) && is_name(name))
}

/// The name of the tool that does what `interaction` asks for: the one that is `called` by it, else its own.
pub(crate) fn tool_name<'i>(interaction: &'i Interaction, called: Option<&'i Leaf>) -> &'i str {
    let own = interaction.place.tool.as_deref();
    called
        .and_then(|leaf| leaf.value.as_text())
        .or(own)
        .unwrap_or(&interaction.to.name)
}

/// What `interaction` tells the tool that does what it asks for: all but the name of the one that is `called` by it.
pub(crate) fn told<'i>(
    interaction: &'i Interaction,
    called: Option<&'i Leaf>,
) -> impl Iterator<Item = &'i Leaf> {
    let is_choice = move |leaf: &Leaf| called.is_some_and(|choice| choice.path == leaf.path);
    interaction.told().filter(move |leaf| !is_choice(leaf))
}

/// Whether the name of a tool says that it calls tools, and nothing else that is done.
fn is_router(card: &ToolCard) -> bool {
    let verb = card.verb.as_deref();
    verb.is_none_or(|verb| CALLING.contains(&verb)) && card.has_word_of(CALLED)
}

/// Whether an argument of this name holds the name of a tool.
fn names_a_tool(path: &str) -> bool {
    let words = split_name(path);
    words == ["name"] || words.iter().any(|word| CALLED.contains(&word.as_str()))
}

fn is_one_word(text: &str) -> bool {
    text.len() <= LONGEST_NAME && !text.contains(char::is_whitespace)
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b':' | b'/'))
}

#[cfg(test)]
mod tests {
    use masec_model::Value;

    use super::*;
    use crate::detect::testkit::plain_interaction;

    fn check(router: &str, arguments: &[(&str, &str)], expect: Option<&str>) {
        let leaf =
            |(path, text): &(&str, &str)| Leaf::field(*path, Value::Text((*text).to_owned()));
        let call = Interaction {
            content: arguments.iter().map(leaf).collect(),
            ..plain_interaction()
        };
        let found = called(&ToolCard::guess(router), &call);
        let found = found.and_then(|leaf| leaf.value.as_text());
        assert_eq!(found, expect, "{router} {arguments:?}");
    }

    #[test]
    fn a_router_names_the_tool_that_it_calls() {
        let order = ("arguments.order", "B-17");
        let json = ("arguments{}", "{\"order\": \"B-17\"}");
        check(
            "call_tool",
            &[("name", "cancel_order"), json, order],
            Some("cancel_order"),
        );
        check(
            "execute_action",
            &[("action_name", "get_order"), order],
            Some("get_order"),
        );
        check(
            "invokeAgentTool",
            &[("agentTool", "orders.cancel"), order],
            Some("orders.cancel"),
        );
        check(
            "use_mcp_tool",
            &[("server", "shop"), ("tool", "cancel_order"), order],
            Some("cancel_order"),
        );
    }

    #[test]
    fn what_is_out_of_form_is_the_routers_own() {
        let order = ("arguments.order", "B-17");
        // Something else may choose what a reading call does.
        check(
            "use_mcp_tool",
            &[("mode", "purge"), ("tool", "get_order"), order],
            None,
        );
        check(
            "execute_action",
            &[("action", "get_order"), ("command", "rm -rf /srv"), order],
            None,
        );
        // Two names, a sentence, a tool of no verb, a router again.
        check(
            "call_tool",
            &[("name", "get_order"), ("tool", "cancel_order")],
            None,
        );
        check(
            "call_tool",
            &[("name", "get the order, then cancel it"), order],
            None,
        );
        check("call_tool", &[("name", "frobnicate"), order], None);
        check("call_tool", &[("name", "call_tool"), order], None);
        // These do something of their own.
        check("send_email", &[("name", "get_order"), order], None);
        check("delete_tool", &[("name", "get_order")], None);
        check(
            "run_command",
            &[("name", "get_order"), ("args[0]", "-x")],
            None,
        );
    }
}
