// Output: a stream on a file descriptor that knows why a write failed, so that a closed pipe is no trouble
// and a full disk is.
#pragma once

#include <array>
#include <cstddef>
#include <ostream>
#include <streambuf>

namespace taktvoll::cli {

// Buffers 64 kB. After a failed write, further output is dropped and error() keeps the first errno.
class DescriptorBuffer : public std::streambuf {
public:
  explicit DescriptorBuffer(int descriptor);
  ~DescriptorBuffer() override;
  DescriptorBuffer(const DescriptorBuffer&) = delete;
  DescriptorBuffer& operator=(const DescriptorBuffer&) = delete;

  [[nodiscard]] int error() const { return error_; }

protected:
  int_type overflow(int_type character) override;
  int sync() override;

private:
  bool flush_buffer();
  int descriptor_;
  int error_ = 0;
  std::array<char, 65536> buffer_{};
};

// What a command reads from and writes to.
struct Streams {
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t terminal_width = 0; // 0: unknown
};

} // namespace taktvoll::cli
