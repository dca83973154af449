// How long a post is for the platform that it is written for.
#pragma once

#include "base/ui_language.h"
#include "document/document.h"

#include <cstdint>
#include <string_view>

namespace taktvoll::checks {

// Characters of the document's plain text (plain_text.h) as `platform`, a value of the context key, counts
// them:
//   x         twitter-text, configuration 3: after canonical composition, code points 0–4351, 8192–8205,
//             8208–8223, 8242–8247 count one, all others two, a whole emoji two, every URL 23, a bare domain
//             ("beispiel.de/schlaf") too
//   mastodon  graphemes, every URL 23, a mention without its server
//   bluesky   graphemes
//   others    code points
[[nodiscard]] std::uint32_t platform_length(const document::Document& document, std::string_view platform);

// How it was counted, for a note; "" if there is nothing to tell.
[[nodiscard]] std::string_view counting_note(std::string_view platform, base::UiLanguage language);

} // namespace taktvoll::checks
