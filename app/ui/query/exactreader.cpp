// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/exactreader.h"

#include "features/results/exactnumbers.h"
#include "features/results/runaside.h"
#include "ui/results/resultspane.h"

namespace d1 {

ExactReader::ExactReader(ResultsPane &pane, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
{}

void ExactReader::read(const SessionPtr &session, const Statement &ran, std::size_t outcome)
{
    const ResultSetPtr shown = m_pane.rowsOf(outcome);
    Result<Statement> again = exactStatement(ran, *shown);
    if (!again)
        return m_pane.showNotice(QString::fromStdString(again.error().facts.message));
    drop();
    m_cancel = CancelSource();
    m_pane.beginFetch();
    Request request(std::move(*again), Intent::Read);
    request.origin = "editor";
    request.cancel = m_cancel.token();
    QCoro::connect(session->execute(std::move(request)), this,
                   [this, outcome, shown, number = m_number](const Result<Reply> &reply) {
                       if (number == m_number)
                           take(reply, outcome, shown);
                   });
}

void ExactReader::drop()
{
    ++m_number;
    m_cancel.cancel();
}

void ExactReader::take(const Result<Reply> &reply, std::size_t outcome, const ResultSetPtr &shown)
{
    if (!reply) {
        m_pane.endFetch();
        if (reply.error().verdict.kind != ErrorKind::Cancelled)
            m_pane.showError(reply.error());
        return;
    }
    const ResultSetPtr answer = reply->statements.front().rows;
    runAside(
        this, [shown, answer] { return withExactNumbers(*shown, *answer); },
        [this, outcome, number = m_number](const Result<ResultSetPtr> &exact) {
            if (number == m_number)
                show(exact, outcome);
        });
}

void ExactReader::show(const Result<ResultSetPtr> &exact, std::size_t outcome)
{
    m_pane.endFetch();
    if (exact)
        m_pane.replaceRows(outcome, *exact);
    else
        m_pane.showNotice(QString::fromStdString(exact.error().facts.message));
}

} // namespace d1
