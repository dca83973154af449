// Run recorder: gathers the record of a run while it goes on, and puts it where it belongs.
#pragma once

#include "cli/prepared_check.h"
#include "finding/diagnostic.h"
#include "report/record.h"

#include <optional>
#include <string>
#include <vector>

namespace taktvoll::cli {

class RunRecorder {
public:
  // `prepared` outlives the recorder. Its diagnostics go into the record.
  explicit RunRecorder(const PreparedCheck& prepared);

  // In the order of the inputs.
  void take(const lint::Result& result);
  [[nodiscard]] report::Record finish(const finding::Summary& summary, int status);

private:
  const PreparedCheck& prepared_;
  report::Record record_;
};

// Why the record of a run must not be written to this file, before the run: something else stands there that
// is no record, or an input cannot be read again (standard input). A record may replace a record.
[[nodiscard]] std::optional<finding::Diagnostic> record_hindrance(const std::string& file,
                                                                  const Inputs& inputs);

// What went wrong; nullopt if the record is written, in one step.
[[nodiscard]] std::optional<finding::Diagnostic> write_record(const std::string& file,
                                                              const report::Record& record);

// The options with which a record says its run was made.
[[nodiscard]] Options options_of(const report::RecordedRun& run);

} // namespace taktvoll::cli
