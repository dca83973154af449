#include "catch.h"
#include "finding/finding.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::finding;

namespace {

Finding make(const std::string& rule, std::size_t start, std::size_t limit, std::string match = "m",
             std::string message = "x") {
  auto info = std::make_shared<RuleInfo>();
  info->id = rule;
  Finding built;
  built.rule = std::move(info);
  built.span = {text::SourceOffset(start), text::SourceOffset(limit)};
  built.match = std::move(match);
  built.sentence = "Ein Satz.";
  built.message = std::move(message);
  return built;
}

} // namespace

TEST_CASE("a fingerprint never changes from version to version") {
  // printf 'fear/fear-too-late\nzu spät\nHeute ist es zu spät.\n0' | sha256sum | cut -c1-32
  CHECK(fingerprint("fear/fear-too-late", "zu spät", "Heute ist es zu spät.", 0) ==
        "d08f541dca1b43a1e784454cf2a05611");
  CHECK(fingerprint("fear/fear-too-late", "zu spät", "Heute ist es zu spät.", 1) ==
        "f0f75184c89f3e4388350c4b1bbde0ae");
}

TEST_CASE("findings are ordered by offset, rule, limit and message") {
  std::vector<Finding> ordered{make("a/a", 1, 2),           make("a/b", 1, 2), make("a/b", 1, 3),
                               make("a/b", 1, 3, "m", "y"), make("a/a", 2, 3), make("a/a", 10, 11)};
  std::vector<Finding> shuffled(ordered.rbegin(), ordered.rend());
  put_in_order(shuffled);
  REQUIRE(shuffled.size() == ordered.size());
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    CHECK_FALSE(comes_before(shuffled[i], ordered[i]));
    CHECK_FALSE(comes_before(ordered[i], shuffled[i]));
    for (std::size_t j = 0; j < ordered.size(); ++j) CHECK(comes_before(ordered[i], ordered[j]) == (i < j));
  }
}

TEST_CASE("duplicates go, repetitions get fingerprints of their own") {
  std::vector<Finding> findings{make("a/a", 5, 6), make("a/a", 1, 2), make("a/a", 1, 2), make("a/b", 1, 2),
                                make("a/a", 1, 2, "m", "anders")};
  put_in_order(findings);
  REQUIRE(findings.size() == 4);
  std::vector<std::string> prints;
  for (const Finding& found : findings) prints.push_back(found.fingerprint);
  CHECK(prints[0] == fingerprint("a/a", "m", "Ein Satz.", 0));
  CHECK(findings[3].span.start.value == 5);
  CHECK(prints[3] == fingerprint("a/a", "m", "Ein Satz.", 2));
  std::sort(prints.begin(), prints.end());
  CHECK(std::adjacent_find(prints.begin(), prints.end()) == prints.end());
}

TEST_CASE("a fingerprint does not know the line") {
  std::vector<Finding> here{make("a/a", 1, 2)};
  std::vector<Finding> there{make("a/a", 1001, 1002)};
  put_in_order(here);
  put_in_order(there);
  CHECK(here[0].fingerprint == there[0].fingerprint);
  CHECK(here[0].fingerprint.size() == 32);
}
