// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/statementplan.h"

#include "features/plan/planmention.h"
#include "ui/editor/sqleditor.h"
#include "ui/plan/liveplan.h"
#include "ui/plan/planview.h"
#include "ui/widgets/activedatabase.h"

#include <chrono>

namespace d1 {

namespace {

constexpr std::chrono::milliseconds typingPause{400};

PlanMeasurement measurementOf(const StatementReply &reply)
{
    PlanMeasurement measured;
    measured.serverTime = reply.meta.serverTime;
    measured.rowsRead = reply.meta.rowsRead;
    measured.rowsWritten = reply.meta.rowsWritten;
    measured.rowsGiven = static_cast<std::int64_t>(reply.rows->rowCount());
    return measured;
}

} // namespace

StatementPlan::StatementPlan(ActiveDatabase &database, SqlEditor &editor, PlanView &view, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_editor(editor)
    , m_view(view)
{
    connect(&view, &PlanView::nodeActivated, this, &StatementPlan::selectMention);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &StatementPlan::followTyping);
    connect(&editor, &SqlEditor::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&editor, &SqlEditor::statementChanged, &m_pause, qOverload<>(&QTimer::start));
}

void StatementPlan::explain(const ScriptStatement &statement)
{
    drop();
    m_isBusy = true;
    m_view.showLoading();
    ask(statement, &StatementPlan::show);
}

void StatementPlan::ask(const ScriptStatement &statement, void (StatementPlan::*answer)(const Result<Plan> &))
{
    const SessionPtr session = m_database.session();
    m_statement = statement;
    m_target = session->identity().target;
    m_cancel = CancelSource();
    Statement asked(statement.sql);
    auto task = d1::explain(session, std::move(asked), m_database.schema(), m_cancel.token());
    QCoro::connect(std::move(task), this, [this, answer, number = m_number](const Result<Plan> &plan) {
        if (number == m_number)
            (this->*answer)(plan);
    });
}

void StatementPlan::drop()
{
    ++m_number;
    m_cancel.cancel();
    if (m_isBusy)
        m_view.showEmpty();
    m_isBusy = false;
}

void StatementPlan::show(const Result<Plan> &plan)
{
    m_isBusy = false;
    if (!plan) {
        m_view.showEmpty();
        Q_EMIT failed(plan.error());
        return;
    }
    m_view.setPlan(*plan, measuredOf(plan->sql));
    lookUp(*plan);
    Q_EMIT explained();
}

void StatementPlan::lookUp(const Plan &plan)
{
    if (!m_history)
        return;
    auto task = m_history->note(m_target, plan);
    QCoro::connect(std::move(task), this, [this, number = m_number](const std::vector<PlanRecord> &records) {
        if (number == m_number)
            showEarlier(records);
    });
}

void StatementPlan::showEarlier(const std::vector<PlanRecord> &records)
{
    std::vector<EarlierPlan> earlier;
    for (const PlanRecord &record : records) {
        const auto seen = std::chrono::duration_cast<std::chrono::milliseconds>(record.lastSeen.time_since_epoch());
        earlier.push_back(
            {QDateTime::fromMSecsSinceEpoch(seen.count()), judgePlan(record.sql, record.tree, m_database.schema())});
    }
    m_view.setEarlier(std::move(earlier));
}

bool StatementPlan::isHosted() const
{
    return m_database.session() && m_database.session()->capabilities().billed;
}

void StatementPlan::setLive(LivePlan *live)
{
    m_live = live;
    if (!live)
        return;
    connect(live, &LivePlan::changed, this, &StatementPlan::showLiveSwitch);
    connect(&m_database, &ActiveDatabase::stateChanged, this, [this] {
        if (!m_isBusy)
            m_statement = {}; // the plan shown is another database's
        showLiveSwitch();
    });
    connect(&m_view, &PlanView::liveToggled, this, [this](bool on) { m_live->set(isHosted(), on); });
    showLiveSwitch();
}

void StatementPlan::showLiveSwitch()
{
    m_view.setLive(m_live->isOn(isHosted()));
    m_pause.start();
}

void StatementPlan::followTyping()
{
    if (!m_live || !m_live->isOn(isHosted()) || !m_view.isVisible() || m_isBusy || !m_database.session())
        return;
    const std::optional<ScriptStatement> statement = scriptStatementAt(m_editor.script(), m_editor.caret());
    if (!statement || statement->sql == m_statement.sql)
        return;
    drop();
    ask(*statement, &StatementPlan::showLive);
}

/// What is half written has no plan: the last one stays.
void StatementPlan::showLive(const Result<Plan> &plan)
{
    if (plan)
        m_view.setPlan(*plan, measuredOf(plan->sql));
}

void StatementPlan::note(const StatementOutcome &outcome)
{
    if (!outcome.reply || outcome.reply->statements.empty())
        return;
    constexpr std::size_t mostKept = 100;
    if (m_measured.size() >= mostKept)
        m_measured.clear();
    m_measured[outcome.statement.sql] = measurementOf(outcome.reply->statements.front());
    if (const Plan *plan = m_view.plan(); plan && plan->sql == outcome.statement.sql)
        m_view.setMeasured(measuredOf(plan->sql));
}

std::optional<PlanMeasurement> StatementPlan::measuredOf(const std::string &sql) const
{
    const auto found = m_measured.find(sql);
    return found == m_measured.end() ? std::nullopt : std::optional(found->second);
}

void StatementPlan::selectMention(std::size_t node)
{
    const Plan *plan = m_view.plan();
    const std::string script = m_editor.script();
    const sql::StatementSpan asked = m_statement.span;
    if (!plan || m_statement.sql.size() < plan->sql.size() || asked.end > script.size()
        || asked.in(script) != m_statement.sql)
        return; // edited meanwhile
    // The plan is of what stands behind EXPLAIN.
    const std::size_t begin = asked.end - plan->sql.size();
    const PlanMention mention = planMention(*plan, node, m_database.schema());
    std::vector<sql::StatementSpan> spans = mention.conditions;
    if (mention.subject)
        spans.push_back(*mention.subject);
    for (sql::StatementSpan &span : spans)
        span = {span.begin + begin, span.end + begin};
    if (spans.empty())
        return;
    m_editor.selectEach(spans);
    m_mention = m_editor.selection();
}

} // namespace d1
