// Prober: does every entry of a rule do something? For each one that no example needs it makes up texts and
// runs the rule over them.
//
// What finds must be found: alone, together with samples of the other groups, or in a bad example in the
// place of what is found there. What fulfils or silences must make a text quiet that is not quiet with other
// words there.
#pragma once

#include "base/ui_language.h"
#include "workbench/probe_rule.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taktvoll::workbench {

enum class Proof : std::uint8_t {
  example, // an example needs it
  probe,   // it works in a made-up text
  failed,  // it stands in the made-up texts and does nothing there
  untried, // no text could be made in which that would show
};

// Of two things known of one entry: which says more for it. Untried is better than failed.
[[nodiscard]] constexpr bool is_better(Proof a, Proof b) {
  const auto rank = [](Proof proof) {
    return proof == Proof::example ? 3 : proof == Proof::probe ? 2 : proof == Proof::untried ? 1 : 0;
  };
  return rank(a) > rank(b);
}

struct Probed {
  Proof proof = Proof::untried;
  base::LocalText reason; // of failed and untried, in a sentence
  std::string text;       // the made-up text: of failed the one that the reason speaks of
};

// `covered`: by entry of the rule, whether an example needs it. By entry. Bounded: after so many texts of one
// rule the rest is untried.
inline constexpr std::size_t most_probes = 20'000;
[[nodiscard]] std::vector<Probed> probe_entries(ProbeRule& rule, const std::vector<bool>& covered);

} // namespace taktvoll::workbench
