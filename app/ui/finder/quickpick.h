// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/finder/pickmodel.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace d1 {

class Theme;

/// A field over the window and the entries that match what is typed there: command palette, objects, saved queries.
/// Up, Down, Page Up and Page Down walk, Enter picks, Escape or a click elsewhere goes back to where one was.
class QuickPick final : public QFrame
{
    Q_OBJECT

public:
    /// Covers a part of `window`, whose child it is. The theme must outlive it.
    QuickPick(const Theme &theme, QWidget *window);

    /// Shows itself; `hint` says what is looked for.
    void open(const QString &hint, QList<PickEntry> entries);

    [[nodiscard]] PickModel &model() { return m_model; }

Q_SIGNALS:
    /// Once for each open(), after it is gone: by its place in the list given. Control was held for the second choice.
    void picked(int entry, bool withControl);
    /// Closed without a choice.
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void filter(const QString &pattern);
    void pick(bool withControl);
    void leave();
    [[nodiscard]] bool walk(int key);

    const Theme &m_theme;
    PickModel m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace d1
