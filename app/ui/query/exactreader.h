// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/statement.h"
#include "service/session.h"

#include <QObject>

namespace d1 {

class ResultsPane;

/// Reads the rounded numbers of a shown result again, exactly, and puts them in its place. The pane tells what went
/// wrong.
class ExactReader final : public QObject
{
    Q_OBJECT

public:
    /// The pane must outlive it.
    explicit ExactReader(ResultsPane &pane, QObject *parent = nullptr);

    /// `ran` brought the rows of this outcome.
    void read(const SessionPtr &session, const Statement &ran, std::size_t outcome);

    void cancel() { m_cancel.cancel(); }
    /// What is being read is not wanted any more.
    void drop();

private:
    void take(const Result<Reply> &reply, std::size_t outcome, const ResultSetPtr &shown);
    void show(const Result<ResultSetPtr> &exact, std::size_t outcome);

    ResultsPane &m_pane;
    CancelSource m_cancel;
    int m_number = 0; ///< late answers carry an older one
};

} // namespace d1
