//! Word classes: which verbs ask for the same kind of act, and which nouns name the same kind of object.
//!
//! The classes are those of everyday office, commerce, travel, home, health and operations English. They hold words of
//! the language, no tool names: a tool is placed by the words that its name is made of.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

/// A set of word classes, one bit a class.
pub(crate) type ClassSet = u64;

/// Verbs by kind of act. A verb may stand in several classes; two verbs match if they share one.
const VERBS: &[&str] = &[
    // tell somebody something
    "send email mail message dm text notify page nudge chase warn inform reply respond answer write forward contact ping alert remind post \
     publish announce broadcast submit report pass deliver tweet comment communicate tell say ask thank \
     congratulate greet confirm fax let",
    // put something where others see it
    "post publish upload announce broadcast share put write submit tweet comment release blog advertise list reply",
    // hand over money
    "pay payout topup chip pay send transfer wire refund reimburse remit settle buy purchase donate tip charge debit return compensate \
     deposit withdraw spend lend repay",
    // reserve
    "book reserve holdback sign signup enroll enrol apply renew make schedule arrange order buy get rent hire register secure rsvp",
    // buy or sell
    "buy purchase order get checkout pay subscribe trade sell invest acquire bid place",
    // make something new
    "create spinup setup provision produce spawn fork duplicate make add new write draft compose set open start register schedule put book insert build prepare \
     plan record log save store note append copy initiate arrange organize organise remind block file submit raise \
     enter produce fill remember memorize memorise jot setup generate",
    // change something that is there
    "update rollforward bringup transition advance override overwrite reword repair relabel reprioritise reprioritize prioritise prioritize triage toggle bring turn clean refine format reformat translate shorten change modify edit adjust set alter correct fix revise reschedule move rename replace amend switch \
     configure adapt increase decrease raise lower extend postpone shift assign mark reset patch upgrade swap trade exchange bump correct tweak tune carry pin unpin downgrade \
     complete tickoff crossoff resolve tag label merge rotate rewrite restore refresh sync scale resize expand shrink commit rollback revert promote renew",
    // take something away
    "delete getrid getoff takeoff crossout throwout scrap ditch nuke kill evict dismiss strike omit remove erase clear drop discard trash purge wipe unsubscribe archive terminate revoke kick ban uninstall \
     destroy block clean empty unfollow leave unpublish deregister detach offboard",
    // call something off
    "cancel calloff kill halt quit abort revoke undo rollback revert withdraw stop end delete remove decline reject unsubscribe terminate close",
    // put something into something
    "add append include insert put attach extend join assign enroll enrol register signup suggest write import upload",
    // let somebody in
    "share letin invite grant give allow whitelist entitle promote assign trust permit authorize authorise access delegate expose",
    // bring a person in
    "invite add onboard enroll enrol include join register ask hire recruit",
    // make a program or job run
    "run rerun retry redo reload reprocess execute start launch perform trigger call invoke deploy install test build compile restart rerun begin \
     schedule stop kill evaluate train boot shutdown startup kickoff power push publish",
    // hand back goods
    "return exchange refund replace",
    // put elsewhere
    "move copy transfer migrate relocate rename archive backup export push",
    // agree
    "approve accept confirm authorize authorise sign merge verify agree endorse",
    // steer a device: each way is a class of its own, since its opposite is another act
    "turn switch set enable activate start arm power resume",
    "turn switch set disable deactivate stop disarm power mute pause",
    "adjust set raise increase dim brighten turn heat warm preheat",
    "adjust set lower decrease dim turn cool",
    "lock secure close shut",
    "unlock open",
    "play start resume stream skip pause shuffle next",
    "dispense feed",
    // rate or react
    "rate review like follow vote recommend star upvote downvote react endorse comment favorite favourite unlike",
    // telephone
    "call phone ring dial telephone",
    // prescribe and treat
    "prescribe order administer refer dispense refill admit discharge diagnose",
    // give somebody a job
    "assign delegate hand allocate designate transfer escalate",
    // take out of a store
    "download export save backup print scan",
    // guard and limit
    // tie things together
    "link connect pair attach join bind associate merge couple subscribe integrate sync",
    "unlink disconnect unpair detach separate split",
    // write down what happened
    "record login log register note enter chart report mark add file track document book capture",
    // give out
    "issue give hand handout release provide grant award distribute deliver dispense",
    "block ban mute suspend freeze lock report flag disable quarantine restrict unblock unfreeze hide isolate deny whitelist blacklist kick remove",
];

