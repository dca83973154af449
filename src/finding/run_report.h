// What a run has to tell: files with their findings, and the totals. The only thing a reporter sees.
#pragma once

#include "finding/diagnostic.h"
#include "finding/finding.h"
#include "text/line_index.h"
#include "text/source_text.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taktvoll::finding {

struct PackInfo {
  std::string id;
  std::string version;
  std::string digest; // "sha256:" and 64 hexadecimal digits
};

// One effective value of a document's context, and who said it.
struct ContextEntry {
  std::string key;
  std::vector<std::string> values;
  std::string origin; // "default", "registry", "configuration", "front-matter", "command-line"
  bool operator==(const ContextEntry&) const = default;
};

// What a registry of approved claims says of one statement, be it a finding of some rule or not.
struct ClaimStatement {
  std::string verdict; // "approved", or as rules of kind claim name it: "deviates" …
  text::SourceSpan span;
  std::string text;    // normalised
  std::string product; // ids in the registry; claim: "" if none comes near
  std::string claim;
  std::vector<std::string> notes; // for people
};

// A file of approved claims that the run judged by.
struct RegistryInfo {
  std::string path;   // as shown
  std::string digest; // "sha256:…" of the bytes
};

// A file that was read and checked.
struct CheckedFile {
  text::SourceText source; // source.path() is the path shown
  std::shared_ptr<const text::LineIndex> lines;
  std::string digest;                                       // "sha256:…" of the bytes
  std::vector<std::pair<std::string, std::string>> context; // effective values, sorted by key
  std::vector<ContextEntry> context_entries;                // the same with their origins
  std::vector<std::pair<std::string, double>>
      metrics;                        // in the fixed order of readability/; counts are whole numbers
  std::vector<Finding> findings;      // in order
  std::vector<ClaimStatement> claims; // in text order; only where somebody asked for them
  std::vector<Diagnostic>
      diagnostics; // trouble inside a file that could still be checked, e.g. broken front matter
};

// A file that could not be checked.
struct FailedFile {
  std::string path;
  Diagnostic diagnostic;
};

struct Summary {
  std::size_t files = 0;  // checked
  std::size_t failed = 0; // not readable
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t suppressed = 0;
  std::size_t baselined = 0;
  std::size_t broken_packs = 0; // mistakes in packs: rules that could not run
  bool broken_registry = false; // mistakes in a registry: no statement was held against it
};

struct RunInfo {
  std::string tool_version;
  std::vector<PackInfo> packs;                        // sorted by id
  std::vector<std::shared_ptr<const RuleInfo>> rules; // sorted by id: every active rule
  std::vector<RegistryInfo> registries{}; // in order of path; empty: the run knew no approved claims
};

} // namespace taktvoll::finding
