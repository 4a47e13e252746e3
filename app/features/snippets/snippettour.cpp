// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/snippets/snippettour.h"

#include <algorithm>
#include <limits>

namespace d1 {

SnippetTour::SnippetTour(SnippetText text, std::size_t offset)
    : m_places(std::move(text.places))
    , m_whole{offset, offset + text.text.size()}
{
    for (SnippetPlace &place : m_places) {
        place.span = {place.span.begin + offset, place.span.end + offset};
        m_numbers.push_back(place.number);
    }
    const auto rank = [](int number) { return number == 0 ? std::numeric_limits<int>::max() : number; };
    std::ranges::sort(m_numbers, {}, rank);
    m_numbers.erase(std::ranges::unique(m_numbers).begin(), m_numbers.end());
    goTo(0);
}

void SnippetTour::goTo(std::size_t stop)
{
    m_stop = stop;
    const auto first = std::ranges::find(m_places, m_numbers[stop], &SnippetPlace::number);
    m_source = static_cast<std::size_t>(first - m_places.begin());
}

void SnippetTour::goOn()
{
    if (m_stop + 1 < m_numbers.size())
        goTo(m_stop + 1);
}

void SnippetTour::goBack()
{
    if (m_stop > 0)
        goTo(m_stop - 1);
}

void SnippetTour::inserted(std::size_t offset, std::size_t length)
{
    // Text at the edge of a place belongs to it when it is one of those being filled in; empty neighbours move on.
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        if (m_places[i].number == m_numbers[m_stop] && offset >= m_places[i].span.begin
            && offset <= m_places[i].span.end) {
            m_source = i;
            break;
        }
    }
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        sql::StatementSpan &span = m_places[i].span;
        const bool isInside = offset > span.begin && offset < span.end;
        const bool isBefore = offset < span.begin || (offset == span.begin && i > m_source);
        const bool isOurs = i == m_source && offset >= span.begin && offset <= span.end;
        if (isBefore && !isOurs)
            span.begin += length;
        if (isBefore || isInside || isOurs)
            span.end += length;
    }
    if (offset < m_whole.begin)
        m_whole.begin += length;
    if (offset <= m_whole.end)
        m_whole.end += length;
}

void SnippetTour::removed(std::size_t offset, std::size_t length)
{
    const auto moved = [offset, length](std::size_t position) {
        return position <= offset ? position : std::max(offset, position - std::min(position, length));
    };
    const auto shrink = [&moved](sql::StatementSpan &span) { span = {moved(span.begin), moved(span.end)}; };
    for (SnippetPlace &place : m_places)
        shrink(place.span);
    shrink(m_whole);
}

std::vector<sql::TextEdit> SnippetTour::echoes(std::string_view script) const
{
    std::vector<sql::TextEdit> edits;
    const std::string_view filled = current().in(script);
    for (const SnippetPlace &place : m_places) {
        if (place.number == m_numbers[m_stop] && place.span.in(script) != filled)
            edits.push_back({place.span.begin, place.span.end - place.span.begin, std::string(filled)});
    }
    return edits;
}

} // namespace d1
