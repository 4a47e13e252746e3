// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/snippets/snippettext.h"
#include "sql/textedit.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace d1 {

/// The way from place to place of a snippet in a script, in the order of their numbers, the end last. Must be told of
/// every change of the script. Offsets are UTF-8 bytes.
class SnippetTour
{
public:
    /// The text stands at `offset`.
    SnippetTour(SnippetText text, std::size_t offset);

    /// The place to fill in now.
    [[nodiscard]] sql::StatementSpan current() const { return m_places[m_source].span; }
    /// The last place is reached: nothing is left to fill in.
    [[nodiscard]] bool isAtEnd() const { return m_places[m_source].number == 0; }
    [[nodiscard]] bool isAtBegin() const { return m_stop == 0; }
    [[nodiscard]] const std::vector<SnippetPlace> &places() const { return m_places; }
    /// From the snippet's first byte to its last.
    [[nodiscard]] sql::StatementSpan whole() const { return m_whole; }

    void inserted(std::size_t offset, std::size_t length);
    void removed(std::size_t offset, std::size_t length);

    /// What makes the other places of the current number like the one that was filled in.
    [[nodiscard]] std::vector<sql::TextEdit> echoes(std::string_view script) const;
    void goOn();
    void goBack();

private:
    void goTo(std::size_t stop);

    std::vector<SnippetPlace> m_places;
    std::vector<int> m_numbers; ///< ascending, 0 last
    sql::StatementSpan m_whole;
    std::size_t m_stop = 0;   ///< in m_numbers
    std::size_t m_source = 0; ///< in m_places: the place that is filled in
};

} // namespace d1
