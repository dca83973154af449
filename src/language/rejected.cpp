#include "language/rejected.h"

#include "language/key_list.h"

#include <algorithm>
#include <cstdint>

namespace taktvoll::language {
namespace {

constexpr std::uint32_t farthest = 40; // words from the passage to the word that rejects it

// In the sentence of a quotation, outside it.
constexpr KeyList refusals{"verboten",    "verbietet",    "verbot",        "verbieten",     "untersagt",
                           "untersagte",  "untersagen",   "unzulässig",    "unzulässige",   "unzulässigen",
                           "irreführend", "irreführende", "irreführenden", "unlauter",      "abgemahnt",
                           "abmahnung",   "gekippt",      "kippt",         "kippte",        "ablehnen",
                           "unseriös",    "unseriöse",    "unseriösen",    "unhaltbar",     "haltlos",
                           "haltlose",    "widerlegt",    "unwahr",        "behauptung",    "behauptungen",
                           "behauptet",   "behaupten",    "misstrauisch",  "skeptisch",     "gestrichen",
                           "streichen",   "meiden",       "vermeiden",     "verzichten",    "mythos",
                           "irrtum",      "märchen",      "werbeverbot",   "falschaussage", "gerügt",
                           "rügt",        "gestoppt",     "beanstandet",   "angeblich"};
// In the sentence behind, or behind the quotation.
constexpr KeyList verdicts{"falsch", "unsinn", "quatsch", "irrtum", "mythos",    "unwahr",
                           "humbug", "lüge",   "nein",    "leider", "widerlegt", "gefährlich"};
// Who warns of claims.
constexpr KeyList guardians{"verbraucherzentrale",
                            "verbraucherzentralen",
                            "wettbewerbszentrale",
                            "verbraucherschutz",
                            "verbraucherschützer",
                            "landgericht",
                            "oberlandesgericht",
                            "bundesgerichtshof",
                            "verwaltungsgericht",
                            "gericht",
                            "gerichte",
                            "richter",
                            "behörde",
                            "behörden",
                            "gesundheitsamt",
                            "stiftung",
                            "polizei",
                            "bgh"};
constexpr KeyList warnings{"warnt",      "warnen",    "warnte",      "verbot",     "verboten",
                           "verbietet",  "untersagt", "untersagte",  "kippt",      "kippte",
                           "stoppt",     "stoppte",   "rügt",        "rügte",      "mahnt",
                           "verurteilt", "klagt",     "beanstandet", "verurteilte"};

struct Words {
  std::uint32_t first = 0;
  std::uint32_t limit = 0;
};

// The first of the words for which `holds`, outside [skip.first, skip.limit) and not too far from it.
template <class Holds>
std::optional<text::ProseSpan> find(const Reading& reading, Words words, Words skip, Holds holds) {
  const std::uint32_t first = std::max(words.first, skip.first > farthest ? skip.first - farthest : 0U);
  const std::uint32_t limit = std::min(words.limit, skip.limit + farthest);
  for (std::uint32_t word = first; word < limit; ++word) {
    if (word >= skip.first && word < skip.limit) continue;
    if (holds(word)) return reading.words[word].span;
  }
  return std::nullopt;
}

class Finder {
public:
  Finder(const Reading& reading, Words match) : reading_(reading), match_(match) {}

  // Outside `passage`, in its sentences.
  [[nodiscard]] std::optional<text::ProseSpan> refusal(Words passage) const {
    return find(reading_, sentences_of(passage), passage, [&](std::uint32_t word) {
      const std::string_view key = key_of(word);
      return refusals.holds(key) || (key == "lehnen" && has_behind(word, "ab", 8)) || denies_truth(word);
    });
  }

  // Behind `passage`: the rest of its sentence and the next one.
  [[nodiscard]] std::optional<text::ProseSpan> verdict(Words passage) const {
    const std::uint32_t last = reading_.words[passage.limit - 1].sentence;
    const std::uint32_t next = last + 1;
    Words behind{passage.limit, reading_.sentences[last].limit_word};
    if (next < reading_.sentences.size() && reading_.sentences[next].block == reading_.sentences[last].block)
      behind.limit = reading_.sentences[next].limit_word;
    const bool begins_with_no =
        behind.first < behind.limit && (key_of(behind.first) == "nein" || key_of(behind.first) == "falsch");
    if (begins_with_no) return reading_.words[behind.first].span;
    return find(reading_, behind, passage,
                [&](std::uint32_t word) { return denies_truth(word) || is_verdict(word); });
  }

