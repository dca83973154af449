// kind: consistency. Two ways of saying the same in one document: du and Sie, gender forms, spellings,
// numbers of different size.
#pragma once

#include "checks/check_input.h"
#include "checks/rule_filters.h"
#include "checks/variants.h"
#include "pack/pack.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class ConsistencyCheck : public Check {
public:
  struct Parameters {
    // One of the three.
    std::vector<ListedVariant> variants;
    std::optional<pack::Detector> detector;
    std::vector<std::uint32_t> same; // patterns whose captured texts shall be equal
    pack::Extent per = pack::Extent::document;
    // The right variant: its name, or the context key whose value is its name; "": the more frequent one, of
    // two equally frequent ones the one that begins.
    std::string prefer;
    bool prefer_is_key = false;
  };
  ConsistencyCheck(Parameters parameters, RuleFilters filters)
      : parameters_(std::move(parameters)), filters_(std::move(filters)) {}
  // Marks the places of all variants but the right one: the first few, the others are told in a note. Where
  // nothing is preferred and only one variant stands, all is well.
  void run(const CheckInput& input, std::vector<Draft>& drafts) const override;

private:
  // What is right in this document, if that is said.
  [[nodiscard]] std::optional<std::string> preferred(const CheckInput& input) const;
  void compare(const CheckInput& input, const Variants& found, std::size_t first, std::size_t limit,
               std::vector<Draft>& drafts) const;

  Parameters parameters_;
  RuleFilters filters_;
};

} // namespace taktvoll::checks
