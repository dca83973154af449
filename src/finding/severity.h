// Severity: how sure taktvoll is and how much a finding matters.
#pragma once

#include "base/ui_language.h"

#include <optional>
#include <string_view>

namespace taktvoll::finding {

// Ascending: a threshold compares with <.
//   info     advice; nothing breaks if it is ignored
//   warning  needs a decision; it depends on what only people know
//   error    wrong in any context
enum class Severity { info, warning, error };

// "info", "warning", "error": packs, JSON, command line.
[[nodiscard]] constexpr std::string_view name(Severity severity) {
  switch (severity) {
  case Severity::info:
    return "info";
  case Severity::warning:
    return "warning";
  case Severity::error:
    return "error";
  }
  return "";
}

// As users read it: "Hinweis", "Warnung", "Fehler".
[[nodiscard]] constexpr std::string_view label(Severity severity, base::UiLanguage language) {
  switch (severity) {
  case Severity::info:
    return base::pick(language, "Hinweis", "info");
  case Severity::warning:
    return base::pick(language, "Warnung", "warning");
  case Severity::error:
    return base::pick(language, "Fehler", "error");
  }
  return "";
}

[[nodiscard]] constexpr std::optional<Severity> severity_named(std::string_view word) {
  if (word == "info") return Severity::info;
  if (word == "warning") return Severity::warning;
  if (word == "error") return Severity::error;
  return std::nullopt;
}

} // namespace taktvoll::finding
