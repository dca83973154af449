#include "base/yaml.h"

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace taktvoll::base {
namespace {

constexpr std::size_t deepest_nesting = 64;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
// What aliases may repeat, all together. Nobody repeats that much by hand.
constexpr std::size_t most_repeated_values = 200'000;
constexpr std::size_t most_repeated_bytes = 16'000'000;

// Leaves the parser from inside an event.
struct Stop {
  YamlError error;
};

// Builds the values from the parser's events. Positions come from Mark::pos, which counts bytes after the BOM
// (the library's column counts bytes too; its line ignores a lone CR, so it is not used).
class Builder final : public YAML::EventHandler {
public:
  Builder(std::string_view input, std::size_t most_values) : input_(input), left_(most_values) {}

  void OnDocumentStart(const YAML::Mark& mark) override { document_start_ = at(mark); }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    spend(1, mark);
    YamlValue value;
    value.offset = null_offset(at(mark));
    value.content_offset = value.content_limit = value.offset;
    complete(std::move(value), anchor, 1, 1);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto known = anchors_.find(anchor);
    if (known == anchors_.end())
      stop(YamlProblem::endless_alias, at(mark), "an alias inside the value that it names");
    const Anchored& anchored = known->second;
    spend(anchored.count, mark);
    repeated_values_ += anchored.count;
    repeated_bytes_ += anchored.bytes;
    if (repeated_values_ > most_repeated_values || repeated_bytes_ > most_repeated_bytes)
      stop(YamlProblem::too_many_values, at(mark), "too many values (an alias that repeats itself?)");
    complete(YamlValue(anchored.value), 0, anchored.count, anchored.depth, anchored.bytes);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& text) override {
    spend(1, mark);
    refuse_tag(tag, mark);
    YamlValue value;
    value.kind = YamlKind::scalar;
    value.scalar = text;
    value.offset = tag == "?" && anchor == 0 ? at(mark) : after_properties(at(mark));
    locate(value);
    complete(std::move(value), anchor, 1, 1, text.size());
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    refuse_tag(tag, mark);
    open(YamlKind::sequence, mark, anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    refuse_tag(tag, mark);
    open(YamlKind::map, mark, anchor, style);
  }
  void OnMapEnd() override { close(); }

  [[nodiscard]] YamlValue take() { return root_ ? std::move(*root_) : YamlValue(); }
  [[nodiscard]] bool holds_content() const { return root_ && root_->kind != YamlKind::null; }
  [[nodiscard]] std::size_t document_start() const { return document_start_; }

  [[nodiscard]] std::size_t at(const YAML::Mark& mark) const {
    return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), input_.size());
  }

  [[nodiscard]] YamlError error(YamlProblem problem, std::size_t offset, std::string message) const {
    YamlError result{offset, std::move(message), problem};
    for (const Frame& frame : frames_)
      if (frame.flow) result.open_bracket = frame.value.offset;
    result.quote_start = quote_start_;
    result.quote_limit = quote_limit_;
    return result;
  }

private:
  struct Frame {
    YamlValue value;
    std::optional<YamlValue> key; // of a map, until its value is complete
    YAML::anchor_t anchor = 0;
    std::size_t count = 1; // values in it so far
    std::size_t depth = 1; // levels in it so far
    std::size_t bytes = 0; // of texts in it so far
    bool flow = false;
  };
  struct Anchored {
    YamlValue value;
    std::size_t count = 0;
    std::size_t depth = 0;
    std::size_t bytes = 0;
  };

  [[noreturn]] void stop(YamlProblem problem, std::size_t offset, std::string message) const {
    throw Stop{error(problem, offset, std::move(message))};
  }

  void spend(std::size_t count, const YAML::Mark& mark) {
    if (count > left_)
      stop(YamlProblem::too_many_values, at(mark), "too many values (an alias that repeats itself?)");
    left_ -= count;
  }

  void open(YamlKind kind, const YAML::Mark& mark, YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    spend(1, mark);
    Frame frame;
    frame.value.kind = kind;
    frame.value.offset = after_properties(at(mark));
    frame.value.content_offset = frame.value.content_limit = frame.value.offset;
    frame.anchor = anchor;
    frame.flow = style == YAML::EmitterStyle::Flow;
    if (frames_.size() >= deepest_nesting)
      stop(YamlProblem::too_deep, frame.value.offset, "nested too deeply");
    frames_.push_back(std::move(frame));
  }

  void close() {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    complete(std::move(frame.value), frame.anchor, frame.count, frame.depth, frame.bytes);
  }

  // "!!binary" and tags of one's own ask for a value that nobody would get here; those of plain types say
  // what the value is anyway.
  void refuse_tag(const std::string& tag, const YAML::Mark& mark) const {
    if (tag.size() < 2) return; // "?", "!": none
    constexpr std::string_view standard = "tag:yaml.org,2002:";
    if (std::string_view(tag).starts_with(standard)) {
      const std::string_view name = std::string_view(tag).substr(standard.size());
      for (const std::string_view plain : {"str", "int", "float", "bool", "null", "seq", "map", "timestamp"})
        if (name == plain) return;
    }
    stop(YamlProblem::syntax, at(mark), "a tag");
  }

  void complete(YamlValue value, YAML::anchor_t anchor, std::size_t count, std::size_t depth,
                std::size_t bytes = 0) {
    if (frames_.size() + depth > deepest_nesting + 1)
      stop(YamlProblem::too_deep, value.offset, "nested too deeply");
    if (anchor != 0) anchors_[anchor] = {value, count, depth, bytes};
    if (frames_.empty()) {
      root_ = std::move(value);
      return;
    }
    Frame& parent = frames_.back();
    parent.count += count;
    parent.bytes += bytes;
    parent.depth = std::max(parent.depth, depth + 1);
    if (parent.value.kind == YamlKind::sequence) {
      parent.value.items.push_back(std::move(value));
    } else if (!parent.key) {
      parent.key = std::move(value);
    } else {
      parent.value.entries.emplace_back(std::move(*parent.key), std::move(value));
      parent.key.reset();
    }
  }

  // Skips an anchor and a tag before a value ("&name !!str value").
  [[nodiscard]] std::size_t after_properties(std::size_t offset) const {
    const std::size_t begin = offset;
    while (offset < input_.size() && (input_[offset] == '&' || input_[offset] == '!')) {
      offset = std::min(input_.find_first_of(" \t\r\n,[]{}", offset), input_.size());
      while (offset < input_.size()) {
        if (input_[offset] == '#')
          offset = std::min(input_.find_first_of("\r\n", offset), input_.size());
        else if (std::string_view(" \t\r\n").find(input_[offset]) != std::string_view::npos)
          ++offset;
        else
          break;
      }
    }
    return offset < input_.size() ? offset : begin;
  }

  // The mark of a value that is not there is that of the next token: go back to the ":" or "-" before it.
  [[nodiscard]] std::size_t null_offset(std::size_t offset) const {
    const std::string_view rest = input_.substr(offset);
    for (const std::string_view written : {"~", "null", "Null", "NULL"})
      if (rest.starts_with(written)) return offset;
    if (!frames_.empty() && frames_.back().key) {
      const YamlValue& key = *frames_.back().key;
      if (key.kind == YamlKind::scalar) return key.quoted ? key.content_limit + 1 : key.content_limit;
    }
    const std::size_t before = input_.substr(0, offset).find_last_not_of(" \t\r\n");
    return before == std::string_view::npos ? offset : before;
  }

  void locate(YamlValue& value) {
    value.content_offset = value.content_limit = value.offset;
    if (value.offset >= input_.size()) return;
    const char first = input_[value.offset];
    if (first == '"' || first == '\'')
      locate_quoted(value, first);
    else if (first == '|' || first == '>')
      locate_block(value);
    else
      locate_plain(value);
  }

  void locate_quoted(YamlValue& value, char quote) {
    value.quoted = true;
    value.content_offset = value.offset + 1;
    std::size_t i = value.content_offset;
    while (i < input_.size()) {
      const bool doubled = quote == '\'' && input_.substr(i, 2) == "''"; // '' in single quotes: one '
      const bool escaped = quote == '"' && input_[i] == '\\';
      if (input_[i] == quote && !doubled) break;
      i += doubled || escaped ? 2 : 1;
    }
    quote_start_ = value.offset;
    quote_limit_ = std::min(i + 1, input_.size());
    if (i >= input_.size()) stop(YamlProblem::unclosed_quote, value.offset, "closing quote not found");
    value.content_limit = i;
    value.verbatim = input_.substr(value.content_offset, i - value.content_offset) == value.scalar;
  }

  void locate_block(YamlValue& value) {
    value.quoted = true;
    const std::size_t header_end = std::min(input_.find('\n', value.offset), input_.size());
    const std::size_t first = input_.find_first_not_of(" \t\r\n", header_end);
    if (value.scalar.find_first_not_of(" \t\n") == std::string::npos || first == std::string_view::npos)
      return;
    value.content_offset = first;
    value.content_limit = std::min(input_.find_first_of("\r\n", first), input_.size());
    value.verbatim = input_.substr(first, value.content_limit - first) == value.scalar;
  }

  void locate_plain(YamlValue& value) {
    value.verbatim = input_.substr(value.offset, value.scalar.size()) == value.scalar;
    value.content_limit = value.verbatim
                              ? value.offset + value.scalar.size()
                              : std::min(input_.find_first_of("\r\n", value.offset), input_.size());
  }

  std::string_view input_;
  std::size_t left_;
  std::size_t repeated_values_ = 0; // by aliases
  std::size_t repeated_bytes_ = 0;
  std::vector<Frame> frames_;
  std::optional<YamlValue> root_;
  std::map<YAML::anchor_t, Anchored> anchors_;
  std::size_t document_start_ = 0;
  std::size_t quote_start_ = YamlError::none;
  std::size_t quote_limit_ = YamlError::none;
};

