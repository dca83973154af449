#include "text/line_index.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace taktvoll::text {

LineIndex::LineIndex(SourceText source) : source_(std::move(source)) {
  const std::string_view bytes = source_.bytes();
  starts_.push_back(source_.content_start());
  std::size_t at = source_.content_start().value;
  const bool has_cr = std::memchr(bytes.data(), '\r', bytes.size()) != nullptr;
  while (at < bytes.size()) {
    const std::size_t end = has_cr ? bytes.find_first_of("\r\n", at) : bytes.find('\n', at);
    if (end == std::string_view::npos) break;
    at = end + 1;
    if (bytes[end] == '\r' && at < bytes.size() && bytes[at] == '\n') ++at;
    if (at < bytes.size()) starts_.push_back(SourceOffset(at));
  }
}

LineColumn LineIndex::position(SourceOffset offset, ColumnUnit unit) const {
  const std::string_view bytes = source_.bytes();
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::size_t line = after == starts_.begin() ? 0 : static_cast<std::size_t>(after - starts_.begin()) - 1;
  LineColumn result{static_cast<std::uint32_t>(line + 1), 1};
  const std::size_t limit = std::min<std::size_t>(offset.value, bytes.size());
  for (std::size_t i = starts_[line].value; i < limit;) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (i + length > limit) break; // inside a code point
    result.column += unit == ColumnUnit::utf16 && length == 4 ? 2 : 1;
    i += length;
  }
  return result;
}

SourceSpan LineIndex::line(std::uint32_t number) const {
  assert(number >= 1 && number <= starts_.size());
  const std::string_view bytes = source_.bytes();
  const SourceOffset start = starts_[number - 1];
  std::size_t limit = number < starts_.size() ? starts_[number].value : bytes.size();
  while (limit > start.value && (bytes[limit - 1] == '\n' || bytes[limit - 1] == '\r')) --limit;
  return {start, SourceOffset(limit)};
}

} // namespace taktvoll::text
