// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/braces.h"

#include <QTest>

using namespace d1::sql;

class tst_Braces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partnersAreFound_data()
    {
        QTest::addColumn<std::string>("script"); // | is the caret
        QTest::addColumn<int>("brace");          // -1: none
        QTest::addColumn<int>("partner");
        const auto row = [](const char *script, int brace, int partner) {
            QTest::newRow(script) << std::string(script) << brace << partner;
        };
        row("f|(a)", 1, 3);
        row("f(|a)", 1, 3);
        row("f(a|)", 3, 1);
        row("f(a)|", 3, 1);
        row("f(a(b)|(c))", 6, 8);
        row("f|(')' /* ) */)", 1, 13);
        row("f(a|;b)", -1, -1);
        row("f|(a;b)", 1, -1);
        row("a)|", 1, -1);
        row("'(|)'", -1, -1);
        row("|'ab'", 0, 3);
        row("'ab'|", 3, 0);
        row("'a|b'", -1, -1);
        row("'it|''s'", -1, -1);
        row("'é|'", 3, 0);
        row("f(|'a')", 2, 4);
        row("\"a b\"|", 4, 0);
        row("|`a`", 0, 2);
        row("[a]|", 2, 0);
        row("x|'00'", 1, 4);
        row("|'open; (", 0, -1);
        row("'open|'", 5, 0);
        row("it|'s 'here", 2, 5);
        row("-- it|'s", -1, -1);
        row("-- (|", -1, -1);
        row("a < |b", -1, -1);
        row("|", -1, -1);
    }

    void partnersAreFound()
    {
        QFETCH(std::string, script);
        QFETCH(int, brace);
        QFETCH(int, partner);
        const std::size_t caret = script.find('|');
        script.erase(caret, 1);
        const std::optional<BracePair> pair = braceAt(script, caret);
        QCOMPARE(pair ? static_cast<int>(pair->brace) : -1, brace);
        QCOMPARE(pair && pair->partner ? static_cast<int>(*pair->partner) : -1, partner);
    }

    void textIsToldFromCode_data()
    {
        QTest::addColumn<std::string>("script"); // | is the caret
        QTest::addColumn<bool>("inside");
        const auto row = [](const char *script, bool inside) {
            QTest::newRow(script) << std::string(script) << inside;
        };
        row("|", false);
        row("a|", false);
        row("'a|b'", true);
        row("|'ab'", false);
        row("'ab'|", false);
        row("'it'|'s'", true);
        row("'open|", true);
        row("\"a|\"", true);
        row("[a|]", true);
        row("-- a|", true);
        row("-- a\n|", false);
        row("/* a|", true);
        row("/* a */|", false);
        row("/*/|", true);
        row("/* | */", true);
        row("1a|", false);
    }

    void textIsToldFromCode()
    {
        QFETCH(std::string, script);
        QFETCH(bool, inside);
        const std::size_t caret = script.find('|');
        script.erase(caret, 1);
        QCOMPARE(isInsideText(script, caret), inside);
    }
};

QTEST_APPLESS_MAIN(tst_Braces)
#include "tst_braces.moc"
