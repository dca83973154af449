#include "catch.h"
#include "text/line_index.h"

#include <random>
#include <string>
#include <vector>

using namespace taktvoll::text;

namespace {

LineIndex index_of(std::string bytes) {
  return LineIndex(SourceText::from_bytes("a.md", std::move(bytes)).value());
}

LineColumn at(std::string bytes, std::size_t offset, ColumnUnit unit = ColumnUnit::code_points) {
  return index_of(std::move(bytes)).position(SourceOffset(offset), unit);
}

// Counted byte by byte, as the header defines it.
LineColumn slow_position(std::string_view bytes, std::size_t offset, ColumnUnit unit) {
  const auto continues = [&](std::size_t i) {
    return i < bytes.size() && (static_cast<unsigned char>(bytes[i]) & 0xC0U) == 0x80U;
  };
  while (continues(offset)) --offset;
  LineColumn result;
  for (std::size_t i = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < offset; ++i) {
    const bool line_end = bytes[i] == '\n' || (bytes[i] == '\r' && !bytes.substr(i + 1).starts_with('\n'));
    if (line_end && i + 1 < bytes.size()) {
      ++result.line;
      result.column = 1;
    } else if (!continues(i)) {
      result.column += unit == ColumnUnit::utf16 && static_cast<unsigned char>(bytes[i]) >= 0xF0 ? 2U : 1U;
    }
  }
  return result;
}

} // namespace

TEST_CASE("all line ends count, and belong to their line") {
  const std::string text = "a\nb\r\nc\rd";
  CHECK(at(text, 0) == LineColumn{1, 1});
  CHECK(at(text, 1) == LineColumn{1, 2});
  CHECK(at(text, 2) == LineColumn{2, 1});
  CHECK(at(text, 4) == LineColumn{2, 3}); // between CR and LF
  CHECK(at(text, 5) == LineColumn{3, 1});
  CHECK(at(text, 7) == LineColumn{4, 1});
  CHECK(at(text, 8) == LineColumn{4, 2});
  CHECK(index_of(text).line_count() == 4);
  CHECK(at("\n\r\r\n\n", 2) == LineColumn{3, 1});
  CHECK(index_of("\n\r\r\n\n").line_count() == 4);
}

TEST_CASE("a final line end opens no line") {
  CHECK(index_of("").line_count() == 1);
  CHECK(index_of("a").line_count() == 1);
  CHECK(index_of("a\n").line_count() == 1);
  CHECK(index_of("a\r\n").line_count() == 1);
  CHECK(index_of("\n").line_count() == 1);
  CHECK(at("a\n", 2) == LineColumn{1, 3});
  CHECK(at("", 0) == LineColumn{1, 1});
}

TEST_CASE("columns count code points or UTF-16, and no BOM") {
  const std::string text = "\xEF\xBB\xBF"
                           "aä😱b";
  CHECK(at(text, 0) == LineColumn{1, 1});
  CHECK(at(text, 2) == LineColumn{1, 1});
  CHECK(at(text, 3) == LineColumn{1, 1});
  CHECK(at(text, 4) == LineColumn{1, 2});
  CHECK(at(text, 5) == LineColumn{1, 2}); // inside ä
  CHECK(at(text, 6) == LineColumn{1, 3});
  CHECK(at(text, 8) == LineColumn{1, 3}); // inside the emoji
  CHECK(at(text, 10) == LineColumn{1, 4});
  CHECK(at(text, 10, ColumnUnit::utf16) == LineColumn{1, 5});
  CHECK(at(text, 11, ColumnUnit::utf16) == LineColumn{1, 6});
}

TEST_CASE("line() leaves out the line end and the BOM") {
  const std::string text = "\xEF\xBB\xBF"
                           "a\r\nbb\r\r\n\nletzte";
  const LineIndex index = index_of(text);
  const std::vector<std::string> expected{"a", "bb", "", "", "letzte"};
  REQUIRE(index.line_count() == expected.size());
  for (std::uint32_t i = 0; i < expected.size(); ++i) CHECK(index.line(i + 1).of(text) == expected[i]);
  CHECK(index_of("a\n").line(1).size() == 1);
  CHECK(index_of("").line(1).empty());
}

TEST_CASE("long lines and short ones agree with counting") {
  std::mt19937 random(7);
  for (const std::size_t line_ends : {0U, 3U, 200U}) {
    std::string text = line_ends == 3 ? "\xEF\xBB\xBF" : "";
    while (text.size() < 60000) {
      const std::uint32_t dice = static_cast<std::uint32_t>(random() % 10000);
      if (dice < line_ends)
        text += dice % 3 == 0 ? "\n" : dice % 3 == 1 ? "\r\n" : "\r";
      else if (dice < 5000)
        text += 'x';
      else if (dice < 7000)
        text += "ä";
      else if (dice < 8500)
        text += "€";
      else
        text += "😱";
    }
    const LineIndex index = index_of(text);
    std::vector<std::size_t> offsets{0, 4095, 4096, 4097, 8192, 8193, text.size() - 1, text.size()};
    for (int i = 0; i < 60; ++i) offsets.push_back(random() % text.size());
    for (const std::size_t offset : offsets)
      for (const ColumnUnit unit : {ColumnUnit::code_points, ColumnUnit::utf16}) {
        CAPTURE(line_ends, offset);
        CHECK(index.position(SourceOffset(offset), unit) == slow_position(text, offset, unit));
      }
  }
}
