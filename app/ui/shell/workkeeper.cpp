// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workkeeper.h"

#include "ui/query/querypage.h"
#include "workspace/workfile.h"

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
    m_page.restore(*work);
    keep();
    return work->endedProperly
               ? QString()
               : tr("D1 Console did not end properly last time. Its tabs are back; no database is open.");
}

void WorkKeeper::keep()
{
    KeptWork work = m_page.work();
    work.endedProperly = false;
    m_file.save(std::move(work));
}

void WorkKeeper::end()
{
    m_pause.stop();
    (void)m_file.saveNow(m_page.work()); // nobody is left to be told
}

} // namespace d1
