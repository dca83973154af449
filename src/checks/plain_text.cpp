#include "checks/plain_text.h"

#include "checks/check_input.h"

#include <algorithm>
#include <string_view>

namespace taktvoll::checks {
namespace {

using document::Block;
using document::BlockKind;
using document::Inline;
using document::InlineKind;

bool is_web_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

class Writer {
public:
  explicit Writer(const document::Document& document) : document_(document), marks_(document.blocks.size()) {
    for (const Inline& mark : document.inlines)
      if (mark.block < marks_.size()) marks_[mark.block].push_back(&mark);
  }

  std::vector<PlainPiece> run() {
    const Block* previous = nullptr;
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      const Block& block = document_.blocks[i];
      const bool foreign = block.quote_depth > 0 && quotes_are_foreign(document_);
      if (block.kind == BlockKind::alt_text || block.kind == BlockKind::html || foreign) continue;
      if (previous != nullptr) add_separator(*previous, block);
      if (block.list_depth > 0 && block.kind == BlockKind::paragraph) add("- ");
      if (block.kind == BlockKind::code)
        add(document_.source.slice(block.source));
      else
        add_block(block, marks_[i]);
      previous = &block;
    }
    return std::move(pieces_);
  }

private:
  void add(std::string_view text, PlainPiece::Kind kind = PlainPiece::Kind::text) {
    if (text.empty()) return;
    const bool joins = kind == PlainPiece::Kind::text && !pieces_.empty() && pieces_.back().kind == kind;
    if (joins)
      pieces_.back().text += text;
    else
      pieces_.push_back({kind, std::string(text)});
  }

  void add_separator(const Block& before, const Block& block) {
    const bool one_list = before.list_depth > 0 && block.list_depth > 0;
    const bool one_table = before.kind == BlockKind::table_cell && block.kind == BlockKind::table_cell;
    add(one_list || one_table ? "\n" : "\n\n");
  }

  void add_block(const Block& block, const std::vector<const Inline*>& marks) {
    // What is to be written otherwise than as text, by its place in the flat text.
    struct Special {
      text::FlatSpan flat;
      const Inline* mark = nullptr;
    };
    std::vector<Special> specials;
    for (const Inline* mark : marks) {
      switch (mark->kind) {
      case InlineKind::autolink:
      case InlineKind::code:
      case InlineKind::html:
      case InlineKind::emoji:
        specials.push_back({document_.flat.to_derived(mark->source), mark});
        break;
      case InlineKind::mention: {
        // Only "@name@server" is not there as it stands in the file.
        const text::FlatSpan flat = document_.flat.to_derived(mark->source);
        if (document_.flat.slice(flat) != document_.source.slice(mark->source))
          specials.push_back({flat, mark});
        break;
      }
      case InlineKind::link: {
        // Its URL follows the link text.
        const text::FlatOffset end = document_.flat.to_derived(mark->content).limit;
        specials.push_back({{end, end}, mark});
        break;
      }
      default:
        break;
      }
    }
    std::stable_sort(specials.begin(), specials.end(), [](const Special& a, const Special& b) {
      return a.flat.start != b.flat.start ? a.flat.start < b.flat.start : a.flat.limit < b.flat.limit;
    });
    text::FlatOffset at = block.flat.start;
    for (const Special& special : specials) {
      if (special.flat.start < at || special.flat.limit > block.flat.limit) continue;
      add(document_.flat.slice({at, special.flat.start}));
      add_special(*special.mark, document_.flat.slice(special.flat));
      at = special.flat.limit;
    }
    if (at < block.flat.limit) add(document_.flat.slice({at, block.flat.limit}));
  }

  void add_special(const Inline& mark, std::string_view flat) {
    switch (mark.kind) {
    case InlineKind::emoji:
      return add(flat, PlainPiece::Kind::emoji);
    case InlineKind::code:
      return add(document_.source.slice(mark.content));
    case InlineKind::autolink: {
      const std::string_view content = document_.source.slice(mark.content);
      return add(content, is_web_address(content) ? PlainPiece::Kind::url : PlainPiece::Kind::text);
    }
    case InlineKind::mention: {
      const std::string_view handle = document_.source.slice(mark.source);
      const std::size_t server = std::min(handle.find('@', 1), handle.size());
      add(handle.substr(0, server));
      return add(handle.substr(server), PlainPiece::Kind::server);
    }
    case InlineKind::link:
      if (!is_web_address(mark.target) || document_.source.slice(mark.content) == mark.target) return;
      add(" ");
      return add(mark.target, PlainPiece::Kind::url);
    default:
      return;
    }
  }

  const document::Document& document_;
  std::vector<std::vector<const Inline*>> marks_; // by block
  std::vector<PlainPiece> pieces_;
};

} // namespace

std::vector<PlainPiece> plain_text(const document::Document& document) {
  return Writer(document).run();
}

} // namespace taktvoll::checks
