// Reading, writing and finding files. Knows nothing of what is in them.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::base {

// Files above this size are refused: offsets are 32-bit, and no post or letter comes near it.
inline constexpr std::uintmax_t largest_file = 256U * 1024U * 1024U;

// changed: it does not hold what the caller read. read_only: nobody may write it.
enum class FileProblem { not_found, is_directory, no_permission, too_large, changed, read_only, other };

struct FileError {
  FileProblem problem = FileProblem::other;
  std::string detail; // the system's own words, e.g. "Permission denied"
};

// The whole file, byte for byte. Reads regular files and pipes alike.
[[nodiscard]] Result<std::string, FileError> read_file(const std::filesystem::path& path);

// Standard input until its end, byte for byte.
[[nodiscard]] Result<std::string, FileError> read_standard_input();

// Replaces the file in one step: the bytes go to a temporary file in the same folder, are flushed to the disk
// and renamed over `path`. After a failure the old file is whole. Keeps the permissions of an existing file
// and follows a symbolic link to the file it names. Writes into devices and pipes instead of replacing them.
[[nodiscard]] Result<void, FileError> write_file_atomically(const std::filesystem::path& path,
                                                            std::string_view bytes);

// The same for a file that was read before: only while it still holds the bytes `before`, looked at again
// just before the renaming, and only if it may be written (renaming asks the folder alone). Keeps the owner
// too, where the system lets it. Devices and pipes are refused.
[[nodiscard]] Result<void, FileError> replace_file(const std::filesystem::path& path, std::string_view before,
                                                   std::string_view bytes);

// The files below `folder` whose extension (with dot, ASCII case ignored) is listed, sorted by path in bytes.
// Hidden files and folders (leading dot), node_modules, pipes, sockets and devices are passed over; links to
// folders are not followed. Sub-folders that cannot be read are appended to `unreadable`.
[[nodiscard]] Result<std::vector<std::filesystem::path>, FileError>
files_below(const std::filesystem::path& folder, const std::vector<std::string_view>& extensions,
            std::vector<std::filesystem::path>& unreadable);

} // namespace taktvoll::base
