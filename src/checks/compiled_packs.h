// CompiledPacks: what the built-in packs were compiled to when taktvoll was built: the index of all their
// terms, the literals of all their patterns, and which lists of which rule became which of them.
//
// It stands in the program as an image (match/image.h) and is used where it stands. A rule set takes it
// whole, whichever of the packs are chosen, and leaves out of the search what no rule asks for. Own packs and
// changed rules are compiled when taktvoll starts, into numbers behind those of the image.
#pragma once

#include "checks/hit_table.h"
#include "match/flat_array.h"
#include "match/image.h"
#include "match/pattern.h"
#include "match/string_pool.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace taktvoll::checks {

// What the lists of one rule became, in the order in which its check asked for them (rule_lists.h).
using ListTape = std::span<const std::uint32_t>;

// The image as bytes, which outlive it. Nothing of it: packs are compiled when they are added.
struct CompiledPacks {
  std::string_view bytes; // of RuleCompiler::image() of this build, at a multiple of match::image_alignment
};

// What an image holds behind the terms (TermSets) and the prefilter.
struct CompiledLists {
  match::StringPool patterns;                  // sources, by number
  match::FlatArray<std::uint8_t> pattern_bits; // by number: 1 case-sensitive, 2 whole words
  match::StringPool wordings;                  // exact texts
  match::FlatArray<TermSetId> openings;        // of each wording
  match::FlatArray<std::uint32_t> tapes;       // of all rules, one after the other
  match::FlatArray<std::uint32_t> tape_starts; // of each rule by its number, and one more for the end

  void write(match::ImageWriter& image) const;
  // Views the image.
  [[nodiscard]] static CompiledLists read(match::ImageReader& image);

  [[nodiscard]] static std::uint8_t bits_of(match::PatternOptions options);
  [[nodiscard]] match::PatternOptions options_of(std::uint32_t pattern) const;
  // Precondition: the rule was compiled into the image.
  [[nodiscard]] ListTape tape(std::uint32_t rule) const;
};

} // namespace taktvoll::checks
