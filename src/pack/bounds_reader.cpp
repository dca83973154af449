#include "pack/bounds_reader.h"

#include "base/edit_distance.h"
#include "document/context.h"
#include "pack/value_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace taktvoll::pack {
namespace {

using base::YamlKind;
using base::YamlValue;

std::optional<double> number_in(std::string_view text) {
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::string format_number(double value) {
  std::array<char, 64> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

// One bound of a threshold, reported if it is none.
std::optional<double> read_bound(const Desk& desk, const Key& key, const YamlValue& value,
                                 bool whole_numbers) {
  const std::optional<double> number = value.quoted ? std::nullopt : number_in(value.scalar);
  if (!number) {
    base::LocalText help;
    if (value.quoted && number_in(value.scalar))
      help = {"Schreiben Sie die Zahl ohne Anführungszeichen.", "Write the number without quotes."};
    else if (value.scalar.find(',') != std::string::npos)
      help = {"Das Dezimalzeichen ist hier ein Punkt.", "The decimal sign is a point here."};
    desk.problems.error(visible_place(desk, value),
                        say("„{}“ erwartet eine Zahl, hier steht „{}“", "“{}” expects a number, this is “{}”",
                            {key.name, value.scalar}),
                        std::move(help));
    return std::nullopt;
  }
  if (whole_numbers && (*number < 0 || *number > 1e9 || std::floor(*number) != *number)) {
    desk.problems.error(desk.place(value), say("„{}“ zählt: Hier geht nur eine ganze Zahl ab 0",
                                               "“{}” counts: only whole numbers from 0 fit", {key.name}));
    return std::nullopt;
  }
  return number;
}

// A map with one context key whose values each get something: `read` reads it, nullopt if it is none and
// reported. `wanted`: what each value needs, for messages.
template <class Value, class Read>
void read_by_value(const Desk& desk, const Field& field, const base::LocalText& wanted, std::string& key_name,
                   std::vector<std::pair<std::string, Value>>& values, const Read& read) {
  const auto sample = [&](base::LocalText message, const YamlValue& at) {
    desk.problems.error(
        desk.place(at), std::move(message),
        say("So geht es: {}: {}", "For example: {}: {}", {field.key->name, field.key->sample}));
  };
  if (field.value->entries.size() != 1) {
    sample(say("„{}“ braucht genau eine Angabe zum Dokument", "“{}” takes exactly one context key",
               {field.key->name}),
           *field.value);
    return;
  }
  const auto& [name, by_value] = field.value->entries.front();
  const document::ContextKey* key = document::find_context_key(name.scalar);
  if (key == nullptr) {
    std::vector<std::string_view> names;
    for (const document::ContextKey& known : document::context_keys()) names.push_back(known.name);
    desk.problems.error(desk.place(name),
                        say("Unbekannte Angabe zum Dokument „{}“", "unknown context key “{}”", {name.scalar}),
                        suggest(name.scalar, {base::nearest_name(name.scalar, names)}));
    return;
  }
  if (by_value.kind != YamlKind::map || by_value.entries.empty()) {
    sample({"„" + name.scalar + "“ braucht zu jedem Wert " + wanted.de,
            "“" + name.scalar + "” needs " + wanted.en + " for each value"},
           by_value);
    return;
  }
  key_name = key->name;
  for (const auto& [value, given] : by_value.entries) {
    const std::string canonical = document::canonical_value(*key, value.scalar);
    if (!document::is_allowed(*key, canonical)) {
      desk.problems.error(
          desk.place(value),
          say("„{}“ ist kein Wert von „{}“", "“{}” is no value of “{}”", {value.scalar, key->name}),
          suggest(value.scalar, {key->allowed.begin(), key->allowed.end()}));
      continue;
    }
    const auto twin = [&](const auto& known) { return known.first == canonical; };
    if (std::any_of(values.begin(), values.end(), twin)) {
      desk.problems.error(desk.place(value),
                          say("„{}“ steht zweimal", "“{}” is given twice", {value.scalar}));
      continue;
    }
    if (const auto of_value = read(given)) values.emplace_back(canonical, *of_value);
  }
}

} // namespace

BoundsBy read_bounds_by(const Desk& desk, const Field& field, finding::Severity severity) {
  BoundsBy bounds;
  bounds.severity = severity;
  read_by_value(desk, field, {"eine Zahl", "a number"}, bounds.key, bounds.bounds,
                [&](const YamlValue& value) { return read_bound(desk, *field.key, value, false); });
  return bounds;
}

SeverityBy read_severity_by(const Desk& desk, const Field& field) {
  SeverityBy by;
  read_by_value(desk, field, {"eine Schwere", "a severity"}, by.key, by.severities,
                [&](const YamlValue& value) -> std::optional<finding::Severity> {
                  std::vector<std::string_view> names;
                  for (const auto& [name, severity] : severity_names) {
                    if (name == value.scalar) return severity;
                    names.push_back(name);
                  }
                  desk.problems.error(desk.place(value),
                                      say("„{}“ ist keine Schwere", "“{}” is no severity", {value.scalar}),
                                      suggest(value.scalar, names));
                  return std::nullopt;
                });
  return by;
}

std::vector<Threshold> read_thresholds(const Desk& desk, const Field& field, finding::Severity severity,
                                       bool whole_numbers) {
  std::vector<Threshold> thresholds;
  if (field.value->kind == YamlKind::scalar) {
    if (const auto bound = read_bound(desk, *field.key, *field.value, whole_numbers))
      thresholds.push_back({*bound, severity});
    return thresholds;
  }
  const bool upper = field.key->name == "max";
  const Fields fields(desk, *field.value, Level::thresholds, desk.place(*field.value));
  if (field.value->entries.empty())
    desk.problems.error(
        desk.place(*field.value), say("„{}“ ist leer", "“{}” is empty", {field.key->name}),
        say("So geht es: {}: {}", "For example: {}: {}", {field.key->name, field.key->sample}));
  for (const auto& [severity_name, level] : severity_names) {
    const Field* bound_field = fields.find(severity_name);
    if (bound_field == nullptr) continue;
    const auto bound = read_bound(desk, *bound_field->key, *bound_field->value, whole_numbers);
    if (!bound) continue;
    if (!thresholds.empty()) {
      const Threshold& milder = thresholds.back();
      if (upper ? *bound <= milder.value : *bound >= milder.value) {
        const std::string_view milder_name = finding::name(milder.severity);
        const std::string milder_value = format_number(milder.value);
        desk.problems.error(desk.place(*bound_field->value),
                            upper ? say("„{}“ muss über der Grenze von „{}“ liegen ({})",
                                        "“{}” must be above the bound of “{}” ({})",
                                        {severity_name, milder_name, milder_value})
                                  : say("„{}“ muss unter der Grenze von „{}“ liegen ({})",
                                        "“{}” must be below the bound of “{}” ({})",
                                        {severity_name, milder_name, milder_value}),
                            {"Je schwerer, desto weiter draußen liegt die Grenze.",
                             "The graver, the further out the bound lies."});
        continue;
      }
    }
    thresholds.push_back({*bound, level});
  }
  return thresholds;
}

} // namespace taktvoll::pack
