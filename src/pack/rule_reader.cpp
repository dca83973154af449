#include "pack/rule_reader.h"

#include "pack/bounds_reader.h"
#include "pack/conditions.h"
#include "pack/example_reader.h"
#include "pack/kind_reader.h"
#include "pack/list_reader.h"
#include "pack/value_reader.h"
#include "text/unicode.h"

#include <algorithm>
#include <set>

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

// The keys that rules and defaults share.
void read_shared(const Desk& desk, const Fields& fields, Rule& rule) {
  read_named(desk, fields, "severity", severity_names, rule.severity);
  if (fields.has("severity")) rule.severity_by = {}; // who sets it anew means every document
  if (const Field* by = fields.find("severity-by")) rule.severity_by = read_severity_by(desk, *by);
  read_named(desk, fields, "negated", treatment_names, rule.negated);
  read_named(desk, fields, "quoted", treatment_names, rule.quoted);
  read_named(desk, fields, "frozen", treatment_names, rule.frozen);
  if (const Field* scope = fields.find("scope")) rule.scope = read_scope(desk, *scope);
  read_norms(desk, fields, rule.basis);
  std::vector<Text> tags;
  for (const std::string& tag : rule.tags) tags.push_back({tag, {}});
  read_list(desk, fields, "tags", false, tags);
  rule.tags.clear();
  for (const Text& tag : tags) rule.tags.emplace_back(trimmed(tag.value));
  if (const Field* applies = fields.find("applies")) read_conditions(desk, *applies->value, rule.applies);
  if (const Field* any = fields.find("applies-any")) rule.applies_any = read_alternatives(desk, *any);
  if (const Field* owner = fields.find("owner")) rule.owner = read_text(desk, *owner);
  if (const Field* reviewed = fields.find("reviewed")) rule.reviewed = read_date(desk, *reviewed);
  if (const Field* due = fields.find("review-due")) rule.review_due = read_date(desk, *due);
  check_date_order(desk, fields, "reviewed", rule.reviewed, "review-due", rule.review_due);
}

std::vector<std::string_view> placeholders(Kind kind) {
  switch (kind) {
  case Kind::limit:
  case Kind::metric:
    return {"match", "value", "limit"};
  case Kind::require:
    return {"match", "trigger", "missing"};
  case Kind::replace:
    return {"match", "instead"};
  case Kind::consistency:
    return {"match", "variant", "other"};
  case Kind::claim:
    return {"match", "claim", "product"};
  case Kind::context:
    return {"match", "trigger", "key", "value"};
  default:
    return {"match"};
  }
}

// {match} and the like in a message: others than those of the kind would reach readers as they stand.
void check_placeholders(const Desk& desk, Kind kind, const YamlValue& message) {
  if (message.kind == YamlKind::map) {
    for (const auto& entry : message.entries) check_placeholders(desk, kind, entry.second);
    return;
  }
  if (message.kind != YamlKind::scalar) return;
  const std::vector<std::string_view> known = placeholders(kind);
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
        {"„unless“ braucht genau einen der Schlüssel sentence, paragraph, section, document",
         "“unless” takes exactly one of the keys sentence, paragraph, section, document"},
        say("So geht es: {}: {}", "For example: {}: {}", {field.key->name, field.key->sample}));
    return;
  }
  for (const Extent extent : {Extent::sentence, Extent::paragraph, Extent::section, Extent::document})
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
  std::vector<Text> instead;
  for (const std::string& wording : rule.instead) instead.push_back({wording, {}});
  read_list(desk, fields, "instead", false, instead);
  rule.instead.clear();
  for (const Text& wording : instead) rule.instead.emplace_back(trimmed(wording.value));
}

