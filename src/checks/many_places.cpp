#include "checks/many_places.h"

#include <string>

namespace taktvoll::checks {
namespace {

constexpr std::size_t most_lines_named = 8;

} // namespace

std::uint32_t line_of(const CheckInput& input, text::ProseSpan span) {
  return input.lines.position(input.reading.prose.to_source(span).start).line;
}

std::uint32_t line_of(const CheckInput& input, const Draft& draft) {
  if (draft.match) return line_of(input, draft.match->span);
  return draft.span ? input.lines.position(draft.span->start).line : 1;
}

void keep_first_places(const CheckInput& input, std::size_t first, std::vector<Draft>& drafts) {
  if (input.places == Places::all || drafts.size() <= first + most_places) return;
  const std::size_t rest = drafts.size() - first - most_places;
  std::string lines;
  std::uint32_t last_line = 0;
  std::size_t named = 0;
  bool more = false;
  for (std::size_t i = first + most_places; i < drafts.size(); ++i) {
    const std::uint32_t line = line_of(input, drafts[i]);
    if (line == last_line) continue;
    if (named++ == most_lines_named) {
      more = true;
      break;
    }
    lines += (lines.empty() ? "" : ", ") + std::to_string(line);
    last_line = line;
  }
  const std::string count = std::to_string(rest);
  const std::string note =
      rest == 1
          ? std::string(base::pick(input.language, "Ebenso in Zeile ", "Also in line ")) + lines
          : std::string(base::pick(input.language, "Ebenso an ", "Also at ")) + count +
                std::string(base::pick(input.language, " weiteren Stellen: Zeile ", " more places: line ")) +
                lines + (more ? " …" : "");
  drafts.resize(first + most_places);
  drafts.back().notes.push_back(note);
}

} // namespace taktvoll::checks
