// The names of rule properties, as they are written in packs.
#pragma once

#include "pack/pack.h"

#include <string_view>

namespace taktvoll::cli {

[[nodiscard]] constexpr std::string_view name_of(pack::Kind kind) {
  switch (kind) {
  case pack::Kind::terms:
    return "terms";
  case pack::Kind::pattern:
    return "pattern";
  case pack::Kind::together:
    return "together";
  case pack::Kind::require:
    return "require";
  case pack::Kind::limit:
    return "limit";
  case pack::Kind::metric:
    return "metric";
  case pack::Kind::structure:
    return "structure";
  }
  return "";
}

} // namespace taktvoll::cli
