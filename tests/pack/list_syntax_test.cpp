#include "catch.h"
#include "pack/list_syntax.h"

#include <string>
#include <vector>

using namespace taktvoll;

namespace {

std::vector<std::string> names(std::string_view entry) {
  const auto references = pack::list_references(entry);
  REQUIRE(references);
  std::vector<std::string> all;
  for (const pack::ListReference& reference : *references) {
    CHECK(entry.substr(reference.name_start, reference.name.size()) == reference.name);
    all.push_back(reference.name);
  }
  return all;
}

std::string joined(std::string_view term, const std::vector<std::string_view>& entries) {
  const auto references = pack::list_references(term);
  REQUIRE(references);
  return pack::with_entries(term, *references, entries);
}

// The bytes that the mistake points at, and what it says.
std::pair<std::string, std::string> mistake(std::string_view entry) {
  const auto references = pack::list_references(entry);
  REQUIRE_FALSE(references);
  return {std::string(entry.substr(references.error().offset, references.error().length)),
          references.error().message.de + " " + references.error().help.de};
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("names of lists are words as people write them") {
  for (const char* name : {"körper", "Körper", "größe", "andere-gründe", "top10", "x"})
    CHECK(pack::is_list_name(name));
  for (const char* name : {"", "-a", "a-", "a--b", "1a", "a b", "a_b", "a.b", "é", "a/b"}) {
    INFO(name);
    CHECK_FALSE(pack::is_list_name(name));
  }
  CHECK_FALSE(pack::is_list_name(std::string(65, 'a')));
  CHECK(pack::folded_list_name(" Ko\u0308rper ") == pack::folded_list_name("körper"));
  CHECK(pack::full_list_name("haus", "körper") == "haus/körper");
  CHECK(pack::full_list_name("", "körper") == "körper");
}

TEST_CASE("an entry names lists alone or inside a term") {
  CHECK(names("{list:körper}") == Names{"körper"});
  CHECK(names("wieder <0-3> {list: alltag } {brand}") == Names{"alltag"});
  CHECK(names("*{list:körper}~ {list:testimonials/person}") == Names{"körper", "testimonials/person"});
  CHECK(names("{brand} {request:word}").empty());
  CHECK(names("/[0-9]{2}/").empty());
  CHECK(names("offene {list:klammer").empty()); // the term parser tells
  const auto alone = [](std::string_view entry) {
    return pack::stands_alone(entry, *pack::list_references(entry));
  };
  CHECK(alone(" {list:körper} "));
  CHECK_FALSE(alone("{list:körper}~"));
  CHECK_FALSE(alone("{list:a} {list:b}"));
}

TEST_CASE("entries take the place of the list, and signs at both stand once") {
  CHECK(joined("wieder <0-3> {list:a}", {"Treppe~"}) == "wieder <0-3> Treppe~");
  CHECK(joined("*{list:a}~", {"*rücken"}) == "*rücken~");
  CHECK(joined("*{list:a}~", {"rauf und runter"}) == "*rauf und runter~");
  CHECK(joined("{list:a}~", {"Treppe~"}) == "Treppe~");
  CHECK(joined("{list:a}~", {"Krebs*"}) == "Krebs*");
  CHECK(joined("{list:a}*", {"Krebs~"}) == "Krebs*");
  CHECK(joined("{list:a} und {list:b}", {"Knie", " Hüfte "}) == "Knie und Hüfte");
}

TEST_CASE("what is no way to name a list is pointed at") {
  CHECK(mistake("ein {liste:körper} da") ==
        std::pair<std::string, std::string>(
            "{liste:körper}", "„{liste:körper}“ ist keine Liste So nennen Sie eine Liste: {list:körper}"));
  CHECK(mistake("(a|{list:b})").second.find("Klammern") != std::string::npos);
  CHECK(mistake("Rücken{list:b}").second.find("ganze Wörter") != std::string::npos);
  CHECK(mistake("{list:b}schmerz").second.find("ganze Wörter") != std::string::npos);
  CHECK(mistake("{list:a}{list:b}").second.find("ganze Wörter") != std::string::npos);
  CHECK(mistake("/x{list:b}/").second.find("Muster") != std::string::npos);
  CHECK(mistake("{list: }").second.find("fehlt der Name") != std::string::npos);
  CHECK(mistake("{list:a} {list:a} {list:a} {list:b}").first == "{list:b}");
  CHECK(names("(a) {list:b} (c|d)") == Names{"b"}); // beside brackets
}
