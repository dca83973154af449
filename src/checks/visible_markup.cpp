#include "checks/visible_markup.h"

#include <algorithm>
#include <string_view>

namespace taktvoll::checks {
namespace {

using document::Block;
using document::BlockKind;
using document::Inline;
using document::InlineKind;

text::SourceOffset line_start(std::string_view bytes, text::SourceOffset at) {
  std::size_t start = at.value;
  while (start > 0 && bytes[start - 1] != '\n' && bytes[start - 1] != '\r') --start;
  return text::SourceOffset(start);
}

// Behind the marks that a block stands in: white space and ">".
text::SourceOffset behind_indent(std::string_view bytes, text::SourceOffset start, text::SourceOffset limit) {
  std::size_t at = start.value;
  while (at < limit.value && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '>')) ++at;
  return text::SourceOffset(at);
}

finding::Fix removal(text::SourceOffset start, text::SourceOffset limit) {
  return {{start, limit}, "", finding::Applicability::suggestion};
}

class Finder {
public:
  explicit Finder(const document::Document& document)
      : document_(document), bytes_(document.source.bytes()) {}

  std::vector<VisibleMarkup> run() {
    const Block* previous = nullptr;
    for (const Block& block : document_.blocks) {
      if (block.kind != BlockKind::alt_text && !is_foreign(block)) {
        look_at(block, previous);
        previous = &block;
      }
    }
    for (const Inline& mark : document_.inlines) look_at(mark);
    std::stable_sort(found_.begin(), found_.end(), [](const VisibleMarkup& a, const VisibleMarkup& b) {
      return a.span.start < b.span.start;
    });
    return std::move(found_);
  }

private:
  [[nodiscard]] bool is_foreign(const Block& block) const {
    return block.quote_depth > 0 && quotes_are_foreign(document_);
  }

  void look_at(const Block& block, const Block* previous) {
    const text::SourceOffset line = line_start(bytes_, block.source.start);
    const text::SourceOffset marks = behind_indent(bytes_, line, block.source.start);
    const auto at_first = [&](text::SourceOffset start) {
      const std::size_t end = std::min(bytes_.find_first_of("\r\n", start.value), bytes_.size());
      const text::SourceOffset limit = std::min(block.source.limit, text::SourceOffset(end));
      found_.push_back({{start, std::max(start, limit)}, {}});
    };
    if (block.kind == BlockKind::table_cell) {
      if (previous == nullptr || previous->kind != BlockKind::table_cell) at_first(block.source.start);
      return;
    }
    if (block.quote_depth > 0) {
      if (previous == nullptr || previous->quote_depth == 0) at_first(line);
      return;
    }
    if (block.kind == BlockKind::heading && marks < block.source.start && bytes_[marks.value] == '#')
      found_.push_back({{marks, block.source.limit}, {removal(marks, block.source.start)}});
    if (block.kind == BlockKind::paragraph && block.list_depth > 0 && marks < block.source.start &&
        (bytes_[marks.value] == '*' || bytes_[marks.value] == '+')) {
      const finding::Fix fix{{marks, marks + 1}, "-", finding::Applicability::suggestion};
      found_.push_back({{marks, block.source.limit}, {fix}});
    }
    if (block.kind == BlockKind::code) at_first(block.source.start);
  }

  void look_at(const Inline& mark) {
    const bool marks_text = mark.kind == InlineKind::strong || mark.kind == InlineKind::emphasis ||
                            mark.kind == InlineKind::strikethrough || mark.kind == InlineKind::code;
    if (!marks_text || mark.block >= document_.blocks.size()) return;
    const Block& block = document_.blocks[mark.block];
    if (block.kind == BlockKind::alt_text || is_foreign(block)) return;
    VisibleMarkup found{mark.source, {}};
    if (mark.source.start < mark.content.start && mark.content.limit < mark.source.limit)
      found.fixes = {removal(mark.source.start, mark.content.start),
                     removal(mark.content.limit, mark.source.limit)};
    found_.push_back(std::move(found));
  }

  const document::Document& document_;
  std::string_view bytes_;
  std::vector<VisibleMarkup> found_;
};

} // namespace

std::vector<VisibleMarkup> find_visible_markup(const document::Document& document) {
  return Finder(document).run();
}

} // namespace taktvoll::checks
