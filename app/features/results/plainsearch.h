// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <QStringMatcher>

#include <string>
#include <string_view>

namespace d1 {

/// Looks for a piece of text inside values as they read (see plainTextOf), a NULL never fits. Letters of every alphabet
/// fold when the case does not count. Copies are cheap; any thread.
class PlainSearch
{
public:
    explicit PlainSearch(std::string_view wanted = {}, bool matchCase = false);

    [[nodiscard]] bool isEmpty() const { return m_wanted.empty(); }
    [[nodiscard]] bool fits(const CellView &cell) const;

private:
    [[nodiscard]] bool isIn(std::string_view text) const;

    std::string m_wanted; ///< lower case unless the case counts
    bool m_matchCase = false;
    bool m_isAscii = true; ///< bytes can be compared, nothing need be decoded
    QStringMatcher m_matcher;
};

} // namespace d1
