# Writes the files of templates/ into a C++ source file. -DTEMPLATES=folder -DOUTPUT=file.cpp
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE paths RELATIVE "${TEMPLATES}" "${TEMPLATES}/*.md")
list(REMOVE_ITEM paths README.md)
list(SORT paths)
set(entries "")
foreach(path IN LISTS paths)
  file(READ "${TEMPLATES}/${path}" text)
  if(text MATCHES "\\)template\"")
    message(FATAL_ERROR "${path}: \")template\\\"\" cannot be embedded")
  endif()
  string(REGEX REPLACE "\\.md$" "" name "${path}")
  string(APPEND entries "      {\"${name}\", R\"template(${text})template\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Generated from templates/. Do not edit.
#include \"drafting/template.h\"

namespace taktvoll::drafting {

std::span<const TemplateFile> template_files() {
  static constexpr TemplateFile files[] = {
${entries}  };
  return files;
}

} // namespace taktvoll::drafting
")
