// What a document's context says, for rules that ask whether a key is given.
#pragma once

#include "document/context.h"

#include <string_view>

namespace taktvoll::checks {

// Whether the key has a value that says something. A yes/no key says something only if it is "true";
// "captions: false" means that there are none. "contact" is said when any "contact.…" is.
[[nodiscard]] bool is_said(const document::Context& context, std::string_view key);

} // namespace taktvoll::checks
