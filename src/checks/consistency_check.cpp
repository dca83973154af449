#include "checks/consistency_check.h"

#include "checks/many_places.h"
#include "checks/message.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

// The family that most places have; of equals, the one that begins.
std::uint32_t most_frequent(const Variants& found, std::size_t first, std::size_t limit) {
  std::vector<std::uint32_t> counts;
  for (std::size_t i = first; i < limit; ++i) {
    const std::uint32_t family = found.names[found.places[i].variant].family;
    if (family >= counts.size()) counts.resize(family + 1);
    ++counts[family];
  }
  const std::uint32_t most = *std::max_element(counts.begin(), counts.end());
  for (std::size_t i = first; i < limit; ++i)
    if (const std::uint32_t family = found.names[found.places[i].variant].family; counts[family] == most)
      return family;
  return none;
}

} // namespace

std::optional<std::string> ConsistencyCheck::preferred(const CheckInput& input) const {
  if (parameters_.prefer.empty()) return std::nullopt;
  if (!parameters_.prefer_is_key) return text::lower(parameters_.prefer);
  const std::string_view value = input.document.context.value(parameters_.prefer);
  if (value.empty()) return std::nullopt;
  return text::lower(value);
}

void ConsistencyCheck::compare(const CheckInput& input, const Variants& found, std::size_t first,
                               std::size_t limit, std::vector<Draft>& drafts) const {
  std::uint32_t right = none;
  std::string other;
  const std::optional<std::string> said = preferred(input);
  if (said) {
    const std::string id = parameters_.same.empty() ? *said : compared_form(*said);
    const auto name = std::find_if(found.names.begin(), found.names.end(),
                                   [&](const VariantName& known) { return text::lower(known.id) == id; });
    if (name != found.names.end()) {
      right = name->family;
      other = name->shown.in(input.language);
    } else if (parameters_.detector || !parameters_.same.empty()) {
      other = *said; // none of those that stand here: "neutral"
    }
  }
  if (other.empty()) right = most_frequent(found, first, limit);

  // What the right variant looks like in this text.
  const Occurrence* example = nullptr;
  for (std::size_t i = first; i < limit && example == nullptr; ++i)
    if (found.names[found.places[i].variant].family == right) example = &found.places[i];
  if (other.empty() && example != nullptr) other = found.names[example->variant].shown.in(input.language);

  std::string there;
  if (example != nullptr)
    there = std::string(base::pick(input.language, "Zeile ", "Line ")) +
            std::to_string(line_of(input, example->match.span)) + ": „" +
            shortened(input.reading.prose.slice(example->match.span)) + "“";
  for (std::size_t i = first; i < limit; ++i) {
    const Occurrence& place = found.places[i];
    const VariantName& name = found.names[place.variant];
    if (name.family == right) continue;
    Draft draft(place.match);
    draft.values = {{"variant", name.shown.in(input.language)}, {"other", other}};
    if (!there.empty()) draft.notes.push_back(there);
    drafts.push_back(std::move(draft));
  }
}

void ConsistencyCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  if (filters_.excused(input)) {
    note(input, {.event = TraceEvent::unasked, .silence = Silence::unless});
    return;
  }
  const Variants found = parameters_.detector       ? find_detected(input, filters_, *parameters_.detector)
                         : parameters_.same.empty() ? find_listed(input, filters_, parameters_.variants)
                                                    : find_captured(input, filters_, parameters_.same);
  const std::size_t before = drafts.size();
  for (std::size_t first = 0; first < found.places.size();) {
    const WordRange extent = surroundings(input, found.places[first].match.words, parameters_.per);
    std::size_t limit = first + 1;
    while (limit < found.places.size() && found.places[limit].match.words.first < extent.limit) ++limit;
    compare(input, found, first, limit, drafts);
    first = limit;
  }
  keep_first_places(input, before, drafts);
}

} // namespace taktvoll::checks
