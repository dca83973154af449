// Messages: what a rule says about one place, with its placeholders filled in.
#pragma once

#include "base/ui_language.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::checks {

// By name, without braces.
using MessageValues = std::vector<std::pair<std::string, std::string>>;

// Several texts as one value, of which the message names at most three: with the quotation marks that stand
// around the placeholder („Bluthochdruck“ oder „hoher Blutdruck“).
[[nodiscard]] std::string one_of(const std::vector<std::string>& texts);
// The same, all of them, joined by commas: „Dank“, „Kontakt“.
[[nodiscard]] std::string all_of(const std::vector<std::string>& texts);

// Puts the values into the message; a placeholder without a value stays as it is.
[[nodiscard]] std::string fill_in(std::string_view message, const MessageValues& values,
                                  base::UiLanguage language);

// The text as messages and notes show it: of a long one only the beginning.
[[nodiscard]] std::string shortened(std::string_view text);

} // namespace taktvoll::checks
