// A record that somebody cut, edited or mistook must be refused, at the place of the mistake.
#include "catch.h"
#include "report/record_reader.h"
#include "report/record_writer.h"
#include "report/sample_record.h"

#include <string>

using namespace taktvoll;
using namespace taktvoll::report;

namespace {

// The full record with one part of its text exchanged.
std::string changed(const std::string& from, const std::string& to) {
  std::string text = record_text(full_record());
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

finding::Diagnostic mistake_in(const std::string& text) {
  const auto record = read_record("r.json", text);
  REQUIRE_FALSE(record);
  CHECK(record.error().path == "r.json");
  REQUIRE(record.error().place);
  return record.error();
}

} // namespace

TEST_CASE("a mistake in a record is told at its place") {
  struct Case {
    std::string from;
    std::string to;
    std::string said; // part of the message
    std::string at;   // what stands at the place
  };
  const Case cases[] = {
      {R"("status":2)", R"("status":"2")", "status", R"("2")"},
      {R"("severity":"error")", R"("severity":"fatal")", "Schwere", R"("fatal")"},
      {R"("severity":"error")", R"("sevrity":"error")", "sevrity", R"("error")"},
      {R"("as_of":"2026-11-22")", R"("as_of":"gestern")", "Datum", R"("gestern")"},
      {R"("language":"de")", R"("language":"fr")", "Sprache", R"("fr")"},
      {R"("line":3)", R"("line":-3)", "ganze Zahl", "-3"},
      {R"("line":3)", R"("line":3.5)", "ganze Zahl", "3.5"},
      {R"("line":3)", R"("line":99999999999)", "ganze Zahl", "99999999999"},
      {R"("drafts":true)", R"("drafts":1)", "drafts", "1"},
      {R"("paths":["posts"])", R"("paths":["posts",7])", "Text", "7"},
      {R"("paths":["posts"])", R"("paths":"posts")", "Liste", R"("posts")"},
      {R"("notes":["heilt statt lindert"])", R"("notes":[])", "", ""}, // that is fine
      {R"("taktvoll-record/1")", R"("taktvoll-record/2")", "taktvoll-record/2", R"("taktvoll-record/2")"},
      {R"("taktvoll-record/1")", R"("taktvoll/1")", "keine Aufzeichnung", R"("taktvoll/1")"},
      {R"("tool":{"name")", R"("tool":7,"x":{"name")", "x", "{"},
      {R"("failed":[)", R"("faild":[)", "faild", "["},
  };
  for (const Case& one : cases) {
    INFO(one.to);
    const std::string text = changed(one.from, one.to);
    if (one.said.empty()) {
      CHECK(read_record("r.json", text));
      continue;
    }
    const finding::Diagnostic mistake = mistake_in(text);
    CHECK(mistake.message.de.find(one.said) != std::string::npos);
    CHECK_FALSE(mistake.help.empty());
    // The place, counted the slow way, is that of the value.
    std::size_t offset = 0;
    for (std::uint32_t line = 1; line < mistake.place->line; ++line) offset = text.find('\n', offset) + 1;
    for (std::uint32_t column = 1; column < mistake.place->column; ++column) do
        ++offset;
      while ((static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U);
    CHECK(text.substr(offset, one.at.size()) == one.at);
  }
}

TEST_CASE("a record that is cut anywhere is refused and nothing falls over") {
  const std::string text = record_text(full_record());
  for (std::size_t size = 0; size + 2 < text.size(); size += 7) {
    const finding::Diagnostic mistake = mistake_in(text.substr(0, size));
    CHECK(mistake.message.de.find("JSON") != std::string::npos);
  }
}

TEST_CASE("other things are no records") {
  for (const std::string text : {"", "[]", "null", "7", "{}", "{\"schema\":7}", "# Post\n", "\xFF\xFE",
                                 "{\"schema\":\"taktvoll/1\"}"}) {
    mistake_in(text);
    CHECK_FALSE(looks_like_record(text));
  }
  CHECK(read_record("r.json", std::string(200'000, '[')).error().message.de.find("JSON") !=
        std::string::npos);
  CHECK(looks_like_record("{ \"schema\" : \"taktvoll-record/9\""));
}
