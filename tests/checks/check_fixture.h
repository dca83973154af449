// What a check looks at, made from a text and a few terms and patterns, without packs and rules.
#pragma once

#include "checks/check_input.h"
#include "checks/ingredients.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::testing {

class CheckFixture {
public:
  CheckFixture() : ingredients_({}) {}

  // Before the first read(). Terms that cannot be parsed end the test.
  [[nodiscard]] checks::TermSetId terms(const std::vector<std::string>& terms);
  [[nodiscard]] std::uint32_t pattern(const std::string& source, match::PatternOptions options = {});

  // Reads a text; what the last one gave is gone. The reference is valid until the next call.
  const checks::CheckInput& read(std::string_view text);
  [[nodiscard]] const std::vector<match::Pattern>& patterns() const { return built_->patterns; }
  // The bytes of the prose under some words.
  [[nodiscard]] std::string words(checks::WordRange range) const;

private:
  struct Read;
  checks::Ingredients ingredients_;
  std::optional<checks::Ingredients::Built> built_;
  std::shared_ptr<Read> read_;
};

} // namespace taktvoll::testing
