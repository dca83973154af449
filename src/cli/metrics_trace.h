// `taktvoll metrics --trace`: the words and sentences that a figure comes from.
#pragma once

#include "base/ui_language.h"
#include "cli/command_line.h"
#include "readability/trace.h"
#include "text/line_index.h"

#include <ostream>
#include <span>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace taktvoll::cli {

// The metrics of these names, in this order; "all" stands for every one. Writes to `err` what is no metric,
// and what may have been meant; nothing then.
[[nodiscard]] std::vector<const readability::Metric*> traced_metrics(const Options& options,
                                                                     std::ostream& err);

// A text that was measured.
struct TracedText {
  const language::Reading& reading;
  const text::LineIndex& lines;
  std::string_view path;
};

// "  3:5   9 Buchstaben  Blutdruck", a line each, in columns.
void print_trace(std::ostream& out, const TracedText& text, std::span<const readability::TraceItem> items,
                 base::UiLanguage language);

// [{"text", "range", "amount", "note", "sentence"}]
[[nodiscard]] nlohmann::ordered_json
trace_json(const TracedText& text, std::span<const readability::TraceItem> items, base::UiLanguage language);

} // namespace taktvoll::cli
