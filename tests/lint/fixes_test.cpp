#include "catch.h"
#include "lint/fixes.h"

#include <memory>
#include <string>
#include <vector>

using namespace taktvoll;
using finding::Applicability;
using finding::Finding;
using finding::Severity;
using lint::FixCandidate;
using lint::FixChoice;

namespace {

text::SourceSpan span(std::size_t start, std::size_t limit) {
  return {text::SourceOffset(start), text::SourceOffset(limit)};
}

Finding found(std::string rule, std::vector<finding::Fix> fixes, Severity severity = Severity::warning) {
  finding::RuleInfo info;
  info.id = std::move(rule);
  Finding one;
  one.rule = std::make_shared<const finding::RuleInfo>(std::move(info));
  one.severity = severity;
  one.span = fixes.empty() ? span(0, 0) : fixes.front().span;
  one.fixes = std::move(fixes);
  return one;
}

finding::Fix safe(std::size_t start, std::size_t limit, std::string text) {
  return {span(start, limit), std::move(text), Applicability::safe};
}
finding::Fix suggestion(std::size_t start, std::size_t limit, std::string text) {
  return {span(start, limit), std::move(text), Applicability::suggestion};
}

std::string fixed(const std::vector<Finding>& findings, std::string text, const FixChoice& choice,
                  std::size_t* waiting = nullptr) {
  std::vector<FixCandidate> later;
  const std::vector<FixCandidate> now = lint::compatible(lint::candidates(findings, text, choice), later);
  lint::EditedText edited(std::move(text));
  edited.apply(lint::edits_of(now));
  if (waiting != nullptr) *waiting = later.size();
  return edited.text();
}

FixChoice all() {
  FixChoice choice;
  choice.suggested = true;
  return choice;
}

} // namespace

TEST_CASE("safe fixes are made, suggestions on demand, others of named rules only") {
  const std::vector<Finding> findings{found("a/x", {safe(0, 1, "A")}), found("a/y", {suggestion(2, 3, "B")}),
                                      found("a/z", {})};
  CHECK(fixed(findings, "a b", {}) == "A b");
  CHECK(fixed(findings, "a b", all()) == "A B");
  FixChoice one = all();
  one.rules = {"a/y"};
  CHECK(fixed(findings, "a b", one) == "a B");
}

TEST_CASE("the fixes of a finding are one: safe only if all are, made together or not at all") {
  const Finding mixed = found("a/x", {safe(0, 1, "1"), suggestion(2, 3, "2")});
  CHECK(lint::applicability_of(mixed) == Applicability::suggestion);
  CHECK(fixed({mixed}, "a b", {}) == "a b");
  std::size_t waiting = 0;
  const std::vector<Finding> findings{found("a/w", {safe(4, 5, "3")}, Severity::error),
                                      found("a/x", {safe(0, 1, "1"), safe(4, 5, "2")})};
  CHECK(fixed(findings, "a b c", {}, &waiting) == "1 b 2"); // it begins first
  CHECK(waiting == 1);
}

TEST_CASE("of fixes that overlap or touch, the first by position, severity and rule id is made") {
  std::size_t waiting = 0;
  CHECK(fixed({found("a/x", {safe(1, 3, "X")}), found("a/y", {safe(0, 2, "Y")})}, "abcd", {}, &waiting) ==
        "Ycd");
  CHECK(waiting == 1);
  CHECK(fixed({found("a/x", {safe(0, 2, "X")}), found("a/y", {safe(0, 2, "Y")}, Severity::error)}, "abcd",
              {}) == "Ycd");
  CHECK(fixed({found("b/x", {safe(0, 2, "X")}), found("a/y", {safe(0, 2, "Y")})}, "abcd", {}) == "Ycd");
  CHECK(fixed({found("a/x", {safe(0, 2, "X")}), found("a/y", {safe(2, 4, "Y")})}, "abcd", {}, &waiting) ==
        "Xcd");
  CHECK(waiting == 1);
  CHECK(fixed({found("a/x", {safe(4, 4, "X")}), found("a/y", {safe(4, 4, "Y")})}, "abcd", {}, &waiting) ==
        "abcdX");
  CHECK(fixed({found("a/x", {safe(0, 1, "X")}), found("a/y", {safe(2, 4, "Y")})}, "abcd", {}, &waiting) ==
        "XbY");
  CHECK(waiting == 0);
}

TEST_CASE("what changes nothing, lies outside or overlaps itself is no fix") {
  CHECK(lint::candidates({found("a/x", {safe(0, 1, "a")})}, "abc", {}).empty());
  CHECK(lint::candidates({found("a/x", {safe(2, 4, "x")})}, "abc", {}).empty());
  CHECK(lint::candidates({found("a/x", {safe(0, 2, "x"), safe(1, 3, "y")})}, "abc", {}).empty());
}

TEST_CASE("line feeds of a fix become the line ends of the text") {
  CHECK(fixed({found("a/x", {safe(3, 3, "\n\nPflicht\n")})}, "a\r\n", {}) == "a\r\n\r\n\r\nPflicht\r\n");
  CHECK(fixed({found("a/x", {safe(2, 2, "\nb\n")})}, "a\r", {}) == "a\r\rb\r");
  CHECK(fixed({found("a/x", {safe(1, 1, "\nb\n")})}, "a", {}) == "a\nb\n");
  CHECK(lint::line_end_of("a\nb\r\n") == "\n");
}

TEST_CASE("umlauts, emoji and a byte order mark around an edit stay") {
  const std::string text = "\xEF\xBB\xBFÄrzte 💊 über";
  const std::size_t at = text.find("💊");
  CHECK(fixed({found("a/x", {safe(at, at + 4, "und")})}, text, {}) == "\xEF\xBB\xBFÄrzte und über");
}
