#include "base/yaml.h"

#include <algorithm>
#include <sstream>

#include <yaml-cpp/yaml.h>

namespace taktvoll::base {
namespace {

constexpr int deepest_nesting = 64;

// yaml-cpp's marks are zero-based line and column; its columns count bytes of the UTF-8 input. Its own running
// position is unreliable after CRLF, so the byte offset is taken from the line's start.
class LineStarts {
public:
  explicit LineStarts(std::string_view input) : size_(input.size()) {
    starts_.push_back(input.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    for (std::size_t i = 0; i < input.size(); ++i) {
      if (input[i] == '\n' || (input[i] == '\r' && (i + 1 == input.size() || input[i + 1] != '\n')))
        starts_.push_back(i + 1);
    }
  }
  [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
    if (mark.line < 0 || mark.column < 0) return 0;
    const auto line = std::min(static_cast<std::size_t>(mark.line), starts_.size() - 1);
    return std::min(starts_[line] + static_cast<std::size_t>(mark.column), size_);
  }

private:
  std::size_t size_;
  std::vector<std::size_t> starts_;
};

class Converter {
public:
  Converter(std::string_view input, std::size_t most_values) : input_(input), lines_(input), left_(most_values) {}

  Result<YamlValue, YamlError> convert(const YAML::Node& node, int depth) {
    YamlValue value;
    value.offset = lines_.offset(node.Mark());
    value.content_offset = value.offset;
    if (depth > deepest_nesting) return Unexpected<YamlError>({value.offset, "nested too deeply"});
    if (left_ == 0) return Unexpected<YamlError>({value.offset, "too many values (an alias that repeats itself?)"});
    --left_;
    switch (node.Type()) {
    case YAML::NodeType::Undefined:
    case YAML::NodeType::Null:
      return value;
    case YAML::NodeType::Scalar:
      read_scalar(node, value);
      return value;
    case YAML::NodeType::Sequence:
      value.kind = YamlKind::sequence;
      for (const YAML::Node& item : node) {
        Result<YamlValue, YamlError> converted = convert(item, depth + 1);
        if (!converted) return converted;
        value.items.push_back(std::move(*converted));
      }
      return value;
    case YAML::NodeType::Map:
      value.kind = YamlKind::map;
      for (const auto& entry : node) {
        Result<YamlValue, YamlError> key = convert(entry.first, depth + 1);
        if (!key) return key;
        Result<YamlValue, YamlError> mapped = convert(entry.second, depth + 1);
        if (!mapped) return mapped;
        value.entries.emplace_back(std::move(*key), std::move(*mapped));
      }
      return value;
    }
    return value;
  }

private:
  void read_scalar(const YAML::Node& node, YamlValue& value) {
    value.kind = YamlKind::scalar;
    value.scalar = node.Scalar();
    if (value.offset >= input_.size()) return;
    const char first = input_[value.offset];
    if (first == '"' || first == '\'') {
      value.quoted = true;
      ++value.content_offset;
    } else if (first == '|' || first == '>') {
      value.quoted = true;
    }
  }

  std::string_view input_;
  LineStarts lines_;
  std::size_t left_;
};

} // namespace

const YamlValue* YamlValue::find(std::string_view key) const {
  for (const auto& [name, value] : entries)
    if (name.kind == YamlKind::scalar && name.scalar == key) return &value;
  return nullptr;
}

Result<YamlValue, YamlError> parse_yaml(std::string_view input, std::size_t most_values) {
  try {
    const YAML::Node root = YAML::Load(std::string(input));
    return Converter(input, most_values).convert(root, 0);
  } catch (const YAML::Exception& problem) {
    return Unexpected<YamlError>({LineStarts(input).offset(problem.mark), problem.msg});
  }
}

} // namespace taktvoll::base
