// taktvoll-pack(5) is complete: its endings are those that `~` stands for, its context keys those of the
// vocabulary.
#include "catch.h"
#include "document/context.h"
#include "language/endings.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace {

using Names = std::set<std::string>;

// The text of one section, from its .Sh line to the next.
std::string section(const std::string& title) {
  std::ifstream in(std::string(TAKTVOLL_SOURCE_DIR) + "/man/taktvoll-pack.5", std::ios::binary);
  std::stringstream whole;
  whole << in.rdbuf();
  const std::string text = whole.str();
  const std::string head = ".Sh " + title + "\n";
  const std::size_t start = text.find(head);
  REQUIRE(start != std::string::npos);
  return text.substr(start + head.size(), text.find("\n.Sh ", start) - start - head.size());
}

Names all_matches(const std::string& text, const std::regex& pattern) {
  Names names;
  for (auto match = std::sregex_iterator(text.begin(), text.end(), pattern); match != std::sregex_iterator();
       ++match) {
    names.insert((*match)[1]);
  }
  return names;
}

Names only_in(const Names& a, const Names& b) {
  Names rest;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::inserter(rest, rest.end()));
  return rest;
}

} // namespace

TEST_CASE("the manual lists every ending, and no other") {
  const std::string text = section("ENDINGS");
  const std::size_t start = text.find('\n', text.find(".Bd"));
  REQUIRE(start != std::string::npos);
  const Names in_manual =
      all_matches(text.substr(start, text.find(".Ed") - start), std::regex(R"([ \n]-([a-z]+))"));
  Names in_code;
  for (const std::string_view ending : taktvoll::language::endings()) in_code.emplace(ending);
  in_code.erase("");
  CHECK(only_in(in_code, in_manual) == Names{});
  CHECK(only_in(in_manual, in_code) == Names{});
}

TEST_CASE("the manual lists every context key and its values, and no other") {
  const std::string text = section("CONTEXT KEYS");
  Names in_manual = all_matches(text, std::regex(R"(\n\.It Li ([a-z_.-]+))"));
  Names in_code;
  for (const taktvoll::document::ContextKey& key : taktvoll::document::context_keys()) {
    in_code.emplace(key.name);
    for (const std::string_view value : key.allowed) {
      INFO(key.name << ": " << value);
      CHECK(text.find(value) != std::string::npos);
    }
  }
  CHECK(only_in(in_code, in_manual) == Names{});
  CHECK(only_in(in_manual, in_code) == Names{});
}
