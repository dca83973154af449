// What is reported, by which words and why. Whole decisions are tested by cases/quotation.tsv.
#include "catch.h"
#include "language/labelled_cases.h"
#include "language/quotation.h"

#include <string>

using namespace taktvoll;
using namespace taktvoll::language;

namespace {

struct Found {
  QuotationReason reason;
  std::string by;
};

Found found(const char* marked) {
  const testing::MarkedReading read = testing::read_marked(marked);
  ReportedSpeech reported(read.reading);
  const Quoted quoted = find_quotation(read.reading, read.span, reported);
  return {quoted.reason, quoted ? std::string(read.reading.prose.slice(quoted.by)) : ""};
}

} // namespace

#define REPORTS(text, why, cue)                                                                              \
  do {                                                                                                       \
    const Found one = found(text);                                                                           \
    CHECK(one.reason == QuotationReason::why);                                                               \
    CHECK(one.by == (cue));                                                                                  \
  } while (false)

TEST_CASE("reasons of reports and the words that make them", "[language][reported]") {
  REPORTS("Mythos Nr. 3: Impfen macht [[krank]].", label, "Mythos Nr. 3");
  REPORTS("Fake oder Fakt? Zitrone [[killt]] Viren.", label, "Fake oder Fakt");
  REPORTS("Stimmt es, dass Zimt [[heilt]]?", question, "Stimmt");
  REPORTS("Viele glauben, dass Zimt [[heilt]].", hearsay, "glauben");
  REPORTS("Zimt [[heilt]] Diabetes – ein Mythos.", verdict, "ein Mythos");
  REPORTS("Zimt [[heilt]] Diabetes? Falsch!", verdict, "Falsch");
  REPORTS("Das angebliche [[Wundermittel]] half nicht.", distance, "angebliche");
  REPORTS("Wörter wie [[Zeitbombe]] vermeiden wir.", mention, "Wörter wie");
  REPORTS("Sie schreiben, dass es [[juckt]].", reader, "schreiben");
  REPORTS("Ein „[[Wundermittel]]“?", marks, "„Wundermittel“");
  REPORTS("> Das [[heilt]] alles.", block_quote, "Das heilt alles.");
  REPORTS("Fakt: Es [[heilt]].", none, "");
}

TEST_CASE("a myth of several sentences ends with its fact", "[language][reported]") {
  const char* myth = "Mythos: Wer dick ist, ist faul. Er will [[nicht]]. Fakt: Vieles ist vererbt.";
  CHECK(found(myth).reason == QuotationReason::label);
  CHECK(found("Mythos: Wer dick ist, ist faul. Er will [[nicht]].").reason == QuotationReason::none);
  CHECK(found("Mythos: Wer dick ist, ist faul. Fakt: Vieles ist [[vererbt]].").reason ==
        QuotationReason::none);
}

TEST_CASE("a report is asked for by all words of a match", "[language][reported]") {
  const testing::MarkedReading read = testing::read_marked("Viele [[glauben, dass es heilt]].");
  ReportedSpeech reported(read.reading);
  CHECK_FALSE(reported.around({read.first, read.limit}));
  CHECK(reported.around({read.first + 1, read.limit}));
  CHECK_FALSE(reported.around({read.first, read.first}));
  CHECK_FALSE(reported.around({read.limit, read.limit + 9}));
}

TEST_CASE("a sentence of nothing but cues costs no square", "[language][reported]") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "es heißt, dass ";
  auto source = text::SourceText::from_bytes("cues.md", text + "es heilt.");
  REQUIRE(source);
  const Reading reading = Reader().read(document::parse(*source));
  ReportedSpeech reported(reading);
  std::size_t quoted = 0;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) quoted += reported.around({i, i + 1}) ? 1U : 0U;
  CHECK(quoted > reading.words.size() / 2);
}

TEST_CASE("reasons have names in both languages", "[language][reported]") {
  CHECK(label(QuotationReason::marks, base::UiLanguage::de) == "steht in Anführungszeichen");
  CHECK(label(QuotationReason::reader, base::UiLanguage::en) == "repeats what the reader says");
}
