#include "workbench/entry_finder.h"

#include "match/loose_spelling.h"
#include "match/term.h"
#include "workbench/entry_places.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

using text::ProseOffset;
using text::ProseSpan;

ProseSpan span_of(const language::Reading& reading, checks::WordRange words) {
  return {reading.words[words.first].span.start, reading.words[words.limit - 1].span.limit};
}

} // namespace

EntryFinder::EntryFinder(const pack::Rule& rule, const Bench* bench)
    : rule_(rule), entries_(entries_of(rule)), searches_(entries_.size()) {
  const match::PatternOptions options{rule.case_sensitive, rule.whole_words};
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const RuleEntry& entry = entries_[i];
    Search& search = searches_[i];
    switch (entry.form) {
    case EntryForm::term:
      if (const auto term = match::parse_term(entry.value)) {
        const match::Term spelled = rule.loose_spelling ? match::loosened(*term) : *term;
        search.set =
            sets_.add({entry.list == "except" ? match::as_exception(spelled) : spelled}, rule.case_sensitive);
      }
      break;
    case EntryForm::pattern:
      search.pattern.emplace(std::string(entry.value), options);
      if (bench != nullptr) search.literals = bench->literals(entry.value, rule.case_sensitive);
      break;
    case EntryForm::wording:
      search.wording.emplace(entry.value);
      break;
    case EntryForm::context_key:
      break;
    }
  }
  sets_.build();
}

void EntryFinder::look_at(const language::Reading& reading, const document::Context& context) {
  reading_ = &reading;
  context_ = &context;
  sets_.find_all(reading, context, hits_, scratch_);
}

std::vector<ProseSpan> EntryFinder::places(std::size_t entry) {
  const Search& search = searches_[entry];
  std::vector<ProseSpan> places;
  if (search.set) {
    for (const checks::WordRange words : hits_.of(*search.set)) places.push_back(span_of(*reading_, words));
  } else if (search.pattern) {
    if (!may_occur(search)) return places;
    return pattern_places(rule_, entries_[entry], *search.pattern, *reading_);
  } else if (search.wording) {
    return wording_places(*search.wording, *reading_);
  } else if (entries_[entry].form == EntryForm::context_key && context_->given(entries_[entry].value)) {
    places.push_back({ProseOffset(0), ProseOffset(reading_->prose.size())});
  }
  return places;
}

// A text that is folded in part only, or has a long s, says nothing (match/pattern_prefilter.h).
bool EntryFinder::may_occur(const Search& search) const {
  const std::string& folded = reading_->folded;
  if (search.literals == nullptr || search.literals->literals.empty() || reading_->folded_partly ||
      folded.find("ſ") != std::string::npos)
    return true;
  return std::any_of(search.literals->literals.begin(), search.literals->literals.end(),
                     [&](const std::string& literal) { return folded.find(literal) != std::string::npos; });
}

} // namespace taktvoll::workbench
