// PlainText: a document as somebody would paste it into a social network, in pieces, for counting characters
// as the network does.
//
// The running text of all blocks with blank lines between paragraphs and "- " before list items, hashtags and
// mentions included, URLs in full, a Markdown link as its text and its URL. Not in it: front matter, alt
// texts, Markdown's marks, raw HTML, and in an answer the comment that is answered.
#pragma once

#include "document/document.h"

#include <cstdint>
#include <string>
#include <vector>

namespace taktvoll::checks {

struct PlainPiece {
  enum class Kind : std::uint8_t {
    text,
    url,    // with its scheme, or beginning with "www."
    emoji,  // one whole sequence
    server, // of "@name@server": "@server"
  };
  Kind kind = Kind::text;
  std::string text; // as in the file, not normalised
};

// In text order. O(document).
[[nodiscard]] std::vector<PlainPiece> plain_text(const document::Document& document);

} // namespace taktvoll::checks
