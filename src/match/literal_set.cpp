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
constexpr std::uint64_t filter_factor = 0x9E3779B97F4A7C15U;
constexpr std::uint64_t table_factor = 0xD6E8FEB86659FD93U;

// More windows of one literal are not compared: the rarest of so many is rare enough.
constexpr std::size_t most_windows = 64;

constexpr std::uint64_t low_bytes(std::size_t count) {
  return count >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8U * count)) - 1;
}

// Up to eight bytes at `at` as a number, lowest byte first on every machine; zeros behind the end.
std::uint64_t load(std::string_view text, std::size_t at) {
  std::uint64_t bytes = 0;
  const std::size_t count = std::min<std::size_t>(8, text.size() - at);
  for (std::size_t i = 0; i < count; ++i) {
    bytes |= std::uint64_t{static_cast<unsigned char>(text[at + i])} << (8U * i);
  }
  return bytes;
}

// The same where eight bytes are left.
std::uint64_t load_eight(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return bytes;
}

void set_bit(std::vector<std::uint64_t>& bits, std::uint64_t at) {
  bits[at >> 6U] |= std::uint64_t{1} << (at & 63U);
}
bool has_bit(const std::uint64_t* bits, std::uint64_t at) {
  return ((bits[at >> 6U] >> (at & 63U)) & 1U) != 0;
}

// 64 - log2 of the smallest power of two that is at least `wanted`, within limits.
std::uint32_t shift_for(std::size_t wanted, std::uint32_t fewest_bits, std::uint32_t most_bits) {
  const auto bits = static_cast<std::uint32_t>(std::bit_width(std::max<std::size_t>(wanted, 1) - 1));
  return 64 - std::clamp(bits, fewest_bits, most_bits);
}

// Finds the rarest window of each literal, avoiding those on which others lie already: a shared window makes
// each of its occurrences cost one comparison per literal.
class WindowChooser {
public:
  explicit WindowChooser(std::size_t literals)
      : shift_(shift_for(literals, 4, 20)), load_(std::size_t{1} << (64 - shift_), 0) {}

  // Offset of the window of `size` bytes. Precondition: literal.size() >= size.
  std::uint32_t choose(std::string_view literal, std::size_t size) {
    const std::size_t windows = std::min(literal.size() - size + 1, most_windows);
    const std::string_view head = literal.substr(0, windows + size - 1);
    std::array<std::uint8_t, most_windows + 8> costs{};
    rarity_of_each(head, costs.data());
    std::int64_t pairs = 0; // costs of the pairs inside the window
    for (std::size_t i = 1; i < size - 1; ++i) pairs += costs[i];
    std::uint32_t best = 0;
    std::uint64_t best_bucket = 0;
    std::int64_t best_score = -1;
    std::uint64_t window = match::load(head, 0) & low_bytes(size);
    for (std::uint32_t at = 0; at < windows; ++at) {
      pairs += costs[at + size - 1];
      const std::uint64_t bucket = (window * table_factor) >> shift_;
      const std::int64_t score = std::int64_t{1000} + rarity_of_first(static_cast<unsigned char>(head[at])) +
                                 pairs - 4 * std::int64_t{load_[bucket]};
      if (score > best_score) std::tie(best_score, best, best_bucket) = std::tuple(score, at, bucket);
      pairs -= costs[at + 1];
      window >>= 8U;
      if (at + 1 < windows)
        window |= std::uint64_t{static_cast<unsigned char>(head[at + size])} << (8U * (size - 1));
    }
    if (load_[best_bucket] < 200) ++load_[best_bucket];
    return best;
  }

private:
  std::uint32_t shift_;
  std::vector<std::uint8_t> load_; // literals per bucket of windows
};

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
    for (; to > 0 && before(moved, found[to - 1]) && moves_left > 0; --to, --moves_left) {
      found[to] = found[to - 1];
    }
    found[to] = moved;
    if (moves_left == 0) return std::sort(found.begin(), found.end(), before);
  }
}

} // namespace

std::uint32_t LiteralSet::add(std::string_view literal) {
  assert(!literal.empty() && literal.size() <= 0xFFFF);
  return literals_.add(literal);
}

void LiteralSet::fill(Table& table, const std::vector<Table::Entry>& entries) {
  if (entries.empty()) return;
  table.shift = shift_for(entries.size(), 4, 20);
  std::vector<std::uint32_t> buckets((std::size_t{1} << (64 - table.shift)) + 1, 0);
  const auto bucket = [&](const Table::Entry& entry) { return (entry.window * table_factor) >> table.shift; };
  for (const Table::Entry& entry : entries) ++buckets[bucket(entry) + 1];
  for (std::size_t i = 1; i < buckets.size(); ++i) buckets[i] += buckets[i - 1];
  std::vector<std::uint32_t> next(buckets.begin(), buckets.end() - 1);
  std::vector<Table::Entry> in_order(entries.size());
  for (const Table::Entry& entry : entries) in_order[next[bucket(entry)]++] = entry;
  table.entries = std::move(in_order);
  table.buckets = std::move(buckets);
}

