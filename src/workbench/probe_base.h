// Probe base: a text on which a rule speaks, in which a probe puts something else.
#pragma once

#include "workbench/probe_rule.h"
#include "workbench/probe_sentences.h"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace taktvoll::workbench {

struct ProbeBase {
  pack::Example example;
  Seen seen;
  // By number of a list: where one of its entries stands in the text and is found; nullopt: none does.
  std::map<std::size_t, std::optional<text::SourceSpan>> places;
};

inline constexpr std::size_t most_bases = 8;

// The first bad examples on which the rule speaks by itself.
[[nodiscard]] inline std::vector<ProbeBase> bases_of(ProbeRule& rule) {
  std::vector<ProbeBase> bases;
  for (const pack::Example& example : rule.rule().bad) {
    if (bases.size() + 2 >= most_bases) break; // leaves room for texts that are made up
    std::optional<Seen> seen = rule.look(example);
    if (seen && seen->spoke()) bases.push_back({example, std::move(*seen), {}});
  }
  // What is asked of every text is asked of one that says nothing.
  pack::Example plain;
  plain.text = texts_around(rule.rule(), rule.rule().scope, "Teppich").front();
  std::optional<Seen> seen = rule.look(plain);
  if (seen && seen->spoke()) bases.push_back({plain, std::move(*seen), {}});
  return bases;
}

} // namespace taktvoll::workbench
