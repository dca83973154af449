#include "pack/combination_reader.h"

#include "pack/conditions.h"
#include "pack/list_book.h"
#include "pack/list_reader.h"
#include "pack/value_reader.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

base::LocalText sample_of(const Key& key) {
  return say("So geht es: {}: {}", "For example: {}: {}", {key.name, key.sample});
}

std::vector<Group> read_groups(const Desk& desk, const Field& all, bool fold) {
  std::vector<Group> groups;
  if (all.value->items.empty())
    desk.problems.error(desk.place(*all.value),
                        {"„all“ braucht mindestens eine Gruppe", "“all” needs at least one group"},
                        sample_of(*all.key));
  for (const YamlValue& item : all.value->items) {
    if (item.kind != YamlKind::sequence) {
      const base::LocalText found = shape_name(item);
      desk.problems.error(
          desk.place(item),
          {say("Eine Gruppe in „all“ ist eine Liste von Begriffen, hier steht {}", "", {found.de}).de,
           say("a group in “all” is a list of terms, this is {}", "", {found.en}).de},
          sample_of(*all.key));
      continue;
    }
    groups.push_back({read_distinct_texts(desk, *all.key, item, fold)});
  }
  return groups;
}

// The wordings of one entry of `replace`: a text or a list.
std::vector<std::string> read_wordings(const Desk& desk, const Key& key, const YamlValue& value) {
  std::vector<std::string> wordings;
  YamlValue list = value;
  if (value.kind == YamlKind::scalar) {
    list = YamlValue();
    list.kind = YamlKind::sequence;
    list.items.push_back(value);
  } else if (value.kind != YamlKind::sequence) {
    desk.problems.error(
        desk.place(value),
        {"Zu jedem Begriff gehört, was Laien verstehen", "each term needs what lay people understand"},
        sample_of(key));
    return wordings;
  }
  for (const Text& text : read_distinct_texts(desk, key, list, false))
    wordings.emplace_back(trimmed(text.value));
  return wordings;
}

// What a term of `replace` stands for: itself, or the entries of the lists that it names.
std::vector<Text> terms_at(const Desk& desk, Text term) {
  std::vector<Text> terms;
  terms.push_back(std::move(term));
  return desk.lists == nullptr ? terms : desk.lists->expanded(desk.problems, std::move(terms), false);
}

} // namespace

void read_combination(const Desk& desk, const Fields& fields, bool fold, Combination& combination) {
  if (const Field* all = fields.find("all")) combination.groups = read_groups(desk, *all, fold);
  read_list(desk, fields, "absent", fold, combination.absent);
  if (const Field* within = fields.find("within")) {
    const std::string& text = within->value->scalar;
    combination.within_words = 0;
    if (!text.empty() && (text[0] == '-' || (text[0] >= '0' && text[0] <= '9')))
      combination.within_words = read_count(desk, *within, 1, 1000).value_or(0);
    else
      combination.within =
          named(extent_names, read_name(desk, *within->key, *within->value)).value_or(combination.within);
  }
  if (const Field* order = fields.find("order"))
    combination.in_order = read_boolean(desk, *order).value_or(false);
}

void read_trigger(const Desk& desk, const Field& field, bool fold, Combination& trigger) {
  trigger = {};
  if (field.value->kind == YamlKind::sequence) {
    trigger.groups.push_back({read_distinct_texts(desk, *field.key, *field.value, fold)});
    return;
  }
  const Fields fields(desk, *field.value, Level::trigger, desk.place(*field.value));
  read_combination(desk, fields, fold, trigger);
  if (const Field* scope = fields.find("scope")) trigger.scope = read_scope(desk, *scope);
}

std::vector<Part> read_parts(const Desk& desk, const Field& field, bool fold) {
  std::vector<Part> parts;
  for (const YamlValue& item : field.value->items) {
    if (item.kind != YamlKind::map) {
      desk.problems.error(desk.place(item), {"Ein Teil ist eine Zuordnung", "a part is a map"},
                          sample_of(*field.key));
      continue;
    }
    Part part;
    part.place = desk.place(item);
    const Fields fields(desk, item, Level::part, part.place);
    if (const Field* name = fields.find("name")) part.name = read_local_text(desk, *name);
    read_list(desk, fields, "terms", fold, part.terms);
    if (const Field* keys = fields.find("keys")) part.keys = read_context_keys(desk, *keys);
    if (!fields.has("terms") && !fields.has("keys"))
      desk.problems.error(part.place, {"Der Teil verlangt nichts", "the part requires nothing"},
                          {"Ergänzen Sie „terms“ oder „keys“.", "Add “terms” or “keys”."});
    parts.push_back(std::move(part));
  }
  if (field.value->items.empty())
    desk.problems.error(desk.place(*field.value), say("„{}“ ist leer", "“{}” is empty", {field.key->name}),
                        sample_of(*field.key));
  return parts;
}

