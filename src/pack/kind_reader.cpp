#include "pack/kind_reader.h"

#include "pack/bounds_reader.h"
#include "pack/combination_reader.h"
#include "pack/conditions.h"
#include "pack/list_reader.h"
#include "pack/value_reader.h"

namespace taktvoll::pack {
namespace {

constexpr std::uint32_t most_words = 100'000;
constexpr std::uint32_t most_months = 1200;

void read_patterns(const Desk& desk, const Fields& fields, std::string_view key, Rule& rule) {
  read_list(desk, fields, key, false, rule.patterns); // \D and \d are not the same
  if (const Field* edges = fields.find("edges"))
    rule.whole_words = read_name(desk, *edges->key, *edges->value) != "none";
}

// Of terms and patterns, the first of `instead` is the fix.
void read_fix(const Desk& desk, const Fields& fields, Rule& rule) {
  read_named(desk, fields, "fix", fix_mode_names, rule.fix);
  const Field* fix = fields.find("fix");
  if (fix != nullptr && rule.fix != FixMode::none && rule.instead.empty() && !fields.has("instead"))
    desk.problems.error(
        desk.place(*fix->value),
        {"„fix“ braucht „instead“: Das Erste dort tritt an die Stelle des Treffers",
         "“fix” needs “instead”: its first entry takes the place of the match"},
        {"So geht es: instead: [\"Bluthochdruck\"]", "For example: instead: [\"Bluthochdruck\"]"});
}

void read_keys(const Desk& desk, const Fields& fields, std::string_view key, std::vector<Text>& keys) {
  if (const Field* field = fields.find(key)) keys = read_context_keys(desk, *field);
}

void read_minimum_words(const Desk& desk, const Fields& fields, Rule& rule) {
  if (const Field* words = fields.find("minimum-words"))
    rule.minimum_words = read_count(desk, *words, 0, most_words).value_or(0);
}

// An extent, or a number of words.
void read_near(const Desk& desk, const Field& near, Rule& rule) {
  const std::string& text = near.value->scalar;
  rule.near_words = 0;
  if (!text.empty() && (text[0] == '-' || (text[0] >= '0' && text[0] <= '9')))
    rule.near_words = read_count(desk, near, 1, 1000).value_or(0);
  else
    rule.extent = named(extent_names, read_name(desk, *near.key, *near.value)).value_or(rule.extent);
}

void read_require(const Desk& desk, const Fields& fields, bool fold, Rule& rule) {
  if (const Field* when = fields.find("when")) read_trigger(desk, *when, fold, rule.combination);
  read_list(desk, fields, "text", false, rule.texts);
  read_list(desk, fields, "terms", fold, rule.terms);
  read_patterns(desk, fields, "patterns", rule);
  read_keys(desk, fields, "keys", rule.keys);
  if (const Field* parts = fields.find("parts")) rule.parts = read_parts(desk, *parts, fold);
  if (const Field* near = fields.find("near")) read_near(desk, *near, rule);
  read_named(desk, fields, "position", position_names, rule.position);
  read_minimum_words(desk, fields, rule);
  const bool demands = !rule.texts.empty() || !rule.terms.empty() || !rule.patterns.empty() ||
                       !rule.keys.empty() || !rule.parts.empty();
  const bool meant = fields.has("text") || fields.has("terms") || fields.has("patterns") ||
                     fields.has("keys") || fields.has("parts");
  if (!demands && !meant)
    desk.problems.error(rule.place, {"Die Regel verlangt nichts", "the rule requires nothing"},
                        {"Ergänzen Sie „text“, „terms“, „patterns“, „keys“ oder „parts“: was da sein muss.",
                         "Add “text”, “terms”, “patterns”, “keys” or “parts”: what must be there."});
}

// A bound without a severity of its own follows the rule's, also when a change gives it another.
void follow(std::vector<Threshold>& thresholds, finding::Severity before, finding::Severity now) {
  if (thresholds.size() == 1 && thresholds.front().severity == before) thresholds.front().severity = now;
}

void read_bounds(const Desk& desk, const Fields& fields, finding::Severity inherited, Rule& rule) {
  const bool counts = rule.kind == Kind::limit;
  const Field* max = fields.find("max");
  const Field* min = fields.find("min");
  if (rule.severity != inherited) {
    follow(rule.max, inherited, rule.severity);
    follow(rule.min, inherited, rule.severity);
    rule.max_by.severity = rule.min_by.severity = rule.severity;
  }
  if (max != nullptr) rule.max = read_thresholds(desk, *max, rule.severity, counts);
  if (min != nullptr) rule.min = read_thresholds(desk, *min, rule.severity, counts);
  if (const Field* by = fields.find("max-by")) rule.max_by = read_bounds_by(desk, *by, rule.severity);
  if (const Field* by = fields.find("min-by")) rule.min_by = read_bounds_by(desk, *by, rule.severity);
  const bool bounded =
      !rule.max.empty() || !rule.min.empty() || !rule.max_by.key.empty() || !rule.min_by.key.empty();
  if (!bounded && !fields.has("max") && !fields.has("min") && !fields.has("max-by") && !fields.has("min-by"))
    desk.problems.error(rule.place, {"Die Regel hat keine Grenze", "the rule has no bound"},
                        {"Ergänzen Sie „max“ oder „min“, zum Beispiel: max: {warning: 25}",
                         "Add “max” or “min”, for example: max: {warning: 25}"});
  // The strictest bounds must leave room between them: else every document is a finding.
  if (!rule.max.empty() && !rule.min.empty() && rule.min.front().value > rule.max.front().value)
    desk.problems.error(min != nullptr ? desk.place(*min->value)
                                       : (max != nullptr ? desk.place(*max->value) : rule.place),
                        {"„min“ liegt über „max“: Kein Text kann beides einhalten",
                         "“min” is above “max”: no text can keep both"},
                        {"Prüfen Sie, ob die beiden vertauscht sind.", "Check whether the two are swapped."});
}

// What is counted in one place only: the extent that goes with it.
std::optional<Extent> fixed_extent(Countable countable) {
  if (countable == Countable::letters) return Extent::word;
  if (countable == Countable::platform_characters || countable == Countable::alt_characters ||
      countable == Countable::title_characters || countable == Countable::images ||
      countable == Countable::paragraphs)
    return Extent::document;
  return std::nullopt;
}

void read_limit(const Desk& desk, const Fields& fields, bool fold, finding::Severity inherited, Rule& rule) {
  read_named(desk, fields, "count", countable_names, rule.countable);
  const std::optional<Extent> fixed = fixed_extent(rule.countable);
  if (fixed) rule.extent = *fixed;
  read_named(desk, fields, "per", extent_names, rule.extent);
  if (const Field* per = fields.find("per"); per != nullptr && fields.find("count") != nullptr) {
    const bool fits = fixed ? rule.extent == *fixed : rule.extent != Extent::word;
    if (!fits)
      desk.problems.error(
          desk.place(*per->value),
          say("„count: {}“ und „per: {}“ passen nicht zusammen", "“count: {}” and “per: {}” do not fit",
              {name_in(countable_names, rule.countable), name_in(extent_names, rule.extent)}),
          fixed && *fixed == Extent::document
              ? base::LocalText{"Das wird immer über das ganze Dokument gezählt: Löschen Sie „per“.",
                                "This is always counted over the whole document: delete “per”."}
              : base::LocalText{
                    "Buchstaben werden je Wort gezählt, alles andere je Satz, Absatz, Abschnitt oder "
                    "Dokument.",
                    "Letters are counted per word, all else per sentence, paragraph, section or document."});
  }
  read_list(desk, fields, "terms", fold, rule.terms);
  const bool counts_hits = rule.countable == Countable::hits || rule.countable == Countable::distinct_hits;
  const bool said = counts_hits ? fields.has("terms") : rule.terms.empty();
  if (!said && (!counts_hits || rule.terms.empty()) &&
      (fields.find("count") != nullptr || !fields.has("count")))
    desk.problems.error(rule.place,
                        counts_hits ? base::LocalText{"„count: hits“ braucht „terms“: was gezählt wird",
                                                      "“count: hits” needs “terms”: what is counted"}
                                    : base::LocalText{"„terms“ zählt nur mit „count: hits“",
                                                      "“terms” counts only with “count: hits”"},
                        {"So geht es: count: hits mit terms: [\"Betroffene~\"].",
                         "For example: count: hits with terms: [\"Betroffene~\"]."});
  read_bounds(desk, fields, inherited, rule);
}

void read_metric(const Desk& desk, const Fields& fields, finding::Severity inherited, Rule& rule) {
  if (const Field* metric = fields.find("metric")) rule.metric = read_text(desk, *metric);
  read_minimum_words(desk, fields, rule);
  read_named(desk, fields, "per", extent_names, rule.extent);
  read_bounds(desk, fields, inherited, rule);
}

void read_consistency(const Desk& desk, const Fields& fields, bool fold, Rule& rule) {
  const auto exactly_one = [&] {
    return static_cast<int>(!rule.variants.empty()) + static_cast<int>(rule.detector.has_value()) +
               static_cast<int>(!rule.patterns.empty()) ==
           1;
  };
  if (const Field* variants = fields.find("variants")) rule.variants = read_variants(desk, *variants, fold);
  if (const Field* of = fields.find("of"))
    rule.detector = named(detector_names, read_name(desk, *of->key, *of->value));
  read_patterns(desk, fields, "same", rule);
  read_named(desk, fields, "per", extent_names, rule.extent);
  if (const Field* prefer = fields.find("prefer")) rule.prefer = read_text(desk, *prefer);
  const int meant = static_cast<int>(fields.has("variants")) + static_cast<int>(fields.has("of")) +
                    static_cast<int>(fields.has("same"));
  if (!exactly_one() && (meant != 1))
    desk.problems.error(rule.place,
                        {"Die Regel braucht genau eins von „variants“, „of“ und „same“",
                         "the rule takes exactly one of “variants”, “of” and “same”"},
                        {"So geht es: variants: {du: [\"du\"], sie: [\"Ihnen\"]}",
                         "For example: variants: {du: [\"du\"], sie: [\"Ihnen\"]}"});
}

void read_claim(const Desk& desk, const Fields& fields, Rule& rule) {
  if (const Field* verdicts = fields.find("verdicts")) {
    rule.verdicts.clear();
    for (const Text& verdict : read_names(desk, *verdicts))
      if (const auto value = named(claim_verdict_names, verdict.value)) rule.verdicts.push_back(*value);
  }
  if (const Field* products = fields.find("products")) {
    rule.products.clear();
    for (const Text& product : read_distinct_texts(desk, *products->key, *products->value, false))
      rule.products.emplace_back(trimmed(product.value));
  }
}

void read_context(const Desk& desk, const Fields& fields, bool fold, Rule& rule) {
  if (const Field* when = fields.find("when")) read_trigger(desk, *when, fold, rule.combination);
  read_keys(desk, fields, "needs", rule.needs);
  read_keys(desk, fields, "forbids", rule.forbids);
  read_keys(desk, fields, "expired", rule.expired);
  read_keys(desk, fields, "dates", rule.dates);
  read_patterns(desk, fields, "dates-in-text", rule);
  if (const Field* months = fields.find("older-than"))
    rule.older_than = read_count(desk, *months, 1, most_months).value_or(0);
  const bool dated = !rule.dates.empty() || !rule.patterns.empty();
  const bool dated_meant = dated || fields.has("dates") || fields.has("dates-in-text");
  if (dated_meant != (rule.older_than > 0 || fields.has("older-than")))
    desk.problems.error(rule.place,
                        {"„older-than“ und „dates“ (oder „dates-in-text“) gehören zusammen",
                         "“older-than” and “dates” (or “dates-in-text”) belong together"},
                        {"So geht es: dates: [review_date] mit older-than: 24 (Monate)",
                         "For example: dates: [review_date] with older-than: 24 (months)"});
  const bool meant = dated_meant || fields.has("needs") || fields.has("forbids") || fields.has("expired") ||
                     fields.has("older-than");
  if (rule.needs.empty() && rule.forbids.empty() && rule.expired.empty() && !meant)
    desk.problems.error(rule.place, {"Die Regel verlangt nichts", "the rule requires nothing"},
                        {"Ergänzen Sie „needs“, „forbids“, „expired“ oder „dates“.",
                         "Add “needs”, “forbids”, “expired” or “dates”."});
}

} // namespace

void set_kind(Rule& rule, Kind kind) {
  rule.kind = kind;
  switch (kind) {
  case Kind::require:
  case Kind::limit:
  case Kind::metric:
  case Kind::consistency:
    rule.extent = Extent::document;
    break;
  case Kind::replace:
    rule.explained = Treatment::skip;
    break;
  case Kind::structure: // the check itself knows which of its fixes are safe
    rule.fix = FixMode::safe;
    break;
  case Kind::terms:
  case Kind::pattern:
    rule.fix = FixMode::none;
    break;
  default:
    break;
  }
}

void read_kind(const Desk& desk, const Fields& fields, finding::Severity inherited, Rule& rule) {
  const bool fold = !rule.case_sensitive;
  switch (rule.kind) {
  case Kind::terms:
    read_list(desk, fields, "terms", fold, rule.terms);
    read_fix(desk, fields, rule);
    break;
  case Kind::pattern:
    read_patterns(desk, fields, "patterns", rule);
    read_named(desk, fields, "over", extent_names, rule.extent);
    read_fix(desk, fields, rule);
    break;
  case Kind::replace:
    read_replacements(desk, fields, fold, rule.replacements);
    read_named(desk, fields, "fix", fix_mode_names, rule.fix);
    break;
  case Kind::together:
    read_combination(desk, fields, fold, rule.combination);
    break;
  case Kind::require:
    read_require(desk, fields, fold, rule);
    break;
  case Kind::limit:
    read_limit(desk, fields, fold, inherited, rule);
    break;
  case Kind::metric:
    read_metric(desk, fields, inherited, rule);
    break;
  case Kind::consistency:
    read_consistency(desk, fields, fold, rule);
    break;
  case Kind::structure:
    if (const Field* structure = fields.find("structure"))
      rule.structure = named(structure_names, read_name(desk, *structure->key, *structure->value));
    read_list(desk, fields, "terms", fold, rule.terms);
    read_named(desk, fields, "fix", fix_mode_names, rule.fix);
    break;
  case Kind::claim:
    read_claim(desk, fields, rule);
    break;
  case Kind::context:
    read_context(desk, fields, fold, rule);
    break;
  }
}

} // namespace taktvoll::pack
