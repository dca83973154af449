// taktvoll-pack(5) is complete: its endings are those that `~` stands for, its context keys those of the
// vocabulary.
#include "catch.h"
#include "document/context.h"
#include "language/endings.h"
#include "pack/names.h"
#include "pack/schema.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace {

using Names = std::set<std::string>;

std::string manual(const std::string& name = "taktvoll-pack.5") {
  std::ifstream in(std::string(TAKTVOLL_SOURCE_DIR) + "/man/" + name, std::ios::binary);
  std::stringstream whole;
  whole << in.rdbuf();
  return whole.str();
}

// The text of one section, from its .Sh line to the next.
std::string section(const std::string& title) {
  const std::string text = manual();
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

TEST_CASE("the manual names every key of a pack and every name that a key may hold") {
  namespace pack = taktvoll::pack;
  const std::string text = manual();
  // As a word of its own: "near" is not found in "nearest".
  const auto names = [&](std::string_view name) {
    std::string escaped;
    for (const char c : name) escaped += c == '-' ? std::string("[-]") : std::string(1, c);
    return std::regex_search(text, std::regex("(^|[^a-z-])" + escaped + "($|[^a-z-])"));
  };
  for (const pack::Level level :
       {pack::Level::pack, pack::Level::rule_file, pack::Level::defaults, pack::Level::rule,
        pack::Level::unless, pack::Level::trigger, pack::Level::part, pack::Level::examples, pack::Level::bad,
        pack::Level::norm}) {
    for (const pack::Key& key : pack::keys(level)) {
      INFO(key.name);
      CHECK(names(key.name));
      for (const std::string_view value : key.allowed) {
        INFO(value);
        CHECK(names(value));
      }
    }
  }
  const std::string kinds = section("KINDS");
  for (const std::string_view kind : pack::names_of(pack::kind_names)) {
    INFO(kind);
    CHECK(kinds.find(".Ss " + std::string(kind) + "\n") != std::string::npos);
  }
  CHECK_FALSE(names("no-such-key"));
}

TEST_CASE("the manual of registries names all keys and the names that they may hold") {
  namespace pack = taktvoll::pack;
  const std::string text = manual("taktvoll-registry.5");
  // On a line of .Li, as a word of its own.
  const auto names = [&](std::string_view name) {
    return std::regex_search(text,
                             std::regex("\n\\.(It )?Li ([^\n]* )?" + std::string(name) + "( [^\n]*)?\n"));
  };
  for (const pack::Level level :
       {pack::Level::registry, pack::Level::product, pack::Level::claim, pack::Level::contact,
        pack::Level::source, pack::Level::withdrawn, pack::Level::reference, pack::Level::companion})
    for (const pack::Key& key : pack::keys(level)) {
      INFO(key.name);
      CHECK(names(key.name));
      if (key.type == pack::ValueType::name)
        for (const std::string_view value : key.allowed) {
          INFO(value);
          CHECK(names(value));
        }
    }
  CHECK_FALSE(names("no-such-key"));
}

TEST_CASE("the manual of the configuration names all its keys") {
  namespace pack = taktvoll::pack;
  const std::string text = manual("taktvoll.yaml.5");
  for (const pack::Level level : {pack::Level::configuration, pack::Level::path_context})
    for (const pack::Key& key : pack::keys(level)) {
      INFO(key.name);
      CHECK((text.find(".It Li " + std::string(key.name) + "\n") != std::string::npos ||
             text.find(".Li " + std::string(key.name) + "\n") != std::string::npos));
    }
}
