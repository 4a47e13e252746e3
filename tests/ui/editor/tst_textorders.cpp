// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedtext.h"
#include "ui/editor/textorders.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_TextOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementsAreFormatted_data()
    {
        QTest::addColumn<std::string>("before"); // | is the caret, two of them a selection
        QTest::addColumn<std::string>("after");
        const auto row = [](const char *name, const char *before, const char *after) {
            QTest::newRow(name) << std::string(before) << std::string(after);
        };
        row("the one at the caret", "select 1;\nselect a fr|om t;\nselect 2",
            "select 1;\nSELECT a\nFR|OM t;\nselect 2");
        row("those that a selection touches", "select 1;\nsel|ect 2;\nselect| 3;\nselect 4",
            "select 1;\nSEL|ECT 2;\nSELECT| 3;\nselect 4");
        row("indentation goes", "  select a from |t", "SELECT a\nFROM |t");
        row("another one in the same line stays", "select 1; select |2", "select 1; SELECT |2");
        row("comments around it stay", "-- a\nselect| 1 ; -- b", "-- a\nSELECT| 1 ; -- b");
        row("an unsound one stays", "select  (|1", "select  (|1");
        row("nothing to format", "  |", "  |");
    }

    void statementsAreFormatted()
    {
        QFETCH(std::string, before);
        QFETCH(std::string, after);
        SqlEditor editor(m_theme);
        setMarkedText(editor, before);
        const std::string written = editor.script();
        formatStatements(editor);
        QCOMPARE(markedText(editor), after);
        if (editor.script() == written)
            return;
        editor.undo();
        QCOMPARE(editor.script(), written);
    }

    void commentsAreToggled_data()
    {
        QTest::addColumn<std::string>("before");
        QTest::addColumn<std::string>("after");
        const auto row = [](const char *name, const char *before, const char *after) {
            QTest::newRow(name) << std::string(before) << std::string(after);
        };
        row("the caret's line", "a\n  b|c\nd", "a\n  -- b|c\nd");
        row("and back", "a\n  -- b|c\nd", "a\n  b|c\nd");
        row("a selection stays", "a|b\ncd|e\nf", "-- a|b\n-- cd|e\nf");
    }

    void commentsAreToggled()
    {
        QFETCH(std::string, before);
        QFETCH(std::string, after);
        SqlEditor editor(m_theme);
        setMarkedText(editor, before);
        const std::string written = editor.script();
        toggleComment(editor);
        QCOMPARE(markedText(editor), after);
        editor.undo();
        QCOMPARE(editor.script(), written);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(tst_TextOrders)
#include "tst_textorders.moc"
