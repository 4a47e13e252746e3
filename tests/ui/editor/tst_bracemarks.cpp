// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedtext.h"
#include "ui/editor/bracemarks.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_BraceMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCaretsParenthesisIsMarkedWithItsPartner()
    {
        SqlEditor editor(m_theme);
        setMarkedText(editor, "f(a, ')')|");
        const std::optional<sql::BracePair> pair = editor.braces().shown();
        QVERIFY(pair);
        QCOMPARE(pair->brace, std::size_t{8});
        QCOMPARE(pair->partner, std::optional<std::size_t>(1));
    }

    void anUnmatchedOneIsMarkedSo()
    {
        SqlEditor editor(m_theme);
        setMarkedText(editor, "f|(a");
        const std::optional<sql::BracePair> pair = editor.braces().shown();
        QVERIFY(pair);
        QVERIFY(!pair->partner);
        editor.insertAt(QStringLiteral(")"), 0, 3);
        QCOMPARE(editor.braces().shown()->partner, std::optional<std::size_t>(3));
    }

    void awayFromParenthesesNothingIsMarked()
    {
        SqlEditor editor(m_theme);
        setMarkedText(editor, "f(a)|");
        QVERIFY(editor.braces().shown());
        editor.setCaret(0);
        QVERIFY(!editor.braces().shown());
        setMarkedText(editor, "a <| b");
        QVERIFY(!editor.braces().shown());
    }

    void marksAreToldApartInLightAndDark()
    {
        for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
            m_theme.setMode(mode);
            SqlEditor editor(m_theme);
            editor.resize(300, 60);
            QVERIFY(pictureOf(editor, "f(|a)") != pictureOf(editor, "f(|a "));
        }
    }

private:
    static QImage pictureOf(SqlEditor &editor, const char *text)
    {
        setMarkedText(editor, text);
        return editor.grab(QRect(0, 0, 300, 60)).toImage();
    }

    Theme m_theme;
};

QTEST_MAIN(tst_BraceMarks)
#include "tst_bracemarks.moc"
