// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/queryevent.h"

#include <QObject>

#include <deque>

namespace d1 {

/// The one stream of everything the program asked a database. Sessions record, everyone else listens; main thread.
/// Keeps the newest `capacity` events.
class QueryLog : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t DefaultCapacity = 10'000;

    explicit QueryLog(std::size_t capacity = DefaultCapacity, QObject *parent = nullptr);

    void record(QueryEvent event);
    [[nodiscard]] const std::deque<QueryEvent> &events() const { return m_events; }

    /// Whether events carry bound values; off until the person turns it on.
    void setKeepsValues(bool keeps) { m_keepsValues = keeps; }
    [[nodiscard]] bool keepsValues() const { return m_keepsValues; }

Q_SIGNALS:
    void recorded(const d1::QueryEvent &event);

private:
    std::deque<QueryEvent> m_events;
    std::size_t m_capacity;
    bool m_keepsValues = false;
};

} // namespace d1