// status, successor, enabled: what becomes of the rule.
void read_life(const Desk& desk, const Fields& fields, bool changes, Rule& rule) {
  read_named(desk, fields, "status", status_names, rule.status);
  if (const Field* successor = fields.find("successor")) {
    rule.successor = read_rule_ref(desk, *successor);
    if (rule.status != Status::deprecated)
      desk.problems.error(
          desk.place(*successor->value),
          {"„successor“ nennt nur eine abgelöste Regel", "“successor” is for a deprecated rule only"},
          {"Ergänzen Sie „status: deprecated“.", "Add “status: deprecated”."});
  }
  if (const Field* whole = fields.find("part-of"))
    rule.part_of = {read_rule_ref(desk, *whole), desk.place(*whole->value)};
  if (const Field* enabled = fields.find("enabled")) {
    if (!changes)
      desk.problems.error(desk.place(*enabled->value),
                          {"Abschalten lässt sich nur eine Regel eines anderen Pakets (change: paket/regel)",
                           "only a rule of another pack can be switched off (change: pack/rule)"},
                          {"Eine eigene Regel, die noch nicht gilt, hat „status: draft“.",
                           "A rule of your own that is not in force yet has “status: draft”."});
    rule.enabled = read_boolean(desk, *enabled).value_or(true);
  }
}

void set_home_id(const Desk& desk, const Fields& fields, const RuleBases::Start& start, ReadRule& result,
                 Rule& rule) {
  if (!start.changes) {
    if (const Field* id = fields.find("id")) rule.id = result.id = read_id(desk, *id);
    if (start.builds && !fields.has("id"))
      desk.problems.error(
          result.id_place, {"Hier fehlt „id“", "“id” is missing here"},
          {"Mit „extends“ entsteht eine neue Regel. Um die vorhandene zu ändern, schreiben Sie „change“.",
           "“extends” makes a new rule. To change the one that is there, write “change”."});
    return;
  }
  result.id = rule.home + "/" + rule.id;
  if (const Field* id = fields.find("id"))
    desk.problems.error(
        desk.place(*id->value),
        {"Mit „change“ behält die Regel ihren Namen", "with “change” the rule keeps its name"},
        {"Löschen Sie „id“, oder schreiben Sie „extends“ für eine neue Regel.",
         "Delete “id”, or write “extends” for a new rule."});
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

ReadRule read_rule(const Desk& desk, const YamlValue& value, const Rule& prototype, const RuleBases& bases) {
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
  for (const std::string_view name : {"change", "extends", "id"})
    if (const YamlValue* id = value.find(name); id != nullptr && id->kind == YamlKind::scalar)
      result.id_place = desk.place(*id);
  RuleBases::Start start = bases.start(desk, value, prototype);
  if (start.failed) return result;
  Rule rule = std::move(start.rule);

  const YamlValue* kind_value = value.find("kind");
  std::optional<Kind> kind = kind_value != nullptr ? named(kind_names, kind_value->scalar) : std::nullopt;
  if (start.builds) {
    if (kind && *kind != rule.kind)
      desk.problems.error(desk.place(*kind_value),
                          say("Die übernommene Regel ist von der Art „{}“",
                              "the inherited rule is of kind “{}”", {name(rule.kind)}),
                          {"Löschen Sie „kind“.", "Delete “kind”."});
    kind = rule.kind;
  } else if (kind) {
    set_kind(rule, *kind);
  }

  const Fields fields(desk, value, Level::rule, result.id_place, kind, start.builds);
  set_home_id(desk, fields, start, result, rule);
  rule.place = result.id_place;
  if (!kind)
    if (const Field* field = fields.find("kind"))
      static_cast<void>(read_name(desk, *field->key, *field->value)); // reports

  const finding::Severity inherited = rule.severity;
  if (const Field* field = fields.find("case"))
    rule.case_sensitive = read_name(desk, *field->key, *field->value) == "sensitive";
  if (const Field* field = fields.find("spellings"))
    rule.loose_spelling = read_name(desk, *field->key, *field->value) == "loose";
  read_life(desk, fields, start.changes, rule);
  read_shared(desk, fields, rule);
  read_named(desk, fields, "explained", treatment_names, rule.explained);
  read_named(desk, fields, "rejected", treatment_names, rule.rejected);
  read_texts_for_people(desk, fields, rule);
  const bool fold = !rule.case_sensitive;
  read_list(desk, fields, "except", fold, rule.except);
  read_list(desk, fields, "yields-to", true, rule.yields_to);
  if (const Field* field = fields.find("unless")) read_unless(desk, *field, rule);
  if (kind) read_kind(desk, fields, inherited, rule);
  if (rule.kind == Kind::terms) check_exceptions(desk, rule);
  read_examples(desk, fields, start.builds, rule);

  if (desk.problems.errors() == errors_before) result.rule = std::move(rule);
  return result;
}

} // namespace taktvoll::pack
