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
/// a crash costs less than two.
class WorkKeeper final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    WorkKeeper(QueryPage &page, WorkFile &file, QObject *parent = nullptr);

    /// Before the person does anything. A sentence for the person when something is to be said; empty otherwise.
    [[nodiscard]] QString restore();
    /// The program ends as it should.
    void end();

private:
    void keep();

    QueryPage &m_page;
    WorkFile &m_file;
    QTimer m_pause;
};

} // namespace d1
