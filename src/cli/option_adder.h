// Option adder: how a command says which options and arguments it takes, without knowing the parser's
// library.
//
//   adder.value("--dir", adder.options().folder, {"der Ordner …", "the folder …"}, {"ORDNER", "FOLDER"});
#pragma once

#include "cli/command_line.h"
#include "cli/usage_error.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace taktvoll::cli {

// A fixed text of the program in both languages.
struct FixedText {
  std::string_view de;
  std::string_view en;

  [[nodiscard]] std::string in(base::UiLanguage language) const {
    return std::string(base::pick(language, de, en));
  }
};

enum class Argument { optional, required };

// References given to it must outlive the parsing. Names are as CLI11 writes them: "--rule", "-o,--output".
class OptionAdder {
public:
  OptionAdder(CLI::App& app, Options& options);
  OptionAdder(const OptionAdder&) = delete;
  OptionAdder& operator=(const OptionAdder&) = delete;
  ~OptionAdder();

  [[nodiscard]] Options& options() { return options_; }
  [[nodiscard]] base::UiLanguage language() const { return options_.language; }
  [[nodiscard]] bool defines(const std::string& option) const;

  // Arguments without a name; `name` is never shown.
  void argument(const std::string& name, std::string& target, FixedText help, FixedText type, Argument need);
  void arguments(const std::string& name, std::vector<std::string>& target, FixedText help, FixedText type,
                 Argument need);
  void flag(const std::string& names, bool& target, FixedText help);
  void value(const std::string& names, std::string& target, FixedText help, FixedText type);
  // May be given several times; each takes one argument, since what follows may be a path.
  void values(const std::string& names, std::vector<std::string>& target, FixedText help, FixedText type);
  // "a,b" is two values.
  void list(const std::string& names, std::vector<std::string>& target, FixedText help, FixedText type);

  // A place for a value that is read after the parsing; lives as long as the adder.
  [[nodiscard]] std::vector<std::string>& kept_list();
  [[nodiscard]] std::string& kept_value();

  // Runs after the parsing, in the order of adding, until one of them says that something is wrong.
  using Check = std::function<std::optional<UsageError>()>;
  void after_parsing(Check check) { checks_.push_back(std::move(check)); }
  [[nodiscard]] std::optional<UsageError> run_checks() const;

private:
  CLI::App& app_;
  Options& options_;
  std::vector<Check> checks_;
  std::vector<std::unique_ptr<std::vector<std::string>>> kept_;
};

} // namespace taktvoll::cli
