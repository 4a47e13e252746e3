# d1_add_library(NAME SOURCES file... LINKS lib...): the library of one folder, as target d1_NAME and alias d1::NAME.
# LINKS names the only floors it may include from; the lint test holds the includes against it.
function(d1_add_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(d1_${name} ${ARG_SOURCES})
    add_library(d1::${name} ALIAS d1_${name})
    set_target_properties(d1_${name} PROPERTIES DEFINE_SYMBOL "") # else no precompiled header would fit two of them
    target_include_directories(d1_${name} PUBLIC ${CMAKE_SOURCE_DIR}/app)
    target_link_libraries(d1_${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
    d1_use_precompiled(d1_${name} core)
endfunction()

# d1_moc_test(tst_NAME): moc for the class in the test's own file. CMake's AUTOMOC would scan each test and compile one
# more, empty file for it, which took a third of the tests' build.
function(d1_moc_test name)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    file(STRINGS ${name}.cpp includes_moc REGEX "#include \"${name}.moc\"")
    if(includes_moc)
        set(moc ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
        qt_generate_moc(${name}.cpp ${moc})
        target_sources(${name} PRIVATE ${moc})
        target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    endif()
endfunction()

# d1_add_test(tst_NAME LIBS lib... [LABELS label...] [SOURCES extra.cpp...]): one Qt Test program from tst_NAME.cpp,
# run offscreen in a home of its own. Every tst_*.cpp of a folder must be named; d1_check_tests_listed() sees to it.
function(d1_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "LIBS;LABELS;SOURCES" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LIBS} d1::support Qt6::Test)
    d1_use_precompiled(${name} test)
    d1_moc_test(${name})
    target_compile_definitions(${name} PRIVATE
        D1_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures" D1_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set(home ${CMAKE_BINARY_DIR}/test-homes/${name})
    file(MAKE_DIRECTORY ${home})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT}
        LABELS "${ARG_LABELS}"
        SKIP_REGULAR_EXPRESSION "^SKIPPED WHOLE TEST"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;XDG_RUNTIME_DIR=${home};LANG=C.UTF-8;TZ=UTC;QT_LOGGING_RULES=qt.qpa.*=false;UBSAN_OPTIONS=print_stacktrace=1;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
endfunction()

# Fails the configuration when a tst_*.cpp of the current folder is not a test.
function(d1_check_tests_listed)
    file(GLOB found RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} CONFIGURE_DEPENDS tst_*.cpp)
    foreach(file IN LISTS found)
        string(REPLACE ".cpp" "" target ${file})
        if(NOT TARGET ${target})
            message(FATAL_ERROR "${CMAKE_CURRENT_SOURCE_DIR}/${file} is not listed with d1_add_test()")
        endif()
    endforeach()
endfunction()
