// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/query/statementoutcome.h"
#include "ui/theme/iconset.h"

#include <QWidget>

namespace d1 {

class HistoryDialog;
class HistoryStore;
class Theme;

/// Notes what the window runs, and brings the history up when asked.
class HistoryDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    HistoryDesk(HistoryStore &store, const Theme &theme, const IconSet &icons, QWidget *window);

    void note(const QString &target, const StatementOutcome &outcome);
    /// `target` is the open database, or empty.
    void show(const QString &target);

Q_SIGNALS:
    void openRequested(const QString &title, const QString &sql);
    /// The statement noted last is kept, or could not be.
    void noted();

private:
    HistoryStore &m_store;
    const Theme &m_theme;
    const IconSet &m_icons;
    QWidget *m_window;
    HistoryDialog *m_dialog = nullptr; ///< the window's, made when first asked for
};

} // namespace d1
