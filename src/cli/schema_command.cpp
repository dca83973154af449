#include "base/edit_distance.h"
#include "cli/commands.h"
#include "finding/diagnostic.h"
#include "workbench/json_schema.h"

#include <string>
#include <vector>

namespace taktvoll::cli {

ExitStatus run_schema(const Options& options, const Streams& streams) {
  if (const std::optional<std::string> schema = workbench::json_schema(options.schema)) {
    streams.out << *schema;
    return ExitStatus::clean;
  }
  std::vector<std::string_view> names;
  std::string list;
  for (const workbench::SchemaFile& file : workbench::schema_files()) {
    names.push_back(file.name);
    list += (list.empty() ? "" : ", ") + std::string(file.name);
  }
  const std::string nearest(base::nearest_name(options.schema, names));
  finding::Diagnostic diagnostic;
  diagnostic.message = {"Ein Schema „" + options.schema + "“ gibt es nicht.",
                        "There is no schema “" + options.schema + "”."};
  diagnostic.help =
      nearest.empty() ? base::LocalText{"Möglich sind: " + list + ".", "Possible: " + list + "."}
                      : base::LocalText{"Meinten Sie „" + nearest + "“?", "Did you mean “" + nearest + "”?"};
  streams.err << finding::format(diagnostic, options.language);
  return ExitStatus::trouble;
}

} // namespace taktvoll::cli
