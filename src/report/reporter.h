// Reporter: writes a run for one kind of reader. One file per format; sees finding/ and text/ only.
//
// Everything from a document or a pack is escaped for where it goes: terminal control characters, workflow
// commands, JSON. Output is UTF-8 and the same bytes for the same run.
#pragma once

#include "base/ui_language.h"
#include "finding/run_report.h"

#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace taktvoll::report {

struct ReportOptions {
  base::UiLanguage language = base::UiLanguage::de;
  bool colour = false;            // ANSI colours (text)
  std::size_t terminal_width = 0; // 0: unknown, no wrapping (text)
  std::string same_packs; // options that name the packs of the run, for commands that are suggested (text)
  bool details = true;    // why, instead and basis beside each finding (text, github)
};

// Calls come in this order: begin, then file or failed for every input in order of path, then finish. Not
// thread-safe.
class Reporter {
public:
  virtual ~Reporter() = default;
  virtual void begin(const finding::RunInfo& run) = 0;
  virtual void file(const finding::CheckedFile& checked) = 0;
  virtual void failed(const finding::FailedFile& failed) = 0;
  virtual void finish(const finding::Summary& summary) = 0;
};

// text    for people at a terminal
// json    schema/taktvoll-1.schema.json, compact, one finding a line
// sarif   SARIF 2.1.0 for code scanning
// github  annotations of GitHub Actions
//
// Names of all formats, in the order of --help: text, json, sarif, github.
[[nodiscard]] std::span<const std::string_view> formats();

// nullptr for an unknown format. `out` must outlive the reporter.
[[nodiscard]] std::unique_ptr<Reporter> make_reporter(std::string_view format, std::ostream& out,
                                                      const ReportOptions& options);

} // namespace taktvoll::report
