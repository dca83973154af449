// Usage errors: what is wrong with the arguments, and the nearest name that would be right.
#pragma once

#include "base/ui_language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::cli {

// A mistake in the arguments: `text` is for standard error.
struct UsageError {
  std::string text;
};

[[nodiscard]] UsageError usage_error(base::UiLanguage language, base::LocalText message,
                                     base::LocalText help);

// "Meinten Sie „json“?" if one of the names is near, else all of them.
[[nodiscard]] base::LocalText did_you_mean(std::string_view given,
                                           const std::vector<std::string_view>& names);

// nullopt if `value` is one of the choices; `option` is what the message calls it.
[[nodiscard]] std::optional<UsageError> check_choice(base::UiLanguage language, std::string_view option,
                                                     std::string_view value,
                                                     const std::vector<std::string_view>& choices);

} // namespace taktvoll::cli
