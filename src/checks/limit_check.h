// kind: limit. Counts with a minimum or maximum, per word, sentence, paragraph, section or document.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"

#include <vector>

namespace taktvoll::checks {

class LimitCheck : public Check {
public:
  struct Parameters {
    pack::Countable countable = pack::Countable::words;
    pack::Extent per = pack::Extent::document;
    std::vector<pack::Threshold> max;
    std::vector<pack::Threshold> min;
  };
  LimitCheck(Parameters parameters, RuleFilters filters);
  // Marks the counted things within a sentence or paragraph (first to last), the whole extent for lengths,
  // and the whole document when the limit is the document's. Words of the rule's `except` do not count.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  struct Tally {
    double value = 0;
    WordRange words; // from the first to the last thing that counts
    text::ProseSpan span;
  };
  // `links`: all links of the document, sorted; only asked if links are counted.
  [[nodiscard]] Tally tally(const CheckInput& input, const std::vector<text::ProseSpan>& links,
                            WordRange extent) const;
  void check_words(const CheckInput& input, std::vector<Draft>& drafts) const;
  void report(const CheckInput& input, const Tally& tally, bool whole_document,
              std::vector<Draft>& drafts) const;

  Parameters parameters_;
  RuleFilters filters_; // for single words
  RuleFilters
      extent_filters_; // for what is reported: `except` speaks of words, not of the sentence they are in
};

} // namespace taktvoll::checks
