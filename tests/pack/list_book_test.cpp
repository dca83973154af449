// Named lists as the loader reads them.
#include "base/marked.h"
#include "catch.h"
#include "pack/list_origin.h"
#include "pack/loader.h"

#include <string>
#include <vector>

using namespace taktvoll;
using Strings = std::vector<std::string>;

namespace {

const std::string head = "pack: haus\nversion: 1.0.0\ntitle: Haus\nextends: [testimonials]\n";
const std::string tail = "    message: M\n    examples: {bad: [x], good: [y]}\n";

pack::Pack base_pack() {
  pack::LoadedPack loaded = pack::load_pack(std::vector<pack::PackFile>{
      {"t/pack.yaml",
       "pack: testimonials\nversion: 1.0.0\ntitle: T\n"
       "lists:\n  person: [\"Patient*innen\", \"Mutter\"]\n  zahl: [\"/[0-9]+/\"]\nrules:\n"
       "  - id: lob\n    kind: terms\n    terms: [\"{list:person} sagt\", \"{list:person}\"]\n" +
           tail}});
  REQUIRE(loaded.diagnostics.empty());
  return std::move(loaded.pack);
}

pack::LoadedPack load(std::vector<pack::PackFile> files) {
  static const pack::Pack base = base_pack();
  return pack::load_pack(std::move(files), [](const pack::Dependency& wanted, const auto&) {
    if (wanted.pack == "testimonials") return pack::FoundPack{&base, {}, {}};
    return pack::FoundPack{nullptr, {"gibt es nicht", "does not exist"}, {}};
  });
}

pack::LoadedPack load(const std::string& text) {
  return load(std::vector<pack::PackFile>{{"haus/pack.yaml", text}});
}

std::string messages(const pack::LoadedPack& loaded) {
  std::string all;
  for (const auto& diagnostic : loaded.diagnostics) all += finding::format(diagnostic, base::UiLanguage::de);
  return all;
}

Strings values(const std::vector<pack::Text>& texts) {
  Strings all;
  for (const pack::Text& text : texts) all.push_back(text.value);
  return all;
}

// One mistake, marked with ⟦ ⟧.
void check_mistake(const std::string& marked_text, const std::string& words) {
  const marked::Text text = marked::read(marked_text);
  const pack::LoadedPack loaded = load(text.text);
  INFO(text.text << messages(loaded));
  REQUIRE(loaded.diagnostics.size() == 1);
  const finding::Diagnostic& diagnostic = loaded.diagnostics.front();
  CHECK((diagnostic.message.de + " " + diagnostic.help.de).find(words) != std::string::npos);
  REQUIRE(diagnostic.place);
  const auto expected =
      finding::place_in(text.text, text.ranges.at(0).start, text.ranges[0].limit - text.ranges[0].start);
  CHECK(diagnostic.place->line == expected.line);
  CHECK(diagnostic.place->column == expected.column);
  CHECK(diagnostic.place->width == expected.width);
}

// A pack with these lists and a rule that finds `terms`.
std::string with(const std::string& lists, const std::string& terms = "[x]") {
  return head + "lists:\n" + lists + "rules:\n  - id: r\n    kind: terms\n    terms: " + terms + "\n" + tail;
}

} // namespace

