#include "document/inline_reader.h"

#include "document/entities.h"
#include "document/gender_star.h"
#include "document/leaf_start.h"
#include "document/markup_cursor.h"
#include "text/unicode.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace taktvoll::document {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

text::SourceSpan span_of(std::size_t start, std::size_t limit) {
  return {text::SourceOffset(start), text::SourceOffset(std::max(start, limit))};
}
text::SourceSpan span_of(MarkRange range) {
  return span_of(range.start, range.limit);
}

InlineKind inline_kind(SpanKind kind) {
  switch (kind) {
  case SpanKind::strong:
    return InlineKind::strong;
  case SpanKind::strikethrough:
    return InlineKind::strikethrough;
  case SpanKind::link:
    return InlineKind::link;
  case SpanKind::image:
    return InlineKind::image;
  case SpanKind::code:
    return InlineKind::code;
  default:
    return InlineKind::emphasis;
  }
}

class Reader {
public:
  Reader(std::string_view source, std::string_view parsed, const MarkdownLeaf& leaf, std::size_t gap_start)
      : source_(source), leaf_(leaf), next_text_(next_texts(leaf, parsed.size())),
        cursor_(parsed, find_leaf_start(parsed, leaf, gap_start, next_text_)) {}

  LeafText read() {
    for (event_ = 0; event_ < leaf_.events.size(); ++event_) {
      const MarkdownEvent& event = leaf_.events[event_];
      switch (event.kind) {
      case EventKind::text:
      case EventKind::entity:
        read_text(event);
        break;
      case EventKind::code:
        if (event.placed() && event.offset >= cursor_.at()) cursor_.jump(event.offset + event.length);
        break;
      case EventKind::html:
        read_html(event);
        break;
      case EventKind::soft_break:
      case EventKind::hard_break:
        read_break(event.kind);
        break;
      case EventKind::enter:
        enter(event);
        break;
      case EventKind::leave:
        leave(event);
        break;
      }
      in_html_ = event.kind == EventKind::html && !event.placed();
    }
    result_.limit = cursor_.at();
    drop_unended();
    return std::move(result_);
  }

private:
  struct Open {
    SpanKind kind = SpanKind::none;
    std::size_t index = none; // of its inline
    bool autolink = false;
    bool angle = false;
  };

  // Where the first text after the current event begins: no mark reaches farther.
  [[nodiscard]] std::size_t bound() const { return next_text_[event_ + 1]; }

  // The alt text of the outermost image takes all text inside it.
  std::vector<FlatPiece>& pieces() { return alt_ == none ? result_.pieces : result_.alts[alt_]; }

  void add_piece(text::SourceSpan source, std::string_view text) {
    if (autolinks_ > 0 || source.empty()) return;
    if (alt_ == none) separate_words(source, text);
    pieces().push_back({source, std::string(text)});
  }

  // An image leaves nothing in the text around it; the words on both sides stay two words.
  void separate_words(text::SourceSpan source, std::string_view text) {
    const std::optional<std::size_t> image = std::exchange(image_, std::nullopt);
    if (!image || result_.pieces.empty()) return;
    const FlatPiece& last = result_.pieces.back();
    const std::string_view before = last.text.empty() ? last.source.of(source_) : std::string_view(last.text);
    const std::string_view after = text.empty() ? source.of(source_) : text;
    if (!text::is_word(text::code_point_before(before, before.size()).value)) return;
    if (!text::is_word(text::code_point_at(after, 0).value)) return;
    result_.pieces.push_back({span_of(*image, *image), " "});
  }

  std::size_t add_inline(InlineKind kind, text::SourceSpan source, text::SourceSpan content) {
    Inline added;
    added.kind = kind;
    added.block = alt_ == none ? 0 : static_cast<std::uint32_t>(alt_ + 1);
    added.source = source;
    added.content = content;
    result_.inlines.push_back(std::move(added));
    return result_.inlines.size() - 1;
  }

  void read_break(EventKind kind) {
    if (bound() <= cursor_.at()) return; // see read_text
    const text::SourceSpan span = span_of(cursor_.take_break());
    add_piece(span, kind == EventKind::soft_break ? " " : "\n");
    if (kind == EventKind::soft_break) add_inline(InlineKind::soft_break, span, span);
  }

  void read_text(const MarkdownEvent& event) {
    // md4c 0.4 hands over the closing mark of a code span once more, with the line end before it, where that
    // mark begins a line.
    if (!event.placed() || event.offset + event.length <= cursor_.at()) return;
    const text::SourceSpan span =
        span_of(std::max<std::size_t>(event.offset, cursor_.at()), event.offset + event.length);
    std::optional<std::string> decoded;
    if (event.kind == EventKind::entity) decoded = decode_entity(span.of(source_));
    add_piece(span, decoded ? *decoded : std::string());
    cursor_.jump(span.limit.value);
  }

