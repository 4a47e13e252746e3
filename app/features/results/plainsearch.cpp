// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/plainsearch.h"

#include "features/results/plaintext.h"

#include <algorithm>

namespace d1 {

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

PlainSearch::PlainSearch(std::string_view wanted, bool matchCase)
    : m_wanted(wanted)
    , m_matchCase(matchCase)
    , m_isAscii(std::ranges::all_of(wanted, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
{
    if (!m_isAscii) {
        const QString text = QString::fromUtf8(wanted.data(), static_cast<qsizetype>(wanted.size()));
        m_matcher = QStringMatcher(text, matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
    } else if (!matchCase) {
        std::ranges::transform(m_wanted, m_wanted.begin(), lowered);
    }
}

bool PlainSearch::fits(const CellView &cell) const
{
    switch (cell.type()) {
    case CellType::Null:
        return false;
    case CellType::Text:
        return isIn(cell.bytes());
    default:
        return isIn(plainTextOf(cell));
    }
}

bool PlainSearch::isIn(std::string_view text) const
{
    if (!m_isAscii && !m_matchCase)
        return m_matcher.indexIn(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))) >= 0;
    if (m_matchCase)
        return text.contains(m_wanted);
    const auto same = [](char c, char wanted) { return lowered(c) == wanted; };
    return m_wanted.empty() || !std::ranges::search(text, m_wanted, same).empty();
}

} // namespace d1
