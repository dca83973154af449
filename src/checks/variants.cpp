#include "checks/variants.h"

#include "language/address.h"
#include "language/gender_forms.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <map>

namespace taktvoll::checks {
namespace {

struct Named {
  std::string_view id;
  std::string_view de;
  std::string_view en;
  std::uint32_t family;
};

// In the order of language::Address and language::GenderStyle.
constexpr std::array<Named, 3> address_names{
    {{"du", "du", "du", 0}, {"ihr", "ihr", "ihr", 0}, {"sie", "Sie", "Sie", 1}}};
constexpr std::array<Named, 8> gender_names{{{"stern", "Genderstern", "gender star", 0},
                                             {"doppelpunkt", "Doppelpunkt", "colon", 1},
                                             {"unterstrich", "Unterstrich", "underscore", 2},
                                             {"mediopunkt", "Mediopunkt", "middle dot", 3},
                                             {"binnen-i", "Binnen-I", "inner I", 4},
                                             {"schraegstrich", "Schrägstrich", "slash", 5},
                                             {"klammer", "Klammer", "brackets", 6},
                                             {"beidnennung", "Beidnennung", "both forms", 7}}};

template <std::size_t size>
std::vector<VariantName> names_of(const std::array<Named, size>& table) {
  std::vector<VariantName> names;
  for (const Named& entry : table)
    names.push_back({std::string(entry.id), {std::string(entry.de), std::string(entry.en)}, entry.family});
  return names;
}

void add(const CheckInput& input, const RuleFilters& filters, const Match& match, std::uint32_t variant,
         Variants& found) {
  if (filters.silence(input, match) != Silence::none) return;
  note(input, {.event = TraceEvent::variant, .place = match.span, .name = found.names[variant].id});
  found.places.push_back({match, variant});
}

void sort_places(Variants& found) {
  std::stable_sort(found.places.begin(), found.places.end(), [](const Occurrence& a, const Occurrence& b) {
    return a.match.span.start < b.match.span.start;
  });
}

} // namespace

Variants find_listed(const CheckInput& input, const RuleFilters& filters,
                     const std::vector<ListedVariant>& listed) {
  Variants found;
  for (std::uint32_t i = 0; i < listed.size(); ++i) {
    found.names.push_back({listed[i].name, {listed[i].name, listed[i].name}, i});
    if (!listed[i].terms.any(input)) continue;
    for (const Match& match : listed[i].terms.matches(input)) add(input, filters, match, i, found);
  }
  sort_places(found);
  // A longer term of one variant may hold one of another: "hoher Blutdruck" and "Blutdruck".
  std::vector<Occurrence> kept;
  for (const Occurrence& place : found.places) {
    if (!kept.empty() && place.match.span.overlaps(kept.back().match.span)) {
      if (place.match.span.size() > kept.back().match.span.size()) kept.back() = place;
      continue;
    }
    kept.push_back(place);
  }
  found.places = std::move(kept);
  return found;
}

Variants find_detected(const CheckInput& input, const RuleFilters& filters, pack::Detector detector) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> frozen;
  if (filters.frozen == pack::Treatment::skip)
    for (const WordRange range : input.frozen) frozen.emplace_back(range.first, range.limit);
  const language::OwnWordsOptions options{.quotations = filters.quoted == pack::Treatment::only,
                                          .uncounted = frozen};
  Variants found;
  if (detector == pack::Detector::address) {
    found.names = names_of(address_names);
    for (const language::AddressWord& word : language::find_address(input.reading, options))
      if (word.address != language::Address::unknown)
        add(input, filters, match_of(input.reading, WordRange{word.word, word.word + 1}),
            static_cast<std::uint32_t>(word.address), found);
  } else {
    found.names = names_of(gender_names);
    for (const language::GenderForm& form : language::find_gender_forms(input.reading, options))
      add(input, filters, match_of(input.reading, WordRange{form.first_word, form.limit_word}),
          static_cast<std::uint32_t>(form.style), found);
  }
  return found;
}

std::string compared_form(std::string_view text) {
  const bool is_number = !text.empty() && text.find_first_not_of("0123456789., ") == std::string_view::npos;
  if (!is_number) return text::lower(text);
  std::string digits;
  for (const char c : text)
    if (c != '.' && c != ' ') digits += c;
  return digits;
}

Variants find_captured(const CheckInput& input, const RuleFilters& filters,
                       const std::vector<std::uint32_t>& patterns) {
  std::vector<Match> matches;
  std::vector<std::pair<text::ProseSpan, std::uint32_t>> owners; // match -> pattern
  for (const std::uint32_t pattern : patterns) {
    if (!input.facts.is_possible(pattern)) continue;
    for (const text::ProseSpan span : input.facts.matches(pattern, pack::Extent::sentence)) {
      matches.push_back(match_of(input.reading, span));
      owners.emplace_back(span, pattern);
    }
  }
  keep_leftmost_longest(matches);
  std::sort(owners.begin(), owners.end());
  Variants found;
  std::map<std::string, std::uint32_t> numbers;
  for (const Match& match : matches) {
    const auto owner =
        std::lower_bound(owners.begin(), owners.end(), std::pair(match.span, std::uint32_t{0}));
    const text::ProseSpan group = input.patterns[owner->second].group_of(input.reading, match.span);
    const std::string_view text = input.reading.prose.slice(group);
    const auto [number, is_new] =
        numbers.emplace(compared_form(text), static_cast<std::uint32_t>(found.names.size()));
    if (is_new)
      found.names.push_back({number->first, {std::string(text), std::string(text)}, number->second});
    add(input, filters, match, number->second, found);
  }
  return found;
}

std::vector<std::string_view> detected_names(pack::Detector detector) {
  std::vector<std::string_view> names;
  if (detector == pack::Detector::address) {
    for (const Named& entry : address_names) names.push_back(entry.id);
  } else {
    for (const Named& entry : gender_names) names.push_back(entry.id);
    names.push_back("neutral");
  }
  return names;
}

} // namespace taktvoll::checks
