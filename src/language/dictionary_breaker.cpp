#include "language/dictionary_breaker.h"

#include <stdexcept>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace taktvoll::language {

struct DictionaryBreaker::Impl {
  std::unique_ptr<icu::BreakIterator> iterator;
  UText text = UTEXT_INITIALIZER;
  std::vector<std::uint32_t> limits;

  Impl() = default;
  Impl(const Impl&) = delete; // the UText is closed once
  Impl& operator=(const Impl&) = delete;
  ~Impl() { utext_close(&text); }
};

DictionaryBreaker::DictionaryBreaker() : impl_(std::make_unique<Impl>()) {}
DictionaryBreaker::~DictionaryBreaker() = default;
DictionaryBreaker::DictionaryBreaker(DictionaryBreaker&&) noexcept = default;
DictionaryBreaker& DictionaryBreaker::operator=(DictionaryBreaker&&) noexcept = default;

std::span<const std::uint32_t> DictionaryBreaker::limits(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  if (!impl_->iterator) {
    impl_->iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale::getGerman(), status));
  }
  utext_openUTF8(&impl_->text, text.data(), static_cast<int64_t>(text.size()), &status);
  if (U_SUCCESS(status) != 0) impl_->iterator->setText(&impl_->text, status);
  if (U_FAILURE(status) != 0) throw std::runtime_error("ICU data for word segmentation is missing");
  impl_->limits.clear();
  impl_->iterator->first();
  for (int32_t limit = impl_->iterator->next(); limit != icu::BreakIterator::DONE;
       limit = impl_->iterator->next()) {
    impl_->limits.push_back(static_cast<std::uint32_t>(limit));
  }
  return impl_->limits;
}

} // namespace taktvoll::language
