#include "editorial/campaign.h"

#include "editorial/campaign_checks.h"

#include <algorithm>
#include <tuple>

namespace taktvoll::editorial {

Spot spot_of(const Post& post, text::SourceSpan span) {
  return {post.source.path(), post.lines.position(span.start), post.lines.position(span.limit)};
}

Spot spot_of(const Post& post, const document::ContextValue* value) {
  if (value != nullptr && value->origin == document::Origin::front_matter) return spot_of(post, value->span);
  return spot_of(post, post.lines.line(1));
}

Spot spot_of(const claims::Registry& registry, const claims::Place& place) {
  const finding::DiagnosticPlace shown = registry.shown_place(place);
  return {registry.files.at(place.file).path,
          {shown.line, shown.column},
          {shown.line, shown.column + shown.width}};
}

std::optional<base::Date> day_of(const Post& post, const Campaign& campaign) {
  const std::string_view given = post.context.value("publish_date");
  if (const auto day = base::parse_date(given)) return day;
  return campaign.as_of;
}

base::LocalText said(const base::Date& day) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return {two(day.day) + "." + two(day.month) + "." + std::to_string(day.year), base::iso(day)};
}

std::vector<CampaignFinding> check_campaign(const std::vector<Post>& posts, const claims::Registry* registry,
                                            std::string_view as_of) {
  const Campaign campaign{posts, registry, base::parse_date(as_of)};
  std::vector<CampaignFinding> findings;
  check_claim_wordings(campaign, findings);
  check_product_status(campaign, findings);
  check_contacts(campaign, findings);
  check_dates(campaign, findings);
  check_copies(campaign, findings);
  std::stable_sort(findings.begin(), findings.end(), [](const CampaignFinding& a, const CampaignFinding& b) {
    return std::tie(a.where.path, a.where.start, a.check, a.where.limit, a.message.de) <
           std::tie(b.where.path, b.where.start, b.check, b.where.limit, b.message.de);
  });
  return findings;
}

} // namespace taktvoll::editorial
