#include "base/glob.h"
#include "catch.h"

#include <random>
#include <string>

using taktvoll::base::matches_glob;

namespace {

// The obvious way, with backtracking; for ASCII.
bool naive(std::string_view pattern, std::string_view path) {
  if (pattern.empty()) return path.empty();
  if (pattern.starts_with("**/") && naive(pattern.substr(3), path)) return true;
  if (pattern.starts_with("**")) {
    for (std::size_t i = 0; i <= path.size(); ++i)
      if (naive(pattern.substr(2), path.substr(i))) return true;
    return false;
  }
  if (pattern.front() == '*') {
    for (std::size_t i = 0; i <= path.size(); ++i) {
      if (naive(pattern.substr(1), path.substr(i))) return true;
      if (i < path.size() && path[i] == '/') return false;
    }
    return false;
  }
  if (path.empty()) return false;
  if (pattern.front() == '?' ? path.front() == '/' : pattern.front() != path.front()) return false;
  return naive(pattern.substr(1), path.substr(1));
}

} // namespace

TEST_CASE("a glob matches the whole path") {
  CHECK(matches_glob("posts/a.md", "posts/a.md"));
  CHECK_FALSE(matches_glob("posts/a.md", "posts/a.md2"));
  CHECK_FALSE(matches_glob("a.md", "posts/a.md"));
  CHECK(matches_glob("posts/*.md", "posts/a.md"));
  CHECK_FALSE(matches_glob("posts/*.md", "posts/rx/a.md"));
  CHECK(matches_glob("posts/**/*.md", "posts/a.md"));
  CHECK(matches_glob("posts/**/*.md", "posts/rx/2026/a.md"));
  CHECK(matches_glob("posts/**", "posts/rx/a.md"));
  CHECK(matches_glob("posts/", "posts/rx/a.md"));
  CHECK_FALSE(matches_glob("posts/", "briefe/rx/a.md"));
  CHECK(matches_glob("**/a.md", "a.md"));
  CHECK(matches_glob("**", "posts/a.md"));
  CHECK(matches_glob("", ""));
  CHECK_FALSE(matches_glob("", "a"));
}

TEST_CASE("a question mark is one code point and no folder") {
  CHECK(matches_glob("?.md", "a.md"));
  CHECK(matches_glob("?.md", "ä.md"));
  CHECK(matches_glob("gr??e.md", "größe.md"));
  CHECK_FALSE(matches_glob("gr?e.md", "größe.md"));
  CHECK_FALSE(matches_glob("a?b", "a/b"));
}

TEST_CASE("a glob agrees with the obvious way") {
  std::mt19937 random(7);
  const std::string pattern_signs = "ab/*?*";
  const std::string path_signs = "ab/";
  int hits = 0;
  for (int i = 0; i < 200'000; ++i) {
    std::string pattern;
    std::string path;
    for (auto n = random() % 7; n > 0; --n) pattern += pattern_signs[random() % pattern_signs.size()];
    for (auto n = random() % 7; n > 0; --n) path += path_signs[random() % path_signs.size()];
    // "**/" means folders only where a folder may begin, "***" is nothing that anybody writes, and a slash at
    // the end has a meaning of its own.
    if (pattern.ends_with('/') || pattern.find("***") != std::string::npos) continue;
    const std::size_t stars = pattern.find("**/");
    if (stars != std::string::npos && stars > 0 && pattern[stars - 1] != '/') continue;
    if (stars != std::string::npos && pattern.find("**/", stars + 1) != std::string::npos) continue;
    INFO(pattern << " against " << path);
    const bool expected = naive(pattern, path);
    hits += expected ? 1 : 0;
    REQUIRE(matches_glob(pattern, path) == expected);
  }
  CHECK(hits > 5000);
}

TEST_CASE("a hostile glob costs no more than its length times the path's") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  CHECK_FALSE(matches_glob(pattern + "b", std::string(20'000, 'a')));
}
