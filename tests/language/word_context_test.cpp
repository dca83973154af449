#include "catch.h"
#include "language/plain_document.h"
#include "language/word_context.h"

using namespace taktvoll;
using namespace taktvoll::language;

TEST_CASE("capitals that say noun", "[language][context]") {
  const Reading reading = testing::read("Heilen Sie Ihre Angst: Rufen hilft, das Heilen.");
  CHECK_FALSE(is_noun(reading, 0)); // begins the sentence
  CHECK_FALSE(is_noun(reading, 1)); // polite
  CHECK(is_noun(reading, 3));
  CHECK_FALSE(is_noun(reading, 4)); // behind a colon
  CHECK(verb_form_at(reading, 0) == VerbForm::plural);
  CHECK(verb_form_at(reading, 7) == VerbForm::none); // "das Heilen"
  CHECK(is_finite_at(reading, 5));
}

TEST_CASE("what stands between words", "[language][context]") {
  const Reading reading = testing::read("Eins, (zwei");
  CHECK(mark_before(reading, 1) == ", (");
  CHECK(has_mark_before(reading, 1, "("));
  CHECK_FALSE(has_mark_before(reading, 0, "("));
}

TEST_CASE("words that end an infinitive with zu", "[language][context]") {
  const auto ends = [](const char* text) {
    const Reading reading = testing::read(text);
    return ends_infinitive(reading, static_cast<std::uint32_t>(reading.words.size()) - 1);
  };
  CHECK(ends("ohne Angst zu machen"));
  CHECK(ends("mit dem Rauchen aufzuhören"));
  CHECK_FALSE(ends("wir machen"));
  CHECK_FALSE(ends("bis zu Wochen"));
  CHECK_FALSE(ends("dazu"));
}
