// SourceText: the bytes of one input file, checked once, never changed.
//
// Accepts UTF-8 with or without BOM and any mix of LF, CRLF and lone CR line ends. Everything after this
// point may rely on valid UTF-8 without NUL bytes.
#pragma once

#include "base/result.h"
#include "text/offsets.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace taktvoll::text {

enum class EncodingProblem { invalid_utf8, utf16, utf32, nul_byte };

// Why the bytes are not a text. `offset`: the first offending byte, zero-based.
struct EncodingError {
  EncodingProblem problem = EncodingProblem::invalid_utf8;
  std::size_t offset = 0;
};

class SourceText {
public:
  // Takes the bytes as read from disk. `path` is the name shown to users. Bytes longer than
  // base::largest_file must have been refused before. Cost: one pass, above 1 GB/s for ASCII.
  [[nodiscard]] static base::Result<SourceText, EncodingError> from_bytes(std::string path,
                                                                          std::string bytes);

  [[nodiscard]] const std::string& path() const { return data_->path; }
  // All bytes, BOM included. Views and offsets stay valid while any copy of this SourceText lives; copies
  // share the bytes and are cheap.
  [[nodiscard]] std::string_view bytes() const { return data_->bytes; }
  [[nodiscard]] std::string_view slice(SourceSpan span) const { return span.of(data_->bytes); }
  // 3 after a BOM, else 0: where the text begins.
  [[nodiscard]] SourceOffset content_start() const { return SourceOffset(data_->content_start); }
  [[nodiscard]] SourceSpan whole() const { return {content_start(), SourceOffset(data_->bytes.size())}; }

private:
  struct Data {
    std::string path;
    std::string bytes;
    std::size_t content_start = 0;
  };
  explicit SourceText(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  std::shared_ptr<const Data> data_;
};

} // namespace taktvoll::text
