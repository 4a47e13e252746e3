// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedtext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

#include <memory>

using namespace d1;
using namespace d1::test;

class tst_EditorOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<SqlEditor>(m_theme);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        m_editor->setFocus();
    }

    void linesAndStatementsFollowTheirKeys_data()
    {
        QTest::addColumn<std::string>("before"); // | is the caret, two of them a selection
        QTest::addColumn<QKeyCombination>("keys");
        QTest::addColumn<std::string>("after");
        const auto row = [](const char *name, const char *before, QKeyCombination keys, const char *after) {
            QTest::newRow(name) << std::string(before) << keys << std::string(after);
        };
        const QKeyCombination duplicate = Qt::CTRL | Qt::Key_D;
        const QKeyCombination remove = Qt::CTRL | Qt::SHIFT | Qt::Key_K;
        const QKeyCombination statement = Qt::CTRL | Qt::ALT | Qt::Key_A;
        row("line twice", "a\nb|c\nd", duplicate, "a\nb|c\nbc\nd");
        row("line up", "a\nb|c\nd", Qt::ALT | Qt::Key_Up, "b|c\na\nd");
        row("line down", "a|\nbc\nd", Qt::ALT | Qt::Key_Down, "bc\na|\nd");
        row("line away", "a\nb|c\nd", remove, "a\n|d");
        row("first line away", "a|b\nc", remove, "|c");
        row("last line away", "a\nb|", remove, "a|");
        row("last line of Windows away", "a\r\nb|", remove, "a|");
        row("only line away", "a|b", remove, "|");
        row("selected lines away", "a\nb|c\nd|e\nf", remove, "a\n|f");
        row("selected line away, not the next", "a\n|bc\n|d", remove, "a\n|d");
        row("statement", "select 1;\nselect\n  |2; select 3", statement, "select 1;\n|select\n  2|; select 3");
        row("no statement", "  |", statement, "  |");
    }

    void linesAndStatementsFollowTheirKeys()
    {
        QFETCH(std::string, before);
        QFETCH(QKeyCombination, keys);
        QFETCH(std::string, after);
        setMarkedText(*m_editor, before);
        const std::string written = m_editor->script();
        QTest::keyClick(m_editor.get(), keys.key(), keys.keyboardModifiers());
        QCOMPARE(markedText(*m_editor), after);
        if (m_editor->script() == written)
            return;
        QTest::keyClick(m_editor.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->script(), written);
    }

    void redoIsOnBothOfItsKeys()
    {
        for (const QKeyCombination keys : {Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z}) {
            setMarkedText(*m_editor, "a|");
            QTest::keyClicks(m_editor.get(), QStringLiteral("b"));
            QTest::keyClick(m_editor.get(), Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(m_editor->script(), std::string("a"));
            QTest::keyClick(m_editor.get(), keys.key(), keys.keyboardModifiers());
            QCOMPARE(m_editor->script(), std::string("ab"));
        }
    }

    void barBelowGoesWithTheLongLine()
    {
        m_editor->resize(400, 200);
        setMarkedText(*m_editor, "|" + std::string(500, 'x') + "|");
        QTRY_VERIFY(m_editor->horizontalScrollBar()->maximum() > 0);
        QTest::keyClick(m_editor.get(), Qt::Key_Delete);
        QTRY_COMPARE(m_editor->horizontalScrollBar()->maximum(), 0);
    }

    void linesEndAsInTheTextAround()
    {
        setMarkedText(*m_editor, "a\r\nb|");
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(m_editor->script(), std::string("a\r\nb\r\n"));
        setMarkedText(*m_editor, "a|");
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(m_editor->script(), std::string("a\n"));
    }

    void sameWordIsWrittenAtSeveralPlacesAtOnce()
    {
        setMarkedText(*m_editor, "select nam|e, name, names from t");
        for (int times = 0; times < 2; ++times)
            QTest::keyClick(m_editor.get(), Qt::Key_J, Qt::AltModifier);
        QTest::keyClicks(m_editor.get(), QStringLiteral("id"));
        QCOMPARE(m_editor->script(), std::string("select id, id, names from t"));
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QTest::keyClicks(m_editor.get(), QStringLiteral("x"));
        QCOMPARE(m_editor->script(), std::string("select id, idx, names from t"));
    }

    void whatIsOnlyPointedOutIsNotWrittenOver()
    {
        m_editor->setScript("select a, b");
        m_editor->selectEach({{7, 8}, {10, 11}});
        QTest::keyClicks(m_editor.get(), QStringLiteral("x"));
        QCOMPARE(m_editor->script(), std::string("select a, x"));
        setMarkedText(*m_editor, "a| a");
        QTest::keyClick(m_editor.get(), Qt::Key_J, Qt::AltModifier);
        QTest::keyClick(m_editor.get(), Qt::Key_J, Qt::AltModifier);
        QTest::keyClicks(m_editor.get(), QStringLiteral("b"));
        QCOMPARE(m_editor->script(), std::string("b b"));
    }

    void menuOffersWhatCanBeDone()
    {
        QAction run(QStringLiteral("Run"));
        m_editor->setMenuOrders({&run});
        setMarkedText(*m_editor, "|select| 1");
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(20, 20), m_editor->mapToGlobal(QPoint(20, 20)));
        QApplication::sendEvent(m_editor->viewport(), &asked);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().front()->text(), QStringLiteral("Run"));
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(u"Copy"))
                action->trigger();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("select"));
        QTest::keyClick(menu, Qt::Key_Escape);
    }

private:
    Theme m_theme{ThemeMode::Light};
    std::unique_ptr<SqlEditor> m_editor;
};

QTEST_MAIN(tst_EditorOrders)
#include "tst_editororders.moc"
