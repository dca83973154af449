// Approvals that run out before the day on which a post appears.
#include "editorial/campaign_checks.h"

#include <map>
#include <set>
#include <utility>

namespace taktvoll::editorial {
namespace {

void check_approval(const Post& post, const base::Date& day, std::vector<CampaignFinding>& findings) {
  const document::ContextValue* until = post.context.find("approval.valid-until");
  if (until == nullptr || until->values.empty()) return;
  const auto last = base::parse_date(until->values[0]);
  if (!last || *last >= day) return;
  const base::LocalText ends = said(*last);
  const base::LocalText on = said(day);
  CampaignFinding found;
  found.check = "approval-ends";
  found.severity = finding::Severity::error;
  found.where = spot_of(post, until);
  if (const document::ContextValue* planned = post.context.find("publish_date"))
    found.other = spot_of(post, planned);
  found.message = {"Die Freigabe gilt bis " + ends.de + ", der Post erscheint am " + on.de + ".",
                   "The approval holds until " + ends.en + ", the post appears on " + on.en + "."};
  found.why = {"Was ohne gültige Freigabe erscheint, hat niemand geprüft.",
               "Nobody has reviewed what appears without a valid approval."};
  found.hint = {"Lassen Sie die Freigabe verlängern, oder ziehen Sie den Termin vor.",
                "Have the approval extended, or publish earlier."};
  findings.push_back(std::move(found));
}

void check_claim(const Post& post, const base::Date& day, const Statement& statement,
                 const claims::Registry& registry, const claims::Claim& claim,
                 std::vector<CampaignFinding>& findings) {
  if (!claim.validity.until || *claim.validity.until >= day) return;
  const base::LocalText ends = said(*claim.validity.until);
  const base::LocalText on = said(day);
  const std::string& id = claim.id.value;
  CampaignFinding found;
  found.check = "claim-ends";
  found.severity = finding::Severity::error;
  found.where = spot_of(post, statement.span);
  found.other = spot_of(registry, claim.validity.until_place);
  found.message = {
      "Die Aussage „" + id + "“ ist bis " + ends.de + " freigegeben, der Post erscheint am " + on.de + ".",
      "The claim “" + id + "” is approved until " + ends.en + ", the post appears on " + on.en + "."};
  found.why = {"Am Tag des Erscheinens ist die Aussage nicht mehr freigegeben.",
               "On the day of publication the claim is no longer approved."};
  found.hint = {"Lassen Sie die Aussage verlängern, oder nehmen Sie eine andere.",
                "Have the claim extended, or use another one."};
  findings.push_back(std::move(found));
}

} // namespace

void check_dates(const Campaign& campaign, std::vector<CampaignFinding>& findings) {
  std::map<std::string_view, const claims::Claim*> claims;
  if (campaign.registry != nullptr)
    for (const claims::Claim& claim : campaign.registry->claims) claims.emplace(claim.id.value, &claim);
  for (const Post& post : campaign.posts) {
    // Without a planned day `check` says what is out of date today.
    const auto day = base::parse_date(post.context.value("publish_date"));
    if (!day) continue;
    check_approval(post, *day, findings);
    std::set<std::string_view> told;
    for (const Statement& statement : post.statements) {
      const auto claim = claims.find(statement.claim);
      if (claim != claims.end() && told.insert(statement.claim).second)
        check_claim(post, *day, statement, *campaign.registry, *claim->second, findings);
    }
  }
}

} // namespace taktvoll::editorial
