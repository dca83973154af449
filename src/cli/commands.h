// The commands, one file each. All take checked options and never throw for anything a user can cause.
#pragma once

#include "cli/command_line.h"
#include "cli/exit_status.h"
#include "cli/output.h"

namespace taktvoll::cli {

[[nodiscard]] ExitStatus run_check(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_fix(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_explain(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_rules(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_segment(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_metrics(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_init(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_new(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_pack_new(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_pack_check(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_pack_test(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_pack_docs(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_pack_diff(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_pack_lock(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_pack_import_vale(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_context(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_schema(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_campaign(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_claims_check(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_claims_expiring(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_claims_list(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_claims_suggest(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_claims_trace(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_contacts_insert(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_contacts_list(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_sources_due(const Options& options, const Streams& streams);
[[nodiscard]] ExitStatus run_record_verify(const Options& options, const Streams& streams);

} // namespace taktvoll::cli
