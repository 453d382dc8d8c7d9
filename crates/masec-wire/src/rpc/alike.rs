//! Keys that not every reader tells from another. Some parsers match members without regard to case (Go's `encoding/json`, .NET on
//! the web) and some end a text at its first NUL: what is `Name` here is `name` there, and what was decided is not what is done.
//!
//! Looked at are the objects that a protocol gives a meaning, of MCP and of A2A alike. Objects whose members somebody else names
//! (arguments, forms, schemas, structured results, metadata of A2A) may hold two keys that differ in case: all that stands in them is
//! content, and nothing in them says where a message goes.

use std::sync::LazyLock;

use masec_model::CompactString;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::json::{Entry, Json, JsonError, Node};

/// What stands in a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    /// No object, or one whose members somebody else names.
    Apart,
    /// An object of the protocol, or a list of them.
    Members,
    /// Such objects under names of somebody else's.
    Each,
    /// A list of such objects, of what a prompt takes; or an object whose members a tool names.
    Arguments,
    /// Blocks of content, or what a person filled in.
    Content,
    /// Metadata.
    Meta,
}

/// Members in which objects of the protocols stand.
const HOLDERS: &str = "
    additionalInterfaces annotations argument artifact artifactUpdate artifacts authentication capabilities clientInfo
    completion completions config configs configuration contents context elicitation error execution file hints history icons
    logging message messages modelPreferences msg notifications params parts prompts provider pushNotification
    pushNotificationConfig pushNotificationConfigs ref request requests resource resourceTemplates resources result roots
    sampling serverInfo signatures skills status statusUpdate supportedInterfaces task taskPushNotificationConfig tasks
    toolChoice tools update";
/// Every other member that a protocol gives a meaning.
const OTHERS: &str = "
    acceptedOutputModes action append artifactId audience blob blocking bytes cacheScope code configId contextId
    costPriority createdAt credentials cursor data defaultInputModes defaultOutputModes description destructiveHint details
    documentationUrl elicitationId examples experimental extendedAgentCard extensions fileWithBytes fileWithUri filename final
    hasMore header historyLength iconUrl id idempotentHint includeArtifacts includeContext index input inputModes inputSchema
    instructions intelligencePriority isError jsonrpc kind lastChunk lastModified lastUpdatedAt level listChanged logger
    maxTokens mediaType messageId metadata method mimeType mode model name nextCursor nextPageToken openWorldHint organization
    outputModes outputSchema pageSize pageToken parent pollInterval pollIntervalMs preferredTransport priority progress
    progressToken protected protocolBinding protocolVersion protocolVersions pushNotificationConfigId pushNotifications raw
    readOnlyHint referenceTaskIds requestId requestState requestedSchema required resourceSubscriptions resultType
    returnImmediately role scheme schemes security securityRequirements securitySchemes signature size sizes speedPriority src
    state stateTransitionHistory statusMessage statusTimestampAfter stopReason stopSequences streaming structuredContent
    subscribe supportedVersions supportsAuthenticatedExtendedCard systemPrompt tags taskId taskIds taskSupport temperature
    tenant text theme timestamp title token toolUseId total totalSize transport ttl ttlMs type uri uriTemplate url value values
    version websiteUrl";
/// Members of metadata that the protocol or the gateway gives a meaning; whoever likes adds others.
const BESIDE: &str = "
    baggage io.modelcontextprotocol/logLevel io.modelcontextprotocol/protocolVersion io.modelcontextprotocol/subscriptionId
    masec/delegation masec/task progressToken traceparent tracestate";
/// Those in which objects of the protocol stand.
const HOLDERS_BESIDE: &str = "
    io.modelcontextprotocol/clientCapabilities io.modelcontextprotocol/clientInfo io.modelcontextprotocol/related-task
    io.modelcontextprotocol/serverInfo";

/// What a content block says it is. A form that a person filled in may have a field `type` too.
const BLOCKS: [&str; 7] = [
    "audio",
    "image",
    "resource",
    "resource_link",
    "text",
    "tool_result",
    "tool_use",
];

