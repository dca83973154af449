// FlatArray: the elements of a finished array, either its own or those of an image in the program's memory
// (image.h). What searches a text does not care which.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace taktvoll::match {

// Never changes. Moving keeps the elements where they are.
template <class T>
class FlatArray {
public:
  FlatArray() = default;
  FlatArray(std::vector<T> elements) : own_(std::move(elements)), all_(own_) {} // NOLINT(*-explicit-*)
  // Borrowed: `elements` outlives it.
  FlatArray(std::span<const T> elements) : all_(elements) {} // NOLINT(*-explicit-*)
  FlatArray(FlatArray&& other) noexcept
      : own_(std::move(other.own_)), all_(std::exchange(other.all_, std::span<const T>())) {}
  FlatArray& operator=(FlatArray&& other) noexcept {
    own_ = std::move(other.own_);
    all_ = std::exchange(other.all_, std::span<const T>());
    return *this;
  }
  FlatArray(const FlatArray&) = delete;
  FlatArray& operator=(const FlatArray&) = delete;
  ~FlatArray() = default;

  [[nodiscard]] std::size_t size() const { return all_.size(); }
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] const T* data() const { return all_.data(); }
  [[nodiscard]] const T& operator[](std::size_t at) const { return all_[at]; }
  [[nodiscard]] auto begin() const { return all_.begin(); }
  [[nodiscard]] auto end() const { return all_.end(); }
  [[nodiscard]] std::span<const T> all() const { return all_; }

private:
  std::vector<T> own_;
  std::span<const T> all_;
};

} // namespace taktvoll::match
