// Schema: every key that a pack may hold, in one table. The loader's messages come from it, and whatever
// describes packs to others (a JSON Schema, the manual) can.
#pragma once

#include "pack/pack.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace taktvoll::pack {

// The maps that occur in a pack.
enum class Level : std::uint8_t {
  pack,       // pack.yaml
  rule_file,  // a further file
  defaults,   // `defaults:`; context keys may stand there too
  rule,       // an entry of `rules:`
  unless,     // `unless:`
  examples,   // `examples:`
  bad,        // an entry of `examples: bad:` that is not plain text
  good,       // the same under `good:`
  norm,       // an entry of `basis:` that is not plain text
  thresholds, // `max:`, `min:` by severity
  local_text, // a text by language
};

enum class ValueType : std::uint8_t {
  id,           // a-z, 0-9, "-"
  version,      // major.minor.patch
  language,     // "de"
  text,         // one text
  local_text,   // a German text, or {de, en}
  texts,        // a list of texts
  terms,        // a list of texts in the term language
  exceptions,   // a list of terms and /patterns/
  patterns,     // a list of regular expressions
  groups,       // a list of lists of terms
  date,         // YYYY-MM-DD
  name,         // one of `allowed`
  names,        // a list of `allowed`
  markets,      // a list of values of the context key "market"
  boolean,      // true, false
  count,        // a whole number
  window,       // one of `allowed`, or a number of words
  threshold,    // a number
  thresholds,   // a number, or {info, warning, error}
  norms,        // a list of texts or {norm, from, until}
  conditions,   // a map: context key -> value or list of values
  context,      // the same for an example
  context_keys, // a list of context keys
  unless,       // a map of Level::unless
  examples,     // a map of Level::examples
  example_list, // a list of texts or maps
  defaults,     // a map of Level::defaults
  rules,        // a list of maps of Level::rule
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

using KindMask = std::uint8_t;
inline constexpr KindMask every_kind = 0x7F;
[[nodiscard]] constexpr KindMask mask_of(Kind kind) {
  return static_cast<KindMask>(1U << static_cast<unsigned>(kind));
}

struct Key {
  std::string_view name;
  ValueType type = ValueType::text;
  bool required = false;
  KindMask kinds = every_kind;               // of Level::rule; elsewhere every_kind
  std::span<const std::string_view> allowed; // the closed set, for name, names and window
  std::string_view sample;                   // a value to show: `["tödlich~", "*angst"]`
  std::string_view about_de;                 // one line
  std::string_view about_en;
};

// The keys of a level, in the order in which people write them. A name may stand twice in Level::rule, for
// different kinds.
[[nodiscard]] std::span<const Key> keys(Level level);

// The key called `name`, for the kind if one is given; nullptr if there is none.
[[nodiscard]] const Key* find_key(Level level, std::string_view name,
                                  std::optional<Kind> kind = std::nullopt);

// The kinds that know `name` in Level::rule; 0 if none does.
[[nodiscard]] KindMask kinds_with(std::string_view name);

} // namespace taktvoll::pack
