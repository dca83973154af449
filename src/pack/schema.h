// Schema: every key that a pack, the configuration or a registry may hold, in one table. The readers'
// messages come from it, and whatever describes those files to others (a JSON Schema, the manual) can.
#pragma once

#include "pack/pack.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace taktvoll::pack {

// The maps that occur in a pack, in taktvoll.yaml and in a registry.
enum class Level : std::uint8_t {
  pack,          // pack.yaml
  rule_file,     // a further file
  defaults,      // `defaults:`; context keys may stand there too
  rule,          // an entry of `rules:`
  unless,        // `unless:`
  trigger,       // `when:` with more than a list of terms
  part,          // an entry of `parts:`
  examples,      // `examples:`
  bad,           // an entry of `examples: bad:` that is not plain text
  good,          // the same under `good:`
  norm,          // an entry of `basis:` that is not plain text
  thresholds,    // `max:`, `min:` by severity
  local_text,    // a text by language
  configuration, // taktvoll.yaml
  path_context,  // an entry of its `context:`
  registry,      // a file of approved claims, products, contacts, sources
  product,       // an entry of its `products:`
  claim,         // an entry of its `claims:`
  contact,       // an entry of its `contacts:`
  source,        // an entry of its `sources:`
  withdrawn,     // `withdrawn:` of a claim
  reference,     // an entry of `references:` that is not plain text
  companion,     // an entry of `requires:`
};

[[nodiscard]] constexpr bool is_of_registry(Level level) {
  return level >= Level::registry;
}

enum class ValueType : std::uint8_t {
  id,            // a-z, 0-9, "-"
  version,       // major.minor.patch
  language,      // "de"
  text,          // one text
  local_text,    // a German text, or {de, en}
  texts,         // a list of texts
  terms,         // a list of terms of the term language, and of patterns between slashes
  patterns,      // a list of regular expressions
  groups,        // a list of lists of terms
  trigger,       // a list of terms, or a map of Level::trigger
  parts,         // a list of maps of Level::part
  replacements,  // a map: term -> wording or list of wordings
  variants,      // a map: name -> list of terms
  rule_ref,      // "rule" or "pack/rule"
  packs,         // a list of "pack" or "pack range"
  date,          // YYYY-MM-DD
  name,          // one of `allowed`
  names,         // a list of `allowed`
  markets,       // a list of values of the context key "market"
  boolean,       // true, false
  count,         // a whole number
  window,        // one of `allowed`, or a number of words
  threshold,     // a number
  thresholds,    // a number, or {info, warning, error}
  bounds_by,     // a map with one context key: value -> number
  severity_by,   // a map with one context key: value -> severity
  norms,         // a list of texts or {norm, from, until}
  conditions,    // a map: context key -> value or list of values
  alternatives,  // a list of such maps
  context,       // the same for an example
  context_keys,  // a list of context keys
  unless,        // a map of Level::unless
  examples,      // a map of Level::examples
  example_list,  // a list of texts or maps
  lists,         // a map: name -> list of terms; "pack/name+" and "pack/name-" too
  defaults,      // a map of Level::defaults
  rules,         // a list of maps of Level::rule
  overrides,     // a map: "pack/rule" -> a map of Level::rule
  path_contexts, // a list of maps of Level::path_context
  // of registries
  entry_id,       // letters, digits, "-", "_", "."
  one_or_more,    // a text or a list of texts
  context_value,  // a value of one of the context keys in Key::allowed
  context_values, // one such value or a list of them
  withdrawn,      // a map of Level::withdrawn
  references,     // a list of texts or maps of Level::reference
  companions,     // a list of maps of Level::companion
  products,       // a list of maps of Level::product
  claims,         // a list of maps of Level::claim
  contacts,       // a list of maps of Level::contact
  sources,        // a list of maps of Level::source
};

// Which YAML shapes a type accepts: bits.
enum class Shape : std::uint8_t { scalar = 1, list = 2, map = 4 };
using ShapeMask = std::uint8_t;

struct TypeInfo {
  ShapeMask shapes = 0;
  std::string_view expected_de; // accusative, with article: "eine Liste von Begriffen"
  std::string_view expected_en;
};
[[nodiscard]] TypeInfo type_info(ValueType type);

using KindMask = std::uint16_t;
inline constexpr KindMask every_kind = 0x7FF;
[[nodiscard]] constexpr KindMask mask_of(Kind kind) {
  return static_cast<KindMask>(1U << static_cast<unsigned>(kind));
}

enum class Need : std::uint8_t { optional, required };

struct Key {
  std::string_view name;
  ValueType type = ValueType::text;
  std::string_view sample;   // a value to show: `["tödlich~", "*angst"]`
  std::string_view about_de; // one line
  std::string_view about_en;
  KindMask kinds = every_kind; // of Level::rule; elsewhere every_kind
  Need need = Need::optional;  // a rule that builds on another needs none
  std::span<const std::string_view>
      allowed{}; // the closed set, for name, names and window; for context_value
                 // and context_values the context keys whose values count
};

// Lists that a rule which builds on another may lengthen ("terms+") or shorten ("terms-"), and `examples`,
// which holds two of them.
[[nodiscard]] constexpr bool is_editable(ValueType type) {
  return type == ValueType::texts || type == ValueType::terms || type == ValueType::patterns ||
         type == ValueType::context_keys || type == ValueType::norms || type == ValueType::replacements ||
         type == ValueType::examples;
}

// The keys of a level, in the order in which people write them. A name may stand twice in Level::rule, for
// different kinds.
[[nodiscard]] std::span<const Key> keys(Level level);

// The key called `name`, for the kind if one is given; nullptr if there is none.
[[nodiscard]] const Key* find_key(Level level, std::string_view name,
                                  std::optional<Kind> kind = std::nullopt);

// The kinds that know `name` in Level::rule; 0 if none does.
[[nodiscard]] KindMask kinds_with(std::string_view name);

} // namespace taktvoll::pack
