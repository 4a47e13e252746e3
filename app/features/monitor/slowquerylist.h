// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/querygroup.h"

#include <QObject>

#include <memory>
#include <optional>

namespace d1 {

class QueryLogKeeper;
class TrafficProvider;

/// The slow queries of one source, time and target, as they were read last. Late answers to an earlier question are
/// dropped; a failed reading keeps the figures of the same question. Main thread.
class SlowQueryList final : public QObject
{
    Q_OBJECT

public:
    explicit SlowQueryList(QObject *parent = nullptr);
    ~SlowQueryList() override;

    /// Reads. `provider` null: nobody can tell, and nothing is shown. With `isSame` the question is the one before,
    /// only later: the figures stay until the new ones come.
    void load(std::shared_ptr<TrafficProvider> provider, TimeSpan span, std::string target, bool isSame);

    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Absent until the first answer to the question.
    [[nodiscard]] const std::optional<QueryGroups> &groups() const { return m_groups; }
    /// Why the last reading failed; absent when it did not.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool isAvailable() const { return m_isAvailable; }

    /// On disk, for both sources, and here at once.
    void setMuted(std::shared_ptr<QueryLogKeeper> keeper, std::size_t group, bool muted);

Q_SIGNALS:
    /// Any of the above is another one.
    void changed();
    /// One group was muted, or is no longer.
    void mutedChanged(std::size_t group);
    /// A query could not be muted.
    void failed(const d1::Error &error);

private:
    std::optional<QueryGroups> m_groups;
    std::optional<Error> m_error;
    bool m_loading = false;
    bool m_isAvailable = true;
    quint64 m_question = 0;
};

} // namespace d1
