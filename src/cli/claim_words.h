// Verdicts on claims, in words.
#pragma once

#include "base/ui_language.h"

#include <string>
#include <string_view>

namespace taktvoll::cli {

// "approved" → "freigegeben"; what is not known comes back as it is.
[[nodiscard]] std::string verdict_words(std::string_view verdict, base::UiLanguage language);

} // namespace taktvoll::cli
