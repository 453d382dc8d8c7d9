//! Requests in languages other than English: German, French, Spanish, Italian, Portuguese and Dutch, by the stems of
//! their everyday verbs and nouns, each with the English word that it stands for. No grammar: a sentence asks for what
//! its verbs name, on whatever its nouns name. That is looser than the reading of English, so it lets more through as
//! asked for; where a value came from is judged all the same.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::words::small;

/// Words that hold sentences together, told apart from English ones.
const FUNCTION_WORDS: &str = "der die das den dem ein eine einen einer und ist nicht bitte für mit von zu im am ich mir mein \
    meine wir uns unser auf aus an bei nach wenn dann auch noch dass es sie ihm ihr alle alles kannst könntest sind wird zum zur um uhr \
    vom aufs ins beim er wer wann ob hat haben habe hab sein seine seinen seinem jede jeden jeder jedes diese dieser dieses diesen über ohne unter was wie wo \
    schon nur mal des mich dir oder aber kein keine heute morgen gestern gib bis seit weil damit falls sobald dort hier ihren ihre ihrem ihrer unsere unserem \
    unserer deinen gerade wieder nächste nächsten gibts wenns welche welcher nen \
    le la les un une des du de et est pas pour avec mon ma mes nous vous que qui dans sur il elle peux pouvez au aux ce cette si tous \
    toutes plaît je moi merci en à votre ton ta \
    el los las y es no para con mi mis nos que en por favor del al un una se si todos todas puedes podrías lo su me tu a este esta \
    il lo gli e è per con mio mia miei noi che nel nella della del di da se tutti tutte puoi potresti mi ti una uno questo questa \
    o os as um uma e é não para com meu minha nos que no na do da dos das por se todos todas pode poderia me te esse este \
    het een en is niet voor met mijn ons onze op van te dat als dan ook nog alle kun kunt wil graag even naar bij ik je u deze die om";

