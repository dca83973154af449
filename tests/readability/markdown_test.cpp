// The counting rules through the whole chain: Markdown, Reader, counts.
#include "catch.h"
#include "document/document.h"
#include "language/reader.h"
#include "readability/statistics.h"
#include "worked_examples.h"

#include <string>
#include <utility>

using namespace taktvoll;
using readability::Counts;

namespace {

Counts all_counts_of(std::string markdown) {
  auto source = text::SourceText::from_bytes("draft.md", std::move(markdown));
  REQUIRE(source);
  language::Reader reader;
  return readability::count(reader.read(document::parse(*source))).total;
}

// Without style (style_test.cpp), which counts marks and characters too.
Counts counts_of(std::string markdown) {
  Counts counts = all_counts_of(std::move(markdown));
  counts.style = {};
  return counts;
}

} // namespace

TEST_CASE("worked example A as Markdown") {
  const Counts counts =
      all_counts_of("Die antihypertensive **Pharmakotherapie** erfolgt unter Berücksichtigung individueller\n"
                    "Risikofaktoren. Bei unzureichender Blutdrucksenkung ist eine Dosisanpassung oder\n"
                    "Kombinationsbehandlung in Erwägung zu ziehen. Kontraindikationen und potenzielle\n"
                    "Interaktionen sind hierbei obligatorisch zu beachten.\n");
  CHECK(counts == readability::count(test::text_a()).total);
}

TEST_CASE("worked example B as Markdown") {
  const Counts counts = all_counts_of(
      "Hoher Blutdruck tut nicht weh. Viele Menschen merken ihn lange nicht. Deshalb ist Messen\n"
      "wichtig. Setzen Sie sich dafür fünf Minuten ruhig hin. Schreiben Sie den Wert auf. Zeigen\n"
      "Sie die Werte in Ihrer Praxis. Dort hilft man Ihnen weiter. Haben Sie Fragen? Dann rufen\n"
      "Sie uns an.\n");
  CHECK(counts == readability::count(test::text_b()).total);
}

TEST_CASE("what is not running text does not count") {
  const Counts bare = counts_of("Hoher Blutdruck tut nicht weh.\n");
  CHECK(bare.words == 5);
  const auto same = [&](const std::string& markdown) {
    INFO(markdown);
    CHECK(counts_of(markdown) == bare);
  };
  same("---\naudience: laien\n---\n\nHoher Blutdruck tut nicht weh.\n");
  same("# Drei kurze Wörter\n\nHoher Blutdruck tut nicht weh.\n");
  same("Hoher Blutdruck tut nicht weh. #Blutdruck #Messen @praxis 💙\n");
  same("Hoher Blutdruck tut nicht weh. ![Ein Arm mit Manschette](arm.jpg)\n");
  same("Hoher Blutdruck tut nicht weh. https://beispiel.example/blutdruck\n");
  same("Hoher Blutdruck `systolisch` tut nicht weh.\n");
  same("Hoher Blutdruck tut nicht weh.\n\n| Wert | Grenze |\n|---|---|\n| oben | unten |\n");
  same("Hoher Blutdruck tut nicht weh.\n\n```\nein Stück Programm\n```\n");
  same("Hoher Blutdruck tut 120 nicht weh.\n");
}

TEST_CASE("headings of four words and list items are sentences") {
  CHECK(counts_of("# Das sind vier Wörter\n\nEin Satz.\n").sentences == 2);
  const Counts list = counts_of("- messen\n- aufschreiben\n- zeigen\n");
  CHECK(list.sentences == 3);
  CHECK(list.words == 3);
}

TEST_CASE("words as the Reader parts them") {
  CHECK(counts_of("Ärztin/Arzt").words == 2);
  CHECK(counts_of("Magen-Darm-Trakt").words == 1);
  CHECK(counts_of("Patient\\*innen") == counts_of("Patientinnen"));
  CHECK(counts_of("Patient*innen und Ärzt*innen") == counts_of("Patientinnen und Ärztinnen"));
  CHECK(counts_of("Patient/-innen") == counts_of("Patientinnen"));
  CHECK(counts_of("Das kostet z. B. am 1. März 3,5 Euro.").sentences == 1);
}
