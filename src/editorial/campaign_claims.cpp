// One claim, one wording, one footnote: readers who meet it twice must not wonder which is right.
#include "editorial/campaign_checks.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace taktvoll::editorial {
namespace {

struct Use {
  const Post* post = nullptr;
  const Statement* statement = nullptr;
};

using UsesByClaim = std::map<std::string_view, std::vector<Use>>;

// In order of path and place; a statement with several faults counts once.
UsesByClaim uses_by_claim(const std::vector<Post>& posts) {
  UsesByClaim uses;
  for (const Post& post : posts) {
    std::set<std::pair<std::string_view, std::string_view>> seen; // claim, sentence
    for (const Statement& statement : post.statements)
      if (!statement.claim.empty() && seen.emplace(statement.claim, statement.sentence).second)
        uses[statement.claim].push_back({&post, &statement});
  }
  return uses;
}

// What most uses have; of equals what comes first, an approved wording before others.
template <typename Value>
const Use& usual(const std::vector<Use>& uses, Value value) {
  std::map<std::string_view, std::size_t> counts;
  for (const Use& use : uses) ++counts[value(use)];
  const auto weight = [&](const Use& use) {
    return std::pair(use.statement->verdict == "approved", counts[value(use)]);
  };
  return *std::max_element(uses.begin(), uses.end(),
                           [&](const Use& a, const Use& b) { return weight(a) < weight(b); });
}

void check_wording(std::string_view claim, const std::vector<Use>& uses,
                   std::vector<CampaignFinding>& findings) {
  const auto wording = [](const Use& use) { return std::string_view(use.statement->wording); };
  const Use& first = usual(uses, wording);
  std::set<std::pair<const Post*, std::string_view>> told;
  for (const Use& use : uses) {
    if (use.post == first.post || wording(use) == wording(first)) continue;
    if (!told.emplace(use.post, wording(use)).second) continue;
    const bool both_approved = use.statement->verdict == "approved" && first.statement->verdict == "approved";
    const std::string id(claim);
    CampaignFinding found;
    found.check = "claim-wording";
    found.severity = both_approved ? finding::Severity::info : finding::Severity::warning;
    found.where = spot_of(*use.post, use.statement->span);
    found.other = spot_of(*first.post, first.statement->span);
    found.message = {"Die Aussage „" + id + "“ heißt hier „" + use.statement->text +
                         "“, in einem anderen Post „" + first.statement->text + "“.",
                     "The claim “" + id + "” reads “" + use.statement->text + "” here and “" +
                         first.statement->text + "” in another post."};
    found.why = {"Wer beide Posts liest, fragt sich, was nun gilt.",
                 "People who read both posts wonder which of them is right."};
    found.hint =
        both_approved
            ? base::LocalText{"Beide Fassungen sind freigegeben. Am ruhigsten wirkt eine für alle Posts.",
                              "Both wordings are approved. One for all posts is calmest."}
            : base::LocalText{"Nehmen Sie überall die freigegebene Fassung.",
                              "Use the approved wording everywhere."};
    findings.push_back(std::move(found));
  }
}

void check_footnotes(std::string_view claim, const std::vector<Use>& uses,
                     std::vector<CampaignFinding>& findings) {
  const auto note = [](const Use& use) { return std::string_view(use.statement->footnote); };
  std::vector<Use> noted;
  std::copy_if(uses.begin(), uses.end(), std::back_inserter(noted),
               [&](const Use& use) { return !note(use).empty(); });
  if (noted.empty()) return;
  const Use& first = usual(noted, note);
  std::set<const Post*> with_note; // a post needs one footnote for a claim, however often it says it
  for (const Use& use : noted) with_note.insert(use.post);
  std::set<const Post*> told;
  for (const Use& use : uses) {
    if (use.post == first.post || note(use) == note(first)) continue;
    if (note(use).empty() && with_note.contains(use.post)) continue;
    if (!told.insert(use.post).second) continue;
    const std::string id(claim);
    CampaignFinding found;
    found.check = "claim-footnote";
    found.where = spot_of(*use.post, use.statement->span);
    found.other = spot_of(*first.post, first.statement->span);
    found.message =
        note(use).empty()
            ? base::LocalText{"Die Aussage „" + id +
                                  "“ steht hier ohne Fußnote, in einem anderen Post mit einer.",
                              "The claim “" + id + "” has no footnote here, and one in another post."}
            : base::LocalText{"Die Aussage „" + id +
                                  "“ hat hier eine andere Fußnote als in einem anderen Post.",
                              "The claim “" + id + "” has another footnote here than in another post."};
    found.why = {"Ein Beleg gehört zur Aussage, wo immer sie steht.",
                 "The evidence belongs to the claim, wherever it stands."};
    found.hint = {"Nehmen Sie in allen Posts dieselbe Fußnote.", "Use the same footnote in all posts."};
    findings.push_back(std::move(found));
  }
}

} // namespace

void check_claim_wordings(const Campaign& campaign, std::vector<CampaignFinding>& findings) {
  for (const auto& [claim, uses] : uses_by_claim(campaign.posts)) {
    check_wording(claim, uses, findings);
    check_footnotes(claim, uses, findings);
  }
}

} // namespace taktvoll::editorial
