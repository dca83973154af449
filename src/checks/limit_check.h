// kind: limit. Counts with a minimum or maximum, per word, sentence, paragraph, section or document.
#pragma once

#include "checks/bounds.h"
#include "checks/check_input.h"
#include "checks/countables.h"
#include "checks/rule_filters.h"
#include "checks/spots.h"

#include <vector>

namespace taktvoll::checks {

class LimitCheck : public Check {
public:
  struct Parameters {
    pack::Countable countable = pack::Countable::words;
    pack::Extent per = pack::Extent::document;
    Bounds bounds;
    Spots terms; // what counts as a hit
  };
  LimitCheck(Parameters parameters, RuleFilters filters);
  // Marks the counted things within a sentence or paragraph (first to last), the whole extent for lengths,
  // the first hit too many, the row of emoji, the image, the title, and else the whole document when the
  // limit is the document's. Words of the rule's `except` do not count. Silent if no bound holds in this
  // context.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  void check_words(const CheckInput& input, const Bounds& bounds, std::vector<Draft>& drafts) const;
  void check_extents(const CheckInput& input, const Bounds& bounds, std::vector<Draft>& drafts) const;
  void check_document(const CheckInput& input, const Bounds& bounds, std::vector<Draft>& drafts) const;
  void check_platforms(const CheckInput& input, std::vector<Draft>& drafts) const;
  void check_alt_texts(const CheckInput& input, const Bounds& bounds, std::vector<Draft>& drafts) const;
  void check_title(const CheckInput& input, const Bounds& bounds, std::vector<Draft>& drafts) const;

  Parameters parameters_;
  RuleFilters filters_;        // for single words
  RuleFilters extent_filters_; // for what is reported: `except` speaks of words, not of their sentence
};

} // namespace taktvoll::checks