void read_replacements(const Desk& desk, const Fields& fields, bool fold, std::vector<Replacement>& list) {
  const auto folded = [&](std::string_view term) {
    return fold ? text::lower(trimmed(term)) : std::string(trimmed(term));
  };
  std::map<std::string, std::size_t> numbers;
  const auto take = [&](const Field& field, bool may_reword) {
    std::map<std::string, Place> first;
    if (field.value->entries.empty())
      desk.problems.error(desk.place(*field.value), say("„{}“ ist leer", "“{}” is empty", {field.key->name}),
                          sample_of(*field.key));
    for (const auto& [name, value] : field.value->entries) {
      if (name.kind != YamlKind::scalar || trimmed(name.scalar).empty()) {
        desk.problems.error(visible_place(desk, name),
                            {"Hier muss ein Begriff stehen", "a term must stand here"},
                            sample_of(*field.key));
        continue;
      }
      const std::string key = folded(name.scalar);
      const auto [twin, is_new] = first.emplace(key, desk.place(name));
      if (!is_new) {
        desk.problems.again(desk.place(name), say("„{}“ steht zweimal", "“{}” is given twice", {name.scalar}),
                            twin->second);
        continue;
      }
      const std::vector<std::string> wordings = read_wordings(desk, *field.key, value);
      for (Text& term : terms_at(desk, {name.scalar, desk.place(name)})) {
        const std::string key_of_term = folded(term.value);
        const auto known = numbers.find(key_of_term);
        const bool from_list = term.use != 0;
        if (known == numbers.end()) {
          numbers[key_of_term] = list.size();
          list.push_back({std::move(term), wordings});
        } else if ((may_reword || list[known->second].term.use != 0) && !from_list) {
          list[known->second] = {std::move(term), wordings}; // what is written itself is stronger than a list
        }
      }
    }
  };
  if (const Field* field = fields.find("replace")) {
    list.clear();
    take(*field, false);
  }
  for (std::size_t i = 0; i < list.size(); ++i) numbers[folded(list[i].term.value)] = i;
  if (const Field* field = fields.find("replace", ListEdit::add)) take(*field, true);
  if (const Field* field = fields.find("replace", ListEdit::remove))
    for (const auto& [name, value] : field->value->entries) {
      std::size_t erased = 0;
      for (const Text& term : terms_at(desk, {name.scalar, desk.place(name)}))
        erased += std::erase_if(
            list, [&](const Replacement& r) { return folded(r.term.value) == folded(term.value); });
      if (erased == 0)
        desk.problems.advise(
            desk.place(name),
            say("„{}“ steht nicht in „replace“ der übernommenen Regel: „replace-“ bewirkt hier nichts",
                "“{}” is not in “replace” of the inherited rule: “replace-” has no effect", {name.scalar}),
            {"Der Eintrag kann weg. `taktvoll explain` zeigt, was die Regel hat.",
             "The entry can go. `taktvoll explain` shows what the rule has."});
    }
}

std::vector<Variant> read_variants(const Desk& desk, const Field& field, bool fold) {
  std::vector<Variant> variants;
  for (const auto& [name, value] : field.value->entries) {
    if (name.kind != YamlKind::scalar || value.kind != YamlKind::sequence) {
      desk.problems.error(desk.place(value),
                          {"Eine Spielart ist ein Name mit einer Liste von Begriffen",
                           "a variant is a name with a list of terms"},
                          sample_of(*field.key));
      continue;
    }
    const auto same = [&](const Variant& known) { return known.name == name.scalar; };
    if (std::any_of(variants.begin(), variants.end(), same)) {
      desk.problems.error(desk.place(name), say("„{}“ steht zweimal", "“{}” is given twice", {name.scalar}));
      continue;
    }
    variants.push_back({name.scalar, read_distinct_texts(desk, *field.key, value, fold)});
  }
  if (variants.size() < 2 && field.value->entries.size() < 2)
    desk.problems.error(desk.place(*field.value),
                        {"Einheitlich kann nur sein, was es auf zwei Arten gibt",
                         "only what comes in two ways can be the same"},
                        {"Nennen Sie mindestens zwei Spielarten.", "Name at least two variants."});
  return variants;
}

} // namespace taktvoll::pack
