#include "match/pattern_groups.h"

#include "match/regex_options.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>

#include <re2/re2.h>

namespace taktvoll::match {

struct PatternGroups::Impl {
  std::string source;
  PatternOptions options;
  std::once_flag compiled;
  std::unique_ptr<re2::RE2> regex;

  const re2::RE2& get() {
    std::call_once(compiled, [this] {
      re2::RE2::Options capturing = regex_options(options);
      capturing.set_never_capture(false);
      regex = std::make_unique<re2::RE2>(source, capturing);
    });
    return *regex;
  }
};

PatternGroups::PatternGroups(std::string pattern, bool case_sensitive) : impl_(std::make_unique<Impl>()) {
  impl_->source = std::move(pattern);
  impl_->options.case_sensitive = case_sensitive;
}
PatternGroups::~PatternGroups() = default;
PatternGroups::PatternGroups(PatternGroups&&) noexcept = default;
PatternGroups& PatternGroups::operator=(PatternGroups&&) noexcept = default;

std::vector<std::string_view> PatternGroups::of(std::string_view match) const {
  std::vector<std::string_view> found{match};
  const re2::RE2& regex = impl_->get();
  if (!regex.ok()) return found;
  std::array<re2::StringPiece, 10> groups;
  const int count = std::min(regex.NumberOfCapturingGroups(), static_cast<int>(groups.size()) - 1);
  const re2::StringPiece text(match.data(), match.size());
  if (!regex.Match(text, 0, text.size(), re2::RE2::ANCHOR_BOTH, groups.data(), count + 1)) return found;
  for (int i = 1; i <= count; ++i) {
    const re2::StringPiece& group = groups.at(static_cast<std::size_t>(i));
    found.emplace_back(group.data() == nullptr ? std::string_view()
                                               : std::string_view(group.data(), group.size()));
  }
  return found;
}

std::size_t PatternGroups::count() const {
  const re2::RE2& regex = impl_->get();
  return regex.ok() ? static_cast<std::size_t>(regex.NumberOfCapturingGroups()) : 0;
}

} // namespace taktvoll::match
