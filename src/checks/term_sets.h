// TermSets: all lists of terms of all rules, each under a number, searched in one pass over a document.
#pragma once

#include "checks/hit_table.h"
#include "document/context.h"
#include "language/reading.h"
#include "match/flat_array.h"
#include "match/image.h"
#include "match/term.h"
#include "match/term_index.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace taktvoll::checks {

class TermSets {
public:
  // Not after build(). Equal terms of different sets are searched once.
  TermSetId add(const std::vector<match::Term>& terms, bool case_sensitive);
  void build();
  [[nodiscard]] std::size_t size() const { return size_; }

  // After build().
  void write(match::ImageWriter& image) const;
  // Sets of an image; those that are added get the numbers behind them. Views the image.
  [[nodiscard]] static TermSets read(match::ImageReader& image);
  // From now on the sets of the image that are not marked have no hits. Saves the search for their terms.
  void keep(const std::vector<bool>& sets);

  // Clears the table and fills it with the hits of every set. `scratch` saves allocation from document to
  // document. Thread-safe after build(). Linear in the text for plain terms; terms with {context keys} cost
  // one pass each.
  void find_all(const language::Reading& reading, const document::Context& context, HitTable& table,
                std::vector<match::TermHit>& scratch) const;

private:
  struct ContextTerm {
    TermSetId set;
    match::Term term;
    bool case_sensitive;
  };
  // Terms that are searched together, and for each the sets that it is in.
  struct Layer {
    match::TermIndex index;
    match::FlatArray<TermSetId> sets;
    match::FlatArray<std::uint32_t> starts; // of each term, and one more for the end
  };
  Layer fixed_; // of an image
  Layer own_;
  // Until build().
  static constexpr TermSetId no_set = UINT32_MAX;
  std::vector<std::pair<std::uint32_t, TermSetId>> members_; // term, set
  std::vector<TermSetId> last_set_;                          // of each term
  std::vector<ContextTerm> context_terms_;
  std::size_t size_ = 0;
};

} // namespace taktvoll::checks
