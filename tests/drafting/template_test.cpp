#include "catch.h"
#include "drafting/template.h"

#include <set>
#include <string>

using namespace taktvoll;
using drafting::TemplateFile;

namespace {

const std::string good_head = "%% title de: T\n%% title en: T\n%% for de: F\n%% for en: F\n";

std::string mistakes_of(const std::string& text) {
  const std::vector<TemplateFile> files = {{"a", text}, {"parts/round", "%% include round\n"}};
  std::string all;
  for (const drafting::Template& one : drafting::templates(files))
    for (const std::string& mistake : one.mistakes) all += mistake + "\n";
  return all;
}

} // namespace

TEST_CASE("the embedded templates are in order, and their names are all different") {
  const std::vector<drafting::Template> all = drafting::templates();
  REQUIRE_FALSE(all.empty());
  CHECK(all.front().id == "post");
  std::set<std::string> names;
  for (const drafting::Template& one : all) {
    INFO(one.id);
    CHECK(one.mistakes == std::vector<std::string>{});
    CHECK(names.insert(one.id).second);
    for (const std::string& alias : one.aliases) CHECK(names.insert(alias).second);
    CHECK(one.body.find("[→") != std::string::npos);
  }
  for (const char* wanted :
       {"post", "reply", "letter", "story", "reel", "ad", "crisis", "netiquette", "brief"})
    CHECK(names.count(wanted) == 1);
  REQUIRE(drafting::find_template(all, "brief") != nullptr);
  CHECK(drafting::find_template(all, "brief")->id == "letter");
  CHECK(drafting::find_template(all, "parts/mandatory") == nullptr);
}

TEST_CASE("a template's head is read, its text kept, its parts put in") {
  const std::vector<TemplateFile> files = {
      {"later", good_head + "%% order: 2\nText\n"},
      {"parts/end", "Gruß\n"},
      {"reply",
       "%% order: 1\n%% aliases: antwort, re\n%% title de: Antwort\n%% title en: Reply\n%% for de: D\n"
       "%% for en: E\n%% du\n%% set doc_type: reply\n%% ask marke: der Name\n\nHallo\n%% if paid\nX\n%% end\n"
       "%% include end\n"}};
  const std::vector<drafting::Template> all = drafting::templates(files);
  REQUIRE(all.size() == 2);
  const drafting::Template& reply = all[0];
  CHECK(reply.id == "reply");
  CHECK(reply.aliases == std::vector<std::string>{"antwort", "re"});
  CHECK(reply.title == base::LocalText{"Antwort", "Reply"});
  CHECK(reply.purpose == base::LocalText{"D", "E"});
  CHECK(reply.has_du);
  REQUIRE(reply.settings.size() == 1);
  CHECK(reply.settings[0] == std::pair<std::string, std::string>{"doc_type", "reply"});
  REQUIRE(reply.asked.size() == 1);
  CHECK(reply.asked[0].key == "brand"); // canonical
  CHECK(reply.asked[0].hint == "der Name");
  CHECK(reply.body == "Hallo\n%% if paid\nX\n%% end\nGruß\n");
  CHECK_FALSE(all[1].has_du);
}

TEST_CASE("mistakes of a template's author are told") {
  CHECK(mistakes_of(good_head + "Text\n") == "");
  CHECK(mistakes_of("Text\n").find("a title in German and English is missing") != std::string::npos);
  CHECK(mistakes_of(good_head + "%% set audienc: laien\n").find("no key “audienc”") != std::string::npos);
  CHECK(mistakes_of(good_head + "%% set audience: leute\n").find("no “leute”") != std::string::npos);
  CHECK(mistakes_of(good_head + "%% ask brnd: x\n").find("no key “brnd”") != std::string::npos);
  CHECK(mistakes_of(good_head + "%% include nothing\n").find("no part “nothing”") != std::string::npos);
  CHECK(mistakes_of(good_head + "%% include round\n").find("in a circle") != std::string::npos);
  CHECK(mistakes_of(good_head + "%% fi paid\n").find("no “%% fi”") != std::string::npos);
}
