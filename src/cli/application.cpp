#include "cli/application.h"

#include "cli/command_line.h"
#include "cli/commands.h"
#include "finding/diagnostic.h"

#include <cerrno>
#include <exception>
#include <system_error>

namespace taktvoll::cli {
namespace {

ExitStatus run_command(const Options& options, const Streams& streams) {
  switch (options.command) {
  case Command::check:
    return run_check(options, streams);
  case Command::explain:
    return run_explain(options, streams);
  case Command::rules:
    return run_rules(options, streams);
  case Command::segment:
    return run_segment(options, streams);
  case Command::metrics:
    return run_metrics(options, streams);
  case Command::pack_new:
    return run_pack_new(options, streams);
  case Command::pack_check:
    return run_pack_check(options, streams);
  case Command::pack_test:
    return run_pack_test(options, streams);
  case Command::pack_docs:
    return run_pack_docs(options, streams);
  case Command::pack_diff:
    return run_pack_diff(options, streams);
  case Command::pack_lock:
    return run_pack_lock(options, streams);
  case Command::pack_import_vale:
    return run_pack_import_vale(options, streams);
  case Command::context:
    return run_context(options, streams);
  case Command::schema:
    return run_schema(options, streams);
  }
  return ExitStatus::trouble;
}

} // namespace

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
    return run_command(*parsed.options, streams);
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
