// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedtext.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_TypingAids : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingDoesWhatIsExpected_data()
    {
        QTest::addColumn<std::string>("before"); // | is the caret, two of them a selection
        QTest::addColumn<QString>("typed");
        QTest::addColumn<std::string>("after");
        const auto row = [](const char *name, const char *before, const char *typed, const char *after) {
            QTest::newRow(name) << std::string(before) << QString::fromUtf8(typed) << std::string(after);
        };
        row("a parenthesis is closed", "f|", "(", "f(|)");
        row("and stepped over", "f|", "()", "f()|");
        row("nested", "|", "f(g(x))", "f(g(x))|");
        row("a quote is closed", "a = |", "'", "a = '|'");
        row("and stepped over", "a = |", "'x'", "a = 'x'|");
        row("a quote inside is doubled by hand", "|", "'it''s'", "'it''s'|");
        row("quoted names", "|", "\"a\"", "\"a\"|");
        row("brackets", "|", "[a]", "[a]|");
        row("backticks", "|", "`a`", "`a`|");
        row("not in front of a word", "|abc", "(", "(|abc");
        row("in front of a comma", "|, b", "(", "(|), b");
        row("a quote behind a word is none", "it|", "'", "it'|");
        row("nothing in a string", "'a |'", "(", "'a (|'");
        row("nothing in a comment", "-- a |", "(", "-- a (|");
        row("nothing in a long comment", "/* | */", "'", "/* '| */");
        row("a parenthesis of the person's own is not stepped over", "f(a|)", ")", "f(a)|)");
        row("a selection is wrapped", "a + |b + c|", "(", "a + (|b + c|)");
        row("in quotes, too", "|abc|", "'", "'|abc|'");
        row("a selection in a string is replaced", "'|a|'", "(", "'(|'");
        row("a closing one replaces a selection", "|a|", ")", ")|");
    }

    void typingDoesWhatIsExpected()
    {
        QFETCH(std::string, before);
        QFETCH(QString, typed);
        QFETCH(std::string, after);
        SqlEditor editor(m_theme);
        setMarkedText(editor, before);
        QTest::keyClicks(&editor, typed);
        QCOMPARE(markedText(editor), after);
    }

    void anEmptyPairIsTakenAwayAtOnce()
    {
        SqlEditor editor(m_theme);
        QTest::keyClicks(&editor, QStringLiteral("f("));
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QCOMPARE(markedText(editor), std::string("f|"));
        setMarkedText(editor, "f(|)");
        QTest::keyClick(&editor, Qt::Key_Backspace);
        QCOMPARE(markedText(editor), std::string("f|)"));
    }

    void wordsOnOfferGoWithTheParenthesis()
    {
        SqlEditor editor(m_theme);
        editor.show();
        QTest::keyClicks(&editor, QStringLiteral("SEL"));
        QVERIFY(editor.SendScintilla(QsciScintilla::SCI_AUTOCACTIVE) != 0);
        QTest::keyClicks(&editor, QStringLiteral("("));
        QVERIFY(editor.SendScintilla(QsciScintilla::SCI_AUTOCACTIVE) == 0);
        QCOMPARE(markedText(editor), std::string("SEL(|)"));
    }

    void aPairIsUndoneAtOnce()
    {
        SqlEditor editor(m_theme);
        editor.setScript("a ");
        editor.setCaret(2);
        QTest::keyClicks(&editor, QStringLiteral("("));
        QCOMPARE(editor.script(), std::string("a ()"));
        editor.undo();
        QCOMPARE(editor.script(), std::string("a "));
    }

private:
    Theme m_theme;
};

QTEST_MAIN(tst_TypingAids)
#include "tst_typingaids.moc"
