#include "match/pattern.h"
#include "match/rarity.h"
#include "match/regex_options.h"
#include "text/unicode.h"

#include <algorithm>
#include <numeric>
#include <span>

#include <re2/filtered_re2.h>

namespace taktvoll::match {
namespace {

constexpr int fewest_bytes = 3;
// Shorter ones only where there is no other, and only marks: "{{", "<<", "@". A letter stands everywhere.
constexpr int fewest_bytes_of_marks = 1;

// More atoms are not thinned out: each one costs a look at all of them.
constexpr std::size_t most_atoms_to_thin = 400;

// True if text::lower() of every text that RE2 folds to this character gives the character itself. RE2 also
// folds final and other sigma, micro sign and mu and the like, which keep apart when lower-cased; so: ASCII,
// the Latin-1 letters, and marks without case. (The long s is left to PatternPrefilter.)
bool survives_folding(char32_t c) {
  if (c < 0x80) return c >= 0x20 && c < 0x7F;
  if (c <= 0xFF) return c >= 0xA0 && c != 0xB5;
  return (c >= 0x2010 && c <= 0x205E) || (c >= 0x20A0 && c <= 0x20BF) || (c >= 0x2600 && c <= 0x27BF) ||
         c >= 0x1F000;
}

bool is_usable(const std::string& atom) {
  bool only_marks = true;
  for (std::size_t at = 0; at < atom.size();) {
    const text::CodePoint c = text::code_point_at(atom, at);
    if (!survives_folding(c.value)) return false;
    only_marks = only_marks && !text::is_word(c.value) && !text::is_space(c.value) && c.value != '.' &&
                 c.value != ',' && c.value != '-';
    at += c.length;
  }
  if (atom.size() < fewest_bytes && !only_marks) return false;
  return !atom.empty() && text::lower(atom) == atom;
}

// Asks RE2's filter: can the pattern match if no atom of `cover` occurs, whatever else does?
bool is_sound(const re2::FilteredRE2& filter, const std::vector<bool>& cover) {
  std::vector<int> others;
  for (std::size_t i = 0; i < cover.size(); ++i) {
    if (!cover[i]) others.push_back(static_cast<int>(i));
  }
  std::vector<int> possible;
  filter.AllPotentials(others, &possible);
  return possible.empty();
}

// `without`: atoms that must not be used, sorted.
std::vector<std::string> literals_of(std::string_view pattern, const PatternOptions& options, int shortest,
                                     std::span<const std::string> without = {}) {
  re2::FilteredRE2 filter(shortest);
  int id = 0;
  const re2::StringPiece source(pattern.data(), pattern.size());
  if (filter.Add(source, regex_options(options), &id) != re2::RE2::NoError) return {};
  std::vector<std::string> atoms;
  filter.Compile(&atoms);

  std::vector<bool> cover(atoms.size());
  for (std::size_t i = 0; i < atoms.size(); ++i)
    cover[i] = is_usable(atoms[i]) && !std::binary_search(without.begin(), without.end(), atoms[i]);
  if (atoms.empty() || !is_sound(filter, cover)) return {};

  // The most frequent ones leave first, as long as the rest still covers every match.
  std::vector<std::size_t> order(atoms.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rarity(atoms[a]) < rarity(atoms[b]); });
  if (atoms.size() <= most_atoms_to_thin) {
    for (const std::size_t i : order) {
      if (!cover[i]) continue;
      cover[i] = false;
      if (!is_sound(filter, cover)) cover[i] = true;
    }
  }
  std::vector<std::string> literals;
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    if (cover[i]) literals.push_back(atoms[i]);
  }
  std::sort(literals.begin(), literals.end());
  return literals;
}

} // namespace

std::vector<std::string> pattern_literals(std::string_view pattern, const PatternOptions& options) {
  std::vector<std::string> literals = literals_of(pattern, options, fewest_bytes);
  return literals.empty() ? literals_of(pattern, options, fewest_bytes_of_marks) : literals;
}

std::vector<std::string> further_literals(std::string_view pattern, const PatternOptions& options,
                                          std::span<const std::string> literals) {
  if (literals.empty()) return {};
  return literals_of(pattern, options, fewest_bytes, literals);
}

} // namespace taktvoll::match
