#include "base/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace taktvoll::base {
namespace {

namespace fs = std::filesystem;

FileError from_errno(int code) {
  FileProblem problem = FileProblem::other;
  if (code == ENOENT || code == ENOTDIR) problem = FileProblem::not_found;
  if (code == EISDIR) problem = FileProblem::is_directory;
  if (code == EACCES || code == EPERM) problem = FileProblem::no_permission;
  if (code == EFBIG) problem = FileProblem::too_large;
  return {problem, std::generic_category().message(code)};
}

// Closes its descriptor on every way out.
class Descriptor {
public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ > 2) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }
  // Returns close()'s verdict: with network file systems the last write may only fail here.
  int close() {
    const int result = ::close(number_);
    number_ = -1;
    return result;
  }

private:
  int number_;
};

Result<std::string, FileError> read_all(int descriptor, std::size_t expected_size) {
  std::string bytes;
  bytes.reserve(expected_size);
  std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return Unexpected<FileError>(from_errno(errno));
    if (count == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
    if (bytes.size() > largest_file) return Unexpected<FileError>(from_errno(EFBIG));
  }
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

Result<void, FileError> write_in_place(const fs::path& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number() < 0 || !write_all(file.number(), bytes) || file.close() != 0)
    return Unexpected<FileError>(from_errno(errno));
  return {};
}

// The file that a symbolic link leads to, also if it does not exist yet. A circle is left to rename() to
// complain about.
fs::path behind_links(fs::path path) {
  constexpr int most_links = 40; // as the kernel
  std::error_code error;
  for (int i = 0; i < most_links && fs::is_symlink(path, error); ++i) {
    const fs::path link = fs::read_symlink(path, error);
    if (error) break;
    path = path.parent_path() / link; // an absolute link replaces the folder
  }
  return path;
}

// Writes a temporary file beside `target` and renames it over it, if `may_replace` still says so at the last
// moment. `old`: what is there now; nullptr: nothing.
template <class MayReplace>
Result<void, FileError> put_in_place(const fs::path& target, const struct stat* old, std::string_view bytes,
                                     const MayReplace& may_replace) {
  std::string name = target.string() + ".taktvoll-XXXXXX";
  Descriptor file(::mkstemp(name.data()));
  if (file.number() < 0) return Unexpected<FileError>(from_errno(errno));

  const auto give_up = [&]() -> Result<void, FileError> {
    const int code = errno;
    ::unlink(name.c_str());
    return Unexpected<FileError>(from_errno(code));
  };
  mode_t mode = 0;
  if (old != nullptr) {
    mode = old->st_mode & 07777U;
  } else {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    mode = 0666U & ~mask;
  }
  if (!write_all(file.number(), bytes)) return give_up();
  // Only root may give files away; what cannot be kept is no reason to stop. Before the mode, which it
  // resets.
  if (old != nullptr && ::fchown(file.number(), old->st_uid, old->st_gid) != 0) errno = 0;
  if (::fchmod(file.number(), mode) != 0) return give_up();
  if (::fsync(file.number()) != 0) return give_up();
  if (file.close() != 0) return give_up();
  if (Result<void, FileError> may = may_replace(); !may) {
    ::unlink(name.c_str());
    return may;
  }
  if (::rename(name.c_str(), target.c_str()) != 0) return give_up();
  return {};
}

// Nobody keeps drafts in pipes, sockets and devices, and reading one may never end.
bool is_special(const fs::directory_entry& entry) {
  std::error_code error;
  const fs::file_type type = entry.status(error).type();
  return type == fs::file_type::fifo || type == fs::file_type::socket || type == fs::file_type::character ||
         type == fs::file_type::block;
}

bool has_extension(const fs::path& path, const std::vector<std::string_view>& extensions) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

} // namespace

Result<std::string, FileError> read_file(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return Unexpected<FileError>(from_errno(errno));
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return Unexpected<FileError>(from_errno(errno));
  if (S_ISDIR(status.st_mode)) return Unexpected<FileError>(from_errno(EISDIR));
  if (status.st_size > static_cast<off_t>(largest_file)) return Unexpected<FileError>(from_errno(EFBIG));
  return read_all(file.number(), static_cast<std::size_t>(status.st_size));
}

Result<std::string, FileError> read_standard_input() {
  return read_all(STDIN_FILENO, 0);
}

Result<void, FileError> write_file_atomically(const fs::path& path, std::string_view bytes) {
  const fs::path target = behind_links(path);
  struct stat status {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  // A device or a pipe is written to, never replaced: /dev/null would become a file.
  if (exists && !S_ISREG(status.st_mode)) return write_in_place(target, bytes);
  return put_in_place(target, exists ? &status : nullptr, bytes, [] { return Result<void, FileError>(); });
}

Result<void, FileError> replace_file(const fs::path& path, std::string_view before, std::string_view bytes) {
  const fs::path target = behind_links(path);
  struct stat status {};
  if (::stat(target.c_str(), &status) != 0) return Unexpected<FileError>(from_errno(errno));
  if (!S_ISREG(status.st_mode)) return Unexpected<FileError>(from_errno(EINVAL));
  // Root may write everything, but a file without any permission to write is meant to stay.
  if ((status.st_mode & 0222U) == 0 || ::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0)
    return Unexpected<FileError>(FileError{FileProblem::read_only, std::generic_category().message(EACCES)});
  return put_in_place(target, &status, bytes, [&]() -> Result<void, FileError> {
    const Result<std::string, FileError> now = read_file(target);
    if (!now) return Unexpected<FileError>(now.error());
    if (*now != before) return Unexpected<FileError>(FileError{FileProblem::changed, {}});
    return {};
  });
}

Result<std::vector<fs::path>, FileError> files_below(const fs::path& folder,
                                                     const std::vector<std::string_view>& extensions,
                                                     std::vector<fs::path>& unreadable) {
  std::vector<fs::path> found;
  std::vector<fs::path> pending{folder};
  while (!pending.empty()) {
    const fs::path current = std::move(pending.back());
    pending.pop_back();
    std::error_code error;
    fs::directory_iterator entries(current, error);
    if (error) {
      if (current == folder) return Unexpected<FileError>(from_errno(error.value()));
      unreadable.push_back(current);
      continue;
    }
    for (; entries != fs::directory_iterator(); entries.increment(error)) {
      if (error) break;
      const fs::directory_entry& entry = *entries;
      const std::string name = entry.path().filename().string();
      if (name.starts_with('.') || name == "node_modules") continue;
      std::error_code kind_error;
      if (entry.is_directory(kind_error)) {
        if (!entry.is_symlink(kind_error)) pending.push_back(entry.path());
      } else if (is_special(entry)) {
        continue;
      } else if (has_extension(entry.path(), extensions)) {
        found.push_back(entry.path());
      }
    }
    if (error) unreadable.push_back(current);
  }
  const auto by_bytes = [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); };
  std::sort(found.begin(), found.end(), by_bytes);
  std::sort(unreadable.begin(), unreadable.end(), by_bytes);
  return found;
}

} // namespace taktvoll::base
