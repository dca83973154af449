#include "text/graphemes.h"

#include "text/unicode.h"

#include <memory>
#include <type_traits>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace taktvoll::text {
namespace {

struct Close {
  void operator()(UText* text) const { utext_close(text); }
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

} // namespace

std::size_t count_graphemes(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, Close> bytes(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  const std::unique_ptr<UBreakIterator, Close> iterator(ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status));
  ubrk_setUText(iterator.get(), bytes.get(), &status);
  if (U_FAILURE(status)) return count_code_points(text); // ICU's data is missing
  std::size_t count = 0;
  while (ubrk_next(iterator.get()) != UBRK_DONE) ++count;
  return count;
}

std::string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  if (U_SUCCESS(status))
    nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink,
                       nullptr, status);
  return U_SUCCESS(status) ? result : std::string(text);
}

} // namespace taktvoll::text