static MEMBERS: LazyLock<Names> = LazyLock::new(|| {
    Names::of(&[
        (HOLDERS, Within::Members),
        (OTHERS, Within::Apart),
        ("inputRequests inputResponses", Within::Each),
        ("arguments", Within::Arguments),
        ("content", Within::Content),
        ("_meta", Within::Meta),
    ])
});
static META: LazyLock<Names> =
    LazyLock::new(|| Names::of(&[(HOLDERS_BESIDE, Within::Members), (BESIDE, Within::Apart)]));

/// What the members of an object are called.
struct Names {
    known: FxHashMap<&'static str, Within>,
    folded: FxHashSet<CompactString>,
    /// Letters of the longest.
    longest: usize,
}

impl Names {
    fn of(words: &[(&'static str, Within)]) -> Self {
        let all = words
            .iter()
            .flat_map(|(words, within)| words.split_whitespace().map(move |word| (word, *within)));
        let known: FxHashMap<_, _> = all.collect();
        Self {
            folded: known.keys().map(|word| folded(word).collect()).collect(),
            longest: known.keys().map(|word| word.len()).max().unwrap_or(0),
            known,
        }
    }

    /// Whether a key that is none of them is taken for one of them.
    fn has_like(&self, key: &str) -> bool {
        key.chars().nth(self.longest).is_none()
            && self
                .folded
                .contains(&folded(key).collect::<CompactString>())
    }
}

/// Refuses a message or a document in which a key is taken for another.
pub(super) fn check(root: &Node<'_>) -> Result<(), JsonError> {
    inside(root, &MEMBERS)
}

fn inside(node: &Node<'_>, names: &Names) -> Result<(), JsonError> {
    match &node.json {
        Json::Map(entries) => object(entries, names),
        Json::List(nodes) => nodes.iter().try_for_each(|node| inside(node, names)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => Ok(()),
    }
}

fn object(entries: &[Entry<'_>], names: &Names) -> Result<(), JsonError> {
    let mut strangers = 0;
    for entry in entries {
        let Some(within) = names.known.get(&*entry.key) else {
            strangers += 1;
            stranger(entry, names)?;
            continue;
        };
        match within {
            Within::Apart => {}
            Within::Members => inside(&entry.node, &MEMBERS)?,
            Within::Each => {
                let mut each = entry.node.as_map().unwrap_or_default().iter();
                each.try_for_each(|inner| inside(&inner.node, &MEMBERS))?;
            }
            Within::Arguments => {
                let listed = entry.node.as_list().unwrap_or_default();
                listed.iter().try_for_each(|node| inside(node, &MEMBERS))?;
            }
            Within::Content if is_form(entries, &entry.node) => {}
            Within::Content => inside(&entry.node, &MEMBERS)?,
            Within::Meta => inside(&entry.node, &META)?,
        }
    }
    // Those that are known are told from each other by their letters.
    match strangers > 1 {
        true => apart(entries),
        false => Ok(()),
    }
}

/// A key that the protocol does not know.
fn stranger(entry: &Entry<'_>, names: &Names) -> Result<(), JsonError> {
    let what = if entry.key.chars().any(char::is_control) {
        "a key with a control character"
    } else if names.has_like(&entry.key) {
        "a key of the protocol's in other letters"
    } else {
        return Ok(());
    };
    Err(refused(entry, what))
}

/// Whether all keys are told apart.
fn apart(entries: &[Entry<'_>]) -> Result<(), JsonError> {
    /// Past this many keys a set is quicker than looking at every pair.
    const FEW: usize = 12;
    let mut seen = FxHashSet::default();
    for (place, entry) in entries.iter().enumerate() {
        let is_new = match entries.len() <= FEW {
            true => {
                let mut before = entries.iter().take(place);
                before.all(|other| folded(&other.key).ne(folded(&entry.key)))
            }
            false => seen.insert(folded(&entry.key).collect::<CompactString>()),
        };
        if !is_new {
            return Err(refused(entry, "two keys that differ in case alone"));
        }
    }
    Ok(())
}

/// Whether this is what a person filled in, whose members a form names.
fn is_form(entries: &[Entry<'_>], content: &Node<'_>) -> bool {
    let is_block = |kind| BLOCKS.contains(&kind);
    content.as_map().is_some()
        && entries.iter().any(|entry| entry.key == "action")
        && !content.text("type").is_some_and(is_block)
}

fn refused(entry: &Entry<'_>, what: &'static str) -> JsonError {
    JsonError {
        at: entry.at.range().start,
        what,
    }
}

/// A key in letters that are the same wherever some parser takes them to be: the small letter of the capital. So `ſ` is `s` and the
/// sign of kelvin `k`, as in Unicode's simple folding, and `ı` and `İ` are `i`, as in Java.
fn folded(key: &str) -> impl Iterator<Item = char> {
    key.chars().map(|letter| {
        if letter.is_ascii() {
            return letter.to_ascii_lowercase();
        }
        let mut capitals = letter.to_uppercase();
        let capital = match (capitals.next(), capitals.next()) {
            (Some(capital), None) => capital,
            _ => letter,
        };
        capital.to_lowercase().next().unwrap_or(capital)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse_strict;

    /// What is wrong with the keys of a text.
    fn check_of(text: &str) -> Option<&'static str> {
        let node = parse_strict(text, 64).expect("JSON");
        check(&node).err().map(|error| error.what)
    }

    /// What is asked for, what is said, listed and asked in between, what agents say and show: a key of the protocol's in other letters.
    const OTHER_LETTERS: [&str; 37] = [
        r#"{"params":{"name":"count","Name":"send"}}"#,
        r#"{"params":{"name":"a","arguments":{},"Arguments":{}}}"#,
        r#"{"params":{"name":"a","argumentſ":{}}}"#,
        r#"{"params":{"to\u212Aen":"a"}}"#,
        r#"{"params":{"ıd":"a"}}"#,
        r#"{"params":{"N\u0061ME":"a"}}"#,
        r#"{"params":{"task":{"TTL":1}}}"#,
        r#"{"params":{"_meta":{"ProgressToken":1}}}"#,
        r#"{"params":{"_meta":{"Masec/task":{}}}}"#,
        r#"{"params":{"_meta":{"io.modelcontextprotocol/related-task":{"TaskId":"t"}}}}"#,
        r#"{"params":{"_Meta":{}}}"#,
        r#"{"result":{"tools":[],"Tools":[]}}"#,
        r#"{"result":{"tools":[{"name":"a"},{"name":"b","Description":"x"}]}}"#,
        r#"{"result":{"tools":[{"name":"a","annotations":{"ReadOnlyHint":true}}]}}"#,
        r#"{"result":{"prompts":[{"Name":"a"}]}}"#,
        r#"{"result":{"prompts":[{"name":"a","arguments":[{"name":"b","Description":"c"}]}]}}"#,
        r#"{"result":{"resourceTemplates":[{"URITemplate":"a"}]}}"#,
        r#"{"result":{"Instructions":"x"}}"#,
        r#"{"result":{"content":[{"type":"text","text":"a","Text":"b"}]}}"#,
        r#"{"result":{"content":{"type":"text","text":"a","Text":"b"}}}"#,
        r#"{"result":{"action":"a","content":{"type":"text","text":"a","Text":"b"}}}"#,
        r#"{"result":{"action":"a","content":[{"Text":"b"}]}}"#,
        r#"{"result":{"content":[{"type":"resource","resource":{"Uri":"b"}}]}}"#,
        r#"{"result":{"contents":[{"uri":"a","Blob":"b"}]}}"#,
        r#"{"result":{"messages":[{"role":"user","content":{"TEXT":"b"}}]}}"#,
        r#"{"result":{"result":{"Content":[]}}}"#,
        r#"{"result":{"inputRequests":{"a":{"method":"b","params":{"Message":"c"}}}}}"#,
        r#"{"params":{"inputResponses":{"a":{"Content":{}}}}}"#,
        r#"{"error":{"code":1,"message":"a","Message":"b"}}"#,
        r#"{"params":{"message":{"parts":[],"Parts":[]}}}"#,
        r#"{"message":{"parts":[{"text":"a","URL":"b"}]}}"#,
        r#"{"message":{"parts":[{"file":{"uri":"a","Uri":"b"}}]}}"#,
        r#"{"configuration":{"pushNotificationConfig":{"url":"a","Url":"b"}}}"#,
        r#"{"result":{"status":{"message":{"TaskId":"a"}}}}"#,
        r#"{"tasks":[{"history":[{"Role":"a"}]}]}"#,
        r#"{"name":"a","url":"b","Url":"c"}"#,
        r#"{"supportedInterfaces":[{"url":"b","URL":"c"}]}"#,
    ];
    /// Two keys that the protocol does not know.
    const TWICE: [&str; 2] = [
        r#"{"params":{"other":1,"Other":2}}"#,
        r#"{"params":{"_meta":{"x/y":1,"x/Y":2}}}"#,
    ];
    /// A text that some readers end early.
    const CONTROL: [&str; 3] = [
        r#"{"params":{"name\u0000":"a"}}"#,
        r#"{"params":{"name\u0000x":"a"}}"#,
        r#"{"params":{"x\u0085":"a"}}"#,
    ];
    /// Members that somebody else names, and names that are like the protocol's and not taken for them.
    const HONEST: [&str; 13] = [
        r#"{"params":{"name":"a","arguments":{"x":1,"X":2,"Name":3,"name":4,"c\u0001":5}}}"#,
        r#"{"result":{"structuredContent":{"Id":1,"ID":2,"Text":"x"}}}"#,
        r#"{"result":{"tools":[{"inputSchema":{"properties":{"id":{},"ID":{}}}}]}}"#,
        r#"{"params":{"requestedSchema":{"properties":{"Name":{}}}}}"#,
        r#"{"result":{"action":"accept","content":{"Name":"Ann","name":"Bo","type":"Text"}}}"#,
        r#"{"params":{"inputResponses":{"Name":{"action":"accept","content":{"Type":"x"}},"name":{}}}}"#,
        r#"{"result":{"content":[{"type":"tool_use","input":{"Name":"a"}}]}}"#,
        r#"{"params":{"level":"info","data":{"Level":"x","level":"y"}}}"#,
        r#"{"error":{"code":1,"message":"a","data":{"Message":"b"}}}"#,
        r#"{"result":{"capabilities":{"experimental":{"Tools":{},"tools":{}}}}}"#,
        r#"{"message":{"parts":[{"data":{"Text":"a","text":"b"}}],"metadata":{"Role":"x"}}}"#,
        r#"{"params":{"_meta":{"Name":"x","note":"y"}}}"#,
        r#"{"params":{"names":1,"nam":2,"x-name":3,"K":4}}"#,
    ];

    #[test]
    fn a_key_that_some_reader_takes_for_another_is_refused_where_the_protocol_names_it() {
        for (texts, expected) in [
            (
                &OTHER_LETTERS[..],
                Some("a key of the protocol's in other letters"),
            ),
            (&TWICE, Some("two keys that differ in case alone")),
            (&CONTROL, Some("a key with a control character")),
            (&HONEST, None),
        ] {
            for text in texts {
                assert_eq!(check_of(text), expected, "{text}");
            }
        }
    }

    #[test]
    fn among_many_keys_two_alike_are_found() {
        let keys: Vec<String> = (0..40).map(|n| format!("\"key {n}\":{n}")).collect();
        let text = |more: &str| format!("{{\"params\":{{{}{more}}}}}", keys.join(","));
        assert_eq!(check_of(&text("")), None);
        let twice = Some("two keys that differ in case alone");
        assert_eq!(check_of(&text(",\"KEY 7\":0")), twice);
    }

    #[test]
    fn letters_are_one_where_a_simple_mapping_makes_them_one() {
        let one = |letter: char| folded(letter.encode_utf8(&mut [0; 4])).next();
        for letter in '\0'..=char::MAX {
            // Both directions of every mapping to a single letter.
            for mapped in [
                letter.to_lowercase().collect::<Vec<_>>(),
                letter.to_uppercase().collect(),
            ] {
                if let [single] = mapped.as_slice() {
                    assert_eq!(one(*single), one(letter), "{letter:?} {single:?}");
                }
            }
        }
        for (a, b) in [
            ('ſ', 's'),
            ('\u{212A}', 'k'),
            ('ς', 'σ'),
            ('İ', 'i'),
            ('ı', 'i'),
        ] {
            assert_eq!(one(a), one(b), "{a} {b}");
        }
        assert_ne!(one('a'), one('b'));
    }

    #[test]
    fn what_is_known_is_told_apart() {
        for names in [&MEMBERS, &META] {
            assert_eq!(names.known.len(), names.folded.len());
        }
        let words = [HOLDERS, OTHERS].map(|words| words.split_whitespace().count());
        assert_eq!(words.iter().sum::<usize>() + 5, MEMBERS.known.len());
    }
}
