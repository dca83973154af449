// What the figures of style count, on made sentences, through the whole chain.
#include "catch.h"
#include "document/document.h"
#include "language/reader.h"
#include "readability/formulas.h"
#include "readability/style.h"

#include <string>
#include <utility>
#include <vector>

using namespace taktvoll;
using readability::Statistics;
using readability::StyleCounts;
using readability::StyleKind;

namespace {

struct Counted {
  language::Reading reading;
  Statistics statistics;

  explicit Counted(std::string markdown, language::WordRanges uncounted = {}) {
    auto source = text::SourceText::from_bytes("draft.md", std::move(markdown));
    REQUIRE(source);
    reading = language::Reader().read(document::parse(*source));
    statistics = readability::count(reading, uncounted);
  }

  [[nodiscard]] const StyleCounts& style() const { return statistics.total.style; }
  // What one kind found: "wird verordnet|…".
  [[nodiscard]] std::string marked(StyleKind kind) const {
    std::string shown;
    for (const readability::StyleMark& mark : statistics.marks) {
      if (mark.kind != kind) continue;
      if (!shown.empty()) shown += '|';
      shown += reading.prose.slice(
          text::cover(reading.words[mark.first_word].span, reading.words[mark.limit_word - 1].span));
    }
    return shown;
  }
  [[nodiscard]] double value(std::string_view metric) const {
    const readability::Metric* found = readability::find_metric(metric);
    REQUIRE(found != nullptr);
    return found->compute(statistics.total);
  }
};

} // namespace

TEST_CASE("length of sentences in words and characters") {
  const Counted text("Das ist gut. Größe zählt hier nicht!");
  CHECK(text.style().characters == 12 + 23);
  CHECK(text.style().longest_words == 4);
  CHECK(text.style().longest_characters == 23);
  CHECK(text.value("mean_sentence_characters") == Approx(17.5));
  CHECK(text.value("longest_sentence_words") == 4);
}

TEST_CASE("passive: sentences that hold one, and where") {
  const Counted text("Das Mittel wird verordnet und eingenommen. Es hilft. Das kann behandelt werden.");
  CHECK(text.style().passives == 3);
  CHECK(text.style().passive_sentences == 2);
  CHECK(text.value("passive_share") == Approx(200.0 / 3));
  CHECK(text.marked(StyleKind::passive) == "wird verordnet|wird verordnet und eingenommen|behandelt werden");
}

TEST_CASE("nominalisations per hundred words") {
  const Counted text("Die Durchführung der Untersuchung erfolgt heute. Wir untersuchen Sie.");
  CHECK(text.marked(StyleKind::nominalisation) == "Durchführung|Untersuchung");
  CHECK(text.value("nominal_style") == Approx(200.0 / 9));
}

TEST_CASE("subordinate clauses and their nesting") {
  const Counted text("Ich weiß, dass er kommt, wenn er kann. Das ist gut.");
  CHECK(text.style().clauses == 2);
  CHECK(text.value("clauses_per_sentence") == Approx(1.0));
  CHECK(text.value("clause_depth") == 2);
  CHECK(text.marked(StyleKind::clause) == "dass er kommt|wenn er kann");
  const Counted flat("Kommen Sie, wenn es geht. Gehen Sie, wenn Sie wollen.");
  CHECK(flat.value("clause_depth") == 1);
  CHECK(flat.style().clauses == 2);
}

TEST_CASE("foreign words, filler words") {
  const Counted text("Eigentlich ist die Hypertonie ja gewissermaßen ein Problem des Haushalts.");
  CHECK(text.marked(StyleKind::foreign_word) == "Hypertonie");
  CHECK(text.marked(StyleKind::filler_word) == "Eigentlich|gewissermaßen");
  CHECK(text.value("foreign_word_share") == Approx(10));
  CHECK(text.value("filler_word_share") == Approx(20));
  CHECK(Counted("Das ist der Halt.").style().filler_words == 0); // a noun
}