/// Nouns by kind of object.
const OBJECTS: &[&str] = &[
    "money payment transaction transfer fund bill invoice rent refund fee amount price difference balance deposit cash \
     salary euro dollar pound standing tip donation reimbursement debt loan wage payout payee beneficiary due vat tax currency rate",
    "message mailing campaign newsletter circular digest answer question note email mail dm text chat letter reply sms inbox notification greeting announcement mailbox gmail outlook",
    "event calendar date slot shift rota roster kickoff standup retro sync meeting appointment reminder lunch call session slot remind schedule agenda interview",
    "script draft copy record minutes contract agreement certificate sheet scan brief announcement entry article code source file document doc drive folder attachment spreadsheet list docx xlsx txt pdf content directory csv presentation \
     slide note memo page report sheet",
    "person people folks folk crew guest visitor volunteer auditor applicant student pupil tenant owner patient supplier vendor contractor reviewer author user member colleague people contact participant attendee guest everyone employee friend customer client \
     candidate somebody someone teammate staff follower",
    "channel group room team slack workspace server forum community thread conversation",
    "web webpage website page site link url article blog online internet",
    "reservation booking",
    "hotel room stay accommodation apartment hostel lodging suite property airbnb",
    "restaurant table dining cuisine dinner meal food",
    "car vehicle taxi ride rental cab uber",
    "flight plane airline ticket train seat bus trip itinerary boarding",
    "password credential passcode pin passphrase",
    "account profile setting info information detail address phone preference identity user",
    "order cart product item purchase basket shipment package delivery goods merchandise grocery",
    "job order duty action task todo ticket issue project card bug story milestone assignment chore",
    "repository repo branch commit pull merge code issue gist release pipeline workflow build patch",
    "table row record entry database field column query dataset schema collection",
    "device appliance machine gadget home",
    "light lamp bulb brightness lighting",
    "thermostat heater heating temperature ac fan climate oven boiler radiator",
    "lock door gate garage window blind curtain shutter",
    "alarm camera sensor security siren",
    "speaker tv music volume media channel radio",
    "vacuum robot washer dishwasher dryer laundry coffee kettle fridge",
    "vaccination vaccine booster jab prescription medication patient drug dose treatment diagnosis medicine appointment record refill",
    "review rating comment feedback vote star opinion",
    "permission role access policy rule right privilege firewall",
    "pod replica chart namespace image rollout release environment env version instance machine container service cluster job server deployment node volume bucket host process script command \
     cron function model",
    "subscription membership plan newsletter",
    "stock share trade crypto bitcoin portfolio position option wallet token coin etf bond",
    "post tweet story video photo picture image status feed playlist song podcast",
    "code otp key token secret certificate",
];

/// Words that carry no topic.
const FUNCTION_WORDS: &str = "the a an of to in on at for and or is are was were be been being it its this that these \
    those with from as by please can could would will shall should may might must do does did not no have has had if \
    then so all any each every both also what who whom where when which how why about into onto up out over under off \
    just let know there here more most than too very only own same such other another some i me my mine we us our ours \
    you your yours he him his she her hers they them their theirs am im ill id ive dont thanks thank hey hi hello dear \
    com org net www http https html now given following perform order solve note additionally note visit now after before during until while because since like want need make sure per via use using used one two";

/// Verbs with which a tool reads, computes or steers the conversation, and changes nothing outside.
const READING: &str = "get read list search find fetch check view show lookup query retrieve look browse describe count \
    calculate compute summarize summarise verify scan inspect monitor is has think analyze analyse compare estimate \
    validate preview select translate extract parse detect recommend suggest track see peek poll watch explain classify \
    convert visit navigate load recall lookup wait sleep plan reason summarise reflect done finish exit login logout authenticate \
    ask clarify escalate handoff help info status ls cat grep head tail stat diff crawl scrape observe evaluate \
    calculator who whoami ping exists download render screenshot hover scroll try stay eat enjoy explore \
    figure choose pick decide prefer hope feel head arrive travel work live consider learn";

