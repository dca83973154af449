#include "document/markdown_events.h"

#include "document/entities.h"

#include <algorithm>
#include <exception>
#include <new>
#include <optional>
#include <utility>

#include <md4c.h>

namespace taktvoll::document {
namespace {

class Listener {
public:
  Listener(std::string_view file, const std::function<void(const MarkdownLeaf&)>& take)
      : text_(file), take_(take) {}

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
    case MD_BLOCK_QUOTE:
      finish();
      ++quotes_;
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      finish();
      ++lists_;
      break;
    case MD_BLOCK_H:
      begin(BlockKind::heading);
      leaf_.heading_level = static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
      break;
    case MD_BLOCK_P:
      begin(BlockKind::paragraph);
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      begin(BlockKind::table_cell);
      leaf_.table_header = type == MD_BLOCK_TH;
      break;
    case MD_BLOCK_CODE: {
      begin(BlockKind::code);
      const MD_ATTRIBUTE& info = static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->info;
      const std::uint32_t start = info.size > 0 ? place(info.text) : MarkdownEvent::nowhere;
      if (start != MarkdownEvent::nowhere) leaf_.info = start + info.size;
      break;
    }
    case MD_BLOCK_HTML:
      begin(BlockKind::html);
      break;
    default:
      finish();
      break;
    }
  }

  void leave_block(MD_BLOCKTYPE type) {
    finish();
    if (type == MD_BLOCK_QUOTE) --quotes_;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) --lists_;
  }

  void enter_span(MD_SPANTYPE type, void* detail) {
    need_leaf();
    MarkdownEvent event{EventKind::enter, span_kind(type)};
    if (type == MD_SPAN_A) event.target = add_target(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
    if (type == MD_SPAN_IMG) event.target = add_target(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
    leaf_.events.push_back(event);
  }

  void leave_span(MD_SPANTYPE type) {
    need_leaf();
    leaf_.events.push_back({EventKind::leave, span_kind(type)});
  }

  void text(MD_TEXTTYPE type, const char* bytes, std::size_t size) {
    need_leaf();
    MarkdownEvent event{event_kind(type)};
    if (event.kind != EventKind::soft_break && event.kind != EventKind::hard_break) {
      event.offset = place(bytes);
      event.length = static_cast<std::uint32_t>(size);
    }
    if (leaf_.kind == BlockKind::code || leaf_.kind == BlockKind::html)
      widen(event);
    else
      leaf_.events.push_back(event);
  }

  std::exception_ptr problem;

private:
  static SpanKind span_kind(MD_SPANTYPE type) {
    switch (type) {
    case MD_SPAN_EM:
      return SpanKind::emphasis;
    case MD_SPAN_STRONG:
      return SpanKind::strong;
    case MD_SPAN_DEL:
      return SpanKind::strikethrough;
    case MD_SPAN_A:
      return SpanKind::link;
    case MD_SPAN_IMG:
      return SpanKind::image;
    case MD_SPAN_CODE:
      return SpanKind::code;
    default:
      return SpanKind::none;
    }
  }

  static EventKind event_kind(MD_TEXTTYPE type) {
    switch (type) {
    case MD_TEXT_BR:
      return EventKind::hard_break;
    case MD_TEXT_SOFTBR:
      return EventKind::soft_break;
    case MD_TEXT_ENTITY:
      return EventKind::entity;
    case MD_TEXT_CODE:
      return EventKind::code;
    case MD_TEXT_HTML:
      return EventKind::html;
    default:
      return EventKind::text;
    }
  }

  [[nodiscard]] std::uint32_t place(const char* bytes) const {
    const std::less<> before; // a total order also for pointers into other storage
    if (bytes == nullptr || before(bytes, text_.data()) || !before(bytes, text_.data() + text_.size()))
      return MarkdownEvent::nowhere;
    return static_cast<std::uint32_t>(bytes - text_.data());
  }

  std::uint32_t add_target(const MD_ATTRIBUTE& attribute) {
    MarkdownTarget target;
    target.offset = attribute.size > 0 ? place(attribute.text) : MarkdownEvent::nowhere;
    const std::string_view raw(attribute.text, attribute.size);
    for (std::size_t i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
      const std::string_view part = raw.substr(attribute.substr_offsets[i],
                                               attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
      const std::optional<std::string> decoded =
          attribute.substr_types[i] == MD_TEXT_ENTITY ? decode_entity(part) : std::nullopt;
      if (decoded)
        target.url += *decoded;
      else
        target.url += part;
    }
    leaf_.targets.push_back(std::move(target));
    return static_cast<std::uint32_t>(leaf_.targets.size() - 1);
  }

  void begin(BlockKind kind) {
    finish();
    open_ = true;
    leaf_.kind = kind;
    leaf_.heading_level = 0;
    leaf_.list_depth = static_cast<std::uint8_t>(std::min<std::size_t>(lists_, 255));
    leaf_.quote_depth = static_cast<std::uint8_t>(std::min<std::size_t>(quotes_, 255));
    leaf_.table_header = false;
    leaf_.info = MarkdownEvent::nowhere;
    leaf_.events.clear();
    leaf_.targets.clear();
  }

  // The text of a tight list item comes without a paragraph around it.
  void need_leaf() {
    if (!open_) begin(BlockKind::paragraph);
  }

  void finish() {
    if (!open_) return;
    open_ = false;
    take_(leaf_);
  }

  // Code and HTML blocks keep only where they begin and end.
  void widen(const MarkdownEvent& event) {
    if (!event.placed() || event.length == 0) return;
    if (leaf_.events.empty()) {
      leaf_.events.push_back(event);
    } else {
      MarkdownEvent& all = leaf_.events.front();
      all.length = std::max(all.offset + all.length, event.offset + event.length) - all.offset;
    }
  }

  std::string_view text_;
  const std::function<void(const MarkdownLeaf&)>& take_;
  MarkdownLeaf leaf_;
  bool open_ = false;
  std::size_t lists_ = 0;
  std::size_t quotes_ = 0;
};

// Runs one callback. An exception must not cross md4c's C frames: it stops the parse and is thrown again
// behind it.
template <class Callback>
int guarded(void* data, const Callback& callback) noexcept {
  auto& listener = *static_cast<Listener*>(data);
  try {
    callback(listener);
    return 0;
  } catch (...) {
    listener.problem = std::current_exception();
    return 1;
  }
}

} // namespace

void read_markdown(std::string_view file, std::size_t start,
                   const std::function<void(const MarkdownLeaf&)>& take) {
  Listener state(file, take);
  const std::string_view text = file.substr(start);
  MD_PARSER parser{};
  parser.flags = MD_DIALECT_GITHUB;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    return guarded(data, [&](Listener& listener) { listener.enter_block(type, detail); });
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
    return guarded(data, [&](Listener& listener) { listener.leave_block(type); });
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    return guarded(data, [&](Listener& listener) { listener.enter_span(type, detail); });
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
    return guarded(data, [&](Listener& listener) { listener.leave_span(type); });
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* data) {
    return guarded(data, [&](Listener& listener) { listener.text(type, bytes, size); });
  };
  const int status = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &state);
  if (state.problem) std::rethrow_exception(state.problem);
  // The only failure left is a lack of memory.
  if (status != 0) throw std::bad_alloc();
}

} // namespace taktvoll::document
