#include "catch.h"
#include "match/generated_text.h"
#include "match/literal_set.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace taktvoll::match {
namespace {

std::vector<LiteralSet::Occurrence> naive(const LiteralSet& set, std::string_view text) {
  std::vector<LiteralSet::Occurrence> found;
  for (std::uint32_t start = 0; start < text.size(); ++start) {
    for (std::uint32_t number = 0; number < set.size(); ++number) {
      if (text.substr(start).starts_with(set.literal(number))) found.push_back({number, start});
    }
  }
  return found;
}

std::vector<LiteralSet::Occurrence> scanned(const LiteralSet& set, std::string_view text) {
  std::vector<LiteralSet::Occurrence> found;
  set.scan(text, found);
  return found;
}

} // namespace

TEST_CASE("Equal literals share a number", "[match]") {
  LiteralSet set;
  CHECK(set.add("angst") == 0);
  CHECK(set.add("mut") == 1);
  CHECK(set.add("angst") == 0);
  CHECK(set.size() == 2);
  CHECK(set.literal(1) == "mut");
}

TEST_CASE("An empty set and an empty text have no occurrences", "[match]") {
  LiteralSet empty;
  empty.build();
  CHECK(scanned(empty, "irgendein Text").empty());
  LiteralSet set;
  set.add("angst");
  set.add("a");
  set.build();
  CHECK(scanned(set, "").empty());
}

TEST_CASE("Overlapping and nested occurrences are all found, in order", "[match]") {
  LiteralSet set;
  const auto todesangst = set.add("todesangst");
  const auto angst = set.add("angst");
  const auto gst = set.add("gst");
  const auto st = set.add("st");
  const auto t = set.add("t");
  set.build();
  const std::vector<LiteralSet::Occurrence> expected{{todesangst, 0}, {t, 0},  {angst, 5},
                                                     {gst, 7},        {st, 8}, {t, 9}};
  CHECK(scanned(set, "todesangst") == expected);
}

TEST_CASE("Literals at the very end and of every short length are found", "[match]") {
  for (const std::string literal : {"x", "xy", "xyz", "xyzä", "ä", "\xF0\x9F\x92\x80"}) {
    LiteralSet set;
    set.add(literal);
    set.build();
    for (const std::string before : {"", "a", "ab", "abc", "abcd", "abcde"}) {
      INFO(literal << " after " << before);
      const auto found = scanned(set, before + literal);
      REQUIRE(found.size() == 1);
      CHECK(found[0].start == before.size());
      CHECK(scanned(set, before + literal.substr(0, literal.size() - 1)).empty());
    }
  }
}

TEST_CASE("A literal that ends in NUL bytes is not found behind the end", "[match]") {
  LiteralSet set;
  set.add(std::string("ab\0\0", 4));
  set.add(std::string("b\0", 2));
  set.build();
  CHECK(scanned(set, "ab").empty());
  CHECK(scanned(set, std::string_view("ab\0\0", 4)).size() == 2);
}

TEST_CASE("Scanning finds what a naive search finds, for texts of few letters", "[match]") {
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    const std::size_t letters = 1 + random() % 5;
    const auto text_of = [&](std::size_t length) {
      std::string text;
      for (std::size_t i = 0; i < length; ++i) text += static_cast<char>('a' + random() % letters);
      return text;
    };
    LiteralSet set;
    const std::size_t literals = 1 + random() % 60;
    for (std::size_t i = 0; i < literals; ++i) set.add(text_of(1 + random() % 12));
    set.build();
    const std::string text = text_of(random() % 120);
    INFO(text);
    REQUIRE(scanned(set, text) == naive(set, text));
  }
}

TEST_CASE("Scanning finds what a naive search finds, for German texts", "[match]") {
  TextGenerator generator(11);
  for (int round = 0; round < 60; ++round) {
    const std::string text = generator.text(60);
    LiteralSet set;
    for (int i = 0; i < 150; ++i) {
      const std::size_t start = generator.below(text.size());
      const std::string piece = text.substr(start, 1 + generator.below(14));
      set.add(generator.below(3) == 0 ? piece + "q" : piece);
    }
    set.build();
    REQUIRE(scanned(set, text) == naive(set, text));
  }
}

TEST_CASE("Thousands of literals with one common window stay correct", "[match]") {
  LiteralSet set;
  std::string text;
  for (int i = 0; i < 3000; ++i) set.add("aaaa" + std::to_string(i));
  set.build();
  for (int i = 0; i < 3000; i += 7) text += "aaaa" + std::to_string(i) + " ";
  CHECK(scanned(set, text) == naive(set, text));
}

TEST_CASE("Occurrences far out of order are sorted", "[match]") {
  // The window of the long literal lies far behind its start: many occurrences of the short one come before.
  LiteralSet set;
  const std::string longest = std::string(63, 'e') + "qxqy";
  set.add("qxqy");
  set.add("eeee");
  set.add(longest);
  set.build();
  const std::string text = longest + longest + longest;
  const auto found = scanned(set, text);
  CHECK(found == naive(set, text));
}

} // namespace taktvoll::match
