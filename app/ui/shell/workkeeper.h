// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "workspace/keptwork.h"

#include <QObject>
#include <QTimer>

namespace d1 {

class QueryPage;
class WorkFile;

/// Brings the tabs of last time back and keeps those of this time: what is typed is in the file a second later, so that
/// a crash costs less than two. After two starts in a row that failed, the tabs are set aside instead.
class WorkKeeper final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    WorkKeeper(QueryPage &page, WorkFile &file, QObject *parent = nullptr);

    /// Before the person does anything. A sentence for the person when something is to be said; empty otherwise.
    [[nodiscard]] QString restore();
    /// Adds the tabs that were set aside; a sentence when there are none.
    [[nodiscard]] QString restoreSetAside();
    /// The program ends as it should.
    void end();

    /// How long the program must be up before its start counts as good.
    void setTrialTime(std::chrono::milliseconds time) { m_trial.setInterval(time); }

Q_SIGNALS:
    /// A tab's text does not fit into what is kept; said once for each change of their number.
    void notAllKept(const QString &sentence);

private:
    void keep();
    void tellWhatIsNotKept(const KeptWork &work);

    QueryPage &m_page;
    WorkFile &m_file;
    QTimer m_pause;
    QTimer m_trial; ///< runs until the start counts as good
    int m_failedStarts = 0;
    std::size_t m_notKept = 0;
};

} // namespace d1
