#include "language/gloss.h"

#include "language/key.h"
#include "language/key_list.h"
#include "language/word_context.h"

#include <algorithm>

namespace taktvoll::language {
namespace {

// Nouns that measure, date or locate: they explain nothing.
constexpr KeyList measures{"minute",
                           "minuten",
                           "stunde",
                           "stunden",
                           "tag",
                           "tage",
                           "tagen",
                           "woche",
                           "wochen",
                           "monat",
                           "monate",
                           "monaten",
                           "jahr",
                           "jahre",
                           "jahren",
                           "uhr",
                           "euro",
                           "prozent",
                           "seite",
                           "seiten",
                           "kapitel",
                           "stock",
                           "haus",
                           "raum",
                           "etage",
                           "zimmer",
                           "termin",
                           "termine",
                           "kurs",
                           "kurse",
                           "teil",
                           "abbildung",
                           "tabelle",
                           "montag",
                           "dienstag",
                           "mittwoch",
                           "donnerstag",
                           "freitag",
                           "samstag",
                           "sonntag",
                           "mo",
                           "di",
                           "mi",
                           "do",
                           "fr",
                           "sa",
                           "so",
                           "januar",
                           "februar",
                           "märz",
                           "april",
                           "mai",
                           "juni",
                           "juli",
                           "august",
                           "september",
                           "oktober",
                           "november",
                           "dezember",
                           "station",
                           "gebäude",
                           "eingang",
                           "teilnehmer",
                           "plätze",
                           "mal",
                           "quelle",
                           "stand",
                           "anhang",
                           "link",
                           "foto",
                           "bild",
                           "punkt",
                           "absatz",
                           "anmeldung",
                           "begleitung",
                           "rezept",
                           "kasse",
                           "leitlinie",
                           "studie",
                           "institut",
                           "beginn",
                           "ende",
                           "dauer",
                           "preis",
                           "kosten",
                           "ort",
                           "adresse",
                           "telefon",
                           "überweisung",
                           "warteliste",
                           "selbstzahlerleistung",
                           "selbstzahler",
                           "kassenleistung",
                           "eigenanteil",
                           "zuzahlung",
                           "video",
                           "grafik",
                           "infografik",
                           "broschüre",
                           "anzeige",
                           "werbung"};
// A remark begins with one of these, not a gloss.
constexpr KeyList remark_openers{
    "siehe",      "s",        "vgl",     "quelle", "laut",   "nach",      "stand", "ab",      "bis",
    "ca",         "etwa",     "rund",    "circa",  "n",      "p",         "bitte", "falls",   "sofern",
    "nicht",      "nur",      "mit",     "ohne",   "inkl",   "inklusive", "zzgl",  "ausser",  "optional",
    "in",         "im",       "am",      "auf",    "beim",   "dr",        "prof",  "frau",    "herr",
    "kein",       "keine",    "ggf",     "mehr",   "hier",   "foto",      "bild",  "abb",     "tab",
    "seit",       "noch",     "jetzt",   "immer",  "ganz",   "schnell",   "ihr",   "ihre",    "unser",
    "unsere",     "wir",      "sie",     "du",     "dein",   "deine",     "für",   "zum",     "zur",
    "fachärztin", "facharzt", "leitung", "team",   "gratis", "kostenlos", "neu",   "wichtig", "achtung",
    "ich",        "aber",     "doch"};
constexpr KeyList function_words{
    "der",  "die",  "das",  "dem",      "den",    "des",   "ein",   "eine",   "einen",   "einem", "einer",
    "wenn", "wie",  "was",  "man",      "es",     "er",    "dabei", "damit",  "dass",    "also",  "auch",
    "oder", "und",  "von",  "vom",      "an",     "bei",   "durch", "sehr",   "zu",      "meist", "meistens",
    "oft",  "dann", "hier", "darunter", "jemand", "etwas", "viele", "andere", "anderes", "als"};
// Predicates that judge or classify instead of explaining: "ein Notfall", "ein Thema".
constexpr KeyList judging_nouns{"notfall",
                                "problem",
                                "thema",
                                "grund",
                                "zeichen",
                                "folge",
                                "folgen",
                                "risiko",
                                "herausforderung",
                                "tabu",
                                "tabuthema",
                                "volkskrankheit",
                                "sache",
                                "leistung",
                                "last",
                                "gefahr",
                                "chance",
                                "option",
                                "belastung",
                                "alarmsignal",
                                "warnsignal",
                                "warnzeichen",
                                "ursache",
                                "erfolg",
                                "pflicht",
                                "schicksal",
                                "nebenwirkung",
                                "termin",
                                "warnung",
                                "muss",
                                "hinweis",
                                "symptom",
                                "beispiel",
                                "frage",
                                "fragen",
                                "teil",
                                "hilfe",
                                "lösung",
                                "weg",
                                "ziel",
                                "sorge",
                                "stress",
                                "seltenheit",
                                "ausnahme",
                                "regel",
                                "routine",
                                "alltag",
                                "wunder",
                                "zumutung",
                                "qual",
                                "stigma",
                                "makel",
                                "schwäche",
                                "schande",
                                "todesurteil",
                                "segen",
                                "fluch",
                                "geschenk",
                                "kinderspiel",
                                "angst",
                                "neuland",
                                "glückssache",
                                "kassenleistung",
                                "scham",
                                "rückzug",
                                "standard",
                                "vertrauenssache",
                                "teamarbeit",
                                "chefsache",
                                "entscheidung",
                                "empfehlung",
                                "erfindung",
                                "voraussetzung",
                                "bedingung",
                                "erfahrung",
                                "errungenschaft",
                                "aufgabe",
                                "möglichkeit",
                                "alternative",
                                "ergänzung"};
// Kinds of things: a definition says what kind, then what sets it apart.
constexpr KeyList kinds{
    "entzündung",    "erkrankung", "krankheit",  "störung",     "untersuchung", "verfahren", "methode",
    "art",           "form",       "gruppe",     "medikament",  "mittel",       "wirkstoff", "operation",
    "eingriff",      "behandlung", "zustand",    "schwellung",  "veränderung",  "verengung", "erweiterung",
    "vergrösserung", "geschwulst", "verschluss", "hormon",      "stoff",        "eiweiss",   "organ",
    "gerät",         "test",       "aufnahme",   "flüssigkeit", "verletzung",   "infektion", "reaktion",
    "spiegelung",    "messung",    "blutung",    "lähmung",     "mangel",       "wert"};

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20"));
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// Two forms of one word: "hoher", "hohen"; "Blutdruck", "Blutdrucks".
bool same_word(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() < 4 || b.size() < 4) return false;
  const auto inflects = [](std::string_view rest) {
    return rest.size() <= 2 && rest.find_first_not_of("enrsm") == std::string_view::npos;
  };
  const auto [at_a, at_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto common = static_cast<std::size_t>(at_a - a.begin());
  return common >= 3 && inflects(a.substr(common)) && inflects(b.substr(common));
}

std::string_view key_or_none(const Reading& reading, Clause words, std::uint32_t i) {
  return i < words.limit ? key_at(reading, i) : std::string_view{};
}

bool is_plain_noun(const Reading& reading, std::uint32_t i) {
  return is_naming_noun(reading, i) && !measures.holds(key_at(reading, i));
}

// "plötzlich", "nicht ansteckend", "plötzlich und heftig": a few words without a capital, a number or a verb.
bool is_quality(const Reading& reading, Clause words) {
  if (words.limit - words.first > 4) return false;
  bool telling = false;
  for (std::uint32_t i = words.first; i < words.limit; ++i) {
    const Word& word = reading.words[i];
    if (word.kind != WordKind::word || may_be_noun(reading, i)) return false;
    const std::string_view key = reading.key(word);
    if (verb_form(key) == VerbForm::finite ||
        (remark_openers.holds(key) && key != "nicht" && key != "schnell"))
      return false;
    telling = telling || (key.size() >= 5 && !function_words.holds(key));
  }
  return telling;
}

// "nach der Operation", "in den Muskel", "ohne Narkose": what explains "postoperativ", "intramuskulär". Not
// "in Köln", "im Haus B", "ab Montag".
bool is_circumstance(const Reading& reading, Clause words) {
  static constexpr KeyList prepositions{
      "nach", "vor", "unter",    "über", "während", "durch", "ohne", "mit",  "neben", "hinter", "um",
      "aus",  "von", "zwischen", "im",   "am",      "vom",   "zum",  "beim", "in",    "an",     "auf"};
  static constexpr KeyList of_places{"in", "an", "auf", "aus", "von"};
  static constexpr KeyList articles{"der", "die", "das", "den", "dem", "einer", "einem", "eine", "einen"};
  const std::uint32_t length = words.limit - words.first;
  if (length < 2 || length > 5) return false;
  const std::string_view opening = key_at(reading, words.first);
  if (!prepositions.holds(opening)) return false;
  if (of_places.holds(opening) && !articles.holds(key_at(reading, words.first + 1))) return false;
  for (std::uint32_t i = words.first; i < words.limit; ++i) {
    const std::string_view key = key_at(reading, i);
    if (reading.words[i].kind != WordKind::word || measures.holds(key) || is_finite_verb(key)) return false;
  }
  return is_naming_noun(reading, words.limit - 1);
}

bool any_plain_noun(const Reading& reading, Clause words) {
  for (std::uint32_t i = words.first; i < words.limit; ++i) {
    if (is_plain_noun(reading, i)) return true;
  }
  return false;
}

// "(ihre Wirbelsäule ist verbogen)": of the patient, with a verb of its own.
bool states_of(const Reading& reading, Clause words) {
  static constexpr KeyList owners{"ihr", "ihre", "sein", "seine", "sie", "deine", "dein"};
  if (!owners.holds(key_at(reading, words.first))) return false;
  for (std::uint32_t i = words.first + 1; i < words.limit; ++i) {
    if (is_finite_at(reading, i)) return true;
  }
  return false;
}

constexpr std::uint32_t longest_gloss = 25; // words

} // namespace

PlainWords::PlainWords(std::span<const std::string> wordings) {
  for (const std::string& wording : wordings) {
    std::vector<std::string> keys;
    for (std::size_t at = 0; at < wording.size();) {
      const std::size_t limit = std::min(wording.find(' ', at), wording.size());
      if (std::string key = key_of(std::string_view(wording).substr(at, limit - at)); !key.empty())
        keys.push_back(std::move(key));
      at = limit + 1;
    }
    if (!keys.empty()) wordings_.push_back(std::move(keys));
  }
}

bool PlainWords::stand_in(const Reading& reading, Clause words) const {
  for (const std::vector<std::string>& keys : wordings_) {
    for (std::uint32_t i = words.first; i + keys.size() <= words.limit; ++i) {
      std::size_t n = 0;
      while (n < keys.size() && same_word(keys[n], key_at(reading, i + static_cast<std::uint32_t>(n)))) ++n;
      if (n == keys.size()) return true;
    }
  }
  return false;
}

bool is_naming_noun(const Reading& reading, std::uint32_t word) {
  const Word& at = reading.words[word];
  if (at.kind != WordKind::word || !at.capitalised || has_digit(reading.text(at))) return false;
  if (at.all_caps && reading.text(at).size() <= 5) return false; // an abbreviation
  const std::string_view key = reading.key(at);
  if (key.size() < 3 || function_words.holds(key) || remark_openers.holds(key)) return false;
  if (is_noun(reading, word)) return true;
  if (may_be_noun(reading, word)) return false;
  // A sentence or a gloss begins here: a noun, unless it looks like a verb or an adjective in front of a
  // noun.
  if (verb_form(key) == VerbForm::finite || verb_form(key) == VerbForm::plural) return false;
  const bool another = word + 1 < reading.words.size() && reading.words[word + 1].sentence == at.sentence &&
                       reading.words[word + 1].gap == Gap::space && reading.words[word + 1].capitalised;
  return !another;
}

bool is_bracket_gloss(const Reading& reading, Clause words, const PlainWords& plain) {
  if (words.first >= words.limit || words.limit - words.first > longest_gloss) return false;
  if (plain.stand_in(reading, words)) return true;
  std::uint32_t first = words.first;
  static constexpr KeyList labels{"auch",      "kurz",     "also",   "sprich",     "deutsch",     "auf",
                                  "zu",        "wörtlich", "früher", "sogenannte", "sogenannter", "das",
                                  "heisst",    "ist",      "eine",   "ein",        "einfach",     "gesagt",
                                  "übersetzt", "d",        "h"};
  while (first < words.limit &&
         (labels.holds(key_at(reading, first)) || reading.words[first].kind == WordKind::symbol))
    ++first;
  if (plain.is_of_quality() && is_circumstance(reading, {first, words.limit})) return true;
  if (first == words.first && remark_openers.holds(key_at(reading, first)) && !states_of(reading, words))
    return false;
  bool number = false;
  std::uint32_t nouns = 0;
  for (std::uint32_t i = first; i < words.limit; ++i) {
    const Word& word = reading.words[i];
    if (word.kind == WordKind::number && is_year(reading.text(word))) return false;
    if (word.kind == WordKind::opaque) return false;                                     // a link or code
    if (i > words.first && word.gap == Gap::colon && first == words.first) return false; // "(Beginn: Montag)"
    number = number || word.kind == WordKind::number || has_digit(reading.text(word));
    if (is_plain_noun(reading, i)) ++nouns;
  }
  if (nouns == 0) return !number && plain.is_of_quality() && is_quality(reading, {first, words.limit});
  return !number || words.limit - first >= 3;
}

bool is_phrase_gloss(const Reading& reading, Clause words, const PlainWords& plain, bool clauses) {
  if (words.first >= words.limit || words.limit - words.first > longest_gloss) return false;
  if (plain.stand_in(reading, words)) return true;
  const std::string_view opening = key_at(reading, words.first);
  if (remark_openers.holds(opening)) return false;
  if (plain.is_of_quality() && is_quality(reading, words)) return true;
  if (reading.words[words.first].kind != WordKind::word || !any_plain_noun(reading, words)) return false;
  if (key_or_none(reading, words, words.first + 1) == "sie") return false; // "Rufen Sie an"
  bool finite = false;
  bool noun = false;
  for (std::uint32_t i = words.first; i < words.limit; ++i) {
    const Word& word = reading.words[i];
    if (word.kind != WordKind::word) return false;
    const std::string_view key = reading.key(word);
    finite = finite || verb_form_at(reading, i) == VerbForm::finite;
    if (!noun && is_plain_noun(reading, i)) noun = true;
    // What stands before the noun is an article, an adverb or an inflected adjective.
    static constexpr KeyList inflected{"e", "en", "er", "es", "em", "t"};
    if (!noun && !finite && !function_words.holds(key) && !inflected.ends(key) && !measures.holds(key))
      return false;
    if (measures.holds(key) && !noun) return false;
  }
  if (!finite) return noun;
  return clauses && (function_words.holds(opening) || is_naming_noun(reading, words.first));
}

namespace {

// "ein mit Flüssigkeit gefüllter Hohlraum": a noun with a phrase before its participle; that noun, else the
// limit.
std::uint32_t described_noun(const Reading& reading, Clause words) {
  static constexpr KeyList articles{"ein", "eine", "einen", "einer", "einem"};
  static constexpr KeyList leading{"mit", "durch", "von", "vom", "aus", "im", "in", "am", "zu", "zum", "zur"};
  static constexpr KeyList inflected{"e", "er", "es", "en", "em"};
  if (words.limit - words.first < 4 || !articles.holds(key_at(reading, words.first)) ||
      !leading.holds(key_at(reading, words.first + 1)))
    return words.limit;
  for (std::uint32_t i = words.first + 3; i < words.limit && i < words.first + 8; ++i) {
    if (reading.words[i].gap >= Gap::hyphen) break;
    if (is_naming_noun(reading, i) && !may_be_noun(reading, i - 1) && inflected.ends(key_at(reading, i - 1)))
      return i;
  }
  return words.limit;
}

} // namespace

bool only_judges(const Reading& reading, Clause words) {
  for (std::uint32_t i = words.first; i < words.limit; ++i) {
    if (!is_naming_noun(reading, i)) continue;
    const std::string_view noun = key_at(reading, i);
    return judging_nouns.holds(noun) || noun.starts_with("routine") || noun.starts_with("standard");
  }
  return false;
}

bool is_predicate_gloss(const Reading& reading, Clause words, const PlainWords& plain, bool definite) {
  if (words.first >= words.limit) return false;
  words.limit = std::min(words.limit, words.first + longest_gloss);
  if (plain.stand_in(reading, words)) return true;
  static constexpr KeyList negations{"kein", "keine", "keinen", "keiner", "nicht", "für",
                                     "nie",  "ihr",   "ihre",   "unser",  "unsere"};
  if (negations.holds(key_at(reading, words.first))) return false;
  if (plain.is_of_quality() && (is_quality(reading, words) || is_circumstance(reading, words))) return true;
  if (const std::uint32_t noun = described_noun(reading, words); noun < words.limit)
    return !only_judges(reading, {noun, words.limit});
  // The first noun says what kind of thing it is.
  std::uint32_t head = words.first;
  while (head < words.limit && head < words.first + 5 && !is_naming_noun(reading, head)) {
    const std::string_view key = key_at(reading, head);
    const Gap gap = reading.words[head].gap;
    if (head > words.first && gap >= Gap::hyphen) return false;
    static constexpr KeyList inflected{"e", "en", "er", "es", "em"};
    if (!function_words.holds(key) && !inflected.ends(key)) return false;
    if (key == "für" || key == "von" || key == "bei" || key == "als") return false;
    ++head;
  }
  if (head >= words.limit || !is_naming_noun(reading, head)) return false;
  const std::string_view noun = key_at(reading, head);
  if (only_judges(reading, {head, words.limit}) || measures.holds(noun)) return false;
  const bool described = head + 1 < words.limit; // "… des Darms", "…, die in die Vene läuft"
                                                 // "eine seltene Krankheit" tells nothing that sets it apart.
  static constexpr KeyList common{"seltene",  "häufige",  "schwere",   "ernste",      "gefährliche",
                                  "wichtige", "bekannte", "grosse",    "neue",        "moderne",
                                  "sichere",  "einfache", "schonende", "schmerzlose", "seltenes",
                                  "häufiges", "gute",     "komplexe",  "tückische",   "schlimme"};
  const bool adjective = head > words.first + 1 && !common.holds(key_at(reading, head - 1));
  if (kinds.holds(noun)) return described || (adjective && !definite);
  if (!definite) return true;
  static constexpr KeyList genitives{"des", "der", "eines", "einer", "von"};
  return described &&
         (kinds.ends(noun) || (noun.ends_with("ung") && genitives.holds(key_at(reading, head + 1))));
}

} // namespace taktvoll::language
