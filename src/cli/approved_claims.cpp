#include "cli/approved_claims.h"

#include "cli/registry_use.h"
#include "cli/table.h"
#include "editorial/period.h"

#include <map>
#include <string_view>

namespace taktvoll::cli {

void ApprovedClaims::add(const finding::CheckedFile& file) {
  for (const finding::ClaimStatement& claim : file.claims) {
    if (claim.verdict != "approved") continue;
    const text::LineColumn at = file.lines->position(claim.span.start);
    uses_.push_back({file.source.path() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column),
                     claim.text, claim.claim, claim.product});
  }
}

std::string ApprovedClaims::text(const claims::Registry& registry, base::UiLanguage language) const {
  if (uses_.empty())
    return std::string(base::pick(language, "Keine freigegebenen Aussagen.\n\n", "No approved claims.\n\n"));
  std::map<std::string_view, const claims::Claim*> entries;
  for (const claims::Claim& claim : registry.claims) entries.emplace(claim.id.value, &claim);
  Table table({std::string(base::pick(language, "freigegeben", "approved")),
               std::string(base::pick(language, "Eintrag", "entry")),
               std::string(base::pick(language, "bis", "until")),
               std::string(base::pick(language, "im Register", "in the registry")),
               std::string(base::pick(language, "Wortlaut", "wording"))});
  for (const Use& use : uses_) {
    const auto entry = entries.find(use.claim);
    if (entry == entries.end()) { // an indication in the approved wording of its product
      const claims::Product* product = registry.product(use.product);
      table.add({use.place, use.product, "", product == nullptr ? "" : place_of(registry, product->place),
                 use.text});
      continue;
    }
    const auto last = editorial::last_day_of(*entry->second);
    table.add({use.place, use.claim, last ? base::iso(*last) : "", place_of(registry, entry->second->place),
               use.text});
  }
  return table.text() + "\n";
}

} // namespace taktvoll::cli
