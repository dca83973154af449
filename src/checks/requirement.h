// Requirement: what kind require demands, and whether it stands within some words.
#pragma once

#include "base/ui_language.h"
#include "checks/anchored_wording.h"
#include "checks/check_input.h"
#include "checks/placement.h"
#include "checks/spots.h"
#include "pack/pack.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taktvoll::checks {

struct Requirement {
  // One of these, if any are given.
  std::vector<AnchoredWording> texts; // exact wordings
  Spots terms;
  std::vector<std::uint32_t> patterns; // numbers in CheckInput::patterns
  std::vector<std::string> keys;       // canonical context keys
  pack::Position position = pack::Position::anywhere;
  // And each of these.
  struct Part {
    base::LocalText name;
    Spots terms;
    std::vector<std::string> keys;
  };
  std::vector<Part> parts;

  [[nodiscard]] bool wants_one() const {
    return !texts.empty() || terms.listed() || !patterns.empty() || !keys.empty();
  }
};

// For one document. Remembers what it worked out: a document may have a hundred thousand triggers.
class Fulfilment {
public:
  enum class State : std::uint8_t { fulfilled, misplaced, missing };
  struct Answer {
    State state = State::missing;     // of all together
    bool one_is_missing = false;      // none of texts, terms, patterns, keys
    std::optional<WordRange> where;   // of what is there: in its place, or misplaced
    std::string key;                  // the context key that is given instead
    std::vector<std::size_t> missing; // numbers of the parts
  };

  // `heeds_foreign`: the rule looks at the comment that is answered; otherwise what stands there fulfils
  // nothing. Both references outlive it.
  Fulfilment(const CheckInput& input, const Requirement& requirement, bool heeds_foreign);

  [[nodiscard]] const Answer& within(WordRange extent);

private:
  [[nodiscard]] Answer look(WordRange extent) const;
  void look_for_one(WordRange extent, Answer& answer) const;
  [[nodiscard]] bool is_there(const Requirement::Part& part, WordRange extent) const;
  // Takes note of a place; true if it is the right one.
  [[nodiscard]] bool take(WordRange place, Answer& answer) const;
  [[nodiscard]] bool look_for_patterns(WordRange extent, Answer& answer) const;

  const CheckInput& input_;
  const Requirement& requirement_;
  Placement placement_;
  bool heeds_foreign_;
  std::vector<std::vector<WordRange>> exact_; // by text: where it stands as it must, in text order
  std::optional<WordRange> known_;            // the last extent asked about
  Answer answer_;
};

} // namespace taktvoll::checks
