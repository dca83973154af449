// Silence prober: does an exception, an `unless`, an `absent` or what a rule requires make a text quiet?
#pragma once

#include "workbench/probe_base.h"
#include "workbench/prober.h"

#include <vector>

namespace taktvoll::workbench {

class SilenceProber {
public:
  // Both outlive it. `bases`: texts on which the rule speaks.
  SilenceProber(ProbeRule& rule, const std::vector<ProbeBase>& bases) : rule_(rule), bases_(bases) {}

  // Of an entry that fulfils or silences.
  [[nodiscard]] Probed probe(std::size_t entry);

private:
  struct Attempt {
    bool stood = false; // the entry, in a text on which the rule would speak
    std::string text;
  };
  [[nodiscard]] bool makes_quiet(std::size_t entry, const ProbeBase& base, const std::string& sample,
                                 Attempt& attempt);
  [[nodiscard]] bool gives_key(std::size_t entry, const ProbeBase& base, Attempt& attempt);
  [[nodiscard]] bool excepts(std::size_t entry, const pack::Example& text, Attempt& attempt);
  [[nodiscard]] bool excepts_somewhere(std::size_t entry, const std::string& sample, Attempt& attempt);
  [[nodiscard]] std::vector<std::string> overlays(const std::string& sample) const;

  [[nodiscard]] std::vector<std::string> substitutes(const std::string& sample) const;

  ProbeRule& rule_;
  const std::vector<ProbeBase>& bases_;
};

} // namespace taktvoll::workbench
