#include "catch.h"
#include "text/mapped_text.h"

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <string_view>

using namespace taktvoll::text;

namespace {

SourceSpan source(std::size_t start, std::size_t limit) {
  return {SourceOffset(start), SourceOffset(limit)};
}
FlatSpan flat(std::size_t start, std::size_t limit) {
  return {FlatOffset(start), FlatOffset(limit)};
}

//         0         1         2
//         0123456789012345678901234567
// source  Heil**ung** &amp; Ruhe
// derived Heilung & Ruhe
FlatText example() {
  const std::string_view bytes = "Heil**ung** &amp; Ruhe";
  FlatText::Builder builder;
  builder.append_verbatim(bytes.substr(0, 4), SourceOffset(0));
  builder.append_verbatim(bytes.substr(6, 3), SourceOffset(6));
  builder.append_verbatim(bytes.substr(11, 1), SourceOffset(11));
  builder.append_replaced("&", source(12, 17));
  builder.append_verbatim(bytes.substr(17), SourceOffset(17));
  return builder.build();
}

} // namespace

TEST_CASE("the example of the header") {
  const FlatText text = example();
  REQUIRE(text.view() == "Heilung & Ruhe");
  CHECK(text.to_source(flat(0, 7)) == source(0, 9)); // without the last **
  CHECK(text.to_source(flat(4, 7)) == source(6, 9)); // without the first
  CHECK(text.to_source(flat(3, 5)) == source(3, 7));
  CHECK(text.to_source(flat(8, 9)) == source(12, 17)); // the entity is atomic
  CHECK(text.to_source(flat(8, 14)) == source(12, 22));
  CHECK(text.to_source(flat(0, 14)) == source(0, 22));
}

TEST_CASE("an empty span stands at the source of the byte that follows") {
  const FlatText text = example();
  CHECK(text.to_source(flat(0, 0)) == source(0, 0));
  CHECK(text.to_source(flat(4, 4)) == source(6, 6));
  CHECK(text.to_source(flat(8, 8)) == source(12, 12));
  CHECK(text.to_source(flat(14, 14)) == source(22, 22)); // at the end: of the byte that precedes
  CHECK(FlatText().to_source(flat(0, 0)) == source(0, 0));
}

TEST_CASE("from the source to the derived text") {
  const FlatText text = example();
  CHECK(text.to_derived(source(0, 9)) == flat(0, 7));
  CHECK(text.to_derived(source(0, 11)) == flat(0, 7)); // with the markup
  CHECK(text.to_derived(source(4, 7)) == flat(4, 5));
  CHECK(text.to_derived(source(13, 14)) == flat(8, 9)); // a part of the entity stands for all of it
  CHECK(text.to_derived(source(4, 6)) == flat(4, 4));   // markup only: where it would stand
  CHECK(text.to_derived(source(9, 11)) == flat(7, 7));
  CHECK(text.to_derived(source(2, 2)) == flat(2, 2));
  CHECK(text.to_derived(source(22, 22)) == flat(14, 14));
  CHECK(FlatText().to_derived(source(0, 5)) == flat(0, 0));
}

TEST_CASE("building joins neighbours, drops the empty and leaves the builder empty") {
  FlatText::Builder builder;
  builder.append_verbatim("ab", SourceOffset(0));
  builder.append_verbatim("", SourceOffset(2));
  builder.append_replaced("", source(2, 2));
  builder.append_verbatim("cd", SourceOffset(2));
  builder.append_synthetic("\n", SourceOffset(4));
  CHECK(builder.position() == FlatOffset(5));
  CHECK(builder.so_far() == "abcd\n");
  const FlatText text = builder.build();
  CHECK(text.pieces().size() == 2);
  CHECK(text.to_source(flat(4, 5)) == source(4, 4)); // synthetic: nothing in the source
  CHECK(text.slice(flat(1, 3)) == "bc");
  CHECK(builder.so_far().empty());
  CHECK(builder.build().size() == 0);
}

TEST_CASE("a moved piece keeps its place in the source") {
  // source  "ab[xy]cd", derived "abcd|xy"
  FlatText::Builder builder;
  builder.append_verbatim("ab", SourceOffset(0));
  builder.append_verbatim("cd", SourceOffset(6));
  builder.append_synthetic("|", SourceOffset(8));
  builder.append_verbatim("xy", SourceOffset(3));
  const FlatText text = builder.build();
  REQUIRE(text.view() == "abcd|xy");
  CHECK(text.to_source(flat(5, 7)) == source(3, 5));
  CHECK(text.to_source(flat(0, 4)) == source(0, 8));
  CHECK(text.to_source(flat(2, 6)) == source(3, 8));
  CHECK(text.to_derived(source(3, 5)) == flat(5, 7));
  CHECK(text.to_derived(source(6, 8)) == flat(2, 4));
  CHECK(text.to_derived(source(0, 2)) == flat(0, 2));
  CHECK(text.to_derived(source(4, 4)) == flat(6, 6));
}

TEST_CASE("any text in source order maps as byte-by-byte bookkeeping says") {
  std::mt19937 random(11);
  const auto up_to = [&](std::size_t most) { return static_cast<std::size_t>(random() % (most + 1)); };
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    for (int i = 0; i < 60; ++i) bytes += static_cast<char>('a' + up_to(25));
    // For every derived byte, the source bytes that it stands for.
    std::vector<SourceSpan> stands_for;
    FlatText::Builder builder;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t length = std::min(1 + up_to(5), bytes.size() - at);
      switch (up_to(3)) {
      case 0:
        break; // markup
      case 1: {
        const std::string replacement(1 + up_to(2), '#');
        builder.append_replaced(replacement, source(at, at + length));
        stands_for.insert(stands_for.end(), replacement.size(), source(at, at + length));
        break;
      }
      default:
        builder.append_verbatim(std::string_view(bytes).substr(at, length), SourceOffset(at));
        for (std::size_t i = at; i < at + length; ++i) stands_for.push_back(source(i, i + 1));
      }
      at += length;
    }
    const FlatText text = builder.build();
    REQUIRE(text.size() == stands_for.size());
    for (std::size_t start = 0; start < text.size(); ++start)
      for (std::size_t limit = start + 1; limit <= text.size(); ++limit) {
        const SourceSpan mapped = text.to_source(flat(start, limit));
        if (mapped != cover(stands_for[start], stands_for[limit - 1]))
          FAIL("to_source is wrong in round " << round);
        // There and back covers at least the same.
        if (!text.to_derived(mapped).contains(flat(start, limit))) FAIL("no way back in round " << round);
      }
    for (std::size_t start = 0; start < bytes.size(); ++start)
      for (std::size_t limit = start + 1; limit <= bytes.size(); ++limit) {
        std::optional<FlatSpan> expected;
        for (std::size_t i = 0; i < stands_for.size(); ++i)
          if (stands_for[i].overlaps(source(start, limit)))
            expected = expected ? cover(*expected, flat(i, i + 1)) : flat(i, i + 1);
        const FlatSpan mapped = text.to_derived(source(start, limit));
        if (expected ? mapped != *expected : !mapped.empty()) FAIL("to_derived is wrong in round " << round);
      }
  }
  SUCCEED();
}
