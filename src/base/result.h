// Result: a value or the reason why there is none. Used for everything that a user or a file can cause;
// a broken invariant of our own is an assertion, never a Result.
#pragma once

#include <string>

#include <tl/expected.hpp>

namespace taktvoll::base {

// A failure that needs no position: a file that cannot be read, an argument that makes no sense.
struct Error {
  std::string message;
};

template <class T, class E = Error>
using Result = tl::expected<T, E>;

template <class E>
using Unexpected = tl::unexpected<E>;

} // namespace taktvoll::base
