// Reader: turns a Document into a Reading. Holds ICU's break iterators, which are expensive to open.
#pragma once

#include "document/document.h"
#include "language/reading.h"

#include <memory>

namespace taktvoll::language {

// One per thread: not thread-safe, opened once, used for any number of documents. Opening costs about 1 ms.
class Reader {
public:
  // Fails only if ICU's data is missing: then an assertion about the installation, reported as
  // std::runtime_error.
  Reader();
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  [[nodiscard]] Reading read(const document::Document& document);

private:
  struct Iterators;
  std::unique_ptr<Iterators> iterators_;
};

} // namespace taktvoll::language
