#include "match/string_pool.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <utility>

namespace taktvoll::match {

std::uint32_t StringPool::add(std::string_view string) {
  assert(!closed_);
  if (slots_.size() < 2 * (size() + 1)) grow();
  const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(string));
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const std::uint32_t number = slots_[slot] - 1;
    if (hashes_[number] == hash && at(number) == string) return number;
  }
  slots_[slot] = static_cast<std::uint32_t>(size()) + 1;
  hashes_.push_back(hash);
  return append(string);
}

std::uint32_t StringPool::append(std::string_view string) {
  assert(!closed_);
  new_bytes_.insert(new_bytes_.end(), string.begin(), string.end());
  new_limits_.push_back(static_cast<std::uint32_t>(new_bytes_.size()));
  return static_cast<std::uint32_t>(size()) - 1;
}

void StringPool::grow() {
  slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 0; number < size(); ++number) {
    std::size_t slot = hashes_[number] & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = number + 1;
  }
}

void StringPool::close() {
  if (closed_) return;
  hashes_ = {};
  slots_ = {};
  bytes_ = std::exchange(new_bytes_, {});
  limits_ = std::exchange(new_limits_, {});
  closed_ = true;
}

void StringPool::write(ImageWriter& image) const {
  assert(closed_);
  image.array(bytes_.all());
  image.array(limits_.all());
}

StringPool StringPool::read(ImageReader& image) {
  StringPool pool;
  pool.bytes_ = image.array<char>();
  pool.limits_ = image.array<std::uint32_t>();
  pool.closed_ = true;
  return pool;
}

} // namespace taktvoll::match