// The library takes byte 0x04 for the end of the input and accepts other control characters that YAML
// forbids.
std::size_t first_control_character(std::string_view input) {
  for (std::size_t i = 0; i < input.size(); ++i) {
    const auto byte = static_cast<unsigned char>(input[i]);
    if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') return i;
  }
  return YamlError::none;
}

YamlError beyond_the_end(std::string_view input, const Builder& second) {
  const std::size_t offset = second.document_start();
  if (input.substr(offset).starts_with("---"))
    return second.error(YamlProblem::second_document, offset, "a second document after ---");
  return second.error(YamlProblem::stray_content, offset, "content after the end of the document");
}

Result<YamlValue, YamlError> parse_without_mark(std::string_view input, std::size_t most_values) {
  if (const std::size_t offset = first_control_character(input); offset != YamlError::none)
    return Unexpected<YamlError>({offset, "control character", YamlProblem::control_character});
  Builder first(input, most_values);
  Builder second(input, most_values);
  Builder* current = &first;
  try {
    std::istringstream stream{std::string(input)};
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(first)) return YamlValue();
    current = &second;
    if (parser.HandleNextDocument(second) && second.holds_content())
      return Unexpected<YamlError>(beyond_the_end(input, second));
    return first.take();
  } catch (const Stop& stopped) {
    return Unexpected<YamlError>(stopped.error);
  } catch (const YAML::Exception& problem) {
    if (current == &second && second.document_start() > 0)
      return Unexpected<YamlError>(beyond_the_end(input, second));
    // An open quote on a last line without line feed is found by the library, but not where it begins: once
    // more with one.
    if (problem.msg.find("EOF in scalar") != std::string::npos && !input.ends_with('\n')) {
      auto again = parse_without_mark(std::string(input) + '\n', most_values);
      if (!again) {
        again.error().offset = std::min(again.error().offset, input.size());
        if (again.error().quote_limit != YamlError::none)
          again.error().quote_limit = std::min(again.error().quote_limit, input.size());
        return again;
      }
    }
    return Unexpected<YamlError>(current->error(YamlProblem::syntax, current->at(problem.mark), problem.msg));
  }
}

