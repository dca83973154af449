#include "match/literal_set.h"

#include "match/rarity.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <tuple>

namespace taktvoll::match {
namespace {

// Two multiplicative hashes (Knuth 6.4), so that the filter and the table do not fail together.
constexpr std::uint32_t filter_factor = 0x9E3779B1U;
constexpr std::uint32_t table_factor = 0x85EBCA6BU;

// More windows of one literal are not compared: the rarest of so many is rare enough.
constexpr std::size_t most_windows = 64;

// The `size` bytes at `at` as a number, lowest byte first on every machine.
std::uint32_t window_at(std::string_view text, std::size_t at, std::size_t size) {
  std::uint32_t window = 0;
  for (std::size_t i = 0; i < size; ++i) {
    window |= std::uint32_t{static_cast<unsigned char>(text[at + i])} << (8U * static_cast<std::uint32_t>(i));
  }
  return window;
}

std::uint32_t load_four(const char* bytes) {
  std::uint32_t window = 0;
  std::memcpy(&window, bytes, sizeof window);
  if constexpr (std::endian::native == std::endian::big) window = __builtin_bswap32(window);
  return window;
}

void set_bit(std::vector<std::uint64_t>& bits, std::uint32_t at) {
  bits[at >> 6U] |= std::uint64_t{1} << (at & 63U);
}
bool has_bit(const std::vector<std::uint64_t>& bits, std::uint32_t at) {
  return ((bits[at >> 6U] >> (at & 63U)) & 1U) != 0;
}

// 32 - log2 of the smallest power of two that is at least `wanted`, within limits.
std::uint32_t shift_for(std::size_t wanted, std::uint32_t fewest_bits, std::uint32_t most_bits) {
  const auto bits = static_cast<std::uint32_t>(std::bit_width(std::max<std::size_t>(wanted, 1) - 1));
  return 32 - std::clamp(bits, fewest_bits, most_bits);
}

bool before(const LiteralSet::Occurrence& a, const LiteralSet::Occurrence& b) {
  return std::tie(a.start, a.literal) < std::tie(b.start, b.literal);
}

// Occurrences arrive by the place of their windows, so nearly sorted: insertion is linear then. Falls back to
// a full sort when it is not.
void sort_occurrences(std::vector<LiteralSet::Occurrence>& found) {
  std::size_t moves_left = 8 * found.size() + 64;
  for (std::size_t i = 1; i < found.size(); ++i) {
    if (!before(found[i], found[i - 1])) continue;
    const LiteralSet::Occurrence moved = found[i];
    std::size_t to = i;
    for (; to > 0 && before(moved, found[to - 1]) && moves_left > 0; --to, --moves_left)
      found[to] = found[to - 1];
    found[to] = moved;
    if (moves_left == 0) return std::sort(found.begin(), found.end(), before);
  }
}

} // namespace

std::uint32_t LiteralSet::add(std::string_view literal) {
  assert(!literal.empty() && literal.size() <= 0xFFFF);
  return literals_.add(literal);
}

// The rarest window, avoiding those on which many literals lie already: a shared window makes each of its
// occurrences cost one comparison per literal.
std::uint32_t LiteralSet::choose_window(std::string_view literal, std::vector<std::uint8_t>& load,
                                        std::uint32_t shift) const {
  const std::size_t windows = std::min(literal.size() - window_size + 1, most_windows);
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(literal[i]); };
  std::uint32_t inner = 0; // of the three pairs of the window
  for (std::size_t i = 1; i < window_size - 1; ++i) inner += rarity_of_next(byte(i - 1), byte(i));
  std::uint32_t best = 0;
  std::uint32_t best_bucket = 0;
  std::int64_t best_score = -1;
  for (std::uint32_t at = 0; at < windows; ++at) {
    inner += rarity_of_next(byte(at + window_size - 2), byte(at + window_size - 1));
    const std::uint32_t bucket = (load_four(literal.data() + at) * table_factor) >> shift;
    const std::int64_t score =
        std::int64_t{1000} + rarity_of_first(byte(at)) + inner - 4 * std::int64_t{load[bucket]};
    if (score > best_score) std::tie(best_score, best, best_bucket) = std::tuple(score, at, bucket);
    inner -= rarity_of_next(byte(at), byte(at + 1));
  }
  if (load[best_bucket] < 200) ++load[best_bucket];
  return best;
}

