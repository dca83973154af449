// Trace: what a rule saw in a document and why it spoke or kept silent, for `explain RULE FILE`. Checks write
// it as they run if CheckInput::trace is set; otherwise it costs one comparison per match.
#pragma once

#include "base/ui_language.h"
#include "text/offsets.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taktvoll::checks {

// Why a match is no finding. none: it is one.
enum class Silence : std::uint8_t {
  none,
  scope,     // it stands where the rule does not look
  frozen,    // in a mandatory text (or, with `only`, not in one); so on for the next three
  except,    // an exception overlaps it
  negated,   // it is denied
  quoted,    // it is somebody else's words
  rejected,  // the text rejects it
  explained, // the text explains it
  unless,    // what the rule wants near it is there
};

enum class TraceEvent : std::uint8_t {
  silenced,    // `place` matches, but `silence` holds; `cause`: the words that did it, where they are known
  incomplete,  // `place` matches a group, but group number `value` (from 1) does not stand near enough
  refuted,     // a combination stands at `place`, but so does one of `absent`: `cause`
  triggered,   // require, context: the condition is met at `place` (whole document: no place)
  untriggered, // require, context: the condition is met nowhere
  fulfilled,   // require: what is required stands at `cause`, or the context key `name` is given
  misplaced,   // require: it stands at `cause`, but not where it must
  missing,     // require: it is not there; `name`: the part. context: key `name` is not given
  counted,     // limit, metric: `value` at `place`; `bound`: the bound crossed, or the nearest one
  unasked,     // the rule does not ask this document at all: too short, no bound for its context, no date …
  variant,     // consistency: an occurrence of variant `name`
  outspoken,   // another rule, `name`, speaks at `place` and this one yields to it
  reported,    // a finding
};

struct TraceEntry {
  TraceEvent event = TraceEvent::reported;
  std::optional<text::ProseSpan> place = std::nullopt;
  Silence silence = Silence::none;
  std::optional<text::ProseSpan> cause = std::nullopt;
  std::string name = {};
  std::optional<double> value = std::nullopt;
  std::optional<double> bound = std::nullopt;
};

// In the order in which things were looked at: within one event kind, text order.
using Trace = std::vector<TraceEntry>;

} // namespace taktvoll::checks
