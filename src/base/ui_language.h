// The two languages in which taktvoll speaks to its users. Code and comments are English; whatever a user
// reads exists in both.
#pragma once

#include <string>
#include <string_view>

namespace taktvoll::base {

enum class UiLanguage { de, en };

// A text in both languages. `en` may be empty: then the German text serves for both.
struct LocalText {
  std::string de;
  std::string en;

  [[nodiscard]] const std::string& in(UiLanguage language) const {
    return language == UiLanguage::en && !en.empty() ? en : de;
  }
  [[nodiscard]] bool empty() const { return de.empty() && en.empty(); }
  bool operator==(const LocalText&) const = default;
};

// For fixed texts in the program: pick(language, "Fehler", "error").
[[nodiscard]] constexpr std::string_view pick(UiLanguage language, std::string_view de, std::string_view en) {
  return language == UiLanguage::de ? de : en;
}

} // namespace taktvoll::base
