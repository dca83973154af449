#include "catch.h"
#include "report/assumed_context.h"

using namespace taktvoll;

namespace {

finding::CheckedFile checked(std::vector<finding::ContextEntry> entries) {
  auto source = text::SourceText::from_bytes("a.md", "Hallo");
  REQUIRE(source.has_value());
  return finding::CheckedFile{.source = *source,
                              .lines = std::make_shared<const text::LineIndex>(*source),
                              .digest = {},
                              .context = {},
                              .context_entries = std::move(entries),
                              .metrics = {},
                              .findings = {},
                              .claims = {},
                              .diagnostics = {}};
}

} // namespace

TEST_CASE("a text is assumed to be a post for lay readers if nobody says either") {
  CHECK(report::is_assumed(checked({{"audience", {"laien"}, "default"}, {"doc_type", {"post"}, "default"}})));
  CHECK_FALSE(report::is_assumed(
      checked({{"audience", {"laien"}, "front-matter"}, {"doc_type", {"post"}, "default"}})));
  CHECK_FALSE(report::is_assumed(
      checked({{"audience", {"laien"}, "default"}, {"doc_type", {"ad"}, "configuration"}})));
  CHECK_FALSE(report::is_assumed(checked({}))); // not known: nothing to say
}

TEST_CASE("the line counts, names the first file, and never standard input") {
  using base::UiLanguage;
  CHECK(report::assumed_line(1, "a.md", UiLanguage::de) ==
        "1 Datei sagt nicht, wer liest: geprüft als Post für Laien. Was gilt: taktvoll context a.md");
  CHECK(report::assumed_line(3, "-", UiLanguage::de) ==
        "3 Dateien sagen nicht, wer liest: geprüft als Posts für Laien. Was gilt: taktvoll context DATEI");
  CHECK(report::assumed_line(2, "a\x1b[2J.md", UiLanguage::en).find('\x1b') == std::string::npos);
}
