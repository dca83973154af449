#include "catch.h"
#include "language/plain_document.h"
#include "language/reading.h"

using namespace taktvoll;
using namespace taktvoll::language;
using text::ProseOffset;
using text::ProseSpan;

namespace {
ProseSpan span(std::size_t start, std::size_t limit) {
  return {ProseOffset(start), ProseOffset(limit)};
}
} // namespace

TEST_CASE("words_in gives the words that share a byte with the span", "[language][reading]") {
  const Reading reading = testing::read("eins zwei drei"); // 0-4, 5-9, 10-14
  using Range = std::pair<std::uint32_t, std::uint32_t>;
  CHECK(reading.words_in(span(0, 14)) == Range(0, 3));
  CHECK(reading.words_in(span(5, 9)) == Range(1, 2));
  CHECK(reading.words_in(span(4, 5)) == Range(1, 1));
  CHECK(reading.words_in(span(3, 6)) == Range(0, 2));
  CHECK(reading.words_in(span(13, 14)) == Range(2, 3));
  CHECK(reading.words_in(span(14, 14)) == Range(3, 3));
  CHECK(reading.words_in(span(6, 6)).first == reading.words_in(span(6, 6)).second);
}

TEST_CASE("sentence_at gives the sentence that holds the offset or follows it", "[language][reading]") {
  const Reading reading = testing::read("Eins. Zwei.\n\nDrei."); // 0-5, 6-11, 13-18
  CHECK(reading.sentence_at(ProseOffset(0)) == 0);
  CHECK(reading.sentence_at(ProseOffset(4)) == 0);
  CHECK(reading.sentence_at(ProseOffset(5)) == 1);
  CHECK(reading.sentence_at(ProseOffset(10)) == 1);
  CHECK(reading.sentence_at(ProseOffset(12)) == 2);
  CHECK(reading.sentence_at(ProseOffset(18)) == 3);
  CHECK(testing::read("").sentence_at(ProseOffset(0)) == 0);
}

TEST_CASE("block_at gives the block that holds the offset", "[language][reading]") {
  const Reading reading = testing::read("Eins.\n\nZwei."); // 0-5, 7-12
  CHECK(reading.block_at(ProseOffset(0)) == 0);
  CHECK(reading.block_at(ProseOffset(4)) == 0);
  CHECK(reading.block_at(ProseOffset(5)) == 2);
  CHECK(reading.block_at(ProseOffset(7)) == 1);
  CHECK(reading.block_at(ProseOffset(12)) == 2);
}
