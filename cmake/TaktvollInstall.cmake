# What `cmake --install` puts where: the program, its manual, the sources of the packs as reading and as samples, the
# JSON schema. The program needs none of them to run: the packs are embedded.
include(GNUInstallDirs)

if(TARGET taktvoll)
  install(TARGETS taktvoll RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(FILES man/taktvoll.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES man/taktvoll-pack.5 man/taktvoll-record.5 man/taktvoll-registry.5 man/taktvoll.yaml.5 DESTINATION "${CMAKE_INSTALL_MANDIR}/man5")
install(DIRECTORY rules DESTINATION "${CMAKE_INSTALL_DATADIR}/taktvoll"
  FILES_MATCHING PATTERN "*.yaml" PATTERN "README.md")
install(DIRECTORY schema DESTINATION "${CMAKE_INSTALL_DATADIR}/taktvoll" FILES_MATCHING PATTERN "*.json")
install(DIRECTORY examples DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES README.md CHANGELOG.md LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