/// Stems of verbs, each with an English verb of its kind.
const VERBS: &str = "verlänger:extend prolong:extend prorrog:extend alarg:extend übernimm:apply übernehm:apply kürz:shorten nachbestell:order eintrag:record besorg:order verteil:distribute send:send schick:send verschick:send leit:forward antwort:reply benachrichtig:notify informier:notify sag:tell schreib:write teil:share \
    überweis:transfer zahl:pay bezahl:pay begleich:pay erstatt:refund kauf:buy bestell:order buch:book reservier:reserve erstell:create leg:create anleg:create anzuleg:create mach:set \
    füg:add hinzufüg:add hinzuzufüg:add trag:add eintrag:add einzutrag:add notier:note merk:remember änder:change aktualisier:update setz:set stell:set verschieb:move verleg:move korrigier:correct umbenenn:rename \
    lösch:delete entfern:remove streich:delete storni:cancel kündig:cancel absag:cancel sag:tell lad:invite einlad:invite gib:give erteil:grant freigeb:share start:start beginn:start stopp:stop \
    schalt:switch dreh:turn öffn:open schließ:close sperr:lock entsperr:unlock verriegel:lock genehmig:approve bestätig:confirm lehn:decline ablehn:decline meld:report registrier:register \
    anmeld:register abmeld:cancel plan:schedule vereinbar:schedule erinner:remind veröffentlich:publish post:post speicher:save kopier:copy archivier:archive zuweis:assign weis:assign spiel:play ruf:call druck:print \
    envoi:send envoy:send transmet:forward réexpéd:forward répond:reply écri:write préven:notify inform:notify avert:notify dis:tell partag:share transfèr:transfer transfér:transfer vire:transfer pay:pay pai:pay rembours:refund \
    achet:buy achèt:buy command:order réserv:reserve cré:create ajout:add pose:submit poser:submit mets:set mettre:set met:set note:note enregistr:record modifi:change chang:change déplac:move report:postpone corrig:correct \
    renomm:rename supprim:delete effac:delete retir:remove enlèv:remove annul:cancel résili:cancel invit:invite donn:give accord:grant lanc:start démarr:start arrêt:stop allum:turn éteign:turn ouvr:open ferm:close verrouill:lock \
    déverrouill:unlock approuv:approve valid:approve accept:accept refus:decline signal:report inscri:register planifi:schedule program:schedule rappel:remind publi:publish poste:post sauvegard:save copi:copy assign:assign joue:play appel:call imprim:print \
    envía:send envia:send enviar:send manda:send mándal:send reenví:forward respond:reply contest:reply escrib:write avis:notify notific:notify dile:tell compart:share transfi:transfer pag:pay reembols:refund devolv:return \
    compra:buy compr:buy pide:order pedir:order reserv:reserve crea:create crear:create añad:add agreg:add pon:set apunt:note anot:note registr:record cambi:change actualiz:update mueve:move mover:move corrig:correct renombr:rename borr:delete \
    elimin:delete quit:remove cancel:cancel invit:invite concede:grant otorg:grant inici:start arranc:start par:stop enciend:turn apag:turn abr:open cierr:close bloque:lock desbloque:unlock aprueb:approve aprob:approve acept:accept rechaz:decline inform:notify \
    inscrib:register program:schedule agend:schedule recuérd:remind recuerd:remind publica:publish guard:save copia:copy asign:assign reproduc:play llam:call imprim:print \
    invia:send inviar:send mand:send spedi:send inoltr:forward rispond:reply scriv:write avvis:notify condivid:share trasfer:transfer paga:pay rimbors:refund acquist:buy compra:buy ordin:order prenot:book crea:create aggiung:add mett:set metti:set \
    imposta:set annot:note registra:record cambia:change modific:change aggiorn:update spost:move corregg:correct rinomin:rename cancell:delete elimin:delete togli:remove rimuov:remove annulla:cancel disdi:cancel dai:give conced:grant avvia:start ferma:stop accend:turn spegn:turn \
    apri:open chiud:close blocc:lock sblocc:unlock approv:approve conferm:confirm rifiut:decline segnal:report iscriv:register fissa:schedule ricord:remind pubblic:publish salva:save assegn:assign riproduc:play chiam:call stamp:print \
    envie:send encaminh:forward respond:reply escrev:write avise:notify partilh:share compartilh:share transfira:transfer transfer:transfer pague:pay compre:buy peça:order encomend:order crie:create criar:create adicion:add acrescent:add coloqu:set ponha:set anote:note altere:change alter:change \
    mude:change mud:change atualiz:update mova:move apague:delete apagar:delete exclu:delete remov:remove cancele:cancel convid:invite inicie:start pare:stop ligue:turn deslig:turn abra:open feche:close tranqu:lock aprov:approve aceit:accept recus:decline marque:schedule marcar:schedule agende:schedule lembr:remind publique:publish salve:save toque:play imprim:print \
    stuur:send sturen:send verzend:send antwoord:reply beantwoord:reply schrijf:write meld:report laat:let deel:share maak:create betaal:pay koop:buy bestel:order boek:book reserveer:reserve voeg:add toevoeg:add zet:set noteer:note wijzig:change verander:change verplaats:move verwijder:delete wis:delete annuleer:cancel zeg:cancel nodig:invite geef:give start:start stop:stop open:open sluit:close vergrendel:lock ontgrendel:unlock keur:approve bevestig:confirm weiger:decline schrijf:register plan:schedule herinner:remind publiceer:publish bewaar:save wijs:assign speel:play bel:call";

