#include "catch.h"
#include "pack/archive.h"

#include <algorithm>
#include <random>
#include <string>

using namespace taktvoll;
using namespace taktvoll::pack;

namespace {

// Packs in which every member holds something of its own.
class Generator {
public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Pack pack(std::size_t rules, std::size_t terms) {
    Pack pack;
    pack.id = text();
    pack.version = text();
    pack.title = local();
    pack.language = text();
    pack.market = list<std::string>(2, [&] { return text(); });
    pack.reviewed = text();
    pack.review_due = text();
    pack.owner = text();
    pack.extends = list<Dependency>(2, [&] { return Dependency{text(), text(), place()}; });
    pack.digest = text();
    pack.files = list<std::string>(3, [&] { return text(); });
    pack.frozen = texts(2);
    pack.rules = list<Rule>(rules, [&] { return rule(terms); });
    return pack;
  }

  PatternLiterals literals() {
    return {text(), flip(), list<std::string>(3, [&] { return text(); }),
            list<std::string>(2, [&] { return text(); })};
  }

  std::uint32_t number() { // small and large ones
    const auto bits = std::uniform_int_distribution<unsigned>(0, 31)(random_);
    return static_cast<std::uint32_t>(random_()) >> bits;
  }

private:
  bool flip() { return random_() % 2 == 0; }
  std::string text() {
    std::string value(random_() % 40, '\0');
    for (char& c : value) c = static_cast<char>(random_() % 256);
    return value;
  }
  base::LocalText local() { return {text(), text()}; }
  Place place() { return {number(), number(), number(), flip()}; }
  Text placed() { return {text(), place()}; }
  template <class Value, class Make>
  std::vector<Value> list(std::size_t size, Make make) {
    std::vector<Value> values;
    for (std::size_t i = 0; i < size; ++i) values.push_back(make());
    return values;
  }
  std::vector<Text> texts(std::size_t most) {
    return list<Text>(random_() % (most + 1), [&] { return placed(); });
  }
  template <class Enum>
  Enum one_of(unsigned count) {
    return static_cast<Enum>(random_() % count);
  }
  Example example() {
    Example result{text(), {}, {}, place()};
    for (unsigned i = 0; i < random_() % 3; ++i) result.context.emplace_back(text(), text());
    if (flip()) result.match = text();
    return result;
  }
  Threshold threshold() {
    return {std::uniform_real_distribution<double>(-1e6, 1e6)(random_), one_of<finding::Severity>(3)};
  }

