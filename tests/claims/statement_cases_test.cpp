// Labelled statements (tests/claims/cases/statements.tsv) and what the judge says to them.
//
// Columns: set, expected verdicts, context (key=value; …), text (⏎ is a line end), reason. `tune` was looked
// at while the judge was made; `held-out` was written afterwards, labelled before it was run, and measured
// once.
#include "catch.h"
#include "claims/judge_fixture.h"
#include "claims/registry_judge.h"

#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace taktvoll;

namespace {

struct Case {
  std::string set;
  std::string expected;
  std::vector<std::pair<std::string, std::string>> context;
  std::string text;
};

std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> parts;
  std::stringstream in(line);
  for (std::string part; std::getline(in, part, at);) parts.push_back(part);
  return parts;
}

std::vector<Case> read_cases() {
  std::ifstream in(TAKTVOLL_SOURCE_DIR "/tests/claims/cases/statements.tsv", std::ios::binary);
  std::vector<Case> cases;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::vector<std::string> cells = split(line, '\t');
    if (cells.size() != 5) throw std::runtime_error("malformed: " + line);
    Case made{cells[0], cells[1], {}, cells[3]};
    for (const std::string& pair : split(cells[2], ';'))
      made.context.emplace_back(pair.substr(0, pair.find('=')), pair.substr(pair.find('=') + 1));
    for (std::size_t at; (at = made.text.find("⏎")) != std::string::npos;) made.text.replace(at, 3, "\n");
    cases.push_back(std::move(made));
  }
  return cases;
}

// Without the claims' ids: "approved".
std::string kind_of(const std::string& verdict) {
  return verdict.substr(0, verdict.find(':'));
}

struct Tally {
  unsigned right = 0;
  unsigned missed = 0;
  unsigned false_alarms = 0;
};

} // namespace

TEST_CASE("labelled statements get their verdicts") {
  const auto judge = claims::make_judge(testing::example_registry());
  std::map<std::string, std::map<std::string, Tally>> tallies; // by set, verdict
  std::map<std::string, std::pair<unsigned, unsigned>> sets;   // wrong, all
  for (const Case& one : read_cases()) {
    const testing::JudgedText judged = testing::judge(*judge, one.text, one.context);
    const std::string found = testing::verdicts(judged);
    auto& [wrong, all] = sets[one.set];
    ++all;
    if (found != one.expected) {
      ++wrong;
      std::printf("%s: %s\n  expected %s\n  found    %s\n", one.set.c_str(), one.text.c_str(),
                  one.expected.c_str(), found.c_str());
      for (const claims::ClaimFinding& finding : judged.findings)
        for (const std::string& note : finding.notes) std::printf("    %s\n", note.c_str());
    }
    std::map<std::string, Tally>& tally = tallies[one.set];
    if (found == one.expected) {
      ++tally[kind_of(found)].right;
    } else {
      ++tally[kind_of(one.expected)].missed;
      ++tally[kind_of(found)].false_alarms;
    }
  }
  for (const auto& [set, by_verdict] : tallies) {
    std::printf("%s: %u of %u wrong\n", set.c_str(), sets[set].first, sets[set].second);
    for (const auto& [verdict, tally] : by_verdict)
      std::printf("  %-18s %3u   precision %.2f   recall %.2f\n", verdict.c_str(), tally.right + tally.missed,
                  tally.right / std::max(1.0, static_cast<double>(tally.right + tally.false_alarms)),
                  tally.right / std::max(1.0, static_cast<double>(tally.right + tally.missed)));
  }
  CHECK(sets["tune"].second >= 74);
  CHECK(sets["tune"].first == 0);
  CHECK(sets["held-out"].second >= 135);
  CHECK(sets["held-out"].first == 0);
  CHECK(sets["last"].second >= 38);
  CHECK(sets["last"].first == 0);
}
