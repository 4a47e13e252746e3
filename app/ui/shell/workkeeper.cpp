// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workkeeper.h"

#include "ui/query/querypage.h"
#include "workspace/workfile.h"

#include <algorithm>

namespace d1 {

using namespace std::chrono_literals;

WorkKeeper::WorkKeeper(QueryPage &page, WorkFile &file, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_file(file)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &WorkKeeper::keep);
    m_trial.setSingleShot(true);
    m_trial.setInterval(10s);
    connect(&m_trial, &QTimer::timeout, this, [this] {
        m_failedStarts = 0;
        keep();
    });
    connect(&page, &QueryPage::workChanged, this, [this] {
        if (!m_pause.isActive()) // not started again: who types without a pause must not wait forever
            m_pause.start();
    });
}

QString WorkKeeper::restore()
{
    if (!m_file.isOurs())
        return tr("Another D1 Console is open and keeps its tabs; those of this window end with it.");
    const Result<KeptWork> work = m_file.load();
    if (!work)
        return QString::fromStdString(work.error().facts.message);
    const int failedBefore = work->endedProperly ? 0 : work->failedStarts;
    QString sentence;
    if (failedBefore >= WorkFile::MaxFailedStarts) {
        const QString aside = QString::fromStdString(m_file.setAside());
        sentence = tr("D1 Console ended right after its start twice in a row, so this start does without its tabs. "
                      "They are kept in %1; “Bring back the tabs that were set aside” in the commands (Ctrl+K) "
                      "opens them.")
                       .arg(aside);
        m_failedStarts = 1;
    } else {
        m_failedStarts = failedBefore + 1;
        KeptWork trying = *work; // counted before the tabs can do harm
        trying.endedProperly = false;
        trying.failedStarts = m_failedStarts;
        (void)m_file.saveNow(std::move(trying));
        m_page.restore(*work);
        if (!work->endedProperly && !work->tabs.empty())
            sentence = tr("D1 Console did not end properly last time. Its tabs are back.");
    }
    m_trial.start();
    keep();
    return sentence;
}

QString WorkKeeper::restoreSetAside()
{
    const Result<KeptWork> work = m_file.takeSetAside();
    if (!work)
        return QString::fromStdString(work.error().facts.message);
    m_page.restore(*work);
    keep();
    return {};
}

void WorkKeeper::keep()
{
    KeptWork work = m_page.work();
    work.endedProperly = false;
    work.failedStarts = m_failedStarts;
    tellWhatIsNotKept(work);
    m_file.save(std::move(work));
}

void WorkKeeper::tellWhatIsNotKept(const KeptWork &work)
{
    const auto notKept = static_cast<std::size_t>(std::ranges::count(WorkFile::fitting(work), false));
    if (notKept > m_notKept)
        Q_EMIT notAllKept(tr("%n tab(s) will not come back after a restart: scripts over 4 MB, 32 MB in all and 100 "
                             "tabs are kept. Save the query (Ctrl+S) to keep it in a file.",
                             nullptr, static_cast<int>(notKept)));
    m_notKept = notKept;
}

void WorkKeeper::end()
{
    m_pause.stop();
    m_trial.stop();
    (void)m_file.saveNow(m_page.work()); // nobody is left to be told
}

} // namespace d1
