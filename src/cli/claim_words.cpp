#include "cli/claim_words.h"

#include <array>

namespace taktvoll::cli {
namespace {

struct Words {
  std::string_view verdict;
  std::string_view de;
  std::string_view en;
};

constexpr std::array<Words, 10> all = {{
    {"approved", "freigegeben", "approved"},
    {"unregistered", "nicht im Register", "not in the registry"},
    {"deviates", "weicht ab", "deviates"},
    {"not-yet-valid", "noch nicht gültig", "not valid yet"},
    {"expired", "abgelaufen", "expired"},
    {"withdrawn", "zurückgezogen", "withdrawn"},
    {"wrong-audience", "andere Zielgruppe", "another audience"},
    {"wrong-channel", "anderer Kanal", "another channel"},
    {"wrong-market", "anderes Land", "another market"},
    {"companion-missing", "Begleittext fehlt", "companion text missing"},
}};

} // namespace

std::string verdict_words(std::string_view verdict, base::UiLanguage language) {
  for (const Words& words : all)
    if (words.verdict == verdict) return std::string(base::pick(language, words.de, words.en));
  return std::string(verdict);
}

} // namespace taktvoll::cli
