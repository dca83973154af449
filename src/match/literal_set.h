// LiteralSet: finds all occurrences of many literals in one pass. The prefilter before everything expensive.
//
// Building is linear in the literals and fast enough for the start of the program (10,000 literals in about
// one to two milliseconds); scanning is about one table look-up per byte. No automaton, hence no blow-up: a
// window of eight bytes of each literal (of four, if it is shorter), the rarest by a fixed table of German
// byte pairs, is looked up in a hash table, and a candidate is verified byte by byte. Literals below four
// bytes are their own window.
#pragma once

#include "match/flat_array.h"
#include "match/image.h"
#include "match/string_pool.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace taktvoll::match {

class LiteralSet {
public:
  // Returns the number of the literal, counting from 0. Equal literals share a number. Precondition: not
  // empty, at most 65,535 bytes. Not after build().
  std::uint32_t add(std::string_view literal);
  void build();

  // After build().
  void write(ImageWriter& image) const;
  // Built. Views the image.
  [[nodiscard]] static LiteralSet read(ImageReader& image);

  [[nodiscard]] std::size_t size() const { return literals_.size(); }
  // Valid until the next add().
  [[nodiscard]] std::string_view literal(std::uint32_t number) const { return literals_.at(number); }

  struct Occurrence {
    std::uint32_t literal;
    std::uint32_t start; // byte offset in the scanned text
    bool operator==(const Occurrence&) const = default;
  };
  // Every occurrence of every literal, overlapping ones too, sorted by start, then literal. Thread-safe after
  // build(). `out` is cleared first; passing the same vector again saves allocation. Precondition: text below
  // 4 GiB.
  void scan(std::string_view text, std::vector<Occurrence>& out) const;

private:
  // The literals whose windows have one size, in a hash table over the window's bytes.
  struct Table {
    struct Entry {
      std::uint64_t window; // the window's bytes as a number, lowest first
      std::uint32_t literal;
      std::uint32_t offset; // of the window in the literal
    };
    FlatArray<Entry> entries;         // by bucket
    FlatArray<std::uint32_t> buckets; // start of each bucket in entries, and one more for the end
    std::uint32_t shift = 63;         // bucket = hash >> shift
  };
  static constexpr std::size_t largest_window = 8;
  static constexpr std::size_t middle_window = 4;

  static void fill(Table& table, const std::vector<Table::Entry>& entries);
  void look_up(const Table& table, std::uint64_t window, std::size_t at, std::string_view text,
               std::vector<Occurrence>& out) const;
  void look_up_short(std::uint64_t bytes, std::size_t at, std::string_view text,
                     std::vector<Occurrence>& out) const;
  template <bool with_large, bool with_middle, bool with_short>
  void scan_bytes(std::string_view text, std::vector<Occurrence>& out) const;

  StringPool literals_;
  Table large_;                     // windows of eight bytes
  Table middle_;                    // of four
  std::array<Table, 3> short_;      // of one, two and three bytes: whole literals
  FlatArray<std::uint64_t> filter_; // one bit per hash of a window of eight or four bytes
  std::uint32_t filter_shift_ = 63;
  FlatArray<std::uint64_t> short_filter_; // one bit per first two bytes of the short literals; or empty
};

} // namespace taktvoll::match
