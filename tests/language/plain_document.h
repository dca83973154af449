// A document made from plain text, without the Markdown parser, so that tests of language/ test language/
// alone: paragraphs between empty lines, soft breaks as spaces, a backslash at the line end as hard break,
// #hashtag and
// @mention (without context rules), `code` as an opaque character, lines with "> " as block quotes.
#pragma once

#include "document/document.h"
#include "language/reader.h"
#include "text/unicode.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace taktvoll::language::testing {

class PlainDocument {
public:
  explicit PlainDocument(std::string bytes) : document_(open(std::move(bytes))) {
    const std::string_view text = document_.source.bytes();
    for (std::size_t at = 0; at < text.size();) {
      while (at < text.size() && text[at] == '\n') ++at;
      if (at == text.size()) break;
      std::size_t limit = text.find("\n\n", at);
      if (limit == std::string_view::npos) limit = text.size();
      while (limit > at && text[limit - 1] == '\n') --limit;
      paragraph(text, at, limit);
      at = limit;
    }
    document_.flat = builder_.build();
  }

  [[nodiscard]] document::Document take() { return std::move(document_); }

private:
  static document::Document open(std::string bytes) {
    auto source = text::SourceText::from_bytes("test.md", std::move(bytes));
    if (!source) throw std::invalid_argument("not UTF-8");
    return document::Document{*source, {}, {}, {}, {}, {}};
  }

  void paragraph(std::string_view text, std::size_t at, std::size_t limit) {
    using text::SourceOffset;
    document::Block block;
    if (!document_.blocks.empty()) builder_.append_synthetic("\n\n", SourceOffset(at));
    if (text.substr(at, 2) == "> ") {
      block.quote_depth = 1;
      at += 2;
    }
    block.source = {SourceOffset(at), SourceOffset(limit)};
    block.flat.start = builder_.position();
    const auto index = static_cast<std::uint32_t>(document_.blocks.size());
    const auto mark = [&](document::InlineKind kind, std::size_t start, std::size_t content,
                          std::size_t stop) {
      document_.inlines.push_back({kind,
                                   index,
                                   {SourceOffset(start), SourceOffset(stop)},
                                   {SourceOffset(content), SourceOffset(stop)},
                                   "",
                                   {}});
    };
    const auto replace = [&](std::string_view bytes, std::size_t length) {
      builder_.append_replaced(bytes, {SourceOffset(at), SourceOffset(at + length)});
      at += length;
    };
    while (at < limit) {
      if (text.substr(at, 2) == "\\\n") {
        replace("\n", 2);
      } else if (text[at] == '\n') {
        mark(document::InlineKind::soft_break, at, at, at + 1);
        replace(" ", 1);
      } else if (text[at] == '`' && text.find('`', at + 1) < limit) {
        replace("\xEF\xBF\xBC", text.find('`', at + 1) + 1 - at);
      } else {
        if ((text[at] == '#' || text[at] == '@') &&
            (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n')) {
          std::size_t stop = at + 1;
          for (auto c = text::code_point_at(text, stop);
               stop < limit && (text::is_word(c.value) || c.value == '_');
               c = text::code_point_at(text, stop)) {
            stop += c.length;
          }
          if (stop > at + 1) {
            mark(text[at] == '#' ? document::InlineKind::hashtag : document::InlineKind::mention, at, at + 1,
                 stop);
          }
        }
        const std::size_t length = text::code_point_at(text, at).length;
        builder_.append_verbatim(text.substr(at, length), SourceOffset(at));
        at += length;
      }
    }
    block.flat.limit = builder_.position();
    document_.blocks.push_back(block);
  }

  document::Document document_;
  text::FlatText::Builder builder_;
};

[[nodiscard]] inline document::Document plain_document(std::string bytes) {
  return PlainDocument(std::move(bytes)).take();
}

[[nodiscard]] inline Reading read(std::string bytes) {
  Reader reader;
  return reader.read(plain_document(std::move(bytes)));
}

} // namespace taktvoll::language::testing
