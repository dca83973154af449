#include "catch.h"
#include "document/document.h"
#include "editorial/footnotes.h"
#include "language/reader.h"

#include <string>

using namespace taktvoll;
using namespace taktvoll::editorial;

namespace {

language::Reading read(const std::string& text) {
  language::Reader reader;
  return reader.read(document::parse(*text::SourceText::from_bytes("a.md", text)));
}

std::string mark_after(const std::string& text, std::string_view word) {
  const language::Reading reading = read(text);
  const std::size_t at = reading.prose.view().find(word);
  REQUIRE(at != std::string::npos);
  return std::string(mark_behind(reading, text::ProseOffset(at + word.size())));
}

} // namespace

TEST_CASE("marks behind a statement") {
  CHECK(mark_after("Es hilft.¹", "hilft") == "¹");
  CHECK(mark_after("Es hilft¹² sehr.", "hilft") == "¹²");
  CHECK(mark_after("Es hilft.\\* Mehr.", "hilft") == "*");
  CHECK(mark_after("„Es hilft.“ [1]", "hilft") == "[1]");
  CHECK(mark_after("Es hilft.[^12]", "hilft") == "[^12]");
  CHECK(mark_after("Es hilft (3).", "hilft") == "(3)");
  CHECK(mark_after("Es hilft (sehr).", "hilft").empty());
  CHECK(mark_after("Es hilft. 1 Mal am Tag.", "hilft").empty());
  CHECK(mark_after("Es hilft", "hilft").empty());
}

TEST_CASE("the note with a mark") {
  const language::Reading reading = read("Es hilft.¹ Und wirkt.²\n\n¹ Muster, 2024\n² Beispiel, 2019\n");
  CHECK(note_with(reading, "¹", text::ProseOffset(12)) == "muster 2024 ");
  CHECK(note_with(reading, "²", text::ProseOffset(12)) == "beispiel 2019 ");
  CHECK(note_with(reading, "³", text::ProseOffset(0)).empty());
  CHECK(note_with(read("Es hilft.¹"), "¹", text::ProseOffset(9)).empty());
}