  // A tag over several lines comes in several events with a line end between them, and blanks before that.
  void read_html(const MarkdownEvent& event) {
    if (!event.placed()) return;
    const text::SourceSpan span = span_of(event.offset, event.offset + event.length);
    cursor_.jump(span.limit.value);
    const bool goes_on = (in_html_ || source_[event.offset] != '<') && html_ != none && !pieces().empty();
    if (goes_on) {
      Inline& tag = result_.inlines[html_];
      tag.source.limit = tag.content.limit = pieces().back().source.limit = span.limit;
    } else {
      add_piece(span, opaque_text);
      html_ = add_inline(InlineKind::html, span, span);
    }
  }

  void enter(const MarkdownEvent& event) {
    Open open{event.span};
    switch (event.span) {
    case SpanKind::link:
      enter_link(open);
      break;
    case SpanKind::image: {
      const std::size_t before = cursor_.at();
      const MarkRange mark =
          cursor_.take_opening_bracket(SpanKind::image, bound()).value_or(MarkRange{before, before});
      open.index = add_inline(InlineKind::image, span_of(mark), span_of(mark.limit, mark.limit));
      if (images_++ == 0) {
        image_ = mark.start;
        alt_ = result_.alts.size();
        result_.alts.emplace_back();
      }
      break;
    }
    case SpanKind::code:
      if (const std::optional<MarkupCursor::Code> code = cursor_.take_code(bound())) {
        add_piece(span_of(code->all), opaque_text);
        add_inline(InlineKind::code, span_of(code->all), span_of(code->content));
      }
      break;
    default: {
      const std::size_t before = cursor_.at();
      const MarkRange mark = cursor_.take_emphasis(event.span, bound()).value_or(MarkRange{before, before});
      open.index = add_inline(inline_kind(event.span), span_of(mark), span_of(mark.limit, mark.limit));
      break;
    }
    }
    if (event.target != MarkdownEvent::nowhere && open.index != none)
      result_.inlines[open.index].target = unmasked(leaf_.targets[event.target]);
    open_.push_back(open);
  }

  // The parser saw masked gender stars.
  [[nodiscard]] std::string unmasked(const MarkdownTarget& target) const {
    if (target.offset != MarkdownEvent::nowhere)
      return std::string(source_.substr(target.offset, target.url.size()));
    std::string url = target.url;
    std::replace(url.begin(), url.end(), masked_star, '*');
    return url;
  }

  // "[text](…)", "<https://…>" or a bare URL: the parser reports all three alike.
  void enter_link(Open& open) {
    const bool text_follows = event_ + 1 < leaf_.events.size() &&
                              leaf_.events[event_ + 1].kind == EventKind::text && bound() < source_.size();
    cursor_.skip_line_prefix(bound());
    MarkRange mark{cursor_.at(), cursor_.at()};
    if (text_follows && cursor_.at() == bound()) {
      open.autolink = true;
    } else if (const std::optional<MarkRange> bracket =
                   cursor_.take_opening_bracket(SpanKind::link, bound())) {
      mark = *bracket;
    } else if (const std::optional<MarkRange> angle = cursor_.take_angle('<', bound())) {
      open.autolink = open.angle = true;
      mark = *angle;
    }
    const InlineKind kind = open.autolink ? InlineKind::autolink : InlineKind::link;
    open.index = add_inline(kind, span_of(mark), span_of(mark.limit, mark.limit));
    if (open.autolink) ++autolinks_;
  }

