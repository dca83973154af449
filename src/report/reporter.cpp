#include "report/reporter.h"

#include "report/formats.h"

#include <array>
#include <cstddef>

namespace taktvoll::report {
namespace {

struct Format {
  std::string_view name;
  std::unique_ptr<Reporter> (*make)(std::ostream&, const ReportOptions&);
};

constexpr std::array<Format, 4> table{{
    {"text", make_text_reporter},
    {"json", make_json_reporter},
    {"sarif", make_sarif_reporter},
    {"github", make_github_reporter},
}};

constexpr std::array<std::string_view, table.size()> names = [] {
  std::array<std::string_view, table.size()> built;
  for (std::size_t i = 0; i < table.size(); ++i) built[i] = table[i].name;
  return built;
}();

} // namespace

std::span<const std::string_view> formats() {
  return names;
}

std::unique_ptr<Reporter> make_reporter(std::string_view format, std::ostream& out,
                                        const ReportOptions& options) {
  for (const Format& row : table)
    if (row.name == format) return row.make(out, options);
  return nullptr;
}

} // namespace taktvoll::report
