#include "claims/generated_claims.h"

#include <array>
#include <set>
#include <sstream>
#include <string_view>
#include <vector>

namespace taktvoll::testing {
namespace {

using namespace std::string_view_literals;

constexpr std::array verbs{"lindert"sv,  "mindert"sv, "verringert"sv, "dämpft"sv,
                           "verkürzt"sv, "hemmt"sv,   "senkt"sv};
constexpr std::array infinitives{"lindern"sv, "mindern"sv,   "verringern"sv,
                                 "dämpfen"sv, "verkürzen"sv, "senken"sv};
constexpr std::array degrees{
    "leichte"sv, "mäßig starke"sv, "leichte bis mäßig starke"sv, "akute"sv, "wiederkehrende"sv, ""sv, ""sv};
constexpr std::array complaints{
    "Kopfschmerzen"sv, "Zahnschmerzen"sv,    "Regelschmerzen"sv, "Rückenschmerzen"sv,
    "Husten"sv,        "Schnupfen"sv,        "Fieber"sv,         "Gelenkschmerzen"sv,
    "Heiserkeit"sv,    "Magenbeschwerden"sv, "Übelkeit"sv,       "Juckreiz"sv,
    "Halsschmerzen"sv, "Muskelkater"sv,      "Völlegefühl"sv,    "Unruhe"sv};
constexpr std::array additions{""sv,
                               ""sv,
                               " bei Erwachsenen"sv,
                               " nach 30 Minuten"sv,
                               " für bis zu 8 Stunden"sv,
                               " ohne müde zu machen"sv,
                               " bei einer Erkältung"sv,
                               " in der kalten Jahreszeit"sv,
                               " am Abend"sv,
                               " bei 8 von 10 Menschen"sv,
                               " innerhalb von 2 Tagen"sv};
constexpr std::array changes{"sofort"sv,  "nicht"sv, "immer"sv,     "kann"sv,    "übrigens"sv,
                             "Kindern"sv, "30"sv,    "dauerhaft"sv, "Migräne"sv, "auch"sv};
constexpr std::array fillers{"Ein Spaziergang an der frischen Luft tut vielen Menschen gut."sv,
                             "Fragen Sie in Ihrer Apotheke nach, dort nimmt man sich Zeit."sv,
                             "Wir freuen uns auf Ihre Fragen und antworten meist am selben Tag."sv,
                             "Trinken Sie über den Tag verteilt genug, am besten Wasser oder Tee."sv,
                             "Im Herbst sind die Wartezimmer voll, und nicht jeder Termin passt sofort."sv,
                             "Schreiben Sie uns, was Ihnen im Alltag hilft."sv};

template <std::size_t n>
std::string_view one_of(ClaimGenerator& generator, const std::array<std::string_view, n>& list) {
  return list[generator.pick(n)];
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::stringstream in(text);
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

} // namespace

std::string product_name(std::size_t number) {
  std::string name = "Probol";
  for (; number > 0; number /= 20) name += "bcdfghklmnpqrstvwxyz"[number % 20];
  return name + "an";
}

std::string ClaimGenerator::sentence(const std::string& product) {
  const bool modal = pick(2) == 0;
  std::string text = product;
  text += modal ? " kann " : " ";
  if (!modal) text.append(one_of(*this, verbs)).append(" ");
  const std::string_view degree = one_of(*this, degrees);
  if (!degree.empty()) text.append(degree).append(" ");
  text.append(one_of(*this, complaints));
  if (pick(3) == 0) text.append(" und ").append(one_of(*this, complaints));
  text.append(one_of(*this, additions));
  if (pick(2) == 0) text.append(one_of(*this, additions));
  if (modal) text.append(" ").append(one_of(*this, infinitives));
  return text + ".";
}

std::string ClaimGenerator::filler() {
  return std::string(one_of(*this, fillers));
}

std::string ClaimGenerator::varied(const std::string& sentence) {
  std::vector<std::string> words = words_of(sentence);
  for (std::size_t n = pick(4); n > 0 && words.size() > 2; --n) {
    const std::size_t at = 1 + pick(words.size() - 1);
    const auto place = words.begin() + static_cast<std::ptrdiff_t>(at);
    switch (pick(4)) {
    case 0:
      words.erase(place);
      break;
    case 1:
      *place = one_of(*this, changes);
      break;
    case 2:
      words.insert(place, std::string(one_of(*this, changes)));
      break;
    default:
      std::swap(*place, words[1 + pick(words.size() - 1)]);
      break;
    }
  }
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

std::string ClaimGenerator::registry(std::size_t products, std::size_t claims) {
  std::string yaml = "products:\n";
  for (std::size_t i = 0; i < products; ++i)
    yaml += "  - {id: p" + std::to_string(i) + ", brand: " + product_name(i) + ", status: otc}\n";
  yaml += "claims:\n";
  std::set<std::string> known;
  for (std::size_t i = 0; i < claims; ++i) {
    const std::size_t product = i % products;
    std::string text = sentence(product_name(product));
    while (!known.insert(text).second) text = sentence(product_name(product));
    yaml += "  - {id: C-" + std::to_string(i) + ", product: p" + std::to_string(product) + ", text: \"" +
            text + "\"}\n";
  }
  return yaml;
}

} // namespace taktvoll::testing