  Rule rule(std::size_t terms) {
    Rule rule;
    rule.id = text();
    rule.place = place();
    rule.home = text();
    rule.kind = one_of<Kind>(11);
    rule.status = one_of<Status>(3);
    rule.successor = text();
    rule.part_of = placed();
    rule.extends = text();
    rule.owner = text();
    rule.reviewed = text();
    rule.review_due = text();
    rule.enabled = flip();
    rule.explained = one_of<Treatment>(3);
    rule.rejected = one_of<Treatment>(3);
    rule.loose_spelling = flip();
    rule.applies_any = list<std::vector<Condition>>(2, [&] {
      return list<Condition>(2, [&] { return Condition{text(), {text()}, place()}; });
    });
    rule.replacements = list<Replacement>(2, [&] { return Replacement{placed(), {text(), text()}}; });
    rule.fix = one_of<FixMode>(3);
    rule.parts = list<Part>(2, [&] { return Part{local(), texts(2), texts(2), place()}; });
    rule.near_words = number();
    rule.position = one_of<Position>(6);
    rule.max_by = {text(), {{text(), 1.5}, {text(), -2}}, one_of<finding::Severity>(3)};
    rule.min_by = {text(), {{text(), 7}}, one_of<finding::Severity>(3)};
    rule.variants = list<Variant>(2, [&] { return Variant{text(), texts(2)}; });
    if (flip()) rule.detector = one_of<Detector>(2);
    rule.prefer = text();
    rule.verdicts = list<ClaimVerdict>(2, [&] { return one_of<ClaimVerdict>(9); });
    rule.products = list<std::string>(2, [&] { return text(); });
    rule.needs = texts(2);
    rule.forbids = texts(2);
    rule.expired = texts(2);
    rule.dates = texts(2);
    rule.older_than = number();
    rule.title = local();
    rule.severity = one_of<finding::Severity>(3);
    rule.message = local();
    rule.why = local();
    rule.instead_hint = local();
    rule.instead = list<std::string>(2, [&] { return text(); });
    rule.basis = list<Norm>(2, [&] { return Norm{text(), text(), text()}; });
    rule.tags = list<std::string>(2, [&] { return text(); });
    rule.applies = list<Condition>(2, [&] { return Condition{text(), {text(), text()}, place()}; });
    rule.scope = static_cast<ScopeMask>(random_() % 1024);
    rule.negated = one_of<Treatment>(3);
    rule.quoted = one_of<Treatment>(3);
    rule.frozen = one_of<Treatment>(3);
    rule.case_sensitive = flip();
    rule.whole_words = flip();
    rule.except = texts(3);
    rule.unless = texts(3);
    rule.unless_extent = one_of<Extent>(5);
    rule.terms = list<Text>(terms, [&] { return placed(); });
    rule.patterns = texts(3);
    rule.extent = one_of<Extent>(5);
    rule.combination.groups = list<Group>(random_() % 3, [&] { return Group{texts(3)}; });
    rule.combination.absent = texts(3);
    rule.combination.within = one_of<Extent>(5);
    rule.combination.within_words = number();
    rule.combination.in_order = flip();
    if (flip()) rule.combination.scope = static_cast<ScopeMask>(random_() % 1024);
    rule.texts = texts(3);
    rule.keys = texts(3);
    rule.minimum_words = number();
    rule.countable = one_of<Countable>(19);
    rule.metric = text();
    rule.max = list<Threshold>(2, [&] { return threshold(); });
    rule.min = list<Threshold>(2, [&] { return threshold(); });
    if (flip()) rule.structure = one_of<Structure>(12);
    rule.bad = list<Example>(2, [&] { return example(); });
    rule.good = list<Example>(2, [&] { return example(); });
    return rule;
  }

  std::mt19937 random_;
};

void check_equal(const std::vector<Condition>& a, const std::vector<Condition>& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CHECK(a[i].key == b[i].key);
    CHECK(a[i].values == b[i].values);
    CHECK(a[i].place == b[i].place);
  }
}
void check_equal(const std::vector<Threshold>& a, const std::vector<Threshold>& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CHECK(a[i].value == b[i].value);
    CHECK(a[i].severity == b[i].severity);
  }
}
void check_equal(const std::vector<Example>& a, const std::vector<Example>& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CHECK(a[i].text == b[i].text);
    CHECK(a[i].context == b[i].context);
    CHECK(a[i].match == b[i].match);
    CHECK(a[i].place == b[i].place);
  }
}

void check_equal(const BoundsBy& a, const BoundsBy& b) {
  CHECK(a.key == b.key);
  CHECK(a.bounds == b.bounds);
  CHECK(a.severity == b.severity);
}

