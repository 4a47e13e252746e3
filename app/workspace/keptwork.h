// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/savedquery.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace d1 {

/// The saved query that a tab shows.
struct KeptQuery {
    SavedQuery query;
    TextMark mark; ///< of what it held when it was last read or written

    bool operator==(const KeptQuery &) const = default;
};

/// A tab of the query page, as it outlives the program.
struct KeptTab {
    std::string name;
    std::string script;     ///< UTF-8
    std::size_t caret = 0;  ///< byte offset
    double editorShare = 0; ///< of the height, the results have the rest; 0: as a new tab
    bool tooLarge = false;  ///< its script did not fit into WorkFile's limits and was left out
    std::optional<KeptQuery> file{};

    bool operator==(const KeptTab &) const = default;
};

/// What a person had open.
struct KeptWork {
    std::vector<KeptTab> tabs;
    std::size_t current = 0;       ///< the tab in front
    bool endedProperly = true;     ///< false while the program runs, and so after a crash
    int failedStarts = 0;          ///< in a row: the program ended before it was up for a while
    std::vector<KeptTab> closed{}; ///< what may be reopened, the last one closed at the end

    bool operator==(const KeptWork &) const = default;
};

} // namespace d1
