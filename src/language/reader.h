// Reader: turns a Document into a Reading. Holds ICU's word segmentation, which is expensive to open and
// needed only for scripts without spaces: then it is opened, once.
#pragma once

#include "document/document.h"
#include "language/reading.h"

#include <memory>

namespace taktvoll::language {

// One per thread: not thread-safe; for any number of documents. Words and sentences of Latin text follow the
// rules of words.h and sentences.h at about 50 MB/s a core, normal form, keys and quotations included.
class Reader {
public:
  Reader();
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  // Linear in the document. Throws std::runtime_error only if ICU's data is missing: an error of the
  // installation.
  [[nodiscard]] Reading read(const document::Document& document);

private:
  struct Iterators;
  std::unique_ptr<Iterators> iterators_;
};

} // namespace taktvoll::language