void LiteralSet::fill(Table& table, std::vector<Table::Entry> entries) {
  if (entries.empty()) return;
  table.shift = shift_for(entries.size(), 4, 20);
  table.buckets.assign((std::size_t{1} << (32 - table.shift)) + 1, 0);
  const auto bucket = [&](const Table::Entry& entry) { return (entry.window * table_factor) >> table.shift; };
  for (const Table::Entry& entry : entries) ++table.buckets[bucket(entry) + 1];
  for (std::size_t i = 1; i < table.buckets.size(); ++i) table.buckets[i] += table.buckets[i - 1];
  std::vector<std::uint32_t> next(table.buckets.begin(), table.buckets.end() - 1);
  table.entries.resize(entries.size());
  for (const Table::Entry& entry : entries) table.entries[next[bucket(entry)]++] = entry;
}

void LiteralSet::build() {
  std::array<std::vector<Table::Entry>, window_size> entries;
  entries[window_size - 1].reserve(size());
  const std::uint32_t shift = shift_for(size(), 4, 20);
  std::vector<std::uint8_t> load(std::size_t{1} << (32 - shift), 0);
  filter_shift_ = shift_for(size() * 32, 12, 20);
  filter_.assign(std::max<std::size_t>(1, (std::size_t{1} << (32 - filter_shift_)) / 64), 0);
  for (std::uint32_t number = 0; number < size(); ++number) {
    const std::string_view bytes = literal(number);
    if (bytes.size() >= window_size) {
      const std::uint32_t at = choose_window(bytes, load, shift);
      const std::uint32_t window = load_four(bytes.data() + at);
      entries[window_size - 1].push_back({window, number, at});
      set_bit(filter_, (window * filter_factor) >> filter_shift_);
      continue;
    }
    if (short_filter_.empty()) short_filter_.assign(65536 / 64, 0);
    entries[bytes.size() - 1].push_back({window_at(bytes, 0, bytes.size()), number, 0});
    if (bytes.size() > 1) {
      set_bit(short_filter_, window_at(bytes, 0, 2));
    } else {
      for (std::uint32_t second = 0; second < 256; ++second) {
        set_bit(short_filter_, static_cast<unsigned char>(bytes[0]) | (second << 8U));
      }
    }
  }
  for (std::size_t i = 0; i < window_size; ++i) fill(tables_[i], std::move(entries[i]));
  literals_.close();
}

void LiteralSet::look_up(const Table& table, std::uint32_t window, std::size_t at, std::string_view text,
                         std::vector<Occurrence>& out) const {
  const std::uint32_t bucket = (window * table_factor) >> table.shift;
  for (std::uint32_t i = table.buckets[bucket]; i < table.buckets[bucket + 1]; ++i) {
    const Table::Entry& entry = table.entries[i];
    if (entry.window != window || entry.offset > at) continue;
    const std::size_t start = at - entry.offset;
    const std::string_view bytes = literal(entry.literal);
    if (bytes.size() > text.size() - start ||
        std::memcmp(text.data() + start, bytes.data(), bytes.size()) != 0) {
      continue;
    }
    out.push_back({entry.literal, static_cast<std::uint32_t>(start)});
  }
}

template <bool with_short>
void LiteralSet::scan_bytes(std::string_view text, std::vector<Occurrence>& out) const {
  const auto look_at = [&](std::uint32_t window, std::size_t at) {
    if (has_bit(filter_, (window * filter_factor) >> filter_shift_) &&
        !tables_[window_size - 1].entries.empty()) {
      look_up(tables_[window_size - 1], window, at, text, out);
    }
    if constexpr (with_short) {
      if (!has_bit(short_filter_, window & 0xFFFFU)) return;
      for (std::size_t size = 1; size < window_size; ++size) {
        const std::uint32_t mask = (std::uint32_t{1} << (8U * static_cast<std::uint32_t>(size))) - 1;
        if (!tables_[size - 1].entries.empty()) look_up(tables_[size - 1], window & mask, at, text, out);
      }
    }
  };
  std::size_t at = 0;
  for (; at + window_size <= text.size(); ++at) look_at(load_four(text.data() + at), at);
  // The last three bytes, filled up with zeros: verification never reads behind the end.
  for (; at < text.size(); ++at) look_at(window_at(text, at, text.size() - at), at);
}

void LiteralSet::scan(std::string_view text, std::vector<Occurrence>& out) const {
  out.clear();
  if (size() == 0) return;
  if (short_filter_.empty())
    scan_bytes<false>(text, out);
  else
    scan_bytes<true>(text, out);
  sort_occurrences(out);
}

} // namespace taktvoll::match
