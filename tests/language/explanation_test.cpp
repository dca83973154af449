// How and where terms are explained. Whole decisions are tested by cases/explanation.tsv.
#include "catch.h"
#include "language/explanation.h"
#include "language/labelled_cases.h"

#include <array>
#include <string>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::language;
using Kind = ExplanationKind;

namespace {

struct Found {
  Kind kind;
  std::string gloss;
};

Found found(const char* marked, const std::vector<std::string>& plain = {}) {
  const testing::MarkedReading read = testing::read_marked(marked);
  const Explanation one = explanation_beside(read.reading, {read.first, read.limit}, PlainWords(plain));
  return {one.kind, std::string(read.reading.prose.slice(one.gloss))};
}

} // namespace

#define EXPLAINS(text, how, words)                                                                           \
  do {                                                                                                       \
    const Found one = found(text);                                                                           \
    CHECK(one.kind == (how));                                                                                \
    CHECK(one.gloss == (words));                                                                             \
  } while (false)

TEST_CASE("how and where a term is explained", "[language][explanation]") {
  EXPLAINS("Eine [[Hypertonie]] (zu hoher Blutdruck) ist häufig.", Kind::brackets, "zu hoher Blutdruck");
  EXPLAINS("Bluthochdruck (Fachwort: [[Hypertonie]]) ist häufig.", Kind::in_brackets, "Bluthochdruck");
  EXPLAINS("Eine [[Hypertonie]], also Bluthochdruck, ist häufig.", Kind::apposition, "Bluthochdruck");
  EXPLAINS("[[Hypertonie]] bedeutet Bluthochdruck.", Kind::definition, "Bluthochdruck");
  EXPLAINS("Zu hohen Blutdruck nennt man [[Hypertonie]].", Kind::naming, "Zu hohen Blutdruck");
  EXPLAINS("[[Hypertonie]]: Bluthochdruck", Kind::glossary, "Bluthochdruck");
  EXPLAINS("Sie haben [[Hypertonie]]. Das ist ein zu hoher Blutdruck.", Kind::next_sentence,
           "Das ist ein zu hoher Blutdruck");
  EXPLAINS("[[Hypertonie]] ist häufig.", Kind::none, "");
  EXPLAINS("[[Postoperativ]] ist eine Antikoagulation nötig.", Kind::none, "");
  EXPLAINS("[[Postoperativ]] ist alles ruhig.", Kind::none, "");
  EXPLAINS("Die Spritze geben wir [[intramuskulär]] (in den Muskel).", Kind::brackets, "in den Muskel");
  EXPLAINS("Die Untersuchung ist [[ambulant]] (in Köln) möglich.", Kind::none, "");
  EXPLAINS("Die Behandlung ist [[stationär]] (im Haus Nord) möglich.", Kind::none, "");
  EXPLAINS("[[Postoperativ]] bedeutet nach der Operation.", Kind::definition, "nach der Operation");
  EXPLAINS("Mit der [[Spirometrie]] misst man, wie viel Luft Ihre Lunge fasst.", Kind::definition,
           "misst man, wie viel Luft Ihre Lunge fasst");
}

TEST_CASE("known wordings make sure", "[language][explanation]") {
  const std::vector<std::string> plain{"zu hoher Blutdruck", "Bluthochdruck"};
  CHECK(found("[[Hypertonie]] oder Bluthochdruck", plain).kind == Kind::plain_word);
  CHECK(found("[[Hypertonie]] oder Bluthochdruck").kind == Kind::none);
  CHECK(found("[[Hypertonie]] (bitte: zu hohen Blutdruck!)", plain).kind == Kind::brackets); // in any form
  CHECK(found("[[Hypertonie]] und Bluthochdruck", plain).kind == Kind::none);                // two things
}

TEST_CASE("once explained, a term is known from there on", "[language][explanation]") {
  auto source = text::SourceText::from_bytes(
      "a.md",
      "Eine Hypertonie ist häufig.\n\nHypertonie (Bluthochdruck) spürt man kaum.\n\nHypertonie bleibt.\n");
  REQUIRE(source);
  const Reading reading = Reader().read(document::parse(*source));
  std::vector<TermUse> uses;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
    if (reading.key(reading.words[i]) == "hypertonie") uses.push_back({i, i + 1});
  }
  REQUIRE(uses.size() == 3);
  const std::vector<Explanation> found = find_explanations(reading, uses, PlainWords());
  CHECK(found[0].kind == Kind::none);
  CHECK(found[1].kind == Kind::brackets);
  CHECK(found[2].kind == Kind::earlier);
  CHECK(found[2].gloss == found[1].gloss);
  CHECK(find_explanations(reading, {}, PlainWords()).empty());
  CHECK_FALSE(explanation_beside(reading, {3, 3}, PlainWords()));
  CHECK_FALSE(explanation_beside(reading, {3, 999}, PlainWords()));
}

TEST_CASE("what could be a gloss", "[language][gloss]") {
  const auto gloss = [](const char* marked) {
    const testing::MarkedReading read = testing::read_marked(marked);
    return is_bracket_gloss(read.reading, {read.first, read.limit}, PlainWords());
  };
  CHECK(gloss("A ([[entzündete Vene]])"));
  CHECK(gloss("A ([[auch Kupferrose]])"));
  CHECK(gloss("A ([[wenn die Haut juckt]])"));
  CHECK_FALSE(gloss("A ([[20 Minuten]])"));
  CHECK_FALSE(gloss("A ([[RKI, 2023]])"));
  CHECK_FALSE(gloss("A ([[siehe Seite]])"));
  CHECK_FALSE(gloss("A ([[kostenlos]])"));
  CHECK_FALSE(gloss("A ([[COPD]])"));
  const auto predicate = [](const char* marked, bool definite) {
    const testing::MarkedReading read = testing::read_marked(marked);
    return is_predicate_gloss(read.reading, {read.first, read.limit}, PlainWords(), definite);
  };
  CHECK(predicate("Es ist [[ein Hautausschlag]].", false));
  CHECK(predicate("Es ist [[eine Untersuchung des Darms]].", true));
  CHECK_FALSE(predicate("Es ist [[eine Leistung der Kasse]].", true));
  CHECK_FALSE(predicate("Es ist [[ein Notfall]].", false));
  CHECK_FALSE(predicate("Es ist [[häufig]].", false));
}

TEST_CASE("kinds have names in both languages", "[language][explanation]") {
  CHECK(label(Kind::earlier, base::UiLanguage::de) == "weiter oben erklärt");
  CHECK(label(Kind::none, base::UiLanguage::en) == "not explained");
}
