#include "pack/conditions.h"

#include "document/context.h"
#include "pack/list_reader.h"
#include "pack/value_reader.h"

#include <algorithm>
#include <map>
#include <optional>

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;
using document::ContextKey;

// A group of keys with a dot: "contact" for "contact.name".
bool is_group(std::string_view name) {
  const std::string prefix = std::string(name) + ".";
  return std::any_of(document::context_keys().begin(), document::context_keys().end(),
                     [&](const ContextKey& key) { return key.name.starts_with(prefix); });
}

void unknown_key(const Desk& desk, const YamlValue& name, std::string_view full_name) {
  std::vector<std::string_view> names;
  for (const ContextKey& key : document::context_keys()) {
    names.push_back(key.name);
    names.insert(names.end(), key.aliases.begin(), key.aliases.end());
  }
  base::LocalText help = suggest(full_name, names);
  if (help.de.starts_with("Möglich"))
    help = {"„taktvoll rules --context-keys“ zeigt alle.", "“taktvoll rules --context-keys” lists them all."};
  desk.problems.error(desk.place(name),
                      say("Unbekannte Angabe zum Dokument „{}“", "unknown context key “{}”", {full_name}),
                      std::move(help));
}

// The canonical spelling of a value, nothing if the key's closed set does not hold it.
std::optional<std::string> canonical(const ContextKey& key, std::string_view value) {
  std::string spelling = document::canonical_value(key, value);
  if (!document::is_allowed(key, spelling)) return std::nullopt;
  return spelling;
}

std::vector<std::string_view> valid_values(const ContextKey& key, bool with_wildcards) {
  std::vector<std::string_view> values(key.allowed.begin(), key.allowed.end());
  if (key.boolean) values = {"true", "false"};
  if (with_wildcards) values.insert(values.end(), {"unknown", "any"});
  return values;
}

// The values of one entry, canonical. `key` may be null for a group, which knows only the wildcards.
std::vector<std::string> read_values(const Desk& desk, const ContextKey* key, std::string_view shown,
                                     const YamlValue& name, const YamlValue& value, bool with_wildcards) {
  std::vector<std::string> values;
  const std::vector<YamlValue> single =
      value.kind == YamlKind::sequence ? std::vector<YamlValue>() : std::vector<YamlValue>{value};
  const std::vector<YamlValue>& items = value.kind == YamlKind::sequence ? value.items : single;
  if (items.empty() || value.kind == YamlKind::null) {
    desk.problems.error(desk.place(value.kind == YamlKind::null ? name : value),
                        say("„{}“ ist leer", "“{}” is empty", {shown}),
                        {"Nennen Sie mindestens einen Wert.", "Name at least one value."});
    return values;
  }
  std::map<std::string, Place> first;
  for (const YamlValue& item : items) {
    const std::string_view text = trimmed(item.scalar);
    if (item.kind != YamlKind::scalar || text.empty()) {
      const base::LocalText found = shape_name(item);
      desk.problems.error(
          desk.place(item),
          {say("Ein Wert von „{}“ muss ein Text sein, hier steht {}", "",
               {shown, item.kind == YamlKind::scalar ? "nichts" : std::string_view(found.de)})
               .de,
           say("a value of “{}” must be a text, this is {}", "",
               {shown, item.kind == YamlKind::scalar ? "nothing" : std::string_view(found.en)})
               .de},
          {"Schreiben Sie einen Wert oder eine Liste von Werten.", "Write a value or a list of values."});
      continue;
    }
    std::optional<std::string> known;
    if (with_wildcards && (text == "unknown" || text == "any"))
      known = std::string(text);
    else if (key != nullptr)
      known = canonical(*key, text);
    if (!known) {
      const std::vector<std::string_view> valid = key != nullptr
                                                      ? valid_values(*key, with_wildcards)
                                                      : std::vector<std::string_view>{"any", "unknown"};
      desk.problems.error(desk.place(item),
                          say("„{}“ ist kein Wert von „{}“", "“{}” is no value of “{}”", {text, shown}),
                          suggest(text, valid));
      continue;
    }
    const auto [twin, is_new] = first.emplace(*known, desk.place(item));
    if (!is_new) {
      desk.problems.again(desk.place(item),
                          say("„{}“ steht zweimal in „{}“", "“{}” is given twice in “{}”", {text, shown}),
                          twin->second);
      continue;
    }
    values.push_back(std::move(*known));
  }
  return values;
}

