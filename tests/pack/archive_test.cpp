#include "catch.h"
#include "pack/archive.h"

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
    rule.kind = one_of<Kind>(7);
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
    rule.groups = list<Group>(random_() % 3, [&] { return Group{texts(3)}; });
    rule.absent = texts(3);
    rule.within_words = number();
    rule.in_order = flip();
    rule.when_terms = texts(3);
    rule.texts = texts(3);
    rule.keys = texts(3);
    rule.minimum_words = number();
    rule.countable = one_of<Countable>(10);
    rule.metric = text();
    rule.max = list<Threshold>(2, [&] { return threshold(); });
    rule.min = list<Threshold>(2, [&] { return threshold(); });
    if (flip()) rule.structure = one_of<Structure>(5);
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
  REQUIRE(a.groups.size() == b.groups.size());
  for (std::size_t i = 0; i < a.groups.size(); ++i) CHECK(a.groups[i].terms == b.groups[i].terms);
  CHECK(a.absent == b.absent);
  CHECK(a.within_words == b.within_words);
  CHECK(a.in_order == b.in_order);
  CHECK(a.when_terms == b.when_terms);
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

TEST_CASE("an archive of nothing is short, and no bytes are an archive of nothing") {
  CHECK(write_archive({}).size() == 2);
  CHECK(read_archive(write_archive({})).packs.empty());
  CHECK(read_archive("").packs.empty());
}
