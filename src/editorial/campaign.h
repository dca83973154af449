// Campaign: what is wrong with several posts taken together, though each of them may be fine.
#pragma once

#include "base/ui_language.h"
#include "claims/registry.h"
#include "editorial/post.h"
#include "finding/severity.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::editorial {

// One-based; columns count code points; `limit` is exclusive.
struct Spot {
  std::string path;
  text::LineColumn start;
  text::LineColumn limit;
};

struct CampaignFinding {
  std::string_view check; // "claim-wording" …
  finding::Severity severity = finding::Severity::warning;
  Spot where;
  std::optional<Spot> other; // the place in the other post, or in the registry
  base::LocalText message;
  base::LocalText why;
  base::LocalText hint; // what to do
};

// check            severity  two posts, or a post and the registry
// claim-wording    warning   say one claim in different words; info if the registry has both wordings
// claim-footnote   warning   say one claim with different footnotes, or one of them without
// product-status   error     give one brand two product statuses; the registry has the last word
// contact-left     error     name somebody who is gone on the day of publication
// contact-unknown  info      name somebody in the front matter who is not in the registry
// approval-ends    error     are published after their approval ends
// claim-ends       error     use a claim whose approval ends before they are published
// same-post        warning   have the same words, whatever case, emphasis, emoji, hashtags and links
// similar-post     info      have nearly the same words: of all runs of five words, at least 80 % are in
// both,
//                            and both have at least 20 words
//
// The day of publication is `publish_date` of the front matter, else `as_of`. A text for two platforms is no
// copy: posts with different `platform` are not compared by the last two. Deterministic; in order of path and
// place. `registry` may be nullptr. About linear in the words of all posts.
[[nodiscard]] std::vector<CampaignFinding>
check_campaign(const std::vector<Post>& posts, const claims::Registry* registry, std::string_view as_of);

} // namespace taktvoll::editorial