TEST_CASE("a list stands for its entries, wherever terms may stand") {
  const pack::LoadedPack loaded =
      load(head +
           "rules:\n"
           "  - id: a\n    kind: terms\n    terms: [Fuß, \"{list:körper}\"]\n    except: [\"{list:körper} "
           "aus Holz\"]\n"
           "    unless: {sentence: [\"{list:alltag}\"]}\n" +
           tail +
           "  - id: b\n    kind: together\n    all: [[\"wieder <0-3> {list:Alltag}\"], [\"{list:körper}\"]]\n"
           "    absent: [\"*{list:körper}~\"]\n" +
           tail +
           "  - id: c\n    kind: require\n    when: [\"{list:körper}\"]\n"
           "    parts: [{name: P, terms: [\"{list:körper}\"]}]\n" +
           tail + "  - id: d\n    kind: consistency\n    variants: {a: [\"{list:körper}\"], b: [x]}\n" +
           tail + "  - id: e\n    kind: replace\n    replace: {\"{list:körper}\": Körperteil, Knie: Bein}\n" +
           tail + "  - id: f\n    kind: pattern\n    patterns: [\"{list:zeit}\", 'x+']\n" + tail +
           "lists:\n  alltag: [\"Treppe~\", \"{list:körper}\"]\n  körper: [Knie, \"*rücken\"]\n  zeit: "
           "['/[0-9]+ Tage/']\n");
  INFO(messages(loaded));
  REQUIRE(loaded.diagnostics.empty());
  const std::vector<pack::Rule>& rules = loaded.pack.rules;
  CHECK(values(rules[0].terms) == Strings{"Fuß", "Knie", "*rücken"});
  CHECK(values(rules[0].except) == Strings{"Knie aus Holz", "*rücken aus Holz"});
  CHECK(values(rules[0].unless) == Strings{"Treppe~", "Knie", "*rücken"});
  CHECK(values(rules[1].combination.groups[0].terms) ==
        Strings{"wieder <0-3> Treppe~", "wieder <0-3> Knie", "wieder <0-3> *rücken"});
  CHECK(values(rules[1].combination.absent) == Strings{"*Knie~", "*rücken~"});
  CHECK(values(rules[2].combination.groups[0].terms) == Strings{"Knie", "*rücken"});
  CHECK(values(rules[2].parts[0].terms) == Strings{"Knie", "*rücken"});
  CHECK(values(rules[3].variants[0].terms) == Strings{"Knie", "*rücken"});
  REQUIRE(rules[4].replacements.size() == 2); // what is written itself is stronger
  CHECK(rules[4].replacements[0].with == Strings{"Bein"});
  CHECK(rules[4].replacements[1].term.value == "*rücken");
  CHECK(values(rules[5].patterns) == Strings{"[0-9]+ Tage", "x+"});
}

TEST_CASE("an entry knows where it stands and through which lists it came") {
  const std::string text =
      with("  alltag: [\"Treppe~\", \"{list:körper}\"]\n  körper: [Knie, Hüfte]\n",
           "[\"{list:alltag}\", \"{list:körper} und {list:alltag}\", \"{list:testimonials/person}\"]");
  const pack::LoadedPack loaded = load(text);
  INFO(messages(loaded));
  REQUIRE(loaded.diagnostics.empty());
  const std::vector<pack::Text>& terms = loaded.pack.rules[0].terms;
  REQUIRE(terms.size() == 3 + 2 * 3 + 2);
  const pack::Pack base = base_pack();
  const auto packs = [&](std::string_view id) { return id == "testimonials" ? &base : nullptr; };
  const auto origin = [&](std::size_t number) {
    return pack::list_origins(loaded.pack, terms[number], packs);
  };

  CHECK(text.substr(terms[1].place.offset, terms[1].place.length) == "Knie");
  REQUIRE(origin(1).size() == 1);
  CHECK(origin(1)[0].lists == Strings{"haus/alltag", "haus/körper"});
  CHECK(origin(1)[0].entry->value == "Knie");

  CHECK(terms[7].value == "Hüfte und Knie");
  CHECK(text.substr(terms[7].place.offset, terms[7].place.length) == "{list:körper} und {list:alltag}");
  REQUIRE(origin(7).size() == 2);
  CHECK(origin(7)[0].entry->value == "Hüfte");
  CHECK(origin(7)[1].entry->value == "Knie");
  CHECK(pack::list_use(loaded.pack, terms[7])->written == "{list:körper} und {list:alltag}");

  CHECK(origin(10)[0].lists == Strings{"testimonials/person"});
  CHECK(origin(10)[0].entry->value == "Mutter");
  CHECK(text.substr(terms[10].place.offset, terms[10].place.length) == "{list:testimonials/person}");
}

