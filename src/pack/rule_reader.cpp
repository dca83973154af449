#include "pack/rule_reader.h"

#include "pack/conditions.h"
#include "pack/example_reader.h"
#include "pack/kind_reader.h"
#include "pack/value_reader.h"
#include "text/unicode.h"

#include <algorithm>
#include <set>

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

constexpr ScopeMask restricting =
    static_cast<ScopeMask>(Scope::link_text) | static_cast<ScopeMask>(Scope::first_lines);

// The keys that rules and defaults share.
void read_shared(const Desk& desk, const Fields& fields, Rule& rule) {
  read_named(desk, fields, "severity", severity_names, rule.severity);
  read_named(desk, fields, "negated", treatment_names, rule.negated);
  read_named(desk, fields, "quoted", treatment_names, rule.quoted);
  read_named(desk, fields, "frozen", treatment_names, rule.frozen);
  if (const Field* scope = fields.find("scope")) {
    unsigned mask = 0;
    for (const Text& text : read_names(desk, *scope)) mask |= named(scope_names, text.value).value_or(0);
    if ((mask & ~static_cast<unsigned>(restricting)) == 0) mask |= default_scope;
    rule.scope = static_cast<ScopeMask>(mask);
  }
  if (const Field* basis = fields.find("basis")) rule.basis = read_norms(desk, *basis);
  if (const Field* tags = fields.find("tags")) {
    rule.tags.clear();
    for (const Text& tag : read_texts(desk, *tags->key, *tags->value, true))
      rule.tags.emplace_back(trimmed(tag.value));
  }
  if (const Field* applies = fields.find("applies")) read_conditions(desk, *applies->value, rule.applies);
}

// {match} and the like in a message: others than those of the kind would reach readers as they stand.
void check_placeholders(const Desk& desk, Kind kind, const YamlValue& message) {
  if (message.kind == YamlKind::map) {
    for (const auto& entry : message.entries) check_placeholders(desk, kind, entry.second);
    return;
  }
  if (message.kind != YamlKind::scalar) return;
  std::vector<std::string_view> known{"match"};
  if (kind == Kind::limit || kind == Kind::metric) known.insert(known.end(), {"value", "limit"});
  if (kind == Kind::require) known.emplace_back("trigger");
  const std::string_view text = message.scalar;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    Place place = desk.place(message);
    if (place.verbatim) {
      place.offset += static_cast<std::uint32_t>(open);
      place.length = static_cast<std::uint32_t>(close + 1 - open);
    }
    desk.problems.error(place,
                        say("Den Platzhalter „{}“ gibt es in dieser Meldung nicht",
                            "there is no placeholder “{}” here", {text.substr(open, close + 1 - open)}),
                        suggest(name, known));
  }
}

void read_unless(const Desk& desk, const Field& field, Rule& rule) {
  const Fields fields(desk, *field.value, Level::unless, desk.place(*field.value));
  if (field.value->entries.size() != 1) {
    desk.problems.error(
        desk.place(*field.value),
        {"„unless“ braucht genau einen der Schlüssel sentence, paragraph, document",
         "“unless” takes exactly one of the keys sentence, paragraph, document"},
        say("So geht es: {}: {}", "For example: {}: {}", {field.key->name, field.key->sample}));
    return;
  }
  for (const Extent extent : {Extent::sentence, Extent::paragraph, Extent::document})
    if (const Field* terms = fields.find(name_in(extent_names, extent))) {
      rule.unless = read_distinct_texts(desk, *terms->key, *terms->value, !rule.case_sensitive);
      rule.unless_extent = extent;
    }
}

// A term that is its own exception never finds anything.
void check_exceptions(const Desk& desk, const Rule& rule) {
  std::set<std::string> terms;
  for (const Text& term : rule.terms) terms.insert(text::lower(trimmed(term.value)));
  for (const Text& exception : rule.except) {
    if (!terms.contains(text::lower(trimmed(exception.value)))) continue;
    desk.problems.error(exception.place,
                        say("„{}“ steht unter „terms“ und unter „except“: Es wird nie gefunden",
                            "“{}” stands under “terms” and under “except”: it is never found",
                            {trimmed(exception.value)}),
                        {"Löschen Sie eines von beiden.", "Delete one of the two."});
  }
}

