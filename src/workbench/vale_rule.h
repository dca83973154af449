// One rule of a Vale style on its way into a pack.
#pragma once

#include "base/yaml.h"
#include "workbench/vale_config.h"
#include "workbench/vale_import.h"
#include "workbench/vale_pattern.h"
#include "workbench/vale_text.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

class ValeRule {
public:
  // `rule`: with what it inherits. `bytes`: its file, for lines. `name`: "Style.Rule", for the configuration.
  // Says in `import` what becomes of it. `ids`: those taken already.
  ValeRule(std::string file, std::string_view bytes, const base::YamlValue& rule, const std::string& name,
           const ValeConfig& config, ValeImport& import, std::set<std::string>& ids);

  // The YAML of the rules that it becomes, as entries of `rules:`; "" if it was refused.
  std::string run();

private:
  std::string refuse(base::LocalText reason, base::LocalText advice = {},
                     const base::YamlValue* at = nullptr);
  std::string refuse_with_notes();
  std::string refuse_kind();
  void note(base::LocalText text, const base::YamlValue* at = nullptr);
  [[nodiscard]] std::size_t line_of(const base::YamlValue* value) const;
  void check_keys();

  // Opens a rule; the first of a file has its name, the others are parts of it.
  std::string head(std::string_view kind, const std::vector<std::string>& placeholders);
  [[nodiscard]] std::string exceptions(const std::vector<std::string>& further = {});
  [[nodiscard]] bool matters(const std::string& accepted) const;
  void remember(const std::string& text) { seen_ += text + "\n"; }
  std::string example(const std::string& sample, bool with_good = true);
  // The tokens of an expression; nothing, and a note, if it cannot be carried.
  std::vector<ValeToken> tokens_of(const std::string& expression, const base::YamlValue* at, bool whole_words,
                                   bool in_list = false);
  // The same for a list of terms: entries of it.
  bool list_of(const std::string& expression, const base::YamlValue* at, bool whole_words,
               std::vector<std::string>& list, std::string& sample);

  std::string existence();
  std::string rules_for(const std::vector<ValeToken>& tokens, const std::vector<std::string>& instead);
  std::string substitution();
  std::string occurrence();
  std::string repetition();
  std::string consistency();
  std::string conditional();
  std::string metric();

  std::string file_;
  std::string_view bytes_;
  const base::YamlValue& rule_;
  std::string name_;
  const ValeConfig& config_;
  ValeImport& import_;
  std::set<std::string>& ids_;
  std::string kind_;
  bool sensitive_ = true;
  ValeScope scope_;
  std::string seen_; // what the rule finds, for the question which accepted words matter
  bool has_patterns_ = false;
  std::string first_id_;
  std::size_t first_carried_ = 0; // index into import.carried
  std::vector<ValeImport::Note> notes_;
};

} // namespace taktvoll::workbench
