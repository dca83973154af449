include(GNUInstallDirs)
if(TARGET taktvoll)
  install(TARGETS taktvoll RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
