// Record: everything that a run looked at, by what it judged, and what it said, for whoever must show later
// what was checked and why it was let through. Plain values; as JSON the same bytes for the same inputs
// (schema/taktvoll-record.schema.json): no clock, no machine, no order of threads.
#pragma once

#include "base/ui_language.h"
#include "finding/run_report.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::report {

inline constexpr std::string_view record_schema = "taktvoll-record/1";

// What a run was asked: enough to do it again. Paths as they were given, seen from the folder of the process.
struct RecordedRun {
  std::string as_of;    // the day of the check, ISO date
  std::string language; // of the messages: "de", "en"
  std::string fail_on;  // "info", "warning", "error", "never"
  std::vector<std::string> paths;
  std::vector<std::string> packs;           // --packs; empty: what the configuration says, else all built in
  std::vector<std::string> registries;      // --registry; empty: what the configuration says
  std::optional<std::string> configuration; // nullopt: none
  std::vector<std::pair<std::string, std::vector<std::string>>> set; // --set, in order
  bool drafts = false;
  bool operator==(const RecordedRun&) const = default;
};

struct RecordedFile {
  std::string path;
  std::string digest; // "sha256:…"
  bool operator==(const RecordedFile&) const = default;
};

// One-based, in code points; `offset`: zero-based bytes.
struct RecordedPlace {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t offset = 0;
  bool operator==(const RecordedPlace&) const = default;
};

struct RecordedRange {
  RecordedPlace start;
  RecordedPlace limit; // exclusive
  bool operator==(const RecordedRange&) const = default;
};

struct RecordedFinding {
  std::string rule;
  std::string severity;
  std::string message;
  std::string match;
  std::string fingerprint;
  RecordedRange range;
  bool whole_document = false;
  bool operator==(const RecordedFinding&) const = default;
};

// A finding that somebody decided to live with. taktvoll has no suppressions yet: always an empty list.
struct RecordedSuppression {
  RecordedFinding finding;
  std::string reason;
  std::string by; // who answers for it
  bool operator==(const RecordedSuppression&) const = default;
};

struct RecordedClaim {
  std::string verdict; // "approved" …
  std::string product; // ids in the registry
  std::string claim;   // "" if none comes near
  std::string text;
  RecordedRange range;
  std::vector<std::string> notes;
  bool operator==(const RecordedClaim&) const = default;
};

// Trouble: in an argument, a pack, the configuration, a registry, a front matter.
struct RecordedTrouble {
  std::string level; // "info", "warning", "error"
  std::string path;
  std::uint32_t line = 0; // 0: no place
  std::uint32_t column = 0;
  std::string message;
  bool operator==(const RecordedTrouble&) const = default;
};

// One text that was checked.
struct RecordedText {
  std::string path;
  std::string digest;
  std::vector<finding::ContextEntry> context; // sorted by key; without yes/no keys that nobody gave
  std::vector<RecordedClaim> claims;
  std::vector<RecordedFinding> findings;
  std::vector<RecordedSuppression> suppressed;
  std::vector<RecordedTrouble> trouble;
  bool operator==(const RecordedText&) const = default;
};

// An entry of the registry that a verdict names.
struct RecordedEntry {
  std::string id;
  std::string product;
  std::string text;
  std::string path;
  std::uint32_t line = 1;
  std::string until; // ISO date or ""
  bool operator==(const RecordedEntry&) const = default;
};

struct Record {
  std::string tool_version;
  RecordedRun run;
  std::optional<RecordedFile> configuration;
  std::vector<finding::PackInfo> packs;       // sorted by id
  std::vector<RecordedFile> registries;       // in order of path
  std::vector<RecordedTrouble> trouble;       // in the order in which it was told
  std::vector<RecordedText> files;            // sorted by path
  std::vector<RecordedTrouble> failed;        // texts that could not be read
  std::vector<RecordedEntry> registry_claims; // those that some verdict names, sorted by id
  finding::Summary summary;
  int status = 0; // the exit code
};

// What a checked file has for the record.
[[nodiscard]] RecordedText recorded(const finding::CheckedFile& file, base::UiLanguage language);
[[nodiscard]] RecordedTrouble recorded(const finding::Diagnostic& diagnostic, base::UiLanguage language);

} // namespace taktvoll::report
