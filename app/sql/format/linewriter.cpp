// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/format/linewriter.h"

#include "sql/format/spacing.h"

namespace d1::sql {

std::size_t LineWriter::column() const
{
    const std::size_t written = columnsOf(std::string_view(m_text).substr(m_lineStart));
    return written == 0 ? m_indentation : written;
}

void LineWriter::breakLine()
{
    m_mustBreak = false;
    if (m_text.size() == m_lineStart)
        return;
    m_text += '\n';
    m_lineStart = m_text.size();
}

void LineWriter::newLine(std::size_t indentation)
{
    breakLine();
    m_indentation = indentation;
    m_hanging = indentation + Step;
}

std::string LineWriter::take()
{
    if (m_text.ends_with('\n'))
        m_text.pop_back();
    return std::move(m_text);
}

void LineWriter::append(std::string_view text)
{
    if (m_text.size() == m_lineStart)
        m_text.append(m_indentation, ' ');
    m_text += text;
    if (const std::size_t lineBreak = text.rfind('\n'); lineBreak != std::string_view::npos)
        m_lineStart = m_text.size() - (text.size() - lineBreak - 1);
}

void LineWriter::write(const WrittenWord &word, bool withSpace)
{
    const bool isMidLine = m_text.size() != m_lineStart;
    if (isMidLine && (m_mustBreak || !word.above.empty())) {
        breakLine();
        m_indentation = m_hanging;
    }
    for (const WrittenComment &comment : word.above) {
        append(comment.text);
        breakLine();
    }
    if (withSpace && m_text.size() != m_lineStart)
        m_text += ' ';
    append(word.text());
    for (const WrittenComment &comment : word.behind) {
        m_text += ' ';
        append(comment.text);
    }
    m_mustBreak = word.endsLine();
}

} // namespace d1::sql