void shift(YamlValue& value, std::size_t by) {
  value.offset += by;
  value.content_offset += by;
  value.content_limit += by;
  for (YamlValue& item : value.items) shift(item, by);
  for (auto& [key, mapped] : value.entries) {
    shift(key, by);
    shift(mapped, by);
  }
}

} // namespace

const YamlValue* YamlValue::find(std::string_view key) const {
  for (const auto& [name, value] : entries)
    if (name.kind == YamlKind::scalar && name.scalar == key) return &value;
  return nullptr;
}

Result<YamlValue, YamlError> parse_yaml(std::string_view input, std::size_t most_values) {
  if (!input.starts_with(byte_order_mark)) return parse_without_mark(input, most_values);
  Result<YamlValue, YamlError> result = parse_without_mark(input.substr(byte_order_mark.size()), most_values);
  if (result) {
    shift(*result, byte_order_mark.size());
  } else {
    for (std::size_t* offset : {&result.error().offset, &result.error().open_bracket,
                                &result.error().quote_start, &result.error().quote_limit})
      if (*offset != YamlError::none) *offset += byte_order_mark.size();
  }
  return result;
}

std::string yaml_quoted(std::string_view text) {
  YAML::Emitter emitter;
  emitter << YAML::DoubleQuoted << std::string(text);
  return emitter.c_str();
}

} // namespace taktvoll::base
