// What md4c reports about a text, one block with text ("leaf") at a time, with byte offsets instead of
// pointers.
//
// The only file besides markdown_events.cpp that knows md4c. md4c hands out pointers into its input for
// everything that stands there, and to its own storage for what it made up (line breaks, `mailto:`, unescaped
// targets): the former become offsets, the latter `nowhere`. It says nothing about the places of marks:
// inline_reader.h derives them.
#pragma once

#include "document/document.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::document {

enum class EventKind : std::uint8_t {
  text,
  entity,
  code,
  html, // bytes [offset, offset + length)
  soft_break,
  hard_break, // no place
  enter,
  leave, // of `span`
};

enum class SpanKind : std::uint8_t { none, emphasis, strong, strikethrough, link, image, code };

struct MarkdownEvent {
  static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

  EventKind kind = EventKind::text;
  SpanKind span = SpanKind::none;
  std::uint32_t offset = nowhere;
  std::uint32_t length = 0;
  std::uint32_t target = nowhere; // index into targets, for entering a link or an image

  [[nodiscard]] bool placed() const { return offset != nowhere; }
};

// The URL of a link or image.
struct MarkdownTarget {
  std::string url;                               // escapes and entities decoded
  std::uint32_t offset = MarkdownEvent::nowhere; // where it stands, if it stands there as it is
};

struct MarkdownLeaf {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t heading_level = 0;
  std::uint8_t list_depth = 0;
  std::uint8_t quote_depth = 0;
  bool table_header = false;
  std::uint32_t info = MarkdownEvent::nowhere; // code: where the fence's info string ends, if known
  std::vector<MarkdownEvent>
      events; // text of code and HTML blocks comes as one event from first to last byte
  std::vector<MarkdownTarget> targets;
};

// Parses the bytes of `file` from `start` on and calls `take` for every leaf in order of the text; the leaf
// is reused afterwards. Offsets count from the start of the file. The syntax is CommonMark with tables,
// strikethrough, task lists and bare URLs.
void read_markdown(std::string_view file, std::size_t start,
                   const std::function<void(const MarkdownLeaf&)>& take);

// ASCII punctuation as Markdown understands it: what a backslash escapes.
[[nodiscard]] constexpr bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

} // namespace taktvoll::document