void LiteralSet::build() {
  literals_.close();
  std::vector<Table::Entry> large;
  std::vector<Table::Entry> middle;
  std::array<std::vector<Table::Entry>, 3> small;
  large.reserve(size());
  filter_shift_ = shift_for(size() * 32, 12, 20);
  std::vector<std::uint64_t> filter((std::size_t{1} << (64 - filter_shift_)) / 64, 0);
  std::vector<std::uint64_t> short_filter;
  WindowChooser chooser(size());
  for (std::uint32_t number = 0; number < size(); ++number) {
    const std::string_view bytes = literal(number);
    if (bytes.size() >= middle_window) {
      const std::size_t length = bytes.size() >= largest_window ? largest_window : middle_window;
      const std::uint32_t offset = chooser.choose(bytes, length);
      const std::uint64_t window = load(bytes, offset) & low_bytes(length);
      set_bit(filter, (window * filter_factor) >> filter_shift_);
      (length == largest_window ? large : middle).push_back({window, number, offset});
      continue;
    }
    if (short_filter.empty()) short_filter.assign(65536 / 64, 0);
    const std::uint64_t window = load(bytes, 0);
    small[bytes.size() - 1].push_back({window, number, 0});
    if (bytes.size() > 1) {
      set_bit(short_filter, window & 0xFFFFU);
    } else {
      for (std::uint64_t second = 0; second < 256; ++second) set_bit(short_filter, window | (second << 8U));
    }
  }
  fill(large_, large);
  fill(middle_, middle);
  for (std::size_t i = 0; i < small.size(); ++i) fill(short_[i], small[i]);
  filter_ = std::move(filter);
  short_filter_ = std::move(short_filter);
}

void LiteralSet::write(ImageWriter& image) const {
  const auto write_table = [&](const Table& table) {
    image.array(table.entries.all());
    image.array(table.buckets.all());
    image.number(table.shift);
  };
  literals_.write(image);
  write_table(large_);
  write_table(middle_);
  for (const Table& table : short_) write_table(table);
  image.array(filter_.all());
  image.number(filter_shift_);
  image.array(short_filter_.all());
}

LiteralSet LiteralSet::read(ImageReader& image) {
  const auto read_table = [&](Table& table) {
    table.entries = image.array<Table::Entry>();
    table.buckets = image.array<std::uint32_t>();
    table.shift = static_cast<std::uint32_t>(image.number());
  };
  LiteralSet set;
  set.literals_ = StringPool::read(image);
  read_table(set.large_);
  read_table(set.middle_);
  for (Table& table : set.short_) read_table(table);
  set.filter_ = image.array<std::uint64_t>();
  set.filter_shift_ = static_cast<std::uint32_t>(image.number());
  set.short_filter_ = image.array<std::uint64_t>();
  return set;
}

void LiteralSet::look_up(const Table& table, std::uint64_t window, std::size_t at, std::string_view text,
                         std::vector<Occurrence>& out) const {
  const std::uint64_t bucket = (window * table_factor) >> table.shift;
  for (std::uint32_t i = table.buckets[bucket]; i < table.buckets[bucket + 1]; ++i) {
    const Table::Entry& entry = table.entries[i];
    if (entry.window != window || entry.offset > at) continue;
    const std::size_t start = at - entry.offset;
    const std::string_view bytes = literal(entry.literal);
    if (bytes.size() <= text.size() - start &&
        std::memcmp(text.data() + start, bytes.data(), bytes.size()) == 0) {
      out.push_back({entry.literal, static_cast<std::uint32_t>(start)});
    }
  }
}

void LiteralSet::look_up_short(std::uint64_t bytes, std::size_t at, std::string_view text,
                               std::vector<Occurrence>& out) const {
  for (std::size_t i = 0; i < short_.size(); ++i) {
    if (!short_[i].entries.empty()) look_up(short_[i], bytes & low_bytes(i + 1), at, text, out);
  }
}

template <bool with_large, bool with_middle, bool with_short>
void LiteralSet::scan_bytes(std::string_view text, std::vector<Occurrence>& out) const {
  const std::uint64_t* const filter = filter_.data();
  const std::uint64_t* const short_filter = short_filter_.data();
  const std::uint32_t shift = filter_shift_;
  const auto look_at = [&](std::uint64_t bytes, std::size_t at) {
    if constexpr (with_large) {
      if (has_bit(filter, (bytes * filter_factor) >> shift)) look_up(large_, bytes, at, text, out);
    }
    if constexpr (with_middle) {
      const std::uint64_t window = bytes & low_bytes(middle_window);
      if (has_bit(filter, (window * filter_factor) >> shift)) look_up(middle_, window, at, text, out);
    }
    if constexpr (with_short) {
      if (has_bit(short_filter, bytes & 0xFFFFU)) look_up_short(bytes, at, text, out);
    }
  };
  std::size_t at = 0;
  for (; at + 8 <= text.size(); ++at) look_at(load_eight(text.data() + at), at);
  // The last bytes, filled up with zeros: verification never reads behind the end.
  for (; at < text.size(); ++at) look_at(load(text, at), at);
}

void LiteralSet::scan(std::string_view text, std::vector<Occurrence>& out) const {
  out.clear();
  const bool large = !large_.entries.empty();
  const bool middle = !middle_.entries.empty();
  if (!short_filter_.empty()) {
    if (large && middle)
      scan_bytes<true, true, true>(text, out);
    else if (large)
      scan_bytes<true, false, true>(text, out);
    else if (middle)
      scan_bytes<false, true, true>(text, out);
    else
      scan_bytes<false, false, true>(text, out);
  } else {
    if (large && middle)
      scan_bytes<true, true, false>(text, out);
    else if (large)
      scan_bytes<true, false, false>(text, out);
    else if (middle)
      scan_bytes<false, true, false>(text, out);
  }
  sort_occurrences(out);
}

} // namespace taktvoll::match
