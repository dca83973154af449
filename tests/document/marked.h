// Test texts with marked places: ⟦…⟧ are taken out and give the expected byte spans.
#pragma once

#include "document/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::document::test {

struct Marked {
  std::string text;
  std::vector<text::SourceSpan> spans; // in order of their opening marks

  explicit Marked(std::string_view marked) {
    constexpr std::string_view open = "⟦";
    constexpr std::string_view close = "⟧";
    std::vector<std::size_t> unclosed;
    for (std::size_t at = 0; at < marked.size();) {
      if (marked.substr(at).starts_with(open)) {
        unclosed.push_back(spans.size());
        spans.push_back({text::SourceOffset(text.size()), text::SourceOffset(text.size())});
        at += open.size();
      } else if (marked.substr(at).starts_with(close)) {
        spans[unclosed.back()].limit = text::SourceOffset(text.size());
        unclosed.pop_back();
        at += close.size();
      } else {
        text += marked[at++];
      }
    }
  }
};

inline Document parse_text(std::string text) {
  auto source = text::SourceText::from_bytes("test.md", std::move(text));
  return parse(std::move(*source));
}

inline std::vector<std::string> flat_blocks(const Document& document) {
  std::vector<std::string> texts;
  for (const Block& block : document.blocks) texts.emplace_back(document.flat.slice(block.flat));
  return texts;
}

inline std::vector<Inline> inlines_of(const Document& document, InlineKind kind) {
  std::vector<Inline> found;
  for (const Inline& each : document.inlines)
    if (each.kind == kind) found.push_back(each);
  return found;
}

inline std::vector<std::string> sources_of(const Document& document, InlineKind kind) {
  std::vector<std::string> found;
  for (const Inline& each : inlines_of(document, kind))
    found.emplace_back(document.source.slice(each.source));
  return found;
}

} // namespace taktvoll::document::test
