# Language level, warnings, sanitizers, Qt and the other packages: what every target shares.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_LINK_DEPENDS_NO_SHARED ON) # a changed library needs no new link of what uses it

find_program(D1_CCACHE ccache)
if(D1_CCACHE)
    # What ccache wants to be told before it keeps files that use precompiled headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${D1_CCACHE})
    add_compile_options(-fpch-preprocess)
endif()
find_program(D1_LLD ld.lld)
if(D1_LLD)
    add_link_options(-fuse-ld=lld) # links the many tests in a third of the time
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
add_compile_definitions(
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH)

if(D1_SANITIZE)
    add_compile_options(-fsanitize=${D1_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all -g1)
    add_link_options(-fsanitize=${D1_SANITIZE})
endif()
if("$ENV{CI}" STREQUAL "true")
    add_compile_options(-g1) # nobody debugs there: lines for back traces, in a third less space and a quarter less time
endif()
if(D1_SANITIZE OR NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    # When it optimises, GCC 12 reports variables inside coroutine frames and moved variants as maybe uninitialised, and
    # "x" + std::string() as a copy onto itself.
    add_compile_options(-Wno-maybe-uninitialized -Wno-restrict)
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Concurrent)
if(D1_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Svg Charts DBus)
endif()
if(D1_TESTS OR D1_BENCHMARKS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    # Qt would define the folder of each test, for QFINDTESTDATA, and no precompiled header would fit two of them.
    set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
endif()
find_package(Qt6LinguistTools 6.4 REQUIRED)
find_package(QCoro6 REQUIRED COMPONENTS Core Network)
find_package(Qt6Keychain REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(simdjson REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(LibArchive REQUIRED)
find_package(prometheus-cpp REQUIRED)

if(D1_GUI)
    # Debian's QScintilla ships no CMake package.
    find_path(D1_QSCI_INCLUDE Qsci/qsciscintilla.h REQUIRED
        HINTS ${Qt6Core_INCLUDE_DIRS} PATH_SUFFIXES x86_64-linux-gnu/qt6 qt6)
    find_library(D1_QSCI_LIBRARY qscintilla2_qt6 REQUIRED)
    add_library(d1_qscintilla INTERFACE)
    add_library(d1::qscintilla ALIAS d1_qscintilla)
    target_include_directories(d1_qscintilla SYSTEM INTERFACE ${D1_QSCI_INCLUDE})
    target_link_libraries(d1_qscintilla INTERFACE ${D1_QSCI_LIBRARY} Qt6::Widgets)
endif()
