// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/slowquerylist.h"

#include "features/monitor/trafficprovider.h"
#include "features/querylog/querylogkeeper.h"

namespace d1 {

SlowQueryList::SlowQueryList(QObject *parent)
    : QObject(parent)
{}

SlowQueryList::~SlowQueryList() = default;

void SlowQueryList::load(std::shared_ptr<TrafficProvider> provider, TimeSpan span, std::string target, bool isSame)
{
    const quint64 question = ++m_question;
    if (!isSame) {
        m_groups.reset();
        m_error.reset();
    }
    m_isAvailable = provider != nullptr;
    m_loading = m_isAvailable;
    Q_EMIT changed();
    if (!provider)
        return;
    QCoro::connect(provider->slowQueries(span, std::move(target)), this,
                   [this, question](Result<QueryGroups> &&groups) {
                       if (question != m_question)
                           return;
                       m_loading = false;
                       m_error = groups ? std::nullopt : std::optional(groups.error());
                       if (groups)
                           m_groups = *std::move(groups);
                       Q_EMIT changed();
                   });
}

void SlowQueryList::setMuted(std::shared_ptr<QueryLogKeeper> keeper, std::size_t group, bool muted)
{
    if (!keeper || !m_groups || group >= m_groups->groups.size())
        return;
    QueryGroup &of = m_groups->groups[group];
    of.isMuted = muted;
    Q_EMIT mutedChanged(group);
    QCoro::connect(keeper->setMuted(of.target, of.fingerprint, muted), this, [this](const Result<void> &kept) {
        if (!kept)
            Q_EMIT failed(kept.error());
    });
}

} // namespace d1
