// `taktvoll claims list` and `taktvoll claims expiring`.
#include "base/edit_distance.h"
#include "cli/commands.h"
#include "cli/pack_results.h"
#include "cli/registry_use.h"
#include "cli/table.h"
#include "editorial/period.h"
#include "report/json_text.h"

#include <algorithm>

namespace taktvoll::cli {
namespace {

using base::LocalText;
using base::pick;
using editorial::ClaimState;
using report::Json;

std::string state_words(ClaimState state, base::UiLanguage language) {
  switch (state) {
  case ClaimState::valid:
    return std::string(pick(language, "gültig", "valid"));
  case ClaimState::not_yet_valid:
    return std::string(pick(language, "noch nicht", "not yet"));
  case ClaimState::expired:
    return std::string(pick(language, "abgelaufen", "expired"));
  case ClaimState::withdrawn:
    return std::string(pick(language, "zurückgezogen", "withdrawn"));
  }
  return {};
}

std::vector<std::string> texts_of(const std::vector<claims::Text>& list) {
  std::vector<std::string> out;
  for (const claims::Text& text : list) out.push_back(text.value);
  return out;
}

Json json_of(const claims::Claim& claim, const UsedRegistry& used) {
  const claims::Registry& registry = *used.registry;
  Json one{{"id", claim.id.value},
           {"product", claim.product.value},
           {"state", editorial::name(editorial::state_of(claim, used.day))},
           {"text", claim.text.value},
           {"variants", texts_of(claim.variants)},
           {"market", claim.markets},
           {"audience", claim.audiences},
           {"channels", claim.channels}};
  if (claim.validity.from) one["valid_from"] = base::iso(*claim.validity.from);
  if (claim.validity.until) one["valid_until"] = base::iso(*claim.validity.until);
  if (claim.withdrawn) {
    Json withdrawn{{"reason", claim.withdrawn->reason}};
    if (claim.withdrawn->on) withdrawn["on"] = base::iso(*claim.withdrawn->on);
    one["withdrawn"] = std::move(withdrawn);
  }
  if (const auto last = editorial::last_day_of(claim))
    one["days_left"] = editorial::days_between(used.day, *last);
  one["owner"] = claim.owner;
  one["path"] = registry.files.at(claim.place.file).path;
  one["line"] = registry.shown_place(claim.place).line;
  return one;
}

std::string json_text_of(const std::vector<const claims::Claim*>& claims, const UsedRegistry& used) {
  Json list = Json::array();
  for (const claims::Claim* claim : claims) list.push_back(json_of(*claim, used));
  return report::json_text(
             {{"schema", "taktvoll-claims/1"}, {"as_of", base::iso(used.day)}, {"claims", std::move(list)}}) +
         "\n";
}

// What the option asks for, among ids and brands; nullopt after saying that there is no such product.
std::optional<std::string> product_id(const UsedRegistry& used, const Streams& streams) {
  const std::string& wanted = used.options.product;
  if (wanted.empty()) return wanted;
  std::vector<std::string_view> names;
  for (const claims::Product& product : used.registry->products) {
    if (product.id.value == wanted || product.brand.value == wanted) return product.id.value;
    names.push_back(product.id.value);
  }
  streams.err << usage_error(used.options.language,
                             {"Das Produkt „" + wanted + "“ steht nicht im Register.",
                              "The product “" + wanted + "” is not in the registry."},
                             names.empty() ? LocalText{} : did_you_mean(wanted, names))
                     .text;
  return std::nullopt;
}

std::size_t width_of(const Options& options, const Streams& streams) {
  return options.output.empty() && streams.out_is_terminal ? streams.terminal_width : 0;
}

} // namespace

ExitStatus run_claims_list(const Options& given, const Streams& streams) {
  const auto used = use_registry(given, streams);
  if (!used) return ExitStatus::trouble;
  const Options& options = used->options;
  const auto product = product_id(*used, streams);
  if (!product) return ExitStatus::trouble;
  std::vector<const claims::Claim*> claims;
  for (const claims::Claim& claim : used->registry->claims) {
    if (!product->empty() && claim.product.value != *product) continue;
    if (!options.status.empty() && editorial::name(editorial::state_of(claim, used->day)) != options.status)
      continue;
    claims.push_back(&claim);
  }
  if (used->registry->claims.empty()) say_empty(streams, options.language, {"Aussagen", "claims"}, "claims");
  if (options.format == "json")
    return deliver(json_text_of(claims, *used), options, streams) ? ExitStatus::clean : ExitStatus::trouble;
  Table table({"ID", std::string(pick(options.language, "Produkt", "Product")), "Status",
               std::string(pick(options.language, "bis", "until")),
               std::string(pick(options.language, "Wortlaut", "Wording"))});
  for (const claims::Claim* claim : claims) {
    const auto last = editorial::last_day_of(*claim);
    table.add({claim->id.value, claim->product.value,
               state_words(editorial::state_of(*claim, used->day), options.language),
               last ? base::iso(*last) : "", claim->text.value});
  }
  return deliver(table.text(width_of(options, streams)), options, streams) ? ExitStatus::clean
                                                                           : ExitStatus::trouble;
}

ExitStatus run_claims_expiring(const Options& given, const Streams& streams) {
  const auto used = use_registry(given, streams);
  if (!used) return ExitStatus::trouble;
  const Options& options = used->options;
  const auto until = editorial::end_of_period(options.within, used->day);
  if (!until) {
    streams.err << usage_error(options.language,
                               {"--within erwartet eine Frist, nicht „" + options.within + "“.",
                                "--within expects a period, not “" + options.within + "”."},
                               {"Zum Beispiel: 90d, 12w, 3m oder 2027-03-31",
                                "For example: 90d, 12w, 3m or 2027-03-31"})
                       .text;
    return ExitStatus::trouble;
  }
  std::vector<std::pair<base::Date, const claims::Claim*>> ending;
  for (const claims::Claim& claim : used->registry->claims) {
    const auto last = editorial::last_day_of(claim);
    const ClaimState state = editorial::state_of(claim, used->day);
    if (last && *last >= used->day && *last <= *until && state != ClaimState::withdrawn)
      ending.emplace_back(*last, &claim);
  }
  std::stable_sort(ending.begin(), ending.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  if (options.format == "json") {
    std::vector<const claims::Claim*> claims;
    for (const auto& [day, claim] : ending) claims.push_back(claim);
    return deliver(json_text_of(claims, *used), options, streams) ? ExitStatus::clean : ExitStatus::trouble;
  }
  Table table({std::string(pick(options.language, "bis", "until")),
               std::string(pick(options.language, "Tage", "days")), "ID",
               std::string(pick(options.language, "verantwortlich", "owner")),
               std::string(pick(options.language, "Wortlaut", "Wording"))});
  for (const auto& [day, claim] : ending)
    table.add({base::iso(day), std::to_string(editorial::days_between(used->day, day)), claim->id.value,
               claim->owner, claim->text.value});
  if (ending.empty())
    streams.err << pick(options.language, "Bis dahin läuft keine Aussage ab.\n",
                        "No claim ends until then.\n");
  return deliver(table.text(width_of(options, streams)), options, streams) ? ExitStatus::clean
                                                                           : ExitStatus::trouble;
}

} // namespace taktvoll::cli
