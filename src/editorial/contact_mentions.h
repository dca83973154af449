// Where a text names people of the registry.
#pragma once

#include "claims/registry.h"
#include "document/document.h"
#include "editorial/post.h"
#include "language/reading.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::editorial {

// In the front matter or the text: the name of a person, an e-mail address, a number. The first place of each
// contact, in text order. Linear in the text for each contact.
[[nodiscard]] std::vector<ContactMention> contact_mentions(const document::Document& document,
                                                           const language::Reading& reading,
                                                           const claims::Registry& registry);

// The digits of a number as it would be dialled within Germany: "+49 (0)30 12-34" is "03012 34" without the
// space.
[[nodiscard]] std::string dialled(std::string_view number);

} // namespace taktvoll::editorial