// Life cycle, and what single kinds hold.
void check_equal_further(const Rule& a, const Rule& b) {
  CHECK(a.home == b.home);
  CHECK(a.status == b.status);
  CHECK(a.successor == b.successor);
  CHECK(a.part_of == b.part_of);
  CHECK(a.extends == b.extends);
  CHECK(a.owner == b.owner);
  CHECK(a.reviewed == b.reviewed);
  CHECK(a.review_due == b.review_due);
  CHECK(a.enabled == b.enabled);
  CHECK(a.explained == b.explained);
  CHECK(a.rejected == b.rejected);
  CHECK(a.loose_spelling == b.loose_spelling);
  REQUIRE(a.applies_any.size() == b.applies_any.size());
  for (std::size_t i = 0; i < a.applies_any.size(); ++i) check_equal(a.applies_any[i], b.applies_any[i]);
  REQUIRE(a.replacements.size() == b.replacements.size());
  for (std::size_t i = 0; i < a.replacements.size(); ++i) {
    CHECK(a.replacements[i].term == b.replacements[i].term);
    CHECK(a.replacements[i].with == b.replacements[i].with);
  }
  CHECK(a.fix == b.fix);
  REQUIRE(a.parts.size() == b.parts.size());
  for (std::size_t i = 0; i < a.parts.size(); ++i) {
    CHECK(a.parts[i].name == b.parts[i].name);
    CHECK(a.parts[i].terms == b.parts[i].terms);
    CHECK(a.parts[i].keys == b.parts[i].keys);
    CHECK(a.parts[i].place == b.parts[i].place);
  }
  CHECK(a.near_words == b.near_words);
  CHECK(a.position == b.position);
  check_equal(a.max_by, b.max_by);
  check_equal(a.min_by, b.min_by);
  REQUIRE(a.variants.size() == b.variants.size());
  for (std::size_t i = 0; i < a.variants.size(); ++i) {
    CHECK(a.variants[i].name == b.variants[i].name);
    CHECK(a.variants[i].terms == b.variants[i].terms);
  }
  CHECK(a.detector == b.detector);
  CHECK(a.prefer == b.prefer);
  CHECK(a.verdicts == b.verdicts);
  CHECK(a.products == b.products);
  CHECK(a.needs == b.needs);
  CHECK(a.forbids == b.forbids);
  CHECK(a.expired == b.expired);
  CHECK(a.dates == b.dates);
  CHECK(a.older_than == b.older_than);
}

void check_equal(const Rule& a, const Rule& b) {
  CHECK(a.id == b.id);
  CHECK(a.place == b.place);
  CHECK(a.kind == b.kind);
  CHECK(a.title == b.title);
  CHECK(a.severity == b.severity);
  CHECK(a.message == b.message);
  CHECK(a.why == b.why);
  CHECK(a.instead_hint == b.instead_hint);
  CHECK(a.instead == b.instead);
  REQUIRE(a.basis.size() == b.basis.size());
  for (std::size_t i = 0; i < a.basis.size(); ++i) {
    CHECK(a.basis[i].text == b.basis[i].text);
    CHECK(a.basis[i].from == b.basis[i].from);
    CHECK(a.basis[i].until == b.basis[i].until);
  }
  CHECK(a.tags == b.tags);
  check_equal(a.applies, b.applies);
  CHECK(a.scope == b.scope);
  CHECK(a.negated == b.negated);
  CHECK(a.quoted == b.quoted);
  CHECK(a.frozen == b.frozen);
  CHECK(a.case_sensitive == b.case_sensitive);
  CHECK(a.whole_words == b.whole_words);
  CHECK(a.except == b.except);
  CHECK(a.unless == b.unless);
  CHECK(a.unless_extent == b.unless_extent);
  CHECK(a.terms == b.terms);
  CHECK(a.patterns == b.patterns);
  CHECK(a.extent == b.extent);
  REQUIRE(a.combination.groups.size() == b.combination.groups.size());
  for (std::size_t i = 0; i < a.combination.groups.size(); ++i)
    CHECK(a.combination.groups[i].terms == b.combination.groups[i].terms);
  CHECK(a.combination.absent == b.combination.absent);
  CHECK(a.combination.within == b.combination.within);
  CHECK(a.combination.within_words == b.combination.within_words);
  CHECK(a.combination.in_order == b.combination.in_order);
  CHECK(a.combination.scope == b.combination.scope);
  check_equal_further(a, b);
  CHECK(a.texts == b.texts);
  CHECK(a.keys == b.keys);
  CHECK(a.minimum_words == b.minimum_words);
  CHECK(a.countable == b.countable);
  CHECK(a.metric == b.metric);
  check_equal(a.max, b.max);
  check_equal(a.min, b.min);
  CHECK(a.structure == b.structure);
  check_equal(a.bad, b.bad);
  check_equal(a.good, b.good);
}

