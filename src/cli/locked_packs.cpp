#include "cli/locked_packs.h"

namespace taktvoll::cli {

std::filesystem::path lock_file(const ChosenPacks& packs) {
  if (!packs.configuration) return std::filesystem::path(workbench::lock_name);
  return packs.configuration->file.parent_path() / workbench::lock_name;
}

workbench::Lock lock_of(const ChosenPacks& packs) {
  workbench::Lock lock;
  if (packs.rules) lock.packs = packs.rules->packs();
  if (packs.configuration) lock.configuration = packs.configuration->digest;
  return lock;
}

std::vector<finding::Diagnostic> lock_deviations(const ChosenPacks& packs) {
  const std::filesystem::path file = lock_file(packs);
  const auto locked = workbench::read_lock(file);
  if (!locked) return {locked.error()};
  return workbench::deviations(*locked, lock_of(packs), file.string());
}

} // namespace taktvoll::cli
