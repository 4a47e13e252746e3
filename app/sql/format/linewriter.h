// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/format/writtenword.h"

#include <cstddef>
#include <string>

namespace d1::sql {

/// Writes words and their comments line by line. A comment that must end its line, or stand on one of its own, breaks
/// the line wherever it comes; what follows it then stands at the hanging indentation.
class LineWriter
{
public:
    static constexpr std::size_t Step = 4;

    [[nodiscard]] std::size_t column() const;
    /// Of the present line.
    [[nodiscard]] std::size_t indentation() const { return m_indentation; }
    [[nodiscard]] std::size_t hanging() const { return m_hanging; }
    void setHanging(std::size_t columns) { m_hanging = columns; }

    /// Ends the present line, if anything is in it; the next one hangs one step further in.
    void newLine(std::size_t indentation);
    void write(const WrittenWord &word, bool withSpace);

    /// Without a line break at its end.
    [[nodiscard]] std::string take();

private:
    void breakLine();
    void append(std::string_view text);

    std::string m_text;
    std::size_t m_lineStart = 0;
    std::size_t m_indentation = 0;
    std::size_t m_hanging = Step;
    bool m_mustBreak = false;
};

} // namespace d1::sql