// Reads one entry of `applies`. Returns the canonical key, "" after a report.
std::string read_one(const Desk& desk, const YamlValue& name, const YamlValue& value, Condition& condition) {
  if (name.kind != YamlKind::scalar) {
    desk.problems.error(desk.place(name),
                        {"Ein Schlüssel muss ein einfacher Name sein", "a key must be a plain name"});
    return {};
  }
  const ContextKey* key = document::find_context_key(name.scalar);
  if (key == nullptr && !is_group(name.scalar)) {
    unknown_key(desk, name, name.scalar);
    return {};
  }
  condition.key = key != nullptr ? std::string(key->name) : name.scalar;
  condition.place = desk.place(name);
  condition.values = read_values(desk, key, name.scalar, name, value, true);
  return condition.key;
}

void read_example_entries(const Desk& desk, const YamlValue& map, const std::string& prefix,
                          std::vector<std::pair<std::string, std::string>>& out) {
  for (const auto& [name, value] : map.entries) {
    if (name.kind != YamlKind::scalar) {
      desk.problems.error(desk.place(name),
                          {"Ein Schlüssel muss ein einfacher Name sein", "a key must be a plain name"});
      continue;
    }
    const std::string full_name = prefix + name.scalar;
    const ContextKey* key = document::find_context_key(full_name);
    if (value.kind == YamlKind::map && is_group(full_name)) {
      read_example_entries(desk, value, full_name + ".", out);
    } else if (key == nullptr) {
      unknown_key(desk, name, full_name);
    } else {
      for (std::string& text : read_values(desk, key, full_name, name, value, false))
        out.emplace_back(std::string(key->name), std::move(text));
    }
  }
}

} // namespace

void put_condition(std::vector<Condition>& conditions, Condition condition) {
  for (Condition& existing : conditions)
    if (existing.key == condition.key) {
      existing = std::move(condition);
      return;
    }
  conditions.push_back(std::move(condition));
}

void read_conditions(const Desk& desk, const YamlValue& map, std::vector<Condition>& conditions) {
  std::map<std::string, Place> first;
  for (const auto& [name, value] : map.entries) {
    Condition condition;
    if (read_one(desk, name, value, condition).empty()) continue;
    const auto [twin, is_new] = first.emplace(condition.key, condition.place);
    if (is_new)
      put_condition(conditions, std::move(condition));
    else
      desk.problems.again(condition.place, say("„{}“ steht zweimal", "“{}” is given twice", {name.scalar}),
                          twin->second);
  }
}

std::vector<std::vector<Condition>> read_alternatives(const Desk& desk, const Field& field) {
  std::vector<std::vector<Condition>> alternatives;
  for (const YamlValue& item : field.value->items) {
    if (item.kind != YamlKind::map || item.entries.empty()) {
      desk.problems.error(
          desk.place(item),
          {"Eine Bedingung ist eine Zuordnung {angabe: wert}", "a condition is a map {key: value}"},
          say("So geht es: {}: {}", "For example: {}: {}", {field.key->name, field.key->sample}));
      continue;
    }
    read_conditions(desk, item, alternatives.emplace_back());
  }
  return alternatives;
}

std::vector<std::pair<std::string, std::string>> read_example_context(const Desk& desk,
                                                                      const YamlValue& map) {
  std::vector<std::pair<std::string, std::string>> context;
  read_example_entries(desk, map, "", context);
  return context;
}

std::vector<Text> read_context_keys(const Desk& desk, const Field& field) {
  std::vector<Text> keys;
  for (Text& text : read_distinct_texts(desk, *field.key, *field.value, true)) {
    const std::string name(trimmed(text.value));
    const ContextKey* key = document::find_context_key(name);
    if (key != nullptr) {
      text.place.verbatim = text.place.verbatim && key->name == text.value; // an alias became canonical
      keys.push_back({std::string(key->name), text.place});
    } else if (is_group(name)) {
      keys.push_back({name, text.place});
    } else {
      YamlValue value;
      value.kind = YamlKind::scalar;
      value.content_offset = text.place.offset;
      value.content_limit = text.place.offset + text.place.length;
      unknown_key(desk, value, name);
    }
  }
  return keys;
}

std::vector<std::string> read_values_of(const Desk& desk, std::string_view context_key, const Field& field) {
  return read_values(desk, document::find_context_key(context_key), field.key->name, *field.name,
                     *field.value, false);
}

} // namespace taktvoll::pack
