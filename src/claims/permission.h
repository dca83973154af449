// Permission: may an approved claim be used in this document, on this day?
#pragma once

#include "base/ui_language.h"
#include "claims/registry.h"
#include "document/context.h"
#include "pack/pack.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::claims {

struct Refusal {
  pack::ClaimVerdict verdict = pack::ClaimVerdict::expired;
  std::string note; // for people: until when, for whom, why
};

// The day that counts: `as_of`, or the day on which the document is to be published if that is later. ISO
// dates, "" if nobody said.
[[nodiscard]] std::string day_of_use(const document::Context& context, std::string_view as_of);

// In the order: withdrawn, not yet valid or expired, audience, channel, market. Empty: it may. A channel is
// wrong if the document's platform is known, or none of the claim's channels is a platform, and neither it
// nor the kind of document is among them. `day`: of day_of_use(); without it no claim is too early or too
// late, but one withdrawn at once is.
[[nodiscard]] std::vector<Refusal> refusals(const Claim& claim, const document::Context& context,
                                            std::string_view day, base::UiLanguage language);

} // namespace taktvoll::claims