  // "Die Verbraucherzentrale warnt vor Anbietern, die …", all before the match.
  [[nodiscard]] std::optional<text::ProseSpan> guardian() const {
    const Words before{sentences_of(match_).first, match_.first};
    const auto who =
        find(reading_, before, match_, [&](std::uint32_t word) { return guardians.holds(key_of(word)); });
    if (!who) return std::nullopt;
    return find(reading_, sentences_of(match_), match_, [&](std::uint32_t word) {
      return warnings.holds(key_of(word)) && reading_.words[word].span.start > who->start;
    });
  }

private:
  [[nodiscard]] std::string_view key_of(std::uint32_t word) const {
    return reading_.key(reading_.words[word]);
  }
  [[nodiscard]] Words sentences_of(Words words) const {
    return {reading_.sentences[reading_.words[words.first].sentence].first_word,
            reading_.sentences[reading_.words[words.limit - 1].sentence].limit_word};
  }
  [[nodiscard]] bool has_behind(std::uint32_t word, std::string_view key, std::uint32_t words) const {
    const std::uint32_t limit = std::min(word + 1 + words, static_cast<std::uint32_t>(reading_.words.size()));
    for (std::uint32_t at = word + 1;
         at < limit && reading_.words[at].sentence == reading_.words[word].sentence; ++at)
      if (key_of(at) == key) return true;
    return false;
  }
  // "stimmt (so, leider, aber) nicht", "ist nicht wahr".
  [[nodiscard]] bool denies_truth(std::uint32_t word) const {
    const std::string_view key = key_of(word);
    if (key == "stimmt" || key == "zutrifft") return has_behind(word, "nicht", 3) || follows_denial(word);
    return (key == "wahr" || key == "richtig" || key == "haltbar" || key == "halten") && follows_denial(word);
  }
  [[nodiscard]] bool follows_denial(std::uint32_t word) const {
    for (std::uint32_t back = 1; back <= 3 && back <= word; ++back)
      if (reading_.words[word - back].sentence == reading_.words[word].sentence &&
          key_of(word - back) == "nicht")
        return true;
    return false;
  }
  // "Falsch.", "Das ist ein Irrtum": alone or behind a form of "sein".
  [[nodiscard]] bool is_verdict(std::uint32_t word) const {
    if (!verdicts.holds(key_of(word)) || key_of(word) == "leider") return false;
    const Sentence& sentence = reading_.sentences[reading_.words[word].sentence];
    if (sentence.limit_word - sentence.first_word <= 3) return true;
    for (std::uint32_t back = 1; back <= 4 && word - back + 1 > sentence.first_word && back <= word; ++back) {
      const std::string_view key = key_of(word - back);
      if (key == "ist" || key == "sind" || key == "war" || key == "waren") return true;
    }
    return false;
  }

  const Reading& reading_;
  Words match_;
};

} // namespace

std::optional<text::ProseSpan> find_rejection(const Reading& reading, text::ProseSpan span,
                                              ReportedSpeech& reported) {
  const auto [first, limit] = reading.words_in(span);
  if (first >= limit) return std::nullopt;
  const Finder finder(reading, {first, limit});
  const Quoted quoted = find_quotation(reading, span, reported);
  switch (quoted.reason) {
  case QuotationReason::label:
  case QuotationReason::verdict:
    return quoted.by;
  case QuotationReason::marks: {
    const auto [from, to] = reading.words_in(quoted.by);
    if (from >= to) return std::nullopt;
    if (auto cue = finder.refusal({from, to})) return cue;
    if (auto cue = finder.verdict({from, to})) return cue;
    break;
  }
  case QuotationReason::hearsay:
  case QuotationReason::mention:
  case QuotationReason::distance:
    if (auto cue = finder.verdict({first, limit})) return cue;
    break;
  case QuotationReason::none:
  case QuotationReason::block_quote:
  case QuotationReason::question:
  case QuotationReason::reader:
    break;
  }
  return finder.guardian();
}

} // namespace taktvoll::language
