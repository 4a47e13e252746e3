// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexchange/changeapplier.h"
#include "features/maintenance/indexchange/indexchange.h"

#include <QObject>

#include <memory>

class QWidget;

namespace d1 {

class ActiveDatabase;
class ChoiceStrip;

/// Does what the pages of the advisor ask of the open database: makes and drops indexes, takes that back, writes
/// migrations. Asks before it changes a production database, and tells what came of it, in the strip. Nothing is owned;
/// all must outlive it.
class IndexDesk final : public QObject
{
    Q_OBJECT

public:
    IndexDesk(ActiveDatabase &database, std::shared_ptr<QueryLogReader> log, ChangeStore store, ChoiceStrip &strip,
              QWidget *window);
    ~IndexDesk() override;

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] const ChangeStore &store() const { return m_store; }
    [[nodiscard]] const std::shared_ptr<QueryLogReader> &log() const { return m_log; }

    void apply(const IndexChange &change);
    void undo(const ChangeRecord &record);
    /// Into the Worker project's folder where one is known, else where the person says.
    void writeMigration(const QString &title, const std::vector<MigrationStep> &steps);
    /// `folder` is the one chosen.
    void writeMigrationTo(const QString &folder, const QString &title, const std::vector<MigrationStep> &steps);

Q_SIGNALS:
    void busyChanged(bool busy);
    /// Indexes were made, dropped, or taken back.
    void changed();

private:
    /// Does it at once, or after a question where the database is one of production.
    void confirm(const QString &question, const QString &answer, std::function<void()> work);
    void run(QCoro::Task<Result<ChangeOutcome>> task, bool isUndo);
    void tell(const Result<ChangeOutcome> &outcome, bool isUndo);
    void setBusy(bool busy);

    ActiveDatabase &m_database;
    std::shared_ptr<QueryLogReader> m_log;
    ChangeStore m_store;
    ChoiceStrip &m_strip;
    QWidget *m_window;
    CancelSource m_cancel;
    bool m_isBusy = false;
};

} // namespace d1
