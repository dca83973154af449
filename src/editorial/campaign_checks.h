// The checks of a campaign, one theme a file. Each appends its findings; their order is made later.
#pragma once

#include "base/date.h"
#include "editorial/campaign.h"

#include <optional>
#include <string_view>
#include <vector>

namespace taktvoll::editorial {

struct Campaign {
  const std::vector<Post>& posts; // sorted by path
  const claims::Registry* registry = nullptr;
  std::optional<base::Date> as_of;
};

void check_claim_wordings(const Campaign& campaign, std::vector<CampaignFinding>& findings);
void check_product_status(const Campaign& campaign, std::vector<CampaignFinding>& findings);
void check_contacts(const Campaign& campaign, std::vector<CampaignFinding>& findings);
void check_dates(const Campaign& campaign, std::vector<CampaignFinding>& findings);
void check_copies(const Campaign& campaign, std::vector<CampaignFinding>& findings);

[[nodiscard]] Spot spot_of(const Post& post, text::SourceSpan span);
// Of a value of the front matter; of any other value the start of the text.
[[nodiscard]] Spot spot_of(const Post& post, const document::ContextValue* value);
// An entry of the registry.
[[nodiscard]] Spot spot_of(const claims::Registry& registry, const claims::Place& place);
// `publish_date`, else the day of the check.
[[nodiscard]] std::optional<base::Date> day_of(const Post& post, const Campaign& campaign);
// "12.03.2027" in German, ISO in English.
[[nodiscard]] base::LocalText said(const base::Date& day);

} // namespace taktvoll::editorial
