#include "report/json_place.h"

#include <optional>

namespace taktvoll::report {
namespace {

class Walk {
public:
  Walk(std::string_view json, std::size_t at) : json_(json), at_(at) { skip_space(); }

  [[nodiscard]] std::size_t at() const { return at_; }

  // Into the member or item; nullopt if it is not there.
  [[nodiscard]] std::optional<std::size_t> into(const JsonStep& step) {
    const bool by_key = std::holds_alternative<std::string>(step);
    if (look() != (by_key ? '{' : '[')) return std::nullopt;
    ++at_;
    skip_space();
    for (std::size_t index = 0; at_ < json_.size() && look() != '}' && look() != ']'; ++index) {
      bool here = !by_key && index == std::get<std::size_t>(step);
      if (by_key) {
        const std::size_t key = at_ + 1;
        skip_string();
        here = json_.substr(key, at_ - 1 - key) == std::get<std::string>(step);
        skip_space();
        ++at_; // the colon
        skip_space();
      }
      if (here) return at_;
      skip_value();
      skip_space();
      if (look() == ',') ++at_;
      skip_space();
    }
    return std::nullopt;
  }

private:
  [[nodiscard]] char look() const { return at_ < json_.size() ? json_[at_] : '\0'; }
  void skip_space() {
    while (at_ < json_.size() &&
           (json_[at_] == ' ' || json_[at_] == '\n' || json_[at_] == '\r' || json_[at_] == '\t'))
      ++at_;
  }
  void skip_string() {
    for (++at_; at_ < json_.size() && json_[at_] != '"'; ++at_)
      if (json_[at_] == '\\') ++at_;
    ++at_;
  }
  void skip_value() {
    std::size_t depth = 0;
    do {
      switch (look()) {
      case '"':
        skip_string();
        continue;
      case '{':
      case '[':
        ++depth;
        break;
      case '}':
      case ']':
        if (depth == 0) return;
        --depth;
        break;
      case ',':
        if (depth == 0) return;
        break;
      default:
        break;
      }
      ++at_;
    } while (at_ < json_.size() && (depth > 0 || (look() != ',' && look() != '}' && look() != ']')));
  }

  std::string_view json_;
  std::size_t at_;
};

} // namespace

std::size_t json_offset(std::string_view json, std::span<const JsonStep> steps) {
  std::size_t at = Walk(json, json.starts_with("\xEF\xBB\xBF") ? 3 : 0).at();
  for (const JsonStep& step : steps) {
    const auto inside = Walk(json, at).into(step);
    if (!inside) break;
    at = *inside;
  }
  return at;
}

} // namespace taktvoll::report
