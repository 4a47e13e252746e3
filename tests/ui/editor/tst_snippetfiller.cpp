// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedtext.h"
#include "support/await.h"
#include "ui/theme/theme.h"

using namespace d1;
using namespace d1::test;

/// By keyboard alone.
class tst_SnippetFiller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<SqlEditor>(m_theme);
        m_editor->setSnippets({{"pick", "Some rows", "SELECT ${2:name}\nFROM ${1:people}\nORDER BY ${2};${0}"},
                               {"choose", "A value", "CASE WHEN ${1:true} THEN 1 END"}});
        m_editor->resize(600, 300);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }

    void cleanup() { m_editor.reset(); }

    void tabLeadsThroughItsPlaces()
    {
        start("|");
        QCOMPARE(markedText(*m_editor), std::string("SELECT name\nFROM |people|\nORDER BY name;"));
        QTest::keyClicks(m_editor.get(), QStringLiteral("t"));
        press(Qt::Key_Tab);
        QCOMPARE(markedText(*m_editor), std::string("SELECT |name|\nFROM t\nORDER BY name;"));
        QTest::keyClicks(m_editor.get(), QStringLiteral("id"));
        press(Qt::Key_Tab);
        QCOMPARE(markedText(*m_editor), std::string("SELECT id\nFROM t\nORDER BY id;|"));
        press(Qt::Key_Tab); // the way is over: an ordinary tab
        QCOMPARE(markedText(*m_editor), std::string("SELECT id\nFROM t\nORDER BY id;    |"));
    }

    void shiftTabLeadsBack()
    {
        start("|");
        press(Qt::Key_Tab);
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(markedText(*m_editor), std::string("SELECT name\nFROM |people|\nORDER BY name;"));
    }

    void escapeEndsTheWay()
    {
        start("|");
        press(Qt::Key_Escape);
        press(Qt::Key_End);
        press(Qt::Key_Tab);
        QCOMPARE(m_editor->script(), std::string("SELECT name\nFROM people \nORDER BY name;"));
    }

    void leavingItEndsTheWay()
    {
        start("SELECT 1;\n|\nSELECT 2;");
        m_editor->setCaret(0);
        QTest::keyClick(m_editor.get(), Qt::Key_Tab);
        QVERIFY(m_editor->script().starts_with("    SELECT 1;"));
    }

    void itsLinesAreIndentedLikeTheFirst()
    {
        start("    |");
        QCOMPARE(m_editor->script(), std::string("    SELECT name\n    FROM people\n    ORDER BY name;"));
    }

    void oneUndoTakesItAway()
    {
        start("|");
        QTest::keyClick(m_editor.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->script(), std::string("pic"));
    }

    void whatIsChosenInAPlaceStaysInIt()
    {
        SchemaTable table;
        table.name = "products";
        Schema schema;
        schema.tables = {table};
        m_editor->setSchema(schema);
        start("|");
        QTest::keyClicks(m_editor.get(), QStringLiteral("pro"));
        QVERIFY(m_editor->isListActive());
        press(Qt::Key_Tab); // takes the offer
        press(Qt::Key_Tab); // goes on
        QCOMPARE(markedText(*m_editor), std::string("SELECT |name|\nFROM products\nORDER BY name;"));
    }

    void partsOfStatementsAreOfferedWhereTheyFit()
    {
        setMarkedText(*m_editor, "SELECT |");
        QTest::keyClicks(m_editor.get(), QStringLiteral("choo"));
        press(Qt::Key_Return);
        QCOMPARE(markedText(*m_editor), std::string("SELECT CASE WHEN |true| THEN 1 END"));
    }

    void itTakesThePlaceOfTheSelection()
    {
        setMarkedText(*m_editor, "a |b| c");
        m_editor->insertSnippet("(${1:x})");
        QCOMPARE(markedText(*m_editor), std::string("a (|x|) c"));
    }

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_editor.get(), key, modifiers); }

    void start(const char *around)
    {
        setMarkedText(*m_editor, around);
        QTest::keyClicks(m_editor.get(), QStringLiteral("pic"));
        QVERIFY(m_editor->isListActive());
        press(Qt::Key_Tab);
    }

    Theme m_theme;
    std::unique_ptr<SqlEditor> m_editor;
};

QTEST_MAIN(tst_SnippetFiller)
#include "tst_snippetfiller.moc"
