// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydesk.h"

#include "features/history/historystore.h"
#include "ui/history/historydialog.h"
#include "ui/widgets/errorwords.h"

#include <QDateTime>

namespace d1 {

namespace {

HistoryEntry entryOf(const QString &target, const StatementOutcome &outcome)
{
    HistoryEntry entry;
    entry.elapsed = outcome.elapsed;
    entry.startedAt = QDateTime::currentMSecsSinceEpoch() - static_cast<std::int64_t>(entry.elapsed.count());
    entry.target = target.toStdString();
    entry.sql = outcome.statement.sql;
    if (outcome.reply)
        entry.rows = static_cast<std::int64_t>(outcome.reply->statements.front().rows->rowCount());
    else
        entry.error = ErrorWords::sentence(outcome.reply.error()).toStdString();
    return entry;
}

} // namespace

HistoryDesk::HistoryDesk(HistoryStore &store, const Theme &theme, const IconSet &icons, QWidget *window)
    : QObject(window)
    , m_store(store)
    , m_theme(theme)
    , m_icons(icons)
    , m_window(window)
{}

void HistoryDesk::note(const QString &target, const StatementOutcome &outcome)
{
    QCoro::connect(m_store.add(entryOf(target, outcome)), this, [this](const Result<void> &) {
        if (m_dialog && m_dialog->isVisible())
            m_dialog->search();
        Q_EMIT noted();
    });
}

void HistoryDesk::show(const QString &target)
{
    if (!m_dialog) {
        m_dialog = new HistoryDialog(m_store, m_theme, m_icons, m_window);
        connect(m_dialog, &HistoryDialog::openRequested, this, &HistoryDesk::openRequested);
    }
    m_dialog->setTarget(target);
    m_dialog->search();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace d1