TEST_CASE("lists may fill a file of their own") {
  const pack::LoadedPack loaded =
      load({{"haus/pack.yaml",
             head + "rules:\n  - id: r\n    kind: terms\n    terms: [\"{list:körper}\"]\n" + tail},
            {"haus/lists.yaml", "lists:\n  körper: [Knie]\n"}});
  INFO(messages(loaded));
  REQUIRE(loaded.diagnostics.empty());
  CHECK(values(loaded.pack.rules[0].terms) == Strings{"Knie"});
  CHECK(loaded.pack.rules[0].terms[0].place.file == 1);
  const pack::LoadedPack empty =
      load({{"haus/pack.yaml", head + "rules: []\n"}, {"haus/x.yaml", "defaults: {}\n"}});
  CHECK(messages(empty).find("Hier fehlt „rules“") != std::string::npos);
  const pack::LoadedPack twice =
      load({{"haus/pack.yaml", with("  körper: [Knie]\n")}, {"haus/x.yaml", "lists:\n  Körper: [Hüfte]\n"}});
  CHECK(messages(twice).find("Zuerst steht es in haus/pack.yaml, Zeile 6.") != std::string::npos);
}

TEST_CASE("a rule that builds on another takes its lists along") {
  const pack::LoadedPack loaded =
      load(head + "lists:\n  verwandt: [Oma, Opa]\nrules:\n  - change: testimonials/lob\n"
                  "    terms+: [\"{list:verwandt}\"]\n    terms-: [Mutter]\n");
  INFO(messages(loaded));
  REQUIRE(loaded.diagnostics.empty());
  const pack::Rule& rule = loaded.pack.rules[0];
  CHECK(values(rule.terms) == Strings{"Patient*innen sagt", "Mutter sagt", "Patient*innen", "Oma", "Opa"});
  CHECK(pack::list_use(loaded.pack, rule.terms[0])->written == "{list:person} sagt");
  CHECK(pack::list_use(loaded.pack, rule.terms[0])->sources[0].list == "testimonials/person");
  CHECK(pack::list_use(loaded.pack, rule.terms[4])->sources[0].list == "haus/verwandt");
  const pack::LoadedPack without = load(head + "rules:\n  - change: testimonials/lob\n"
                                               "    terms-: [\"{list:testimonials/person}\"]\n");
  REQUIRE(without.diagnostics.empty());
  CHECK(values(without.pack.rules[0].terms) == Strings{"Patient*innen sagt", "Mutter sagt"});
}