  void leave(const MarkdownEvent& event) {
    // Where a bare URL swallows a mark, md4c 0.4 may end a span that it never began, or end an outer span
    // before an inner one: only a mark of the same character ends a span.
    const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& open) {
      if (open.kind != event.span) return false;
      if (event.span != SpanKind::emphasis && event.span != SpanKind::strong) return true;
      const std::size_t mark = result_.inlines[open.index].source.start.value;
      return cursor_.at() >= source_.size() || source_[mark] == source_[cursor_.at()];
    });
    if (found == open_.rend()) {
      cursor_.take_emphasis(event.span, bound());
      return;
    }
    const Open open = *found;
    open_.erase(std::next(found).base());
    if (open.index == none) return;
    if (open.autolink) return leave_autolink(open);
    Inline& ended = result_.inlines[open.index];
    if (open.kind == SpanKind::link || open.kind == SpanKind::image) {
      const std::size_t before = cursor_.at();
      const LinkTail tail =
          cursor_.take_closing_bracket(bound()).value_or(LinkTail{before, before, std::nullopt});
      end(ended, {tail.start, tail.limit});
      if (tail.target) {
        ended.target_source = span_of(*tail.target);
        ended.target = decode_target(ended.target_source.of(source_));
      }
    } else {
      const std::size_t before = cursor_.at();
      end(ended, cursor_.take_emphasis(open.kind, bound()).value_or(MarkRange{before, before}));
    }
    if (open.kind == SpanKind::image && --images_ == 0) {
      if (is_blank(result_.alts[alt_])) drop_alt(open.index);
      alt_ = none;
    }
  }

  // md4c 0.4 forgets to end a span when a bare URL swallows its closing mark. Its opening mark is then text
  // that nobody hands over; at least no inline covers nothing.
  void drop_unended() {
    for (; !open_.empty(); open_.pop_back()) {
      const std::size_t index = open_.back().index;
      if (index == none || open_.back().kind == SpanKind::image) continue;
      result_.inlines.erase(result_.inlines.begin() + static_cast<std::ptrdiff_t>(index));
    }
  }

  static void end(Inline& ended, MarkRange mark) {
    ended.content.limit = std::max(ended.content.start, text::SourceOffset(mark.start));
    ended.source.limit = std::max(ended.content.limit, text::SourceOffset(mark.limit));
  }

  [[nodiscard]] bool is_blank(const std::vector<FlatPiece>& alt) const {
    return std::all_of(alt.begin(), alt.end(), [this](const FlatPiece& piece) {
      const std::string_view text =
          piece.text.empty() ? piece.source.of(source_) : std::string_view(piece.text);
      return text.find_first_not_of(" \t\n") == std::string_view::npos;
    });
  }

  // An image without alt text needs no block; whatever stands in its brackets belongs to the block around it.
  void drop_alt(std::size_t image) {
    for (std::size_t i = image; i < result_.inlines.size(); ++i)
      if (result_.inlines[i].block == alt_ + 1) result_.inlines[i].block = 0;
    result_.alts.pop_back();
  }

  void leave_autolink(const Open& open) {
    --autolinks_;
    Inline& ended = result_.inlines[open.index];
    ended.content.limit = text::SourceOffset(cursor_.at());
    if (open.angle) cursor_.take_angle('>', bound());
    ended.source.limit = text::SourceOffset(cursor_.at());
    const text::SourceSpan source = ended.source;
    const std::string_view shown = ended.content.of(source_);
    const bool scheme_added =
        ended.target != shown && (ended.target.starts_with("mailto:") || ended.target.starts_with("http://"));
    if (!scheme_added) {
      ended.target = shown;
      ended.target_source = ended.content;
    }
    if (!open.angle && is_handle(ended)) {
      // "@name@server.de" is a name in the Fediverse, not an e-mail address.
      ended.kind = InlineKind::mention;
      ended.source.start = ended.source.start - 1;
      ended.target.clear();
    } else if (ended.target.starts_with("mailto:") && !ended.content.empty()) {
      // Whose mailbox it is matters to rules: an address stays in the text, unlike a URL.
      return add_piece(ended.content, {});
    }
    add_piece(source, opaque_text);
  }

  [[nodiscard]] bool is_handle(const Inline& link) const {
    const std::size_t start = link.source.start.value;
    if (!link.target.starts_with("mailto:") || start == 0 || source_[start - 1] != '@') return false;
    return !text::is_word(text::code_point_before(source_, start - 1).value);
  }

  std::string_view source_;
  const MarkdownLeaf& leaf_;
  std::vector<std::uint32_t> next_text_;
  MarkupCursor cursor_;
  LeafText result_;
  std::vector<Open> open_;
  std::size_t event_ = 0;
  std::size_t alt_ = none;
  std::size_t images_ = 0;           // open images
  std::size_t autolinks_ = 0;        // open autolinks
  std::optional<std::size_t> image_; // an image stands behind the last piece of the leaf
  std::size_t html_ = none;          // the last HTML tag
  bool in_html_ = false;             // the last event was a line end inside that tag
};

} // namespace

LeafText read_leaf(std::string_view source, std::string_view parsed, const MarkdownLeaf& leaf,
                   std::size_t gap_start) {
  return Reader(source, parsed, leaf, gap_start).read();
}

std::string decode_target(std::string_view raw) {
  std::string url;
  for (std::size_t at = 0; at < raw.size();) {
    if (raw[at] == '\\' && at + 1 < raw.size() && is_punctuation(raw[at + 1])) {
      url += raw[at + 1];
      at += 2;
      continue;
    }
    if (raw[at] == '&') {
      const std::size_t end = raw.substr(0, std::min(raw.size(), at + 50)).find(';', at);
      const std::optional<std::string> decoded =
          end == std::string_view::npos ? std::nullopt : decode_entity(raw.substr(at, end + 1 - at));
      if (decoded) {
        url += *decoded;
        at = end + 1;
        continue;
      }
    }
    url += raw[at++];
  }
  return url;
}

} // namespace taktvoll::document
