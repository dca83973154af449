// kind: structure. Markup that a reader, a screen reader or a platform stumbles over.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"
#include "checks/spots.h"
#include "pack/pack.h"

#include <utility>
#include <vector>

namespace taktvoll::checks {

class StructureCheck : public Check {
public:
  // `terms`: further link texts that say nothing; the words that may not be doubled (none: all). `fix`: safe
  // offers the fixes of the fault as they are, suggest as suggestions only.
  StructureCheck(pack::Structure structure, Spots terms, pack::FixMode fix, RuleFilters filters);
  // The scope is the fault's own: where images, links and hashtags stand. In an answer, the comment that is
  // answered is passed over. Faults of style are told at the first few places, with a note on the others.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  void find(const CheckInput& input, std::vector<Draft>& drafts) const;
  // Adds a draft unless the filters speak against it.
  void add(const CheckInput& input, text::SourceSpan span, std::vector<Draft>& drafts) const;
  void add(const CheckInput& input, const Match& match, std::vector<Draft>& drafts) const;

  void check_images(const CheckInput& input, bool missing, std::vector<Draft>& drafts) const;
  void check_links(const CheckInput& input, bool empty, std::vector<Draft>& drafts) const;
  void check_headings(const CheckInput& input, std::vector<Draft>& drafts) const;
  void check_gender_stars(const CheckInput& input, std::vector<Draft>& drafts) const;
  void check_visible_markup(const CheckInput& input, std::vector<Draft>& drafts) const;
  void check_doubled_words(const CheckInput& input, std::vector<Draft>& drafts) const;
  void check_styled_letters(const CheckInput& input, std::vector<Draft>& drafts) const;

  pack::Structure structure_;
  Spots terms_;
  pack::FixMode fix_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