/// Stems of nouns, each with an English noun of its kind.
const NOUNS: &str = "emprunt:loan prêt:loan préstamo:loan ausleihe:loan änderung:change drehbuch:script scénario:script guion:script szene:scene teil:part stück:item nachricht:message mail:email brief:letter rechnung:invoice überweisung:transfer geld:money betrag:amount konto:account termin:appointment besprechung:meeting treffen:meeting kalender:calendar datei:file ordner:folder dokument:document \
    kontakt:contact kunde:customer kunden:customer mitarbeiter:employee nutzer:user benutzer:user gruppe:group kanal:channel zimmer:room tisch:table flug:flight zug:train fahrkarte:ticket licht:light lampe:lamp heizung:heating tür:door fenster:window bestellung:order adresse:address lieferadresse:address \
    aufgabe:task ticket:ticket urlaub:vacation passwort:password erinnerung:reminder liste:list einkaufsliste:list notiz:note buchung:booking reservierung:reservation vertrag:contract patient:patient musik:music beitrag:post kommentar:comment zugriff:access server:server datenbank:database \
    courriel:email lettre:letter facture:invoice virement:transfer argent:money montant:amount compte:account réunion:meeting agenda:calendar fichier:file dossier:folder client:customer utilisateur:user groupe:group canal:channel chambre:room table:table vol:flight train:train billet:ticket lumière:light \
    chauffage:heating porte:door fenêtre:window commande:order adresse:address tâche:task congé:vacation rappel:reminder liste:list note:note réservation:reservation contrat:contract musique:music publication:post story:post commentaire:comment accès:access serveur:server \
    mensaje:message correo:email carta:letter factura:invoice transferencia:transfer dinero:money importe:amount cuenta:account cita:appointment reunión:meeting calendario:calendar archivo:file carpeta:folder documento:document cliente:customer usuario:user grupo:group habitación:room mesa:table vuelo:flight tren:train entrada:ticket \
    luz:light luces:light calefacción:heating puerta:door ventana:window pedido:order dirección:address tarea:task vacaciones:vacation recordatorio:reminder lista:list nota:note reserva:reservation contrato:contract paciente:patient música:music publicación:post comentario:comment acceso:access servidor:server \
    messaggio:message posta:letter lettera:letter fattura:invoice bonifico:transfer soldi:money importo:amount conto:account appuntamento:appointment riunione:meeting calendario:calendar cartella:folder cliente:customer utente:user gruppo:group camera:room tavolo:table volo:flight treno:train biglietto:ticket luce:light luci:light \
    riscaldamento:heating porta:door finestra:window ordine:order indirizzo:address compito:task ferie:vacation promemoria:reminder prenotazione:reservation contratto:contract paziente:patient musica:music commento:comment accesso:access libro:book libri:book catalogo:catalogue \
    mensagem:message carta:letter fatura:invoice transferência:transfer dinheiro:money conta:account compromisso:appointment reunião:meeting arquivo:file pasta:folder cliente:customer usuário:user quarto:room mesa:table voo:flight trem:train comboio:train bilhete:ticket aquecimento:heating janela:window endereço:address tarefa:task férias:vacation lembrete:reminder comentário:comment \
    bericht:message brief:letter factuur:invoice overboeking:transfer geld:money bedrag:amount rekening:account afspraak:appointment vergadering:meeting bestand:file map:folder klant:customer gebruiker:user groep:group kamer:room tafel:table vlucht:flight trein:train kaartje:ticket licht:light verwarming:heating deur:door raam:window bestelling:order adres:address taak:task vakantie:vacation herinnering:reminder lijst:list muziek:music volume:volume";

struct Tongues {
    function_words: FxHashSet<&'static str>,
    /// Those of English too.
    all_function_words: FxHashSet<&'static str>,
    verbs: Vec<(&'static str, &'static str)>,
    nouns: Vec<(&'static str, &'static str)>,
}

static TONGUES: LazyLock<Tongues> = LazyLock::new(|| Tongues {
    function_words: FUNCTION_WORDS.split_whitespace().collect(),
    all_function_words: FUNCTION_WORDS
        .split_whitespace()
        .chain(super::lexicon::function_words())
        .collect(),
    verbs: stems(VERBS),
    nouns: stems(NOUNS),
});

/// The stems in order, so that those a word begins with are found by halving.
fn stems(list: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut pairs: Vec<_> = list
        .split_whitespace()
        .filter_map(|pair| pair.split_once(':'))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// How much longer than its stem a verb may be: `-ar`, `-iamo`, `-ez-moi`.
const LONGEST_VERB_ENDING: usize = 4;
/// How much longer than its stem a noun may be: `-en`, `-es`.
const LONGEST_NOUN_ENDING: usize = 2;

/// Whether `text` is in one of these languages, as far as its function words tell.
pub(super) fn spoken(text: &str) -> bool {
    let (mut all, mut known) = (0usize, 0usize);
    for word in text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
    {
        all += 1;
        known += usize::from(is_function_word(&small(word)));
    }
    all >= 3 && known * 4 >= all
}

/// Whether one word of `text` holds sentences together in one of these languages.
pub(super) fn touches(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| word.len() >= 2 && is_function_word(&small(word)))
}

/// Whether `word` holds sentences together in one of these languages.
pub(super) fn is_function_word(word: &str) -> bool {
    TONGUES.function_words.contains(word)
}

/// The same in one of these languages or in English.
pub(super) fn is_any_function_word(word: &str) -> bool {
    TONGUES.all_function_words.contains(word)
}

/// The English verb that `word` stands for.
pub(super) fn verb(word: &str) -> Option<&'static str> {
    best(&TONGUES.verbs, word, LONGEST_VERB_ENDING)
}

/// Stems of verbs with which tools read, each with an English one.
const READING: &str = "les:read such:search zeig:show anzeig:show hol:get abruf:get abfrag:query prüf:check auflist:list lire:read lis:read cherch:search affich:show \
    obten:get consult:view voir:view leer:read busc:search mostr:show ver:view list:list legg:read legger:read cerc:search visualizz:view lez:read zoek:search \
    toon:show haal:get ophal:get ler:read obter:get";

