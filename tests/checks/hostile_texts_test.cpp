// Texts made to cost the square of their length. No clock: what would take minutes runs into the timeout.
#include "catch.h"
#include "checks/rule_runner.h"
#include "checks/styled_letters.h"

using namespace taktvoll;
using testing::compile_rule;
using testing::run;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

constexpr std::size_t many = 20'000;

} // namespace

TEST_CASE("hostile: combinations in one endless paragraph") {
  const auto pack =
      compile_rule("    kind: together\n    within: document\n    order: true\n    absent: [nie]\n"
                   "    all: [[\"a\"], [\"b\"], ['/c+/']]\n");
  REQUIRE(pack.diagnostics.empty());
  CHECK(run(pack.rules, repeated("a b ", many) + "nie c").empty());
  CHECK(run(pack.rules, repeated("c b a ", many)).size() <= 1);
  const auto words =
      compile_rule("    kind: together\n    within: 3\n    order: true\n    all: [[a], [b], [c]]\n");
  CHECK(run(words.rules, repeated("a b b b c ", many)).empty());
}

TEST_CASE("hostile: a hundred thousand triggers and misplaced requirements") {
  const auto pack =
      compile_rule("    kind: require\n    when: [a]\n    near: 5\n    position: end\n    terms: [b]\n"
                   "    patterns: ['x[a-z]*z']\n");
  REQUIRE(pack.diagnostics.empty());
  CHECK(run(pack.rules, repeated("a b c d ", many) + "\n\nEnde").size() == 5); // the others in a note
  const auto parts = compile_rule("    kind: require\n    when: [a]\n    near: sentence\n"
                                  "    parts: [{name: B, terms: [b, '/q+/']}]\n");
  CHECK(run(parts.rules, repeated("a b. ", many)).empty());
}

TEST_CASE("hostile: variants, hits and repeated words by the ten thousand") {
  const auto variants = compile_rule("    kind: consistency\n    variants: {a: [a], b: ['/b+/']}\n");
  CHECK(run(variants.rules, repeated("a b b ", many)).size() == 5);
  const auto same = compile_rule("    kind: consistency\n    same: ['von ([0-9]+)']\n");
  std::string numbers;
  for (std::size_t i = 0; i < many / 4; ++i) numbers += "von " + std::to_string(i) + " ";
  CHECK(run(same.rules, numbers).size() == 5);
  const auto distinct =
      compile_rule("    kind: limit\n    count: distinct-hits\n    max: 3\n    terms: ['/a[ab]*/']\n");
  std::string wordings;
  for (std::size_t i = 1; i < 400; ++i) wordings += std::string(i, 'a') + " ab ";
  CHECK(run(distinct.rules, wordings).size() == 1);
  const auto doubled = compile_rule("    kind: structure\n    structure: doubled-word\n");
  CHECK(run(doubled.rules, repeated("wort ", many)).size() == 1);
}

TEST_CASE("hostile: letters, emoji and hashtags without end") {
  CHECK(checks::find_styled_letters(repeated("x ", many)).empty());
  CHECK(checks::find_styled_letters(repeated("a x ", many)).size() == 1);
  for (const char* structure : {"emoji-in-sentence", "hashtag-in-sentence", "lowercase-hashtag",
                                "gender-sign-in-tag", "visible-markup", "poor-link-text"}) {
    INFO(structure);
    const auto pack = compile_rule(std::string("    kind: structure\n    structure: ") + structure + "\n");
    CHECK(run(pack.rules, repeated("wort 💙 #tag *a* #Patient_innen ", many / 10)).size() <= many);
  }
  const auto row = compile_rule("    kind: limit\n    count: emoji-row\n    max: 2\n");
  CHECK(run(row.rules, repeated("💙 ", many)).size() == 1);
  const auto length =
      compile_rule("    kind: limit\n    count: platform-characters\n    max-by: {platform: {x: 280}}\n");
  CHECK(run(length.rules, "---\nplatform: x\n---\n" + repeated("a.de @b@c.de [x](https://a.de) ", many / 10))
            .size() == 1);
}

TEST_CASE("hostile: a term explained over and over") {
  const auto pack = compile_rule("    kind: replace\n    replace: {\"Hypertonie~\": Bluthochdruck}\n");
  CHECK(run(pack.rules, repeated("Hypertonie (Bluthochdruck) und Hypertonie. ", many / 10)).empty());
}
