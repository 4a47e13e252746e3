// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

class QMenu;

namespace d1 {

class SqlEditor;

/// The orders of one editor that work on whole lines, on the statement and at several places at once, each with keys;
/// and the editor's part of its menu. Owned by its editor.
class EditorOrders final : public QObject
{
    Q_OBJECT

public:
    explicit EditorOrders(SqlEditor *editor);

    /// Undo, cut, copy, paste and the like, as far as they can be done now.
    void addEditing(QMenu &menu) const;

private:
    void add(const char *name, const QString &text, const QKeySequence &keys, void (EditorOrders::*order)());
    void duplicate();
    void moveUp();
    void moveDown();
    void moveLines(unsigned int message);
    void deleteLines();
    void selectStatement();
    void selectNextAlike();

    SqlEditor *m_editor;
};

} // namespace d1