/// Forms of them that are no stems: what a program is told to do, or what it shows.
const READING_FORMS: &str = "lies:read suche:search suchen:search zeige:show finde:find hole:get prüfe:check liste:list übersicht:overview \
    lire:read cherche:search trouve:find trouver:find affiche:show vérifie:check verifie:check verifier:check lister:list obtenir:get \
    lee:read leer:read busca:search encuentra:find muestra:show revisa:check revisar:check comprueba:check comprobar:check listar:list consulta:view \
    leggi:read cerca:search trova:find mostra:show vedi:view verifica:check controlla:check elenco:list elenca:list \
    leia:read procura:search procurar:search obtém:get verificar:check lista:list \
    lees:read lezen:read zoek:search vind:find bekijk:view controleer:check overzicht:overview";

/// The English word that a word of a tool's name stands for; umlauts may be spelt out.
pub(super) fn of_name(word: &str) -> Option<&'static str> {
    let spelt = word
        .replace("ae", "ä")
        .replace("oe", "ö")
        .replace("ue", "ü");
    let infinitive = ["en", "er", "ar", "ir", "re", "ern", "eln"]
        .iter()
        .any(|ending| word.ends_with(ending));
    let pairs = |list: &'static str| {
        list.split_whitespace()
            .filter_map(|pair| pair.split_once(':'))
    };
    let reads = |form: &str| {
        let told = pairs(READING_FORMS).find(|(known, _)| *known == form);
        let stem = || {
            pairs(READING)
                .find(|(stem, _)| form.strip_prefix(stem).is_some_and(|rest| rest.len() <= 3))
        };
        told.or_else(|| stem().filter(|_| infinitive))
            .map(|(_, english)| english)
    };
    [word, &spelt].into_iter().find_map(|form| {
        reads(form)
            .or_else(|| best(&TONGUES.nouns, form, LONGEST_NOUN_ENDING))
            .or_else(|| verb(form).filter(|_| infinitive))
    })
}

/// The English verb that `word` stands for as what somebody is told to do: hardly longer than its stem.
pub(super) fn imperative(word: &str) -> Option<&'static str> {
    let told = best(&TONGUES.verbs, word, 1);
    told.filter(|_| word.len() > LONGEST_VERB_ENDING - 1 && noun(word).is_none())
}

/// The English noun that `word` stands for. A compound is what its last part is: `Lieferadresse` is an address.
pub(super) fn noun(word: &str) -> Option<&'static str> {
    best(&TONGUES.nouns, word, LONGEST_NOUN_ENDING).or_else(|| {
        let head = |at: usize| best(&TONGUES.nouns, &word[at..], LONGEST_NOUN_ENDING);
        let long = word.char_indices().skip(3).map(|(at, _)| at);
        long.filter(|at| word.len() - at >= 5).find_map(head)
    })
}

/// The longest stem that `word` begins with and is little longer than.
fn best(stems: &[(&'static str, &'static str)], word: &str, ending: usize) -> Option<&'static str> {
    if word.len() > 64 {
        return None;
    }
    let shortest = word
        .char_indices()
        .rev()
        .take(ending)
        .last()
        .map_or(0, |(at, _)| at);
    let lengths = (shortest.max(2)..=word.len())
        .rev()
        .filter(|at| word.is_char_boundary(*at));
    lengths
        .filter_map(|length| {
            stems
                .binary_search_by_key(&&word[..length], |(stem, _)| stem)
                .ok()
        })
        .map(|place| stems[place].1)
        .next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_found_under_their_endings() {
        for (word, expect) in [
            ("lösche", Some("delete")),
            ("überweise", Some("transfer")),
            ("réservez", Some("reserve")),
            ("compartir", Some("share")),
            ("verwijder", Some("delete")),
            ("haus", None),
        ] {
            assert_eq!(verb(word), expect, "{word}");
        }
        assert_eq!(noun("rechnungen"), Some("invoice"));
        assert_eq!(noun("lieferadresse"), Some("address"));
    }

    #[test]
    fn languages_are_told_by_their_function_words() {
        assert!(spoken("Kannst du bitte die Rechnung an Eva schicken?"));
        assert!(spoken("Por favor, envía la factura a mi jefe."));
        assert!(!spoken("Please forward the invoice to Eva."));
    }
}
