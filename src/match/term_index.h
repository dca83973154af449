// TermIndex: all terms of all rules, matched against a reading in one pass.
#pragma once

#include "language/reading.h"
#include "match/image.h"
#include "match/literal_set.h"
#include "match/term.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace taktvoll::match {

// Words [first_word, limit_word) of the reading match term number `term`.
struct TermHit {
  std::uint32_t term = 0;
  std::uint32_t first_word = 0;
  std::uint32_t limit_word = 0;
  auto operator<=>(const TermHit&) const = default;
};

class TermIndex {
public:
  TermIndex();
  ~TermIndex();
  TermIndex(TermIndex&&) noexcept;
  TermIndex& operator=(TermIndex&&) noexcept;

  // Returns the number of the term, counting from 0. Equal terms (with equal case sensitivity) share a
  // number. Terms with {context keys} are not added here: see match_term. Not after build().
  std::uint32_t add(const Term& term, bool case_sensitive = false);
  void build();
  // How many terms there are.
  [[nodiscard]] std::size_t size() const;

  // From now on only the terms that are marked are found. After build(). Costs a build of their literals.
  void keep(const std::vector<bool>& terms);

  // After build().
  void write(ImageWriter& image) const;
  // Built. Views the image.
  [[nodiscard]] static TermIndex read(ImageReader& image);

  // All hits, sorted by term, then first_word, then limit_word; for one term and first word only the shortest
  // hit. Hits do not cross sentence or block edges. Thread-safe after build(). `out` is cleared first.
  void find_all(const language::Reading& reading, std::vector<TermHit>& out) const;

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// The slow, obvious way: tries the term at every word. The reference for find_all (they must agree) and the
// way for terms with context keys. `context`: for each key its values as value_key() writes them (term.h),
// any of which may stand for `{key}`; a term whose context key has no value matches nothing. `out` is
// appended to.
using ContextLookup = std::vector<std::pair<std::string, std::vector<std::string>>>; // key -> values
void match_term(const language::Reading& reading, const Term& term, bool case_sensitive,
                const ContextLookup& context, std::uint32_t number, std::vector<TermHit>& out);

} // namespace taktvoll::match