/// Reading verbs that are as often nouns: a list, a scan.
const NOMINAL: &str = "list view check query count scan watch monitor track status info plan preview summary visit diff ping \
    search test export estimate calculator help detection head tail load stay travel work hope feel reason sleep";

/// Verbs that leave it to their object to say what is done: to make a payment is to pay.
const LIGHT: &str = "make do perform process manage handle submit issue initiate place execute request set put give have \
    take run launch trigger start get arrange leave apply file";

/// Nouns of acts, each with its verb.
const NOUNS_OF_ACTS: &str = "payment:pay transaction:pay transfer:pay refund:refund donation:donate purchase:buy \
    order:order booking:book reservation:reserve appointment:schedule invitation:invite cancellation:cancel \
    subscription:subscribe registration:register deletion:delete removal:remove update:update change:change call:call \
    message:message post:post reply:reply comment:comment review:review rating:rate trade:trade deposit:deposit \
    withdrawal:withdraw deployment:deploy upload:upload share:share return:return exchange:exchange approval:approve \
    memory:remember";

struct Lexicon {
    verbs: FxHashMap<&'static str, ClassSet>,
    objects: FxHashMap<&'static str, ClassSet>,
    function_words: FxHashSet<&'static str>,
    reading: FxHashSet<&'static str>,
    light: FxHashSet<&'static str>,
    broad: FxHashSet<&'static str>,
    acts: FxHashMap<&'static str, &'static str>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    verbs: classes(VERBS),
    objects: classes(OBJECTS),
    function_words: function_words().collect(),
    reading: READING.split_whitespace().collect(),
    light: LIGHT.split_whitespace().collect(),
    broad: BROAD.split_whitespace().collect(),
    acts: NOUNS_OF_ACTS
        .split_whitespace()
        .filter_map(|pair| pair.split_once(':'))
        .collect(),
});

