// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/plan/plan.h"
#include "features/plan/planhistory.h"
#include "features/plan/planmeasurement.h"
#include "features/query/statementoutcome.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <optional>

namespace d1 {

class ActiveDatabase;
class LivePlan;
class PlanView;
class SqlEditor;

/// The plan of a query tab: asks for it, shows it beside what the statement's last run measured, and leads from a step
/// to the words it stands for. All must outlive it.
class StatementPlan final : public QObject
{
    Q_OBJECT

public:
    StatementPlan(ActiveDatabase &database, SqlEditor &editor, PlanView &view, QObject *parent = nullptr);

    /// Needs an open database. Takes the place of what is asked before.
    void explain(const ScriptStatement &statement);
    void cancel() { m_cancel.cancel(); }
    /// A late answer is dropped.
    void drop();
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// The one asked about last.
    [[nodiscard]] const ScriptStatement &statement() const { return m_statement; }

    /// Where plans are kept and found again; null: nowhere. Must outlive it.
    void setHistory(PlanHistory *history) { m_history = history; }
    /// Whether to follow the typing; null: never. Must outlive it.
    void setLive(LivePlan *live);

    /// Keeps what a run measured.
    void note(const StatementOutcome &outcome);

    /// The selection is the mention of a step, so that a run means the statement around it.
    [[nodiscard]] bool isMention(sql::StatementSpan selection) const { return m_mention == selection; }

Q_SIGNALS:
    void explained();
    void failed(const d1::Error &error);

private:
    void ask(const ScriptStatement &statement, void (StatementPlan::*answer)(const Result<Plan> &));
    void show(const Result<Plan> &plan);
    void showLive(const Result<Plan> &plan);
    void followTyping();
    void showLiveSwitch();
    [[nodiscard]] bool isHosted() const;
    void lookUp(const Plan &plan);
    void showEarlier(const std::vector<PlanRecord> &records);
    void selectMention(std::size_t node);
    [[nodiscard]] std::optional<PlanMeasurement> measuredOf(const std::string &sql) const;

    ActiveDatabase &m_database;
    SqlEditor &m_editor;
    PlanView &m_view;
    std::string m_target;                              ///< of the database asked last
    ScriptStatement m_statement;                       ///< asked for last
    std::map<std::string, PlanMeasurement> m_measured; ///< by statement, of the last run
    std::optional<sql::StatementSpan> m_mention;
    PlanHistory *m_history = nullptr;
    LivePlan *m_live = nullptr;
    QTimer m_pause; ///< after the last key
    CancelSource m_cancel;
    int m_number = 0; ///< late answers carry an older one
    bool m_isBusy = false;
};

} // namespace d1
