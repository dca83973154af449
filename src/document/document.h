// Document: a Markdown file as blocks of text and inline marks, every one with its bytes in the file.
//
// The text of all blocks stands in one flattened text, `flat`, one block after the other, separated by
// "\n\n". Flattened means: emphasis marks are gone (`Heil**ung**` is "Heilung"), entities and escapes are
// decoded, a soft line break is a space and a hard one "\n", and what is opaque (inline code, raw HTML, bare
// URLs and autolinks) is one U+FFFC each; an e-mail address stays as it is. An image leaves nothing
// in the text around it (a space where it alone kept two words apart); its alt text is a block of its own.
// Flat text is not yet normalised: language/ does that.
#pragma once

#include "document/front_matter.h"
#include "text/mapped_text.h"
#include "text/source_text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace taktvoll::document {

enum class BlockKind : std::uint8_t {
  paragraph, // also the text of a tight list item
  heading,
  table_cell, // empty cells have no block
  code,       // fenced or indented; no flattened text
  html,       // raw HTML block; no flattened text
  alt_text,   // of one image; stands after the block that holds the image; none if blank
};

// A run of text that belongs together: matches and sentences never cross its edges.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t heading_level = 0; // 1 to 6 for headings
  std::uint8_t list_depth = 0;    // number of lists around it (capped at 255)
  std::uint8_t quote_depth = 0;   // number of block quotes around it (capped at 255)
  bool table_header = false;
  std::uint32_t section = 0; // index of the section: counts the headings so far, itself included
  text::SourceSpan source;   // from its first to its last byte of text (code, html: of content); may be empty
  text::FlatSpan flat;       // empty for code and html
};

enum class InlineKind : std::uint8_t {
  link,     // inline or reference link; `content` is the link text
  autolink, // <https://…>, bare URL, e-mail
  image,    // `content` is the alt text (may be empty); `block` is the block that holds the image. An image
            // inside an alt text belongs to the alt text of the outer one
  code,
  html,
  hashtag,     // "#Wort"; content is without '#'
  mention,     // "@name"; content is without '@'. Of "@name@server.de" the flat text has "@" and one U+FFFC
  emoji,       // one whole sequence: skin tones, joiners, flags, keycaps
  gender_sign, // the star, colon, underscore, slash (with hyphen) inside a gendered word
  soft_break,  // a line end inside a paragraph
  emphasis,
  strong,
  strikethrough,
};

struct Inline {
  InlineKind kind = InlineKind::link;
  std::uint32_t block = 0;        // index into blocks
  text::SourceSpan source;        // all of it with its marks: `[Text](ziel)`, `![Alt](bild.jpg)`, `#Wort`
  text::SourceSpan content;       // what is read: the link text, the alt text, the word behind '#'
  std::string target;             // decoded URL of links and images, "" otherwise
  text::SourceSpan target_source; // empty if the target stands elsewhere (reference link) or was synthesised
};

struct Document {
  text::SourceText source;
  FrontMatter front_matter;
  Context context; // defaults and front matter; callers add configuration and command line
  text::FlatText flat;
  std::vector<Block> blocks;   // in order of flat; an alt text after its block
  std::vector<Inline> inlines; // sorted by source.start, then by descending source.limit (outer before inner)
};

// CommonMark with tables, strikethrough, task lists and bare URLs (md4c). Never fails: any valid UTF-8 is a
// document. The gender star is text, not emphasis: a star between letters that is followed by "in", "innen",
// "r", "e", "n", "m", "s" … at the end of a word stays in the prose (see gender_sign). Thread-safe. Linear
// time; nesting of any depth is bounded memory; parser_limits.h says beyond which numbers (4,000 bare URLs in
// a paragraph, 40 columns) a mark is text.
[[nodiscard]] Document parse(text::SourceText source);

} // namespace taktvoll::document
