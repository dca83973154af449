// Archive: packs as bytes, written when taktvoll is built, read in about a millisecond when it starts.
//
// The format is internal: an archive is read only by the very program that embeds it. Beside the packs it
// holds what is expensive to find out again: the literals of every pattern (match/pattern.h).
#pragma once

#include "pack/pack.h"
#include "pack/preset.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::pack {

// The literals of each pattern of a pack, by the pattern's source.
struct PatternLiterals {
  std::string pattern;
  bool case_sensitive = false;
  std::vector<std::string> literals; // empty: none, the pattern must always run
  std::vector<std::string> further;  // literals of which one must occur as well; empty: no such demand
};

struct Archive {
  std::vector<Pack> packs; // sorted by id
  std::vector<PatternLiterals> literals;
  std::vector<Preset> presets; // in the order in which people choose from them
};

// How much of the rules is read. A run that only checks texts needs no lists, if their compiled form is at
// hand, and no examples.
enum class Detail : std::uint8_t {
  whole,
  // Empty: except, unless, the terms of groups, absent, parts and variants, bad, good; terms and patterns,
  // unless a fix or a wording refers to them; of a pack lists, list_uses, list_changes; literals.
  outline
};

[[nodiscard]] std::string write_archive(const Archive& archive);
// Numbers the rules (Rule::number) in the order of the packs. Precondition: `bytes` is empty (no packs) or
// comes from write_archive of this build; anything else is a bug and aborts.
[[nodiscard]] Archive read_archive(std::string_view bytes, Detail detail = Detail::whole);

} // namespace taktvoll::pack
