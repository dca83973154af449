#include "cli/application.h"

#include "cli/command_line.h"
#include "cli/command_table.h"
#include "finding/diagnostic.h"

#include <cerrno>
#include <exception>
#include <system_error>

namespace taktvoll::cli {

ExitStatus run(const std::vector<std::string>& arguments, const Streams& streams) {
  try {
    const ParsedCommandLine parsed = parse_command_line(arguments);
    if (parsed.help) {
      streams.out << parsed.help->text;
      return ExitStatus::clean;
    }
    if (parsed.error) {
      streams.err << parsed.error->text;
      return ExitStatus::trouble;
    }
    return parsed.command->run(*parsed.options, streams);
  } catch (const std::exception& problem) {
    // Nothing that a user does should end here: out of memory, missing ICU data, or a bug of ours.
    const base::UiLanguage language = language_of(arguments);
    finding::Diagnostic diagnostic;
    diagnostic.message = {std::string("taktvoll ist gestolpert: ") + problem.what(),
                          std::string("taktvoll stumbled: ") + problem.what()};
    diagnostic.help = {
        "Das ist ein Fehler in taktvoll. Bitte melden Sie ihn mit dem Aufruf und, wenn möglich, dem Text.",
        "This is a bug in taktvoll. Please report it with the command and, if possible, the text."};
    streams.err << finding::format(diagnostic, language);
    return ExitStatus::trouble;
  }
}

ExitStatus after_output(ExitStatus status, int write_error, std::ostream& err,
                        const std::vector<std::string>& arguments) {
  if (write_error == 0) return status;
  if (write_error == EPIPE) return ExitStatus::clean;
  finding::Diagnostic diagnostic;
  const std::string reason = std::generic_category().message(write_error);
  diagnostic.message = {"Die Ausgabe ließ sich nicht schreiben: " + reason,
                        "The output could not be written: " + reason};
  err << finding::format(diagnostic, language_of(arguments));
  err.flush();
  return ExitStatus::trouble;
}

} // namespace taktvoll::cli
