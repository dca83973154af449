// What a statement about a product says: that it works, is better, is safe, a figure, whom or what it is for.
#pragma once

#include "base/ui_language.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace taktvoll::claims {

enum class StatementKind : std::uint8_t {
  effect = 1,      // "lindert", "schmerzfrei"
  comparison = 2,  // "besser als", "die beste"
  safety = 4,      // "gut verträglich", "ohne Nebenwirkungen"
  figure = 8,      // "nach 30 Minuten", "9 von 10"
  indication = 16, // a disease, a complaint, a group of patients
};
// A set of StatementKind.
using StatementKinds = std::uint8_t;

inline constexpr std::array all_statement_kinds{StatementKind::effect, StatementKind::comparison,
                                                StatementKind::safety, StatementKind::figure,
                                                StatementKind::indication};

[[nodiscard]] constexpr bool holds(StatementKinds kinds, StatementKind kind) {
  return (kinds & static_cast<StatementKinds>(kind)) != 0;
}
[[nodiscard]] constexpr StatementKinds with(StatementKinds kinds, StatementKind kind) {
  return static_cast<StatementKinds>(kinds | static_cast<StatementKinds>(kind));
}

// For files and JSON: "effect".
[[nodiscard]] constexpr std::string_view name(StatementKind kind) {
  switch (kind) {
  case StatementKind::effect:
    return "effect";
  case StatementKind::comparison:
    return "comparison";
  case StatementKind::safety:
    return "safety";
  case StatementKind::figure:
    return "figure";
  case StatementKind::indication:
    return "indication";
  }
  return "";
}

// For people: "Wirkung".
[[nodiscard]] constexpr std::string_view label(StatementKind kind, base::UiLanguage language) {
  switch (kind) {
  case StatementKind::effect:
    return base::pick(language, "Wirkung", "effect");
  case StatementKind::comparison:
    return base::pick(language, "Vergleich", "comparison");
  case StatementKind::safety:
    return base::pick(language, "Sicherheit", "safety");
  case StatementKind::figure:
    return base::pick(language, "Zahl", "figure");
  case StatementKind::indication:
    return base::pick(language, "Anwendungsgebiet", "indication");
  }
  return "";
}

} // namespace taktvoll::claims
