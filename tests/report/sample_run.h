// Runs to print: one for every difficulty that a reporter must get right.
#pragma once

#include "finding/run_report.h"
#include "report/reporter.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace taktvoll::report {

struct Sample {
  std::string name;
  finding::RunInfo run;
  std::vector<std::variant<finding::CheckedFile, finding::FailedFile>> inputs;
  finding::Summary summary;
};

// In a fixed order; names are unique.
[[nodiscard]] std::vector<Sample> samples();

// The sample of that name. Precondition: there is one.
[[nodiscard]] Sample sample(std::string_view name);

// What the format prints for the sample.
[[nodiscard]] std::string printed(const Sample& sample, std::string_view format,
                                  const ReportOptions& options = {});

// A file and its spans, from a text that marks them: "Es ist [[zu spät]]." Marks do not nest.
struct MarkedFile {
  finding::CheckedFile file;
  std::vector<text::SourceSpan> spans;
};
[[nodiscard]] MarkedFile marked_file(std::string path, std::string_view marked);

} // namespace taktvoll::report