fn classes(lists: &[&'static str]) -> FxHashMap<&'static str, ClassSet> {
    let mut map = FxHashMap::default();
    for (class, list) in lists.iter().enumerate() {
        for word in list.split_whitespace() {
            *map.entry(word).or_insert(0) |= 1 << class;
        }
    }
    map
}

/// A set of classes with a few questions to ask of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub(crate) struct Classes(pub(crate) ClassSet);

impl Classes {
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn join(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// General nouns and what they may stand for: a reservation may be a hotel's, a device a lamp.
const GENERAL: [(ClassSet, ClassSet); 3] = [
    (1 << 7, 0b1111 << 8),
    (1 << 18, 0b11_1111 << 19),
    (1 << 13, PERSONS),
];
/// Persons, whose phone numbers and addresses are theirs.
const PERSONS: ClassSet = 1 << 4;

/// Whether two sets of objects can be the same thing.
pub(crate) fn same_object(a: Classes, b: Classes) -> bool {
    let covers = |x: Classes, y: Classes| {
        GENERAL
            .iter()
            .any(|(one, many)| x.0 & one != 0 && y.0 & many != 0)
    };
    a.meets(b) || covers(a, b) || covers(b, a)
}

/// The classes of `word` as a verb in its base form.
pub(crate) fn verb(word: &str) -> Classes {
    let of = |word: &str| LEXICON.verbs.get(word).copied();
    // To reorder is to order.
    let again = || {
        word.strip_prefix("re")
            .filter(|rest| rest.len() >= 4)
            .and_then(of)
    };
    Classes(of(word).or_else(again).unwrap_or(0))
}

/// Verbs that say little without their object: deleting a file and deleting a message are different acts, while
/// forwarding is forwarding.
const BROAD: &str = "send make create add get update change delete remove set put open close start stop write post give \
    move save share do edit modify submit enter insert run build book \
    reserve buy order purchase cancel schedule turn switch";

/// Whether acts of these classes take something away.
pub(crate) fn destroys(verbs: Classes) -> bool {
    verbs.meets(verb("delete")) || verbs.meets(verb("cancel"))
}

/// Whether `verb` makes, sends or hands in what its object names.
pub(crate) fn is_making(verb: &str) -> bool {
    LEXICON.light.contains(verb) || self::verb(verb).meets(self::verb("create"))
}

/// Whether `verb` leaves it to its object to say what is done.
pub(crate) fn is_light(verb: &str) -> bool {
    LEXICON.light.contains(verb)
}

/// Whether `verb` says little without its object.
pub(crate) fn is_broad(verb: &str) -> bool {
    LEXICON.broad.contains(verb)
}

/// The classes of `word` as a noun, singular or plural.
pub(crate) fn object(word: &str) -> Classes {
    let of = |form: &str| LEXICON.objects.get(form).copied().unwrap_or(0);
    Classes(super::words::singulars(word).fold(0, |set, form| set | of(&form)))
}

/// Whether `word`, a reading verb, is as often a noun.
pub(crate) fn is_nominal(word: &str) -> bool {
    NOMINAL.split_whitespace().any(|noun| noun == word)
}

/// All function words.
pub(super) fn function_words() -> impl Iterator<Item = &'static str> {
    FUNCTION_WORDS.split_whitespace()
}

/// Whether `word` is a function word.
pub(crate) fn is_function_word(word: &str) -> bool {
    LEXICON.function_words.contains(word)
}

/// Whether `word`, in a tool's name, says that the tool reads.
pub(crate) fn is_reading(word: &str) -> bool {
    LEXICON.reading.contains(word)
}

/// The classes of the act that `verb` names together with its `objects`, and whether an object named it: to make a
/// payment is to pay, to create a comment is to comment.
pub(crate) fn act<'a>(verb: &str, objects: impl IntoIterator<Item = &'a str>) -> (Classes, bool) {
    let own = self::verb(verb);
    if !LEXICON.light.contains(verb) && !matches!(verb, "create" | "add" | "open") {
        return (own, false);
    }
    let named = |noun: &str| {
        super::words::singulars(noun).find_map(|form| LEXICON.acts.get(form.as_str()).copied())
    };
    let acts = objects
        .into_iter()
        .filter_map(named)
        .fold(Classes::default(), |set, act| set.join(self::verb(act)));
    if acts.is_empty() {
        (own, false)
    } else {
        (acts, true)
    }
}

/// The classes of the act that `noun` names by itself: a deletion, a refund.
pub(crate) fn verb_of_noun(noun: &str) -> Classes {
    LEXICON
        .acts
        .get(noun)
        .map_or(Classes::default(), |act| verb(act))
}

/// The verb of the act that `noun` is what it is called, or makes: to remember, of a memory.
pub(crate) fn act_of(noun: &str) -> Option<&'static str> {
    LEXICON.acts.get(noun).copied()
}

/// The classes of `verb` when it has `objects`: things are sent like money only where money is spoken of.
pub(crate) fn verb_with(verb: &str, classes: Classes, objects: Classes) -> Classes {
    let money = object("money");
    if verb == "send" && !objects.meets(money) {
        Classes(classes.0 & !self::verb("pay").0)
    } else {
        classes
    }
}

impl Classes {
    /// These classes without persons.
    pub(crate) fn without_persons(self) -> Self {
        Self(self.0 & !PERSONS)
    }

    /// Persons among these classes.
    pub(crate) fn persons(self) -> Self {
        Self(self.0 & PERSONS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_fit_their_sets() {
        assert!(VERBS.len() <= 64 && OBJECTS.len() <= 64);
    }

    #[test]
    fn general_nouns_stand_for_special_ones_and_special_ones_not_for_each_other() {
        for (general, special) in [
            ("booking", ["hostel", "cuisine", "taxi", "airline"]),
            ("appliance", ["lamp", "oven", "camera", "dishwasher"]),
        ] {
            for word in special {
                assert!(
                    same_object(object(general), object(word)),
                    "{general} {word}"
                );
            }
            assert!(
                !same_object(object(special[0]), object(special[2])),
                "{special:?}"
            );
        }
    }

    #[test]
    fn synonyms_share_a_class() {
        assert!(verb("wire").meets(verb("pay")));
        assert!(!verb("delete").meets(verb("send")));
        assert!(object("invoices").meets(object("payment")));
    }
}
