#include "pack/kind_reader.h"

#include "pack/conditions.h"
#include "pack/value_reader.h"

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

constexpr std::uint32_t most_words = 100'000;

void read_list(const Desk& desk, const Fields& fields, std::string_view key, bool fold,
               std::vector<Text>& out) {
  if (const Field* field = fields.find(key))
    out = read_distinct_texts(desk, *field->key, *field->value, fold);
}

void read_patterns(const Desk& desk, const Fields& fields, Rule& rule) {
  read_list(desk, fields, "patterns", false, rule.patterns); // \D and \d are not the same
  if (const Field* edges = fields.find("edges"))
    rule.whole_words = read_name(desk, *edges->key, *edges->value) != "none";
}

void read_minimum_words(const Desk& desk, const Fields& fields, Rule& rule) {
  if (const Field* words = fields.find("minimum-words"))
    rule.minimum_words = read_count(desk, *words, 0, most_words).value_or(0);
}

void read_together(const Desk& desk, const Fields& fields, Rule& rule) {
  rule.extent = Extent::sentence;
  if (const Field* all = fields.find("all")) {
    if (all->value->items.empty())
      desk.problems.error(
          desk.place(*all->value), {"„all“ braucht mindestens eine Gruppe", "“all” needs at least one group"},
          say("So geht es: {}: {}", "For example: {}: {}", {all->key->name, all->key->sample}));
    for (const YamlValue& item : all->value->items) {
      if (item.kind != YamlKind::sequence) {
        const base::LocalText found = shape_name(item);
        desk.problems.error(
            desk.place(item),
            {say("Eine Gruppe in „all“ ist eine Liste von Begriffen, hier steht {}", "", {found.de}).de,
             say("a group in “all” is a list of terms, this is {}", "", {found.en}).de},
            say("So geht es: {}: {}", "For example: {}: {}", {all->key->name, all->key->sample}));
        continue;
      }
      rule.groups.push_back({read_distinct_texts(desk, *all->key, item, !rule.case_sensitive)});
    }
  }
  read_list(desk, fields, "absent", !rule.case_sensitive, rule.absent);
  if (const Field* within = fields.find("within")) {
    const std::string& text = within->value->scalar;
    if (!text.empty() && (text[0] == '-' || (text[0] >= '0' && text[0] <= '9')))
      rule.within_words = read_count(desk, *within, 1, 1000).value_or(0);
    else
      rule.extent = named(extent_names, read_name(desk, *within->key, *within->value)).value_or(rule.extent);
  }
  if (const Field* order = fields.find("order")) rule.in_order = read_boolean(desk, *order).value_or(false);
}

void read_require(const Desk& desk, const Fields& fields, Rule& rule) {
  rule.extent = Extent::document;
  read_list(desk, fields, "when", !rule.case_sensitive, rule.when_terms);
  read_list(desk, fields, "text", false, rule.texts);
  read_list(desk, fields, "terms", !rule.case_sensitive, rule.terms);
  read_patterns(desk, fields, rule);
  if (const Field* keys = fields.find("keys")) rule.keys = read_context_keys(desk, *keys);
  read_named(desk, fields, "near", extent_names, rule.extent);
  read_minimum_words(desk, fields, rule);
  if (!fields.has("text") && !fields.has("terms") && !fields.has("patterns") && !fields.has("keys"))
    desk.problems.error(rule.place, {"Die Regel verlangt nichts", "the rule requires nothing"},
                        {"Ergänzen Sie „text“, „terms“, „patterns“ oder „keys“: eines davon muss da sein.",
                         "Add “text”, “terms”, “patterns” or “keys”: what must be there."});
}

void read_bounds(const Desk& desk, const Fields& fields, Rule& rule) {
  const bool counts = rule.kind == Kind::limit;
  const Field* max = fields.find("max");
  const Field* min = fields.find("min");
  if (max != nullptr) rule.max = read_thresholds(desk, *max, rule.severity, counts);
  if (min != nullptr) rule.min = read_thresholds(desk, *min, rule.severity, counts);
  if (!fields.has("max") && !fields.has("min"))
    desk.problems.error(rule.place, {"Die Regel hat keine Grenze", "the rule has no bound"},
                        {"Ergänzen Sie „max“ oder „min“, zum Beispiel: max: {warning: 25}",
                         "Add “max” or “min”, for example: max: {warning: 25}"});
  // The strictest bounds must leave room between them: else every document is a finding.
  if (min != nullptr && !rule.max.empty() && !rule.min.empty() &&
      rule.min.front().value > rule.max.front().value)
    desk.problems.error(desk.place(*min->value),
                        {"„min“ liegt über „max“: Kein Text kann beides einhalten",
                         "“min” is above “max”: no text can keep both"},
                        {"Prüfen Sie, ob die beiden vertauscht sind.", "Check whether the two are swapped."});
}

void read_limit(const Desk& desk, const Fields& fields, Rule& rule) {
  rule.extent = Extent::document;
  read_named(desk, fields, "count", countable_names, rule.countable);
  const bool letters = rule.countable == Countable::letters;
  if (letters) rule.extent = Extent::word;
  read_named(desk, fields, "per", extent_names, rule.extent);
  if (const Field* per = fields.find("per"); per != nullptr && fields.find("count") != nullptr) {
    if (letters != (rule.extent == Extent::word))
      desk.problems.error(
          desk.place(*per->value),
          say("„count: {}“ und „per: {}“ passen nicht zusammen", "“count: {}” and “per: {}” do not fit",
              {name_in(countable_names, rule.countable), name_in(extent_names, rule.extent)}),
          {"Buchstaben werden je Wort gezählt, alles andere je Satz, Absatz, Abschnitt oder Dokument.",
           "Letters are counted per word, all else per sentence, paragraph, section or document."});
  }
  read_bounds(desk, fields, rule);
}

void read_metric(const Desk& desk, const Fields& fields, Rule& rule) {
  rule.extent = Extent::document;
  if (const Field* metric = fields.find("metric")) rule.metric = read_text(desk, *metric);
  read_minimum_words(desk, fields, rule);
  read_named(desk, fields, "per", extent_names, rule.extent);
  read_bounds(desk, fields, rule);
}

} // namespace

void read_kind(const Desk& desk, const Fields& fields, Rule& rule) {
  switch (rule.kind) {
  case Kind::terms:
    read_list(desk, fields, "terms", !rule.case_sensitive, rule.terms);
    break;
  case Kind::pattern:
    read_patterns(desk, fields, rule);
    read_named(desk, fields, "over", extent_names, rule.extent);
    break;
  case Kind::together:
    read_together(desk, fields, rule);
    break;
  case Kind::require:
    read_require(desk, fields, rule);
    break;
  case Kind::limit:
    read_limit(desk, fields, rule);
    break;
  case Kind::metric:
    read_metric(desk, fields, rule);
    break;
  case Kind::structure:
    if (const Field* structure = fields.find("structure"))
      rule.structure = named(structure_names, read_name(desk, *structure->key, *structure->value));
    break;
  }
}

} // namespace taktvoll::pack
