// One factory per format; reporter.cpp holds the table. `out` must outlive the reporter.
#pragma once

#include "report/reporter.h"

#include <memory>
#include <ostream>

namespace taktvoll::report {

[[nodiscard]] std::unique_ptr<Reporter> make_text_reporter(std::ostream& out, const ReportOptions& options);
[[nodiscard]] std::unique_ptr<Reporter> make_json_reporter(std::ostream& out, const ReportOptions& options);
[[nodiscard]] std::unique_ptr<Reporter> make_sarif_reporter(std::ostream& out, const ReportOptions& options);
[[nodiscard]] std::unique_ptr<Reporter> make_github_reporter(std::ostream& out, const ReportOptions& options);

} // namespace taktvoll::report
