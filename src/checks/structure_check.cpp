#include "checks/structure_check.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace taktvoll::checks {
namespace {

using document::Inline;
using document::InlineKind;

// Words that say there is a picture, but not what it shows. Keys.
constexpr std::array<std::string_view, 16> empty_words = {
    "bild", "foto", "image", "photo",  "picture",   "grafik", "abbildung",   "illustration",
    "icon", "logo", "img",   "banner", "titelbild", "header", "platzhalter", "screenshot"};

constexpr std::array<std::string_view, 9> image_extensions = {".jpg", ".jpeg", ".png",  ".gif", ".webp",
                                                              ".svg", ".avif", ".heic", ".tif"};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text::is_space(text::code_point_at(text, 0).value))
    text.remove_prefix(text::code_point_at(text, 0).length);
  while (!text.empty() && text::is_space(text::code_point_before(text, text.size()).value))
    text.remove_suffix(text::code_point_before(text, text.size()).length);
  return text;
}

// A file name, or nothing but words like "Bild" and numbers: "IMG_4711.jpg", "Foto 2", "titelbild".
bool says_nothing(std::string_view alt) {
  const std::string lowered = text::lower(alt);
  const auto is_file = [&](std::string_view extension) { return lowered.ends_with(extension); };
  if (lowered.find(' ') == std::string::npos &&
      std::any_of(image_extensions.begin(), image_extensions.end(), is_file))
    return true;
  bool any = false;
  std::string word;
  const auto is_empty_word = [&] {
    return std::find(empty_words.begin(), empty_words.end(), std::string_view(word)) != empty_words.end();
  };
  for (std::size_t at = 0; at <= lowered.size();) {
    const text::CodePoint c = text::code_point_at(lowered, at);
    if (c.length > 0 && text::is_letter(c.value)) {
      text::append_utf8(word, c.value);
    } else if (!word.empty()) {
      if (!is_empty_word()) return false;
      any = true;
      word.clear();
    }
    if (c.length == 0) break;
    at += c.length;
  }
  return any || lowered.find_first_of("0123456789") != std::string::npos;
}

bool is_linked_text_empty(const CheckInput& input, const Inline& link) {
  const std::string_view text = trimmed(input.document.source.slice(link.content));
  return text.empty() || text == link.target;
}

} // namespace

void StructureCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  if (filters_.excused(input)) return;
  const document::Document& document = input.document;
  const auto draft_at = [&](text::SourceSpan span) { drafts.emplace_back(span); };

  switch (structure_) {
  case pack::Structure::image_without_alt:
    for (const Inline& mark : document.inlines)
      if (mark.kind == InlineKind::image && trimmed(document.source.slice(mark.content)).empty())
        draft_at(mark.source);
    return;
  case pack::Structure::image_with_poor_alt:
    for (const Inline& mark : document.inlines) {
      if (mark.kind != InlineKind::image) continue;
      const std::string_view alt = trimmed(document.source.slice(mark.content));
      if (!alt.empty() && says_nothing(alt)) draft_at(mark.content);
    }
    return;
  case pack::Structure::empty_link_text:
    for (const Inline& mark : document.inlines)
      if (mark.kind == InlineKind::link && is_linked_text_empty(input, mark)) draft_at(mark.source);
    return;
  case pack::Structure::heading_jump: {
    std::uint8_t level = 0;
    for (const document::Block& block : document.blocks) {
      if (block.kind != document::BlockKind::heading) continue;
      if (level != 0 && block.heading_level > level + 1) draft_at(block.source);
      level = block.heading_level;
    }
    return;
  }
  case pack::Structure::gender_star_emphasis: {
    // Two stars in one block: a plain Markdown program reads what lies between them as emphasis.
    const Inline* previous = nullptr;
    for (const Inline& mark : document.inlines) {
      if (mark.kind != InlineKind::gender_sign || document.source.slice(mark.source) != "*") continue;
      if (previous != nullptr && previous->block == mark.block) {
        draft_at({previous->source.start, mark.source.limit});
        previous = nullptr;
      } else {
        previous = &mark;
      }
    }
    return;
  }
  default:
    return;
  }
}

} // namespace taktvoll::checks
