#include "checks/context_check.h"

#include "checks/message.h"
#include "checks/said.h"
#include "checks/written_date.h"

namespace taktvoll::checks {
namespace {

std::string joined(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : ", ") + value;
  return all;
}

// At the key's value in the file, else at the trigger, else on the whole document.
Draft draft_for(const CheckInput& input, std::string_view key, const std::optional<Match>& trigger) {
  const document::ContextValue* value = input.document.context.find(key);
  Draft draft;
  if (value != nullptr && value->origin == document::Origin::front_matter && !value->span.empty())
    draft.span = value->span;
  else
    draft.match = trigger;
  draft.values = {{"key", std::string(key)},
                  {"value", value != nullptr ? joined(value->values) : std::string()},
                  {"trigger", trigger ? shortened(input.reading.prose.slice(trigger->span)) : std::string()}};
  return draft;
}

// The first date of the key that lies before `day`.
std::optional<base::Date> date_before(const CheckInput& input, const std::string& key,
                                      const base::Date& day) {
  const document::ContextValue* value = input.document.context.find(key);
  if (value == nullptr) return std::nullopt;
  for (const std::string& text : value->values)
    if (const std::optional<base::Date> date = latest_day(text); date && *date < day) return date;
  return std::nullopt;
}

} // namespace

std::optional<Match> ContextCheck::trigger(const CheckInput& input) const {
  std::optional<Match> found;
  parameters_.when.for_each(input, parameters_.when_filters, [&](const Combination::Found& combination) {
    found = match_of(input.reading, combination.shown);
    return Combination::Then::stop;
  });
  return found;
}

void ContextCheck::check_dates_in_text(const CheckInput& input, const base::Date& oldest,
                                       std::vector<Draft>& drafts) const {
  // A text that cites an old source and a fresh one is up to date.
  std::optional<base::Date> newest;
  Match where;
  std::string shown;
  for (const std::uint32_t pattern : parameters_.patterns) {
    if (!input.facts.is_possible(pattern)) continue;
    for (const text::ProseSpan span : input.facts.matches(pattern, pack::Extent::sentence)) {
      const Match match = match_of(input.reading, span);
      const std::string_view text =
          input.reading.prose.slice(input.patterns[pattern].group_of(input.reading, span));
      const std::optional<base::Date> date = latest_day(text);
      if (!date || filters_.silence(input, match) != Silence::none) continue;
      if (newest && *date <= *newest) continue;
      newest = date;
      where = match;
      shown = text;
    }
  }
  if (!newest || *newest >= oldest) return;
  Draft draft(where);
  draft.values = {{"key", ""}, {"value", shown}, {"trigger", ""}};
  drafts.push_back(std::move(draft));
}

void ContextCheck::check_dates(const CheckInput& input, const std::optional<Match>& trigger,
                               std::vector<Draft>& drafts) const {
  if (parameters_.expired.empty() && parameters_.older_than == 0) return;
  const std::optional<base::Date> today = base::parse_date(input.as_of);
  if (!today) {
    note(input, {.event = TraceEvent::unasked, .name = "as-of"});
    return;
  }
  const base::Date oldest = base::months_before(*today, static_cast<int>(parameters_.older_than));
  const auto check = [&](const std::string& key, const base::Date& day) {
    const std::optional<base::Date> date = date_before(input, key, day);
    if (date)
      drafts.push_back(draft_for(input, key, trigger));
    else if (is_said(input.document.context, key))
      note(input, {.event = TraceEvent::fulfilled, .name = key});
  };
  for (const std::string& key : parameters_.expired) check(key, *today);
  for (const std::string& key : parameters_.dates) check(key, oldest);
  if (!parameters_.patterns.empty()) check_dates_in_text(input, oldest, drafts);
}

void ContextCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  std::optional<Match> trigger;
  if (parameters_.when.listed()) {
    trigger = this->trigger(input);
    if (!trigger) {
      note(input, {.event = TraceEvent::untriggered});
      return;
    }
    note(input, {.event = TraceEvent::triggered, .place = trigger->span});
  } else if (filters_.excused(input)) {
    note(input, {.event = TraceEvent::unasked, .silence = Silence::unless});
    return;
  }
  const document::Context& context = input.document.context;
  for (const std::string& key : parameters_.needs) {
    const bool said = is_said(context, key);
    note(input, {.event = said ? TraceEvent::fulfilled : TraceEvent::missing, .name = key});
    if (!said) drafts.push_back(draft_for(input, key, trigger));
  }
  for (const std::string& key : parameters_.forbids)
    if (is_said(context, key)) drafts.push_back(draft_for(input, key, trigger));
  check_dates(input, trigger, drafts);
}

} // namespace taktvoll::checks
