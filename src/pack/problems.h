// Problems: collects every mistake of a pack, to be shown in the order of the files.
#pragma once

#include "base/ui_language.h"
#include "base/yaml.h"
#include "finding/diagnostic.h"
#include "pack/pack.h"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace taktvoll::pack {

struct PackFile;

// Both texts with each "{}" replaced by the next argument.
[[nodiscard]] base::LocalText say(std::string_view de, std::string_view en,
                                  std::initializer_list<std::string_view> arguments = {});

class Problems {
public:
  // A pack of a megabyte of nonsense shall not produce a gigabyte of messages: further ones are only counted.
  static constexpr std::size_t most = 500;

  void error(const Place& place, base::LocalText message, base::LocalText help = {});
  void warning(const Place& place, base::LocalText message, base::LocalText help = {});
  // For those who maintain the pack alone: it runs all the same, and whoever checks a text with it cannot
  // do anything about it. A warning of advice().
  void advise(const Place& place, base::LocalText message, base::LocalText help = {});
  // Something stands twice: the help says where it stood first.
  void again(const Place& place, base::LocalText message, const Place& first);
  // Whether further messages are only counted: then do not bother to word them.
  [[nodiscard]] bool full() const { return problems_.size() >= most; }
  [[nodiscard]] std::size_t errors() const { return errors_; }

  // Everything but advice, in order of file and offset.
  [[nodiscard]] std::vector<finding::Diagnostic> diagnostics(const std::vector<PackFile>& files) const;
  // The advice, in the same order.
  [[nodiscard]] std::vector<finding::Diagnostic> advice(const std::vector<PackFile>& files) const;

private:
  struct Problem {
    finding::DiagnosticLevel level = finding::DiagnosticLevel::error;
    Place place;
    base::LocalText message;
    base::LocalText help;
    std::optional<Place> first; // for again()
    bool advice = false;
  };
  void add(Problem problem);
  [[nodiscard]] std::vector<finding::Diagnostic> in_order(const std::vector<PackFile>& files,
                                                          bool advice) const;

  std::vector<Problem> problems_;
  std::size_t errors_ = 0;
  std::size_t left_out_ = 0;
};

// The place of a value's content in file number `file`.
[[nodiscard]] Place place_of(std::uint32_t file, const base::YamlValue& value);

} // namespace taktvoll::pack