TEST_CASE("mistakes with lists are shown where they are") {
  check_mistake(with("  körper: [Knie]\n", "[\"am ⟦{list:koerper}⟧\"]"), "Meinten Sie „{list:körper}“?");
  check_mistake(with("  körper: [Knie]\n", "[\"⟦{list:wolken}⟧\"]"), "Es gibt: körper.");
  check_mistake(with("  körper: [Knie]\n", "[\"⟦{list:person}⟧\"]"),
                "Meinten Sie „{list:testimonials/person}“?");
  check_mistake(with("  körper: [Knie]\n", "[\"⟦{körper}⟧\"]"), "So nennen Sie eine Liste: {list:körper}");
  check_mistake(with("  körper: [Knie]\n", "[\"⟦{list:testimonials/persn}⟧\"]"),
                "Meinten Sie „testimonials/person“?");
  check_mistake(with("  körper: [Knie]\n", "[\"⟦{list:fear/tod}⟧\"]"), "extends: [\"fear\"]");
  check_mistake(with("  a: [\"{list:b}\", x]\n  b: [\"{list:c}\", x]\n  c: [\"⟦{list:a}⟧\", x]\n"),
                "im Kreis: a → b → c → a");
  check_mistake(with("  a: [\"⟦{list:a}⟧\", x]\n"), "im Kreis: a → a");
  check_mistake(with("  zeit: ['/[0-9]+/']\n", "[\"seit ⟦{list:zeit}⟧\"]"), "enthält ein Muster (/[0-9]+/)");
  check_mistake(with("  körper: ⟦[⟧]\n", "[x]"), "Die Liste „körper“ ist leer");
  check_mistake(with("  körper: [x, ⟦x⟧]\n", "[x]"), "steht zweimal");
  check_mistake(with("  ⟦andere gründe⟧: [x]\n"), "Schreiben Sie „andere-gründe“.");
  check_mistake(with("  a: [⟦{⟧list:b}]\n  b: [x]\n"), "\"{list:b}\"");
  check_mistake(with("  ⟦körper+⟧: [x]\n"), "Schreiben Sie paket/körper+");
  check_mistake(with("  ⟦testimonials/person⟧: [x]\n"), "Ergänzen Sie sie mit „testimonials/person+“");
  check_mistake(with("  testimonials/person+: [⟦Mutter⟧]\n"),
                "steht schon in der Liste „testimonials/person“");
  check_mistake(with("  testimonials/person-: [⟦Muter⟧]\n"), "Meinten Sie „Mutter“?");
  check_mistake(with("  ⟦testimonials/person-⟧: [Mutter, \"Patient*innen\"]\n"), "leer");
  check_mistake(with("  ⟦testimonials/persn+⟧: [x]\n"), "Meinten Sie „testimonials/person“?");
  check_mistake(
      head + "lists: {a: [x]}\nrules:\n  - id: r\n    kind: pattern\n    patterns: [\"⟦{list:a}⟧\"]\n" + tail,
      "ist kein Muster");
  check_mistake(head +
                    "lists: {a: [x]}\nrules:\n  - id: r\n    kind: terms\n    terms: [x]\n    instead: "
                    "[\"⟦{list:a}⟧\"]\n" +
                    tail,
                "In „instead“ steht keine Liste");
}

TEST_CASE("a mistake in a list is told once, however often it is used") {
  const pack::LoadedPack loaded = load(with("  a: [\"{list:gibtsnicht}\"]\n  b: [\"{list:a}\"]\n",
                                            "[\"{list:a}\", \"{list:b}\", \"x {list:a}\"]"));
  INFO(messages(loaded));
  CHECK(loaded.diagnostics.size() == 1);
}

TEST_CASE("lists that multiply are bounded") {
  const auto many = [](std::size_t count) {
    std::string list = "[";
    for (std::size_t i = 0; i < count; ++i) list += (i > 0 ? ", w" : "w") + std::to_string(i);
    return list + "]";
  };
  check_mistake(with("  viel: " + many(80) + "\n", "[\"⟦{list:viel} {list:viel}⟧\"]"),
                "mehr als 5000 Begriffe");
  // Each list names the one before 60 times.
  std::string lists = "  l0: " + many(60) + "\n";
  for (int level = 1; level < 8; ++level) {
    lists += "  l" + std::to_string(level) + ": [";
    for (int i = 0; i < 60; ++i)
      lists += (i > 0 ? ", \"a" : "\"a") + std::to_string(i) + " {list:l" + std::to_string(level - 1) + "}\"";
    lists += "]\n";
  }
  const pack::LoadedPack loaded = load(with(lists, "[\"{list:l7}\"]"));
  CHECK(loaded.diagnostics.size() < 70);
  CHECK(messages(loaded).find("mehr als") != std::string::npos);
  std::string chain = "  l0: [x]\n";
  for (int level = 1; level < 60; ++level)
    chain.insert(0, "  l" + std::to_string(level) + ": [\"{list:l" + std::to_string(level - 1) + "}\", y]\n");
  CHECK(messages(load(with(chain))).find("Mehr als 32 Listen") != std::string::npos);
}
