#include "cli/usage_error.h"

#include "base/edit_distance.h"
#include "finding/diagnostic.h"

#include <algorithm>

namespace taktvoll::cli {

UsageError usage_error(base::UiLanguage language, base::LocalText message, base::LocalText help) {
  finding::Diagnostic diagnostic;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return {finding::format(diagnostic, language)};
}

base::LocalText did_you_mean(std::string_view given, const std::vector<std::string_view>& names) {
  const std::string nearest(base::nearest_name(given, names));
  if (!nearest.empty()) return {"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"};
  std::string list;
  for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
  return {"Möglich sind: " + list + ".", "Possible: " + list + "."};
}

std::optional<UsageError> check_choice(base::UiLanguage language, std::string_view option,
                                       std::string_view value, const std::vector<std::string_view>& choices) {
  if (std::find(choices.begin(), choices.end(), value) != choices.end()) return std::nullopt;
  const std::string given(value);
  const std::string name(option);
  return usage_error(language,
                     {name + " kennt „" + given + "“ nicht.", name + " does not know “" + given + "”."},
                     did_you_mean(value, choices));
}

} // namespace taktvoll::cli
