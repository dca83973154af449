// Words of scripts that are written without spaces, by ICU's dictionaries.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace taktvoll::language {

// ICU's word segmentation, opened when a text first needs it. Not thread-safe.
class DictionaryBreaker {
public:
  DictionaryBreaker();
  ~DictionaryBreaker();
  DictionaryBreaker(DictionaryBreaker&&) noexcept;
  DictionaryBreaker& operator=(DictionaryBreaker&&) noexcept;

  // Throws std::runtime_error if ICU's data is missing. Byte offsets into `text` of the limits of its words,
  // ascending, the last being text.size().
  [[nodiscard]] std::span<const std::uint32_t> limits(std::string_view text);

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace taktvoll::language
