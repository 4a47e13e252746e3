// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/querylog.h"

#include <utility>

namespace d1 {

QueryLog::QueryLog(std::size_t capacity, QObject *parent)
    : QObject(parent)
    , m_capacity(capacity)
{}

void QueryLog::record(QueryEvent event)
{
    if (m_capacity > 0) {
        if (m_events.size() == m_capacity)
            m_events.pop_front();
        m_events.push_back(event);
    }
    Q_EMIT recorded(event);
}

} // namespace d1
