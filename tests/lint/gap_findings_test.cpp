#include "catch.h"
#include "document/document.h"
#include "language/reader.h"
#include "lint/gap_findings.h"

#include <string>

using namespace taktvoll;

namespace {

// The source under every gap, a line each.
std::string gaps(const std::string& markdown) {
  const auto source = text::SourceText::from_bytes("a.md", markdown);
  REQUIRE(source.has_value());
  const document::Document document = document::parse(*source);
  const language::Reading reading = language::Reader().read(document);
  std::vector<finding::Finding> findings;
  lint::append_gap_findings(reading, base::UiLanguage::de, findings);
  std::string all;
  for (const finding::Finding& found : findings) {
    CHECK(found.rule->id == "taktvoll/gap-left");
    CHECK(found.severity == finding::Severity::error);
    all += std::string(source->slice(found.span)) + "\n";
  }
  return all;
}

} // namespace

TEST_CASE("every gap is found where it stands, in headings, lists, tables and alternative texts too") {
  CHECK(gaps("# [→ Titel]\n\nDanke, [→ Name].\n\n- [→ Tipp]\n\n> [→ Kommentar]\n") ==
        "[→ Titel]\n[→ Name]\n[→ Tipp]\n[→ Kommentar]\n");
  CHECK(gaps("| a | b |\n|---|---|\n| [→ x] | y |\n") == "[→ x]\n");
  CHECK(gaps("![[→ Was zu sehen ist]](bild.jpg)\n") == "[→ Was zu sehen ist]\n");
  CHECK(gaps("[Datenschutz]([→ Adresse der Seite])\n") == "[→ Adresse der Seite]\n");
  CHECK(gaps("**[→ fett]** und [→ der *Name*].\n") == "[→ fett]\n[→ der *Name*]\n");
}

TEST_CASE("a gap that nobody closed is one all the same") {
  CHECK(gaps("Am [→ Datum\n\nGruß]\n") == "[→\n");
}

TEST_CASE("arrows and brackets elsewhere, comments and code are no gaps") {
  CHECK(gaps("Mehr → hier [weiter](https://beispiel.de). [Anm.: so] [x]\n") == "");
  CHECK(gaps("<!-- Lücken sehen so aus: [→ so] -->\n\n`[→ so]`\n") == "");
}
