#include "cli/colour.h"

#include <cstdlib>

namespace taktvoll::cli {

bool use_colour(const Options& options, const Streams& streams) {
  if (options.colour != ColourChoice::automatic) return options.colour == ColourChoice::always;
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  return streams.out_is_terminal && options.output.empty();
}

} // namespace taktvoll::cli
