#include "cli/locked_packs.h"

#include <algorithm>

namespace taktvoll::cli {
namespace {

// The same name from wherever taktvoll is started.
std::string seen_from(const std::filesystem::path& folder, const std::filesystem::path& file) {
  std::error_code error;
  const std::filesystem::path from =
      std::filesystem::absolute(folder.empty() ? "." : folder, error).lexically_normal();
  const std::filesystem::path to = std::filesystem::absolute(file, error).lexically_normal();
  const std::filesystem::path near = to.lexically_relative(from);
  return (near.empty() ? to : near).generic_string();
}

} // namespace

std::filesystem::path lock_file(const ChosenPacks& packs) {
  if (!packs.configuration) return std::filesystem::path(workbench::lock_name);
  return packs.configuration->file.parent_path() / workbench::lock_name;
}

workbench::Lock lock_of(const ChosenPacks& packs) {
  workbench::Lock lock;
  if (packs.rules) lock.packs = packs.rules->packs();
  if (packs.configuration) lock.configuration = packs.configuration->digest;
  if (packs.registry)
    for (const claims::RegistryFile& file : packs.registry->files)
      lock.registries.push_back({seen_from(lock_file(packs).parent_path(), file.path), file.digest});
  std::sort(lock.registries.begin(), lock.registries.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return lock;
}

std::vector<finding::Diagnostic> lock_deviations(const ChosenPacks& packs) {
  const std::filesystem::path file = lock_file(packs);
  const auto locked = workbench::read_lock(file);
  if (!locked) return {locked.error()};
  return workbench::deviations(*locked, lock_of(packs), file.string());
}

} // namespace taktvoll::cli
