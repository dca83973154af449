// The fix that puts an approved wording in the place of a statement.
#pragma once

#include "claims/sentence_judge.h"
#include "document/document.h"
#include "finding/finding.h"
#include "language/reading.h"

#include <optional>
#include <string_view>

namespace taktvoll::claims {

// `approved` instead of the words of the statement, without its final stop, with a small first letter where
// it continues a sentence. A suggestion, never safe: a person must read it. None where it would not fit: the
// statement is a subordinate clause; one of the two names the product and the other does not; markup begins
// or ends inside the words, or a link, an image or code stands there.
[[nodiscard]] std::optional<finding::Fix> approved_fix(const Judged& judged, std::string_view approved,
                                                       bool approved_names_product,
                                                       const document::Document& document,
                                                       const language::Reading& reading);

} // namespace taktvoll::claims
