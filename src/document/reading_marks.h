// Marks that Markdown does not know but readers do: hashtags, mentions, emoji, gender signs. Found in the
// flat text.
#pragma once

#include "document/document.h"

#include <functional>
#include <string_view>

namespace taktvoll::document {

struct ReadingMark {
  InlineKind kind = InlineKind::hashtag; // hashtag, mention, emoji or gender_sign
  std::size_t start = 0;                 // byte range in the text, marks included
  std::size_t limit = 0;
  std::size_t content_start = 0; // behind '#' or '@', else start
};

// Calls `take` for every mark of `text`, in order. Linear.
//   hashtag      '#' and letters, digits, marks and underscores, at least one letter; not inside a word or an
//   entity mention      '@' and a name of letters, digits, '_', and '.' or '-' between them; not inside a
//   word (e-mail) emoji        what phones draw as a picture: © ® ™ and text symbols without variation
//   selector do not count
void find_reading_marks(std::string_view text, const std::function<void(const ReadingMark&)>& take);

// Where the emoji sequence that begins at byte `at` ends, or `at` if none does: flags, keycaps, skin tones,
// joined and tag sequences are one each.
[[nodiscard]] std::size_t emoji_limit(std::string_view text, std::size_t at);

} // namespace taktvoll::document
