// A bench with packs made for a test, in a folder of their own.
#pragma once

#include "language/reader.h"
#include "workbench/bench.h"
#include "workbench/lints.h"
#include "workbench/pack_test.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace made {

inline constexpr const char* today = "2026-11-22";

// Each pack is one file: name and YAML.
class Packs {
public:
  explicit Packs(const std::vector<std::pair<std::string, std::string>>& files) {
    std::string name = (std::filesystem::temp_directory_path() / "taktvoll-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
    std::vector<std::string> paths;
    for (const auto& [file, bytes] : files) {
      paths.push_back((folder_ / file).string());
      std::ofstream(paths.back(), std::ios::binary) << bytes;
    }
    bench_ = std::make_unique<taktvoll::workbench::Bench>(taktvoll::pack::Archive{}, paths, today);
  }
  explicit Packs(const std::string& yaml)
      : Packs(std::vector<std::pair<std::string, std::string>>{{"pack.yaml", yaml}}) {}
  ~Packs() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Packs(const Packs&) = delete;
  Packs& operator=(const Packs&) = delete;

  [[nodiscard]] const taktvoll::workbench::Bench& bench() const { return *bench_; }
  [[nodiscard]] taktvoll::workbench::PackResult test(std::string_view rule = {}) {
    return taktvoll::workbench::test_pack(*bench_, bench_->pieces().at(0), rule, reader_);
  }
  [[nodiscard]] taktvoll::workbench::PackResult probe() {
    return taktvoll::workbench::test_pack(*bench_, bench_->pieces().at(0), {}, reader_,
                                          taktvoll::workbench::Probes::all);
  }
  [[nodiscard]] std::vector<taktvoll::workbench::Remark> remarks(std::size_t piece = 0) {
    return taktvoll::workbench::lint_pack(*bench_, bench_->pieces().at(piece), reader_);
  }

private:
  std::filesystem::path folder_;
  std::unique_ptr<taktvoll::workbench::Bench> bench_;
  taktvoll::language::Reader reader_;
};

// The head of a pack about which there is nothing to remark.
inline const std::string head = "pack: probe\nversion: 1.0.0\ntitle: {de: Probe, en: Sample}\n"
                                "reviewed: 2026-11-01\nreview-due: 2027-11-01\nrules:\n";
// What a rule needs beside id, kind and its own keys, so that there is nothing to remark.
inline const std::string texts = "    message: {de: \"„{match}“ drängt.\", en: \"“{match}” pushes.\"}\n"
                                 "    why: {de: \"Druck hilft nicht.\", en: \"Pressure does not help.\"}\n";
inline const std::string examples =
    "    examples:\n"
    "      bad: [\"Unser Wundermittel.\", \"Wundermittel!\", \"Das Wundermittel hilft.\"]\n"
    "      good: [\"Wir wundern uns.\", \"Wunderbar.\", \"Wunderlich.\"]\n";
inline std::string terms_rule(const std::string& terms, const std::string& further = {}) {
  return "  - id: wonder\n    kind: terms\n    terms: [" + terms + "]\n" + further + texts + examples;
}

} // namespace made