TEST_CASE("abbreviations, written and spelled") {
  const Counted text("Bei COPD hilft z. B. Bewegung, sagt Dr. Berg. Das EKG-Ergebnis kommt heute. JETZT!");
  CHECK(text.marked(StyleKind::abbreviation) == "COPD|z. B|Dr|EKG-Ergebnis");
  CHECK(text.value("abbreviations") == 4);
}

TEST_CASE("forms of gender and address") {
  const Counted text(
      "Unsere Patient*innen fragen Ärzte. Und Ihre Fragen? Frag du uns, ruft ihr an, rufen Sie an.");
  CHECK(text.style().gender_forms == 1);
  CHECK(text.style().masculine_forms == 1);
  CHECK(text.value("gendered_share") == Approx(50));
  CHECK(text.marked(StyleKind::gender_form) == "Patient*innen");
  CHECK(text.marked(StyleKind::masculine_form) == "Ärzte");
  CHECK(text.marked(StyleKind::du_word) == "Frag|du");
  CHECK(text.marked(StyleKind::ihr_word) == "ihr");
  CHECK(text.style().sie_words == 2); // "Ihre", "Sie"
}

TEST_CASE("no persons, no share of gender forms") {
  const Counted text("Das ist gut. Es hilft sehr. Es bleibt so.");
  CHECK(readability::find_metric("gendered_share")->reliability(text.statistics.total) ==
        readability::Reliability::not_rated);
}

TEST_CASE("line breaks inside sentences change no figure") {
  const std::string flat =
      "Das Mittel wird, wenn es nötig ist, täglich verordnet, z. B. bei Hypertonie. Eigentlich "
      "ist die Durchführung der Untersuchung leicht, sagen Patient*innen und Sie.";
  std::string wrapped = flat;
  for (std::size_t i = 0, column = 0; i < wrapped.size(); ++i, ++column) {
    if (column < 60 || wrapped[i] != ' ') continue;
    wrapped[i] = '\n';
    column = 0;
  }
  REQUIRE(wrapped != flat);
  CHECK(Counted(wrapped).statistics.total == Counted(flat).statistics.total);
  CHECK(Counted(wrapped).statistics.marks == Counted(flat).statistics.marks);
}

TEST_CASE("what does not count has no style either") {
  const std::string text =
      "Das wird verordnet. Zu Risiken fragen Sie Ihren Arzt. > \n\n> Danke Ihnen!\n\n`wird gemacht`";
  const Counted all(text);
  CHECK(all.style().sie_words == 2); // not the quotation
  CHECK(all.style().masculine_forms == 1);
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> frozen{{3, 10}};
  const Counted rest(text, frozen);
  CHECK(rest.style().sie_words == 0);
  CHECK(rest.style().masculine_forms == 0);
  CHECK(rest.style().passives == 1);
}

TEST_CASE("counts of sections and sentences add up to the total") {
  const Counted text(
      "# Eins zwei drei vier\n\nDas wird verordnet, weil es eigentlich hilft.\n\n# Fünf sechs sieben acht\n\n"
      "Die Durchführung, die z. B. Ärzte planen, dauert.");
  StyleCounts sum;
  for (const readability::SentenceCounts& sentence : text.statistics.sentences) sum += sentence.counts.style;
  CHECK(sum == text.style());
  StyleCounts sections;
  for (const std::uint32_t section : {0U, 1U, 2U})
    sections += readability::section_counts(text.statistics, section).style;
  CHECK(sections == text.style());
  for (std::size_t i = 1; i < text.statistics.marks.size(); ++i)
    CHECK(text.statistics.marks[i - 1].first_word <= text.statistics.marks[i].first_word);
}

TEST_CASE("hostile texts take linear time") {
  for (const std::string part : {"Sie, ", "komm, ", "kommt, ", "Ärzte ", "ihr ihr ", "wird gegeben ", "die, ",
                                 "z. ", "Ihr: ", "weil ", "und weil ", "zu gehen, ", "Patient*innen ",
                                 "Ärztinnen und ", "Teile ", "der die, ", "du? ", "COPD "}) {
    std::string text;
    while (text.size() < 300'000) text += part;
    const Counted counted(text);
    // Few or many, but it came to an end; the test's timeout is the clock.
    CHECK(counted.statistics.total.words > 0);
  }
}
