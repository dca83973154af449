#include "catch.h"
#include "lint/introduced.h"

#include <list>
#include <memory>
#include <string>
#include <vector>

using namespace taktvoll;
using finding::Finding;
using finding::Severity;
using lint::PlacedFinding;

namespace {

text::SourceSpan span(std::size_t start, std::size_t limit) {
  return {text::SourceOffset(start), text::SourceOffset(limit)};
}

class Findings {
public:
  PlacedFinding at(text::SourceSpan place, std::string rule, Severity severity = Severity::warning,
                   bool fixed = false) {
    finding::RuleInfo info;
    info.id = std::move(rule);
    Finding& one = kept_.emplace_back();
    one.rule = std::make_shared<const finding::RuleInfo>(std::move(info));
    one.severity = severity;
    return {&one, place, fixed};
  }
  PlacedFinding on_document(std::string rule, Severity severity) {
    PlacedFinding one = at(span(0, 5), std::move(rule), severity);
    kept_.back().whole_document = true;
    return one;
  }

private:
  std::list<Finding> kept_;
};

std::size_t count(const std::vector<PlacedFinding>& before, const std::vector<PlacedFinding>& after,
                  const std::vector<text::SourceSpan>& edited) {
  return lint::introduced(before, after, edited).size();
}

} // namespace

TEST_CASE("what was there is not new, even if its place grew or shrank") {
  Findings f;
  const std::vector<PlacedFinding> before{f.at(span(10, 20), "a/x"), f.at(span(0, 0), "a/y")};
  CHECK(count(before, {f.at(span(12, 30), "a/x")}, {span(12, 14)}) == 0);
  CHECK(count(before, {f.at(span(0, 1), "a/y")}, {}) == 0);
  CHECK(count(before, {f.at(span(20, 30), "a/x")}, {span(20, 30)}) == 1);
  CHECK(count(before, {f.at(span(10, 20), "a/z")}, {}) == 1);
}

TEST_CASE("a finding that became graver is new") {
  Findings f;
  const std::vector<PlacedFinding> before{f.at(span(1, 2), "a/x", Severity::warning),
                                          f.on_document("a/d", Severity::info)};
  CHECK(count(before, {f.at(span(1, 2), "a/x", Severity::error)}, {}) == 1);
  CHECK(count(before, {f.at(span(1, 2), "a/x", Severity::info)}, {}) == 0);
  CHECK(count(before, {f.on_document("a/d", Severity::info)}, {}) == 0);
  CHECK(count(before, {f.on_document("a/d", Severity::warning)}, {}) == 1);
}

TEST_CASE("a finding that was to be fixed and still stands is new; further ones of its rule are not") {
  Findings f;
  const std::vector<PlacedFinding> before{f.at(span(1, 4), "a/x", Severity::warning, true)};
  CHECK(count(before, {f.at(span(1, 4), "a/x")}, {span(1, 4)}) == 1);
  CHECK(count(before, {f.at(span(50, 54), "a/x")}, {span(1, 4)}) == 0);
  CHECK(count(before, {f.at(span(50, 54), "a/y")}, {span(1, 4)}) == 1);
}
