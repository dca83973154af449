#include "claims/permission.h"

#include "base/date.h"

#include <algorithm>
#include <optional>

namespace taktvoll::claims {
namespace {

using base::pick;
using pack::ClaimVerdict;

std::string shown(const base::Date& date, base::UiLanguage language) {
  if (language == base::UiLanguage::en) return base::iso(date);
  return std::to_string(date.day) + "." + std::to_string(date.month) + "." + std::to_string(date.year);
}

std::string listed(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) {
    if (!out.empty()) out += ", ";
    out += value;
  }
  return out;
}

// Whether every value of the document is on the list; true if there is nothing to compare.
bool covers(const std::vector<std::string>& allowed, const document::ContextValue* given) {
  if (allowed.empty() || given == nullptr) return true;
  return std::all_of(given->values.begin(), given->values.end(), [&](const std::string& value) {
    return std::find(allowed.begin(), allowed.end(), value) != allowed.end();
  });
}

bool covers_any(const std::vector<std::string>& allowed, const document::ContextValue* given) {
  return given != nullptr && std::any_of(given->values.begin(), given->values.end(), [&](const auto& value) {
           return std::find(allowed.begin(), allowed.end(), value) != allowed.end();
         });
}

bool is_doc_type(const std::string& value) {
  const document::ContextKey* key = document::find_context_key("doc_type");
  return key != nullptr && document::is_allowed(*key, value);
}

bool fits_channel(const std::vector<std::string>& channels, const document::Context& context) {
  if (channels.empty() || covers_any(channels, context.find("doc_type"))) return true;
  const document::ContextValue* platform = context.find("platform");
  if (platform != nullptr) return covers(channels, platform);
  // Nobody said where it appears: it may be one of the platforms.
  return !std::all_of(channels.begin(), channels.end(), is_doc_type);
}

void check_days(const Claim& claim, const std::optional<base::Date>& day, base::UiLanguage language,
                std::vector<Refusal>& out) {
  if (claim.withdrawn) {
    const std::optional<base::Date>& on = claim.withdrawn->on;
    if (!on || (day && *on <= *day)) {
      std::string note(pick(language, "Zurückgezogen", "Withdrawn"));
      if (on) note.append(pick(language, " am ", " on ")).append(shown(*on, language));
      if (!claim.withdrawn->reason.empty()) note.append(": ").append(claim.withdrawn->reason);
      out.push_back({ClaimVerdict::withdrawn, std::move(note)});
    }
  }
  if (!day) return;
  if (claim.validity.from && *day < *claim.validity.from)
    out.push_back(
        {ClaimVerdict::not_yet_valid, std::string(pick(language, "Freigegeben ab ", "Approved from ")) +
                                          shown(*claim.validity.from, language)});
  if (claim.validity.until && *claim.validity.until < *day)
    out.push_back({ClaimVerdict::expired, std::string(pick(language, "Freigegeben bis ", "Approved until ")) +
                                              shown(*claim.validity.until, language)});
}

} // namespace

std::string day_of_use(const document::Context& context, std::string_view as_of) {
  const std::string_view planned = context.value("publish_date").substr(0, 10);
  if (base::parse_date(planned) && (as_of.empty() || as_of < planned)) return std::string(planned);
  return std::string(as_of);
}

std::vector<Refusal> refusals(const Claim& claim, const document::Context& context, std::string_view day,
                              base::UiLanguage language) {
  std::vector<Refusal> out;
  check_days(claim, base::parse_date(day), language, out);
  const auto only = [&](const std::vector<std::string>& values) {
    return std::string(pick(language, "Freigegeben nur für: ", "Approved only for: ")) + listed(values);
  };
  if (!covers(claim.audiences, context.find("audience")))
    out.push_back({ClaimVerdict::wrong_audience, only(claim.audiences)});
  if (!fits_channel(claim.channels, context))
    out.push_back({ClaimVerdict::wrong_channel, only(claim.channels)});
  if (!covers(claim.markets, context.find("market")))
    out.push_back({ClaimVerdict::wrong_market, only(claim.markets)});
  return out;
}

} // namespace taktvoll::claims