void check_equal(const Pack& a, const Pack& b) {
  CHECK(a.id == b.id);
  CHECK(a.version == b.version);
  CHECK(a.title == b.title);
  CHECK(a.language == b.language);
  CHECK(a.market == b.market);
  CHECK(a.reviewed == b.reviewed);
  CHECK(a.review_due == b.review_due);
  CHECK(a.owner == b.owner);
  REQUIRE(a.extends.size() == b.extends.size());
  for (std::size_t i = 0; i < a.extends.size(); ++i) {
    CHECK(a.extends[i].pack == b.extends[i].pack);
    CHECK(a.extends[i].range == b.extends[i].range);
    CHECK(a.extends[i].place == b.extends[i].place);
  }
  CHECK(a.digest == b.digest);
  CHECK(a.files == b.files);
  CHECK(a.frozen == b.frozen);
  REQUIRE(a.rules.size() == b.rules.size());
  for (std::size_t i = 0; i < a.rules.size(); ++i) check_equal(a.rules[i], b.rules[i]);
}

} // namespace

TEST_CASE("an archive gives back what was written") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    Generator generate(seed);
    Archive archive;
    for (unsigned i = 0; i < seed % 4; ++i) archive.packs.push_back(generate.pack(5, 7));
    for (unsigned i = 0; i < seed % 5; ++i) archive.literals.push_back(generate.literals());
    const std::string bytes = write_archive(archive);
    const Archive read = read_archive(bytes);
    REQUIRE(read.packs.size() == archive.packs.size());
    for (std::size_t i = 0; i < read.packs.size(); ++i) check_equal(read.packs[i], archive.packs[i]);
    REQUIRE(read.literals.size() == archive.literals.size());
    for (std::size_t i = 0; i < read.literals.size(); ++i) {
      CHECK(read.literals[i].pattern == archive.literals[i].pattern);
      CHECK(read.literals[i].case_sensitive == archive.literals[i].case_sensitive);
      CHECK(read.literals[i].literals == archive.literals[i].literals);
      CHECK(read.literals[i].further == archive.literals[i].further);
    }
    CHECK(write_archive(read) == bytes);
  }
}

TEST_CASE("rules are numbered through all packs of an archive") {
  Generator generate(3);
  Archive archive;
  for (unsigned i = 0; i < 3; ++i) archive.packs.push_back(generate.pack(4, 2));
  const Archive read = read_archive(write_archive(archive));
  CHECK(read.packs[0].rules[0].number == 0U);
  CHECK(read.packs[1].rules[0].number == 4U);
  CHECK(read.packs[2].rules[3].number == 11U);
}

TEST_CASE("an outline leaves out lists and examples, and nothing else") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    Generator generate(seed);
    Archive archive;
    for (unsigned i = 0; i < 3; ++i) archive.packs.push_back(generate.pack(5, 7));
    archive.literals.push_back(generate.literals());
    const Archive outline = read_archive(write_archive(archive), Detail::outline);
    CHECK(outline.literals.empty());
    REQUIRE(outline.packs.size() == archive.packs.size());
    for (std::size_t i = 0; i < archive.packs.size(); ++i) {
      Pack& pack = archive.packs[i];
      pack.lists.clear();
      pack.list_uses.clear();
      pack.list_changes.clear();
      for (Rule& rule : pack.rules) {
        const bool refers = // what a fix or a wording refers to comes along
            rule.fix == FixMode::safe ||
            std::any_of(rule.instead.begin(), rule.instead.end(),
                        [](const std::string& wording) { return wording.find('\\') != std::string::npos; });
        if (!refers)
          for (auto* texts : {&rule.terms, &rule.patterns}) texts->clear();
        for (auto* texts : {&rule.except, &rule.unless, &rule.combination.absent}) texts->clear();
        for (Group& group : rule.combination.groups) group.terms.clear();
        for (Part& part : rule.parts) part.terms.clear();
        for (Variant& variant : rule.variants) variant.terms.clear();
        rule.bad.clear();
        rule.good.clear();
      }
      check_equal(outline.packs[i], pack);
    }
  }
}

TEST_CASE("an archive of nothing is short, and no bytes are an archive of nothing") {
  CHECK(write_archive({}).size() == 4);
  CHECK(read_archive(write_archive({})).packs.empty());
  CHECK(read_archive("").packs.empty());
}
