// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedtext.h"
#include "ui/editor/completionlist.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

Schema people()
{
    SchemaTable table;
    table.name = "people";
    for (const char *name : {"id", "full name", "email"}) {
        SchemaColumn column;
        column.name = name;
        column.declaredType = "TEXT";
        table.columns.push_back(column);
    }
    Schema schema;
    schema.tables.push_back(table);
    return schema;
}

} // namespace

/// By keyboard alone.
class tst_CompletionList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<SqlEditor>(m_theme);
        m_editor->setSchema(people());
        m_editor->resize(600, 300);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }

    void cleanup() { m_editor.reset(); }

    void controlSpaceOffers()
    {
        setMarkedText(*m_editor, "SELECT | FROM people");
        QTest::keyClick(m_editor.get(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(isOpen());
        QCOMPARE(m_editor->completion().offers().front().name, std::string("id"));
        QTest::keyClick(m_editor.get(), Qt::Key_Down);
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(markedText(*m_editor), std::string("SELECT \"full name\"| FROM people"));
        QVERIFY(!isOpen());
    }

    void typingOffersAndTabTakesTheNameAlone()
    {
        setMarkedText(*m_editor, "SELECT | FROM people");
        QTest::keyClicks(m_editor.get(), QStringLiteral("e"));
        QVERIFY(!isOpen());
        QTest::keyClicks(m_editor.get(), QStringLiteral("m"));
        QVERIFY(isOpen());
        QTest::keyClick(m_editor.get(), Qt::Key_Tab);
        QCOMPARE(markedText(*m_editor), std::string("SELECT email| FROM people"));
    }

    void lettersInTheMiddleDo()
    {
        setMarkedText(*m_editor, "SELECT people.| FROM people");
        QTest::keyClick(m_editor.get(), Qt::Key_Space, Qt::ControlModifier);
        QTest::keyClicks(m_editor.get(), QStringLiteral("na"));
        QVERIFY(isOpen());
        QTRY_COMPARE(m_editor->SendScintilla(QsciScintilla::SCI_AUTOCGETCURRENT), 0L);
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(markedText(*m_editor), std::string("SELECT people.\"full name\"| FROM people"));
    }

    void aDotOffersColumns()
    {
        setMarkedText(*m_editor, "SELECT p| FROM people p");
        QTest::keyClicks(m_editor.get(), QStringLiteral("."));
        QCOMPARE(m_editor->completion().offers().size(), std::size_t(3));
    }

    void backspaceWidensTheOffer()
    {
        setMarkedText(*m_editor, "SELECT | FROM people");
        QTest::keyClicks(m_editor.get(), QStringLiteral("ema"));
        const std::size_t few = m_editor->completion().offers().size();
        QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
        QVERIFY(isOpen());
        QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
        QVERIFY(m_editor->completion().offers().size() > few);
    }

    void escapeAndASpaceCloseIt()
    {
        setMarkedText(*m_editor, "SELECT | FROM people");
        QTest::keyClicks(m_editor.get(), QStringLiteral("em"));
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QVERIFY(!isOpen());
        setMarkedText(*m_editor, "SELECT | FROM people");
        QTest::keyClicks(m_editor.get(), QStringLiteral("em "));
        QVERIFY(!isOpen());
        QCOMPARE(markedText(*m_editor), std::string("SELECT em | FROM people"));
    }

    void typingBesideEveryScreenDoesNoHarm()
    {
        m_editor->move(20'000, 20'000);
        setMarkedText(*m_editor, "SELECT | FROM people");
        QTest::keyClicks(m_editor.get(), QStringLiteral("ema"));
        QTest::keyClick(m_editor.get(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(!m_editor->isListActive());
        QCOMPARE(markedText(*m_editor), std::string("SELECT ema| FROM people"));
    }

    void nothingIsOfferedInAString()
    {
        setMarkedText(*m_editor, "SELECT '|' FROM people");
        QTest::keyClicks(m_editor.get(), QStringLiteral("ema"));
        QVERIFY(!isOpen());
    }

    void nothingIsOfferedInACommentBesideStatements_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::newRow("behind the last") << std::string("SELECT 1; -- |");
        QTest::newRow("before the first") << std::string("-- |\nSELECT 1");
        QTest::newRow("between two") << std::string("SELECT 1; /* | */ SELECT 2");
        QTest::newRow("alone") << std::string("-- |");
    }

    void nothingIsOfferedInACommentBesideStatements()
    {
        QFETCH(std::string, text);
        setMarkedText(*m_editor, text);
        QTest::keyClicks(m_editor.get(), QStringLiteral("sel"));
        QVERIFY(!isOpen());
        QTest::keyClick(m_editor.get(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(!isOpen());
    }

    void aNameOfOnesOwnIsNotTurnedIntoAnotherWord()
    {
        setMarkedText(*m_editor, "SELECT | FROM people");
        QTest::keyClicks(m_editor.get(), QStringLiteral("dnt")); // DISTINCT holds these letters
        QVERIFY(!isOpen());
        QTest::keyClick(m_editor.get(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(isOpen()); // asked for, it is offered
    }

    void behindASemicolonANewStatementBegins()
    {
        setMarkedText(*m_editor, "SELECT 1 FROM people; |");
        QTest::keyClicks(m_editor.get(), QStringLiteral("upd"));
        QVERIFY(isOpen());
        QCOMPARE(m_editor->completion().offers().front().name, std::string("UPDATE"));
    }

    void aCallShowsItsArguments()
    {
        QTest::keyClicks(m_editor.get(), QStringLiteral("SELECT round("));
        QTRY_VERIFY(m_editor->isCallTipActive());
        QTest::keyClicks(m_editor.get(), QStringLiteral("1.5, 1"));
        QVERIFY(m_editor->isCallTipActive());
        QTest::keyClicks(m_editor.get(), QStringLiteral(")"));
        QTRY_VERIFY(!m_editor->isCallTipActive());
    }

private:
    [[nodiscard]] bool isOpen() const { return m_editor->isListActive() && !m_editor->completion().offers().empty(); }

    Theme m_theme;
    std::unique_ptr<SqlEditor> m_editor;
};

QTEST_MAIN(tst_CompletionList)
#include "tst_completionlist.moc"
