// What a text repeats in order to reject it, and what it repeats in order to agree.
#include "catch.h"
#include "language/labelled_cases.h"
#include "language/rejected.h"

#include <string>

using namespace taktvoll;
using namespace taktvoll::language;

namespace {

std::string cue(const char* marked) {
  const testing::MarkedReading read = testing::read_marked(marked);
  ReportedSpeech reported(read.reading);
  const auto found = find_rejection(read.reading, read.span, reported);
  return found ? std::string(read.reading.prose.slice(*found)) : "";
}

} // namespace

TEST_CASE("what a text repeats in order to reject it", "[language][rejected]") {
  CHECK(cue("Sätze wie „Das Gel [[wirkt sofort]]“ lehnen wir ab.") == "lehnen");
  CHECK(cue("Ein Händler darf seinen Tee nicht „[[Wundermittel]]“ nennen: Das ist unzulässig.") ==
        "unzulässig");
  CHECK(cue("„Das [[macht nicht süchtig]]“, hören wir oft. Das stimmt leider nicht.") == "stimmt");
  CHECK(cue("Eine Nutzerin schrieb: „Das Zeug [[heilt]] alles.“ Wir haben ihr geantwortet, dass das nicht "
            "stimmt.") == "stimmt");
  CHECK(cue("Gericht kippt Werbung mit „[[nebenwirkungsfrei]]“") == "kippt");
  CHECK(cue("Mythos: Zimt [[heilt]] Diabetes.") == "Mythos");
  CHECK(cue("Zimt [[heilt]] Diabetes? Falsch!") == "Falsch");
  CHECK(cue("Die Verbraucherzentrale warnt vor Anbietern, die eine [[Heilung]] versprechen.") == "warnt");
  CHECK(cue("„Da hilft nur [[Detox]]!“ Nein. Der Körper entgiftet sich selbst.") == "Nein");
}

TEST_CASE("what a text repeats in order to agree", "[language][rejected]") {
  CHECK(cue("„Das Gel [[heilt]]“, sagt Petra.").empty());
  CHECK(cue("Petra schreibt: „[[Wundermittel]]!“ Wir freuen uns.").empty());
  CHECK(cue("Das Gel [[heilt]]. Das stimmt.").empty());
  CHECK(cue("Das Gel [[heilt]]. Leider ist es ausverkauft.").empty());
  CHECK(cue("„Ich war skeptisch.“ Doch das Gel [[heilt]].").empty());
  CHECK(cue("Stiftung Warentest lobt: „[[wirkt sofort]]“.").empty());
  CHECK(cue("Das Gericht tagt nebenan. Unser Tee [[heilt]].").empty());
  CHECK(cue("Verzichten Sie nicht länger: Unser Tee [[heilt]].").empty());
}
