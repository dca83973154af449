#include "checks/said.h"

#include <algorithm>

namespace taktvoll::checks {

bool is_said(const document::Context& context, std::string_view key) {
  const document::ContextValue* value = context.find(key);
  return value != nullptr && std::any_of(value->values.begin(), value->values.end(),
                                         [](const std::string& text) { return text != "false"; });
}

} // namespace taktvoll::checks