void read_texts_for_people(const Desk& desk, const Fields& fields, Rule& rule) {
  if (const Field* title = fields.find("title")) rule.title = read_local_text(desk, *title);
  if (const Field* message = fields.find("message")) {
    rule.message = read_local_text(desk, *message);
    check_placeholders(desk, rule.kind, *message->value);
  }
  if (const Field* why = fields.find("why")) rule.why = read_local_text(desk, *why);
  if (const Field* hint = fields.find("instead-hint")) rule.instead_hint = read_local_text(desk, *hint);
  if (const Field* instead = fields.find("instead"))
    for (const Text& text : read_distinct_texts(desk, *instead->key, *instead->value, false))
      rule.instead.emplace_back(trimmed(text.value));
}

} // namespace

void read_defaults(const Desk& desk, const YamlValue& map, Rule& prototype) {
  const Fields fields(desk, map, Level::defaults, desk.place(map));
  read_shared(desk, fields, prototype);
  std::vector<Condition> applied;
  for (const Condition& condition : prototype.applies)
    if (condition.place.file == desk.file) applied.push_back(condition);
  // Context keys directly: short for `applies`, so none of them may stand in both.
  YamlValue direct;
  direct.kind = YamlKind::map;
  for (const auto& [name, value] : fields.context()) direct.entries.emplace_back(*name, *value);
  std::vector<Condition> conditions;
  read_conditions(desk, direct, conditions);
  for (Condition& condition : conditions) {
    const auto twin = std::find_if(applied.begin(), applied.end(),
                                   [&](const Condition& existing) { return existing.key == condition.key; });
    if (twin != applied.end())
      desk.problems.again(condition.place, say("„{}“ steht zweimal", "“{}” is given twice", {condition.key}),
                          twin->place);
    else
      put_condition(prototype.applies, std::move(condition));
  }
}

ReadRule read_rule(const Desk& desk, const YamlValue& value, const Rule& prototype) {
  ReadRule result;
  if (value.kind != YamlKind::map) {
    const base::LocalText found = shape_name(value);
    desk.problems.error(desk.place(value),
                        {say("Eine Regel ist eine Zuordnung, hier steht {}", "", {found.de}).de,
                         say("a rule is a map, this is {}", "", {found.en}).de},
                        {"Eine Regel beginnt mit „- id: …“.", "A rule begins with “- id: …”."});
    return result;
  }
  const std::size_t errors_before = desk.problems.errors();

  result.id_place = desk.place(value);
  if (const YamlValue* id = value.find("id"); id != nullptr && id->kind == YamlKind::scalar)
    result.id_place = desk.place(*id);
  const YamlValue* kind_value = value.find("kind");
  const std::optional<Kind> kind =
      kind_value != nullptr ? named(kind_names, kind_value->scalar) : std::nullopt;

  const Fields fields(desk, value, Level::rule, result.id_place, kind);
  Rule rule = prototype;
  if (const Field* id = fields.find("id")) rule.id = result.id = read_id(desk, *id);
  rule.place = result.id_place;
  if (kind)
    rule.kind = *kind;
  else if (const Field* field = fields.find("kind"))
    static_cast<void>(read_name(desk, *field->key, *field->value)); // reports

  if (const Field* field = fields.find("case"))
    rule.case_sensitive = read_name(desk, *field->key, *field->value) == "sensitive";
  read_shared(desk, fields, rule);
  read_texts_for_people(desk, fields, rule);
  if (const Field* field = fields.find("except"))
    rule.except = read_distinct_texts(desk, *field->key, *field->value, !rule.case_sensitive);
  if (const Field* field = fields.find("yields-to"))
    rule.yields_to = read_distinct_texts(desk, *field->key, *field->value, true);
  if (const Field* field = fields.find("unless")) read_unless(desk, *field, rule);
  if (kind) read_kind(desk, fields, rule);
  if (rule.kind == Kind::terms) check_exceptions(desk, rule);
  read_examples(desk, fields, rule);

  if (desk.problems.errors() == errors_before) result.rule = std::move(rule);
  return result;
}

} // namespace taktvoll::pack
