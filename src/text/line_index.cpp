#include "text/line_index.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

namespace taktvoll::text {
namespace {

constexpr std::size_t stride = 4096; // bytes from one tally to the next

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

LineIndex::LineIndex(SourceText source) : source_(std::move(source)) {
  const std::string_view bytes = source_.bytes();
  starts_.push_back(source_.content_start());
  std::size_t at = source_.content_start().value;
  const bool has_cr = std::memchr(bytes.data(), '\r', bytes.size()) != nullptr;
  std::size_t longest = 0;
  while (at < bytes.size()) {
    const std::size_t end = has_cr ? bytes.find_first_of("\r\n", at) : bytes.find('\n', at);
    longest = std::max(longest, std::min(end, bytes.size()) - at);
    if (end == std::string_view::npos) break;
    at = end + 1;
    if (bytes[end] == '\r' && at < bytes.size() && bytes[at] == '\n') ++at;
    if (at < bytes.size()) starts_.push_back(SourceOffset(at));
  }
  if (longest <= 2 * stride) return;
  std::vector<Tally> tallies(1);
  for (std::size_t limit = stride; limit <= bytes.size(); limit += stride) {
    const Tally step = between(limit - stride, limit);
    tallies.push_back({tallies.back().code_points + step.code_points, tallies.back().utf16 + step.utf16});
  }
  tallies_ = std::move(tallies);
}

LineIndex::Tally LineIndex::between(std::size_t start, std::size_t limit) const {
  if (limit > start + 2 * stride && !tallies_.empty()) {
    const std::size_t first = (start + stride - 1) / stride;
    const std::size_t last = limit / stride;
    const Tally before = between(start, first * stride);
    const Tally after = between(last * stride, limit);
    return {before.code_points + tallies_[last].code_points - tallies_[first].code_points + after.code_points,
            before.utf16 + tallies_[last].utf16 - tallies_[first].utf16 + after.utf16};
  }
  Tally tally;
  const std::string_view bytes = source_.bytes();
  for (std::size_t i = start; i < limit; ++i) {
    const std::uint32_t starts = continues(bytes[i]) ? 0 : 1;
    tally.code_points += starts;
    tally.utf16 += starts + (static_cast<unsigned char>(bytes[i]) >= 0xF0 ? 1U : 0U); // a surrogate pair
  }
  return tally;
}

LineColumn LineIndex::position(SourceOffset offset, ColumnUnit unit) const {
  const std::string_view bytes = source_.bytes();
  std::size_t limit = std::min<std::size_t>(offset.value, bytes.size());
  while (limit > 0 && limit < bytes.size() && continues(bytes[limit])) --limit; // inside a code point
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), SourceOffset(limit));
  const std::size_t line =
      after == starts_.begin() ? 0 : static_cast<std::size_t>(after - starts_.begin()) - 1;
  LineColumn result{static_cast<std::uint32_t>(line + 1), 1};
  if (limit <= starts_[line].value) return result;
  const Tally tally = between(starts_[line].value, limit);
  result.column += unit == ColumnUnit::utf16 ? tally.utf16 : tally.code_points;
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
