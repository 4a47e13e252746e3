# Precompiled headers: one set for each of the four kinds of target, shared by all targets of that kind. They only save
# time; the headless and release presets build without them, so that a missing include is still found.
option(D1_PRECOMPILE "Precompile the headers that nearly every file includes" OFF)

set(headers_core
    <QCoroTask> <QHash> <QObject> <QString> <QTimer>
    <algorithm> <chrono> <expected> <functional> <memory> <optional> <span> <string> <unordered_map> <variant> <vector>)
set(headers_gui
    <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QComboBox> <QHeaderView> <QLabel> <QLineEdit> <QMenu>
    <QPainter> <QPointer> <QPushButton> <QStyledItemDelegate> <QTableView> <QToolButton>)
set(headers_test <QSignalSpy> <QTemporaryDir> <QTest>)

# d1_make_precompiled(KIND LIBS lib... HEADERS header...): the holder of a kind's headers, target d1_pch_KIND.
function(d1_make_precompiled kind)
    cmake_parse_arguments(ARG "" "" "LIBS;HEADERS" ${ARGN})
    set(source ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// Holds the headers.\n")
    add_library(d1_pch_${kind} OBJECT ${source})
    set_target_properties(d1_pch_${kind} PROPERTIES AUTOMOC OFF)
    target_link_libraries(d1_pch_${kind} PRIVATE ${ARG_LIBS})
    target_precompile_headers(d1_pch_${kind} PRIVATE ${ARG_HEADERS})
endfunction()

if(D1_PRECOMPILE)
    d1_make_precompiled(core LIBS Qt6::Core QCoro6::Core HEADERS ${headers_core})
    if(D1_GUI)
        d1_make_precompiled(gui LIBS Qt6::Widgets QCoro6::Core HEADERS ${headers_core} ${headers_gui})
    endif()
    if(D1_TESTS)
        d1_make_precompiled(test LIBS Qt6::Network Qt6::Test QCoro6::Core HEADERS ${headers_core} ${headers_test})
        if(D1_GUI)
            d1_make_precompiled(guitest LIBS Qt6::Widgets Qt6::Network Qt6::Test QCoro6::Core
                HEADERS ${headers_core} ${headers_gui} ${headers_test})
        endif()
    endif()
endif()

# d1_use_precompiled(TARGET KIND): KIND is core or test; a target of the window's folders gets the window's headers too.
function(d1_use_precompiled target kind)
    if(NOT D1_PRECOMPILE)
        return()
    endif()
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE folder)
    if(folder MATCHES "^(app/ui|tests/ui|tests/gallery)(/|$)")
        string(REPLACE core gui kind ${kind})
        string(REGEX REPLACE "^test" guitest kind ${kind})
    endif()
    target_precompile_headers(${target} REUSE_FROM d1_pch_${kind})
endfunction()
