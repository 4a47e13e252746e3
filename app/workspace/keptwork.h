// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace d1 {

/// A tab of the query page, as it outlives the program.
struct KeptTab {
    std::string name;
    std::string script;     ///< UTF-8
    std::size_t caret = 0;  ///< byte offset
    double editorShare = 0; ///< of the height, the results have the rest; 0: as a new tab
    bool tooLarge = false;  ///< its script was over WorkFile::MaxScriptBytes and was left out

    bool operator==(const KeptTab &) const = default;
};

/// What a person had open.
struct KeptWork {
    std::vector<KeptTab> tabs;
    std::size_t current = 0;   ///< the tab in front
    bool endedProperly = true; ///< false while the program runs, and so after a crash

    bool operator==(const KeptWork &) const = default;
};

} // namespace d1
