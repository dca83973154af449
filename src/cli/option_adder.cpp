#include "cli/option_adder.h"

#include <CLI/CLI.hpp>

namespace taktvoll::cli {

OptionAdder::OptionAdder(CLI::App& app, Options& options) : app_(app), options_(options) {}
OptionAdder::~OptionAdder() = default;

bool OptionAdder::defines(const std::string& option) const {
  return app_.get_option_no_throw(option) != nullptr;
}

void OptionAdder::argument(const std::string& name, std::string& target, FixedText help, FixedText type,
                           Argument need) {
  app_.add_option(name, target, help.in(language()))
      ->required(need == Argument::required)
      ->type_name(type.in(language()));
}

void OptionAdder::arguments(const std::string& name, std::vector<std::string>& target, FixedText help,
                            FixedText type, Argument need) {
  app_.add_option(name, target, help.in(language()))
      ->required(need == Argument::required)
      ->type_name(type.in(language()));
}

void OptionAdder::flag(const std::string& names, bool& target, FixedText help) {
  app_.add_flag(names, target, help.in(language()));
}

void OptionAdder::value(const std::string& names, std::string& target, FixedText help, FixedText type) {
  app_.add_option(names, target, help.in(language()))->type_name(type.in(language()));
}

void OptionAdder::values(const std::string& names, std::vector<std::string>& target, FixedText help,
                         FixedText type) {
  app_.add_option(names, target, help.in(language()))
      ->type_name(type.in(language()))
      ->allow_extra_args(false);
}

void OptionAdder::list(const std::string& names, std::vector<std::string>& target, FixedText help,
                       FixedText type) {
  app_.add_option(names, target, help.in(language()))
      ->type_name(type.in(language()))
      ->delimiter(',')
      ->allow_extra_args(false);
}

std::vector<std::string>& OptionAdder::kept_list() {
  return *kept_.emplace_back(std::make_unique<std::vector<std::string>>());
}

std::string& OptionAdder::kept_value() {
  return kept_list().emplace_back();
}

std::optional<UsageError> OptionAdder::run_checks() const {
  for (const Check& check : checks_)
    if (auto wrong = check()) return wrong;
  return std::nullopt;
}

} // namespace taktvoll::cli
