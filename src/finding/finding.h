// Finding: one annotated place in a document, and the rule behind it. Plain values; no engine needed to read
// them.
#pragma once

#include "base/ui_language.h"
#include "finding/severity.h"
#include "text/offsets.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::finding {

// What reporters and `explain` say about a rule. Shared by all its findings; lives as long as any of them.
struct RuleInfo {
  std::string id;      // "pack/rule", e.g. "fear/fear-too-late"; published ids are never reused
  std::string check;   // the id that programs are told: of the rule it is a part of; empty: its own
  std::string pack;    // "fear"
  std::string version; // the pack's
  Severity severity = Severity::warning;
  base::LocalText title; // a few words: what the rule finds
  base::LocalText why;
  base::LocalText hint;           // advice in words; wording to paste is in Finding::instead
  std::vector<std::string> basis; // norms as text, in the pack's order
  std::vector<std::string> tags;
};

// Whether a fix may be applied without a person looking at it.
enum class Applicability { safe, suggestion };

// Replaces the source span by `text`. Spans of one finding's fixes do not overlap.
struct Fix {
  text::SourceSpan span;
  std::string replacement;
  Applicability applicability = Applicability::suggestion;
};

struct Finding {
  std::shared_ptr<const RuleInfo> rule; // never null
  Severity severity = Severity::warning;
  std::string message;   // in the language of the run, placeholders filled in
  text::SourceSpan span; // half-open bytes of the file; for a finding on the whole document, its first line
  bool whole_document = false;
  std::string match;    // the normalised text that matched; empty for a finding on the whole document
  std::string sentence; // the normalised sentence around it (of a very long one a part); may be empty
  std::vector<std::string> instead; // what to write instead, in the language of the text
  std::vector<std::string> notes;   // further lines: the words that drive a figure, the words that differ
  std::vector<Fix> fixes;
  std::string fingerprint; // see fingerprint()
};

// The order of all output: offset, then rule id, then limit, then message. A strict weak ordering.
[[nodiscard]] bool comes_before(const Finding& a, const Finding& b);

// A name for a finding that survives moved lines: the first 32 hexadecimal digits of
//   SHA-256( rule id LF match LF sentence LF occurrence )
// where match and sentence are the normalised texts, and `occurrence` counts from 0 the findings of the file
// with the same rule, match and sentence, in the order of the text. Stable across versions of taktvoll.
[[nodiscard]] std::string fingerprint(std::string_view rule_id, std::string_view match,
                                      std::string_view sentence, std::size_t occurrence);

// Sorts by comes_before, drops exact duplicates (same rule, span and message) and fills in every fingerprint.
void put_in_order(std::vector<Finding>& findings);

} // namespace taktvoll::finding
