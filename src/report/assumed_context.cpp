#include "report/assumed_context.h"

#include "finding/diagnostic.h"

#include <algorithm>

#include <fmt/format.h>

namespace taktvoll::report {

bool is_assumed(const finding::CheckedFile& checked) {
  const auto is_default = [&](std::string_view key) {
    return std::any_of(
        checked.context_entries.begin(), checked.context_entries.end(),
        [&](const finding::ContextEntry& entry) { return entry.key == key && entry.origin == "default"; });
  };
  return is_default("audience") && is_default("doc_type");
}

std::string assumed_line(std::size_t count, std::string_view first, base::UiLanguage language) {
  const bool de = language == base::UiLanguage::de;
  // Standard input can be read only once.
  const std::string file = first == "-" ? (de ? "DATEI" : "FILE") : finding::visible(first);
  if (de)
    return fmt::format("{} {} nicht, wer liest: geprüft als {} für Laien. Was gilt: taktvoll context {}",
                       count == 1 ? "1 Datei" : fmt::format("{} Dateien", count),
                       count == 1 ? "sagt" : "sagen", count == 1 ? "Post" : "Posts", file);
  return fmt::format("{} not say who reads: checked as {} for lay readers. What holds: taktvoll context {}",
                     count == 1 ? "1 file does" : fmt::format("{} files do", count),
                     count == 1 ? "a post" : "posts", file);
}

} // namespace taktvoll::report
