// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/rowspans.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace d1 {

void RowSpans::add(RowSpan span)
{
    if (span.begin >= span.end)
        return;
    const auto first = std::ranges::lower_bound(m_spans, span.begin, {}, &RowSpan::end);
    auto last = first;
    for (; last != m_spans.end() && last->begin <= span.end; ++last) {
        span.begin = std::min(span.begin, last->begin);
        span.end = std::max(span.end, last->end);
    }
    m_spans.insert(m_spans.erase(first, last), span);
}

bool RowSpans::contains(std::uint64_t row) const
{
    const auto span = std::ranges::upper_bound(m_spans, row, {}, &RowSpan::end);
    return span != m_spans.end() && span->begin <= row;
}

bool RowSpans::covers(RowSpan span) const
{
    const auto found = std::ranges::upper_bound(m_spans, span.begin, {}, &RowSpan::end);
    return span.begin >= span.end || (found != m_spans.end() && found->begin <= span.begin && found->end >= span.end);
}

std::uint64_t RowSpans::count() const
{
    return std::accumulate(m_spans.begin(), m_spans.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const RowSpan &span) { return sum + span.size(); });
}

RowSpans RowSpans::complement() const
{
    RowSpans others;
    std::uint64_t begin = 0;
    for (const RowSpan &span : m_spans) {
        others.add({begin, span.begin});
        begin = span.end;
    }
    others.add({begin, std::numeric_limits<std::uint64_t>::max()});
    return others;
}

} // namespace d1
