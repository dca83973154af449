// List witness: through which named lists the words came that a rule finds in a text, for `explain`.
#pragma once

#include "base/ui_language.h"
#include "cli/command_line.h"
#include "document/context.h"
#include "language/reading.h"
#include "pack/configuration.h"
#include "pack/library.h"
#include "text/offsets.h"
#include "workbench/entry_finder.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::cli {

class ListWitness {
public:
  // Gathers the packs of the options once more, uncompiled. `rule`: "pack/rule".
  ListWitness(const Options& options, std::string_view rule);
  ListWitness(const ListWitness&) = delete; // points into itself
  ListWitness& operator=(const ListWitness&) = delete;

  // The lists that the rule names: "{list:alltag}", each once.
  [[nodiscard]] std::vector<std::string> named() const;

  // Begins with a text, which must stay until the next one.
  void look_at(const language::Reading& reading, const document::Context& context);
  // Of the words at a place of the text those that came through a list, one line each:
  // „Knie“ (Liste haus/alltag → haus/körper).
  [[nodiscard]] std::vector<std::string> lines(text::SourceSpan place, base::UiLanguage language);

private:
  std::optional<pack::Configuration> configuration_;
  pack::PackLibrary library_;
  const pack::Pack* pack_ = nullptr; // of the rule
  const pack::Rule* rule_ = nullptr; // nullptr: it has no entries of lists
  std::optional<workbench::EntryFinder> finder_;
  const language::Reading* reading_ = nullptr;
};

} // namespace taktvoll::cli
