#include "catch.h"
#include "text/source_text.h"

#include <string>
#include <string_view>

using namespace taktvoll::text;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

struct Verdict {
  EncodingProblem problem;
  std::size_t offset;
  bool operator==(const Verdict&) const = default;
};

bool accepted(std::string_view bytes) {
  return SourceText::from_bytes("a.md", std::string(bytes)).has_value();
}

Verdict refused(std::string_view bytes) {
  const auto result = SourceText::from_bytes("a.md", std::string(bytes));
  REQUIRE_FALSE(result.has_value());
  return {result.error().problem, result.error().offset};
}

Verdict invalid(std::size_t offset) {
  return {EncodingProblem::invalid_utf8, offset};
}

} // namespace

TEST_CASE("bytes are kept as they are, a BOM is counted but not content") {
  const auto plain = SourceText::from_bytes("posts/a.md", "Grüße\r\nb\rc\n").value();
  CHECK(plain.path() == "posts/a.md");
  CHECK(plain.bytes() == "Grüße\r\nb\rc\n");
  CHECK(plain.content_start() == SourceOffset(0));
  const auto marked = SourceText::from_bytes("a", "\xEF\xBB\xBF"
                                                  "ä")
                          .value();
  CHECK(marked.bytes().size() == 5);
  CHECK(marked.content_start() == SourceOffset(3));
  CHECK(marked.slice(marked.whole()) == "ä");
  const auto only_mark = SourceText::from_bytes("a", "\xEF\xBB\xBF").value();
  CHECK(only_mark.whole().empty());
  CHECK(SourceText::from_bytes("a", "").value().whole().empty());
}

TEST_CASE("copies share the bytes") {
  const auto first = SourceText::from_bytes("a", "text").value();
  const SourceText second = first;
  CHECK(first.bytes().data() == second.bytes().data());
}

TEST_CASE("the edges of UTF-8") {
  for (const auto text : {"\x7F"sv, "\xC2\x80"sv, "\xDF\xBF"sv, "\xE0\xA0\x80"sv, "\xED\x9F\xBF"sv,
                          "\xEE\x80\x80"sv, "\xEF\xBF\xBF"sv, "\xF0\x90\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv})
    CHECK(accepted(text));
  for (const auto text :
       {"\x80"sv, "\xBF"sv, "\xC0\x80"sv, "\xC1\xBF"sv, "\xC2"sv, "\xC2\x41"sv, "\xE0\x9F\xBF"sv,
        "\xE0\xA0"sv, "\xED\xA0\x80"sv, "\xED\xBF\xBF"sv, "\xF0\x8F\xBF\xBF"sv, "\xF0\x90\x80"sv,
        "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFF"sv, "\xE2\x82\x41"sv})
    CHECK(refused(text) == invalid(0));
}

TEST_CASE("an error names the first offending byte, at every distance from the fast path") {
  for (std::size_t before = 0; before < 40; ++before) {
    const std::string start(before, 'a');
    CHECK(refused(start + "\xFF" + "rest and more of it") == invalid(before));
    CHECK(refused(start + "ä\xC3") == invalid(before + 2));
    CHECK(refused(start + "\0 and ten more"s) == Verdict{EncodingProblem::nul_byte, before});
    CHECK(accepted(start + "\x01"));
  }
  CHECK(refused("Gr\xFC\xDF"
                "e aus Windows-1252") == invalid(2));
}

TEST_CASE("UTF-16 and UTF-32 are recognised") {
  CHECK(refused("\xFF\xFEG\0r\0"sv) == Verdict{EncodingProblem::utf16, 0});
  CHECK(refused("\xFE\xFF\0G\0r"sv) == Verdict{EncodingProblem::utf16, 0});
  CHECK(refused("\xFF\xFE\0\0G\0\0\0"sv) == Verdict{EncodingProblem::utf32, 0});
  CHECK(refused("\0\0\xFE\xFF\0\0\0G"sv) == Verdict{EncodingProblem::utf32, 0});
  CHECK(refused("G\0r\0u\0"sv).problem == EncodingProblem::utf16);
  CHECK(refused("\0G\0r\0u"sv).problem == EncodingProblem::utf16);
  CHECK(refused("ab\0cd"sv) == Verdict{EncodingProblem::nul_byte, 2});
  CHECK(refused("\0"sv) == Verdict{EncodingProblem::nul_byte, 0});
}
