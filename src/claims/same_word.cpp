#include "claims/same_word.h"

#include <algorithm>
#include <array>

namespace taktvoll::claims {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest_stem = 3;
constexpr std::size_t longest_ending = 5;

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& list, std::string_view rest) {
  return std::find(list.begin(), list.end(), rest) != list.end();
}

constexpr std::array declension{"e"sv, "en"sv, "es"sv, "em"sv};
constexpr std::array comparatives{"ere"sv, "eren"sv, "erer"sv, "eres"sv, "erem"sv};
constexpr std::array superlatives{"ste"sv,  "sten"sv,  "ster"sv,  "stes"sv,  "stem"sv,
                                  "este"sv, "esten"sv, "ester"sv, "estes"sv, "estem"sv};
constexpr std::array present{"e"sv, "t"sv, "et"sv, "st"sv, "est"sv, "en"sv, "n"sv};
constexpr std::array noun_cases{"e"sv, "en"sv, "es"sv, "s"sv, "n"sv};
constexpr std::array noun_additions{"e"sv,   "en"sv,  "n"sv,  "s"sv,   "es"sv, "er"sv,   "ern"sv,
                                    "ens"sv, "nen"sv, "se"sv, "sen"sv, "in"sv, "innen"sv};
constexpr std::array feminine{"in"sv, "innen"sv};
constexpr std::array masculine{""sv, "e"sv, "en"sv, "n"sv, "s"sv};

// The bytes of ä, ö, ü are two; they differ from a, o, u in the noun's plural: "Ärzte".
std::string without_umlauts(std::string_view key) {
  std::string out;
  out.reserve(key.size());
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (key[i] == '\xC3' && i + 1 < key.size()) {
      const char second = key[i + 1];
      const char plain = second == '\xA4' ? 'a' : second == '\xB6' ? 'o' : second == '\xBC' ? 'u' : '\0';
      if (plain != '\0') {
        out += plain;
        ++i;
        continue;
      }
    }
    out += key[i];
  }
  return out;
}

bool are_declined_alike(const Token& a, std::string_view rest_a, const Token& b, std::string_view rest_b) {
  if (is_one_of(present, rest_a) && is_one_of(present, rest_b)) return true;
  if (a.verb || b.verb) return false; // "lindert", "linderte"
  if (is_one_of(comparatives, rest_a) && is_one_of(comparatives, rest_b)) return true;
  if (is_one_of(superlatives, rest_a) && is_one_of(superlatives, rest_b)) return true;
  const bool er_a = rest_a == "er";
  const bool er_b = rest_b == "er";
  const auto fits = [](std::string_view rest) { return is_one_of(declension, rest); };
  if (er_a) return !a.comparative && fits(rest_b);
  if (er_b) return !b.comparative && fits(rest_a);
  return (rest_a.empty() || fits(rest_a)) && (rest_b.empty() || fits(rest_b));
}

bool are_cases(std::string_view rest_a, std::string_view rest_b) {
  if (rest_a == rest_b) return rest_a.empty(); // "Arzt", "Ärzt-innen"
  if (rest_a.empty()) return is_one_of(noun_additions, rest_b);
  if (rest_b.empty()) return is_one_of(noun_additions, rest_a);
  if (is_one_of(noun_cases, rest_a) && is_one_of(noun_cases, rest_b)) return true;
  if (is_one_of(feminine, rest_a)) return is_one_of(feminine, rest_b) || is_one_of(masculine, rest_b);
  return is_one_of(feminine, rest_b) && is_one_of(masculine, rest_a);
}

// Whether some common stem leaves rests of which `alike` holds.
template <class Alike>
bool share_stem(std::string_view a, std::string_view b, Alike alike) {
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto common = static_cast<std::size_t>(differ.first - a.begin());
  for (std::size_t stem = common; stem >= shortest_stem; --stem) {
    if (std::max(a.size(), b.size()) - stem > longest_ending) return false;
    if (alike(a.substr(stem), b.substr(stem))) return true;
  }
  return false;
}

} // namespace

bool is_same_word(const Token& a, const Token& b) {
  const bool fixed_a = a.form == TokenForm::number || a.form == TokenForm::product;
  const bool fixed_b = b.form == TokenForm::number || b.form == TokenForm::product;
  if (fixed_a || fixed_b) return a.form == b.form && a.key == b.key;
  if (a.key == b.key) return true;
  if (a.form != TokenForm::noun && b.form != TokenForm::noun &&
      share_stem(a.key, b.key, [&](std::string_view rest_a, std::string_view rest_b) {
        return are_declined_alike(a, rest_a, b, rest_b);
      }))
    return true;
  if (a.form == TokenForm::other || b.form == TokenForm::other) return false;
  return share_stem(without_umlauts(a.key), without_umlauts(b.key), are_cases);
}

std::string fold_of(const Token& token) {
  if (token.form == TokenForm::number || token.form == TokenForm::product) return token.key;
  // Every ending above consists of these letters, so that what precedes the last other letter is common.
  std::string fold = without_umlauts(token.key);
  const std::size_t last = fold.find_last_not_of("enrstmi");
  fold.resize(last == std::string::npos ? 0 : last + 1);
  return fold;
}

} // namespace taktvoll::claims
