// Options that several commands take, each defined and read in one place.
#pragma once

#include "cli/option_adder.h"

namespace taktvoll::cli {

// --lang and --color: every command.
void add_common_options(OptionAdder& adder);
// --packs, --config, --no-config, --as-of, --drafts
void add_pack_options(OptionAdder& adder);
// --registry
void add_registry_option(OptionAdder& adder);
// --set key=value, checked against the vocabulary of context keys
void add_set_option(OptionAdder& adder);
// --format; `choices` as "text, json", and must be a literal. The default is what options().format holds.
void add_format_option(OptionAdder& adder, std::string_view choices);
void add_output_option(OptionAdder& adder);
void add_fail_on_option(OptionAdder& adder, finding::Severity usual = finding::Severity::error);
// --as-of with help of its own
void add_as_of_option(OptionAdder& adder, FixedText help);
// --config and --no-config
void add_configuration_options(OptionAdder& adder);
// A number between 0 and `highest`, read into `target` if given.
void add_number_option(OptionAdder& adder, const std::string& names, std::size_t& target, std::size_t highest,
                       FixedText help);

// "a,b" "c" → a b c; empty parts are dropped.
[[nodiscard]] std::vector<std::string> split_list(const std::vector<std::string>& values);

} // namespace taktvoll::cli
