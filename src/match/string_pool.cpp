#include "match/string_pool.h"

#include <algorithm>
#include <functional>

namespace taktvoll::match {

std::uint32_t StringPool::add(std::string_view string) {
  if (slots_.size() < 2 * (size() + 1)) grow();
  const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(string));
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const std::uint32_t number = slots_[slot] - 1;
    if (hashes_[number] == hash && at(number) == string) return number;
  }
  const auto number = static_cast<std::uint32_t>(size());
  slots_[slot] = number + 1;
  hashes_.push_back(hash);
  bytes_ += string;
  limits_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  return number;
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
  hashes_ = {};
  slots_ = {};
  bytes_.shrink_to_fit();
}

} // namespace taktvoll::match
