// What taktvoll says to the posts of examples-campaign: every verdict on a claim, and every check across
// posts.
#include "catch.h"
#include "cli/command_runner.h"
#include "golden/golden.h"

#include <filesystem>
#include <iostream>
#include <set>
#include <string>
#include <vector>

using namespace taktvoll;
using taktvoll::testing::run_taktvoll;

TEST_CASE("the example campaign shows every verdict and every check across posts") {
  struct Shown {
    std::string golden;
    std::vector<std::string> arguments;
    int status;
  };
  const Shown all[] = {
      {"check.txt", {"check", "posts", "--show", "approved", "--brief"}, 1},
      {"campaign.txt", {"campaign", "posts"}, 1},
      {"campaign.json", {"campaign", "posts", "--format", "json"}, 1},
      {"claims-list.txt", {"claims", "list", "--product", "Musteran"}, 0},
      {"claims-expiring.txt", {"claims", "expiring", "--within", "90d"}, 0},
      {"claims-trace.txt", {"claims", "trace", "MUS-001", "posts"}, 0},
      {"claims-suggest.txt", {"claims", "suggest", "posts"}, 0},
      {"contacts-list.txt", {"contacts", "list"}, 0},
      {"sources-due.txt", {"sources", "due", "--within", "6m"}, 0},
  };
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(std::filesystem::path(TAKTVOLL_SOURCE_DIR) / "examples-campaign");
  std::set<std::string> names;
  for (Shown one : all) {
    one.arguments.insert(one.arguments.end(), {"--as-of", "2026-11-22"});
    const auto result = run_taktvoll(one.arguments);
    INFO(one.golden << " " << result.err);
    CHECK(result.status == one.status);
    CHECK(result.err.empty());
    names.insert("campaign/" + one.golden);
    const std::string difference = golden::difference("campaign/" + one.golden, result.out);
    std::cerr << difference;
    CHECK(difference.empty());
  }
  std::filesystem::current_path(before);
  CHECK(golden::stale("campaign", names).empty());
}
