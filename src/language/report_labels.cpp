#include "language/report_labels.h"

#include "language/key_list.h"
#include "language/negator.h"
#include "language/word_context.h"

namespace taktvoll::language {
namespace {

constexpr KeyList untruths{"mythos",
                           "mythen",
                           "irrtum",
                           "irrtümer",
                           "irrglaube",
                           "irrglauben",
                           "gerücht",
                           "gerüchte",
                           "märchen",
                           "ammenmärchen",
                           "behauptung",
                           "behauptungen",
                           "vorurteil",
                           "vorurteile",
                           "legende",
                           "trugschluss",
                           "missverständnis",
                           "aberglaube",
                           "aberglauben",
                           "fehlannahme",
                           "falschmeldung",
                           "fehlinformation",
                           "falschinformation",
                           "klischee",
                           "verschwörungserzählung",
                           "fake",
                           "fakenews",
                           "unterstellung",
                           "ammenmärlein",
                           "fehlglaube",
                           "denkfehler",
                           "halbwahrheit",
                           "stammtischparole",
                           "mythencheck",
                           "faktencheck"};
constexpr KeyList untruth_ends{"mythos",  "mythen",      "irrtum",   "märchen",
                               "gerücht", "mythencheck", "vorurteil"};
// Alone with a colon these are labels, elsewhere they are verdicts.
constexpr KeyList wrong{"falsch", "unwahr", "quatsch", "unsinn", "fake", "humbug", "gelogen", "lüge"};
constexpr KeyList pair_words{"fakt",    "fakten",  "fake",     "mythos",  "mythen",   "wahrheit",
                             "wahr",    "falsch",  "richtig",  "irrtum",  "realität", "stimmt",
                             "quatsch", "märchen", "tatsache", "dichtung"};
constexpr KeyList leads{
    "ein",          "eine",         "der",          "die",      "das",      "häufiger",  "häufiges",
    "verbreiteter", "weit",         "verbreitetes", "gängiger", "gängiges", "beliebter", "beliebtes",
    "typischer",    "typisches",    "alter",        "altes",    "noch",     "bekannter", "klassischer",
    "hartnäckiger", "hartnäckiges", "nächster",     "erster",   "zweiter",  "dritter",   "grösster",
    "verbreitete",  "häufige",      "gängige"};
constexpr KeyList reader_labels{"frage",          "leserfrage", "nutzerfrage",     "userfrage",
                                "patientenfrage", "kommentar",  "nutzerkommentar", "leserkommentar",
                                "userkommentar",  "zuschrift",  "leserbrief"};
constexpr KeyList answers{"fakt",     "fakten",   "wahrheit", "wahr",        "richtig",
                          "tatsache", "realität", "korrekt",  "antwort",     "ja",
                          "stimmt",   "genau",    "doch",     "tatsächlich", "klar"};

// Words that a verdict may hold beside its head.
constexpr KeyList verdict_words{
    "ein",      "eine",         "das",          "dies",         "dieser",       "dieses",   "diese",
    "ist",      "sind",         "nur",          "leider",       "reiner",       "reines",   "alter",
    "altes",    "so",           "nicht",        "oder",         "es",           "wirklich", "etwa",
    "denn",     "was",          "da",           "daran",        "ganz",         "klar",     "eindeutig",
    "weit",     "verbreiteter", "verbreitetes", "häufiger",     "und",          "der",      "die",
    "zum",      "glück",        "gedacht",      "absoluter",    "völliger",     "totaler",  "absolut",
    "völlig",   "aber",         "auch",         "doch",         "allerdings",   "fakt",     "wahrheit",
    "richtig",  "tatsache",     "wahr",         "hartnäckiger", "hartnäckiges", "nein",     "eher",
    "vielmehr", "wohl"};

constexpr std::uint32_t longest_verdict = 12;

std::string_view key_or_none(const Reading& reading, std::uint32_t i, std::uint32_t limit) {
  return i < limit ? key_at(reading, i) : std::string_view{};
}

bool is_untruth(std::string_view key) {
  return untruths.holds(key) || (key.size() > 8 && untruth_ends.ends(key));
}

// Without emoji and symbols in front.
std::uint32_t first_word(const Reading& reading, const Sentence& sentence) {
  std::uint32_t i = sentence.first_word;
  while (i < sentence.limit_word &&
         (reading.words[i].kind == WordKind::emoji || reading.words[i].kind == WordKind::symbol))
    ++i;
  return i;
}

} // namespace

std::optional<ReportLabel> label_of(const Reading& reading, const Sentence& sentence) {
  const std::uint32_t limit = sentence.limit_word;
  std::uint32_t i = first_word(reading, sentence);
  for (int n = 0; n < 4 && i < limit && leads.holds(key_at(reading, i)); ++n) ++i;
  if (i >= limit) return std::nullopt;
  const std::uint32_t head = i;
  const std::string_view word = key_at(reading, i);
  ReportLabel label;
  bool colon_only = false;
  bool may_stand_alone = false;
  if (pair_words.holds(word) && key_or_none(reading, i + 1, limit) == "oder" &&
      pair_words.holds(key_or_none(reading, i + 2, limit))) {
    i += 3;
    may_stand_alone = true;
  } else if (is_untruth(word)) {
    ++i;
  } else if (wrong.holds(word)) {
    ++i;
    colon_only = true;
  } else if (head > first_word(reading, sentence)) {
    return std::nullopt; // "Erster Kommentar: …"
  } else if (reader_labels.holds(word) || ((word == "ihre" || word == "deine" || word == "eure") &&
                                           reader_labels.holds(key_or_none(reading, i + 1, limit)))) {
    i += reader_labels.holds(word) ? 1U : 2U;
    colon_only = true;
    label.reason = QuotationReason::reader;
  } else {
    return std::nullopt;
  }
  if (key_or_none(reading, i, limit) == "im" &&
      (key_or_none(reading, i + 1, limit) == "check" || key_or_none(reading, i + 1, limit) == "faktencheck"))
    i += 2U; // "Mythen im Check: …"
  while (i < limit && i < head + 6 &&
         (key_at(reading, i) == "nr" || key_at(reading, i) == "nummer" ||
          reading.words[i].kind == WordKind::number)) {
    ++i;
    may_stand_alone = true;
  }
  label.cue = {head, i};
  label.body = i;
  label.alone = i >= limit;
  if (label.alone) {
    const ReadBlock& block = reading.blocks[sentence.block];
    const bool own_line = block.kind == document::BlockKind::heading && !colon_only;
    return may_stand_alone || own_line ? std::optional(label) : std::nullopt;
  }
  const Gap gap = reading.words[i].gap;
  return gap == Gap::colon || (gap == Gap::hyphen && !colon_only) ? std::optional(label) : std::nullopt;
}

bool is_answer(const Reading& reading, const Sentence& sentence) {
  std::uint32_t i = sentence.first_word;
  const std::uint32_t limit = sentence.limit_word;
  while (i < limit && reading.words[i].kind == WordKind::emoji) ++i;
  if (key_or_none(reading, i, limit) == "in" && key_or_none(reading, i + 1, limit) == "wahrheit") return true;
  if (key_or_none(reading, i, limit) == "der" || key_or_none(reading, i, limit) == "die") ++i;
  if (!answers.holds(key_or_none(reading, i, limit))) return false;
  // "Richtig oder falsch: …" is a label.
  return key_or_none(reading, i + 1, limit) != "oder";
}

bool is_verdict(const Reading& reading, Clause words, bool asked) {
  const std::uint32_t length = words.limit - words.first;
  if (length == 0 || length > longest_verdict) return false;
  const std::string_view first = key_at(reading, words.first);
  bool only_verdict_words = true;
  bool untrue = false; // names it
  bool agrees = false; // stimmt, wahr, richtig …
  bool denied = false; // nicht, kein
  bool no = false;
  bool dran = false;
  bool pair = false;
  for (std::uint32_t i = words.first; i < words.limit; ++i) {
    const std::string_view key = key_at(reading, i);
    if (reading.words[i].kind == WordKind::emoji) continue;
    const bool head = is_untruth(key) || wrong.holds(key) || key == "widerlegt" || key == "aberglaube";
    const bool agreement = key == "stimmt" || key == "wahr" || key == "richtig" || key == "belegt" ||
                           key == "bewiesen" || key == "haltbar" || key == "korrekt" || key == "erwiesen" ||
                           key == "stimmts";
    untrue = untrue || head;
    agrees = agrees || agreement;
    denied = denied || is_negation_word(key);
    no = no || key == "nein";
    dran = dran || key == "dran";
    pair = pair || (key == "oder" && i > words.first && i + 1 < words.limit &&
                    pair_words.holds(key_at(reading, i - 1)) && pair_words.holds(key_at(reading, i + 1)));
    only_verdict_words =
        only_verdict_words && (head || agreement || key == "dran" || verdict_words.holds(key));
  }
  if (pair) return only_verdict_words;
  static constexpr KeyList pointing{"das", "dies", "diese", "dieser", "dieses", "so", "beides", "dafür"};
  const bool points = pointing.holds(first) && reading.words[words.first].gap != Gap::comma;
  if (!only_verdict_words && !points) return asked && first == "nein";
  const bool question = is_question(reading, reading.sentences[reading.words[words.first].sentence]);
  if (question) return only_verdict_words && (untrue || agrees || dran);
  if (points && !only_verdict_words && !(agrees && denied)) return untrue && !denied && length <= 8;
  return (untrue && !denied) || (agrees && denied) || (asked && no);
}

bool is_question(const Reading& reading, const Sentence& sentence) {
  std::string_view text = reading.prose.slice(sentence.span);
  while (!text.empty() && static_cast<unsigned char>(text.back()) >= 0x80)
    text.remove_suffix(1); // marks, emoji
  while (!text.empty() &&
         (text.back() == ' ' || text.back() == '"' || text.back() == ')' || text.back() == '!'))
    text.remove_suffix(1);
  return text.ends_with('?');
}

bool names_untruth(std::string_view key) {
  return is_untruth(key);
}

} // namespace taktvoll::language
