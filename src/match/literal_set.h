// LiteralSet: finds all occurrences of many literals in one pass. The prefilter before everything expensive.
//
// Building is linear in the literals and fast enough for the start of the program (10,000 literals in about a
// millisecond); scanning is about one table look-up per byte. No automaton, hence no blow-up: a window of three or four
// bytes of each literal, the rarest by a fixed table of German byte frequencies, is looked up in a hash table, and a
// candidate is verified byte by byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::match {

class LiteralSet {
public:
  // Returns the number of the literal, counting from 0. Equal literals share a number. Precondition: not empty, at most
  // 65,535 bytes. Not after build().
  std::uint32_t add(std::string_view literal);
  void build();

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] std::string_view literal(std::uint32_t number) const;

  struct Occurrence {
    std::uint32_t literal;
    std::uint32_t start; // byte offset in the scanned text
  };
  // Every occurrence of every literal, overlapping ones too, sorted by start, then literal. Thread-safe after build().
  // `out` is cleared first; passing the same vector again saves allocation.
  void scan(std::string_view text, std::vector<Occurrence>& out) const;

  // ... (private members as the implementation needs)
private:
  std::vector<std::string> literals_;
};

} // namespace taktvoll::match
