#include "catch.h"
#include "lint/edited_text.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using taktvoll::lint::Edit;
using taktvoll::lint::EditedText;
using taktvoll::text::SourceOffset;
using taktvoll::text::SourceSpan;

namespace {

SourceSpan span(std::size_t start, std::size_t limit) {
  return {SourceOffset(start), SourceOffset(limit)};
}
Edit edit(std::size_t start, std::size_t limit, std::string text) {
  return {span(start, limit), std::move(text)};
}

} // namespace

TEST_CASE("edits are made at once, by the positions of the text before") {
  EditedText text("eins zwei drei");
  text.apply(std::vector<Edit>{edit(0, 4, "1"), edit(5, 5, "und "), edit(9, 14, "")});
  CHECK(text.text() == "1 und zwei");
  text.apply(std::vector<Edit>{});
  CHECK(text.text() == "1 und zwei");
}

TEST_CASE("positions lead back to the original") {
  EditedText text("A und B.");
  text.apply(std::vector<Edit>{edit(0, 1, "Anna")});
  CHECK(text.text() == "Anna und B.");
  CHECK(text.original(span(0, 4)) == span(0, 1));
  CHECK(text.original(span(1, 2)) == span(0, 1)); // a part of what was put in stands for all of it
  CHECK(text.original(span(5, 8)) == span(2, 5));
  CHECK(text.original(span(2, 8)) == span(0, 5));
  CHECK(text.original(span(9, 10)) == span(6, 7));
  CHECK(text.original(span(4, 4)) == span(1, 1));
  CHECK(text.original(span(11, 11)) == span(8, 8));
}

TEST_CASE("what was taken away lies between its neighbours") {
  EditedText text("und und so");
  text.apply(std::vector<Edit>{edit(3, 7, "")});
  CHECK(text.text() == "und so");
  CHECK(text.original(span(0, 3)) == span(0, 3));
  CHECK(text.original(span(3, 6)) == span(7, 10));
  CHECK(text.original(span(2, 4)) == span(2, 8));
}

TEST_CASE("later passes are told by the text that the writer sees") {
  EditedText text("Der Mops bellt.");
  text.apply(std::vector<Edit>{edit(4, 8, "große Hund")});
  text.apply(std::vector<Edit>{edit(4, 10, "kleine"), edit(16, 21, "schläft")});
  CHECK(text.text() == "Der kleine Hund schläft.");
  CHECK(text.original(span(4, 10)) == span(4, 8));
  CHECK(text.original(span(11, 15)) == span(4, 8));
  CHECK(text.original(span(16, 24)) == span(9, 14));
  CHECK(text.original(span(24, 25)) == span(14, 15));
}

// The slow way: every byte remembers where it comes from.
TEST_CASE("any edits in any number of passes lead back") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::string original(random() % 30 + 1, 'a');
    for (char& c : original) c = static_cast<char>('a' + random() % 26);
    EditedText text(original);
    std::vector<int> origin(original.size()); // of each byte; -1: put in
    for (std::size_t i = 0; i < origin.size(); ++i) origin[i] = static_cast<int>(i);
    for (int pass = 0; pass < 4; ++pass) {
      std::vector<Edit> edits;
      for (std::size_t at = random() % 5; at <= text.text().size();) {
        const std::size_t limit = std::min<std::size_t>(text.text().size(), at + random() % 4);
        edits.push_back(edit(at, limit, std::string(random() % 4, 'X')));
        at = limit + 1 + random() % 8;
      }
      std::string expected;
      std::vector<int> expected_origin;
      std::size_t done = 0;
      for (const Edit& one : edits) {
        for (; done < one.span.start.value; ++done) {
          expected += text.text()[done];
          expected_origin.push_back(origin[done]);
        }
        expected += one.replacement;
        expected_origin.insert(expected_origin.end(), one.replacement.size(), -1);
        done = one.span.limit.value;
      }
      for (; done < text.text().size(); ++done) {
        expected += text.text()[done];
        expected_origin.push_back(origin[done]);
      }
      text.apply(edits);
      origin = expected_origin;
      REQUIRE(text.text() == expected);
    }
    for (std::size_t i = 0; i < origin.size(); ++i) {
      const SourceSpan back = text.original(span(i, i + 1));
      REQUIRE(back.start <= back.limit);
      REQUIRE(back.limit.value <= original.size());
      if (origin[i] >= 0) {
        // Exactly its byte, unless it stands in the middle of what changed.
        const auto at = static_cast<std::size_t>(origin[i]);
        CHECK(back.contains(SourceOffset(at)));
        CHECK(back.of(original).find(original[at]) != std::string_view::npos);
      }
      // No piece of the text that is left on either side belongs to it.
      if (back.size() == 1 && origin[i] >= 0) CHECK(back.of(original)[0] == text.text()[i]);
    }
  }
}
