#include "cli/single_files.h"

#include "base/files.h"
#include "cli/inputs.h"
#include "finding/diagnostic.h"
#include "lint/linter.h"
#include "lint/run.h"

namespace taktvoll::cli {

bool for_each_source(const Options& options, const Streams& streams,
                     const std::function<void(const text::SourceText&)>& take) {
  const auto say = [&](const finding::Diagnostic& diagnostic) {
    streams.err << finding::format(diagnostic, options.language);
  };
  const Inputs inputs = expand(options.paths);
  for (const finding::Diagnostic& diagnostic : inputs.diagnostics) say(diagnostic);
  bool all_read = inputs.diagnostics.empty();
  for (const lint::Input& input : inputs.files) {
    base::Result<std::string, base::FileError> bytes =
        input.path.empty() ? base::read_standard_input() : base::read_file(input.path);
    if (!bytes) {
      say(lint::explain_file_error(input.shown, bytes.error()));
      all_read = false;
      continue;
    }
    const auto source = text::SourceText::from_bytes(input.shown, *bytes);
    if (!source) {
      say(lint::explain_encoding_error(input.shown, *bytes, source.error()));
      all_read = false;
      continue;
    }
    take(*source);
  }
  return all_read;
}

} // namespace taktvoll::cli
