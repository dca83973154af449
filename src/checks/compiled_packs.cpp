#include "checks/compiled_packs.h"

#include <cassert>

namespace taktvoll::checks {

void CompiledLists::write(match::ImageWriter& image) const {
  patterns.write(image);
  image.array(pattern_bits.all());
  wordings.write(image);
  image.array(openings.all());
  image.array(tapes.all());
  image.array(tape_starts.all());
}

CompiledLists CompiledLists::read(match::ImageReader& image) {
  CompiledLists lists;
  lists.patterns = match::StringPool::read(image);
  lists.pattern_bits = image.array<std::uint8_t>();
  lists.wordings = match::StringPool::read(image);
  lists.openings = image.array<TermSetId>();
  lists.tapes = image.array<std::uint32_t>();
  lists.tape_starts = image.array<std::uint32_t>();
  return lists;
}

std::uint8_t CompiledLists::bits_of(match::PatternOptions options) {
  return static_cast<std::uint8_t>((options.case_sensitive ? 1 : 0) | (options.whole_words ? 2 : 0));
}

match::PatternOptions CompiledLists::options_of(std::uint32_t pattern) const {
  return {(pattern_bits[pattern] & 1U) != 0, (pattern_bits[pattern] & 2U) != 0};
}

ListTape CompiledLists::tape(std::uint32_t rule) const {
  assert(rule + std::size_t{1} < tape_starts.size());
  return tapes.all().subspan(tape_starts[rule], tape_starts[rule + 1] - tape_starts[rule]);
}

} // namespace taktvoll::checks
