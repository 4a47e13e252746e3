// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/textsearch.h"

#include <QTest>

using namespace d1;

class tst_TextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesAreFound_data()
    {
        QTest::addColumn<QString>("sought");
        QTest::addColumn<QString>("options");    // c: match case, w: whole words, e: expression
        QTest::addColumn<std::string>("marked"); // < and > around each match
        const auto row = [](const char *sought, const char *options, const char *marked) {
            QTest::addRow("%s %s", sought, options)
                << QString::fromUtf8(sought) << QString::fromUtf8(options) << std::string(marked);
        };
        row("a", "", "<a><A>b<a>");
        row("a", "c", "<a>Ab<a>");
        row("a", "w", "ab <a> _a <A>");
        row("a.", "", "ab <a.>");
        row("a.", "e", "<ab> <a.>");
        row("x*", "e", "a<xx>b<x>");
        row("^b", "e", "ab\n<b>b");
        row("ü", "", "ä<ü>€<Ü>");
        row("b", "", "ä€😀<b>");
        row("none", "", "abc");
    }

    void matchesAreFound()
    {
        QFETCH(QString, sought);
        QFETCH(QString, options);
        QFETCH(std::string, marked);
        const auto search =
            TextSearch::compile(sought, {options.contains(u'c'), options.contains(u'w'), options.contains(u'e')});
        QVERIFY(search);
        std::string script = marked;
        std::erase_if(script, [](char c) { return c == '<' || c == '>'; });
        std::string found = script;
        const std::vector<TextSearch::Match> matches = search->matchesIn(script);
        for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
            found.insert(match->span.end, ">");
            found.insert(match->span.begin, "<");
        }
        QCOMPARE(found, marked);
    }

    void groupsAreReplaced_data()
    {
        QTest::addColumn<bool>("isExpression");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("text");
        QTest::newRow("groups") << true << QStringLiteral("$2-$1") << QStringLiteral("b-a");
        QTest::newRow("all of it") << true << QStringLiteral("[$0]") << QStringLiteral("[ab]");
        QTest::newRow("a dollar") << true << QStringLiteral("$$1 $") << QStringLiteral("$1 $");
        QTest::newRow("a group that is none") << true << QStringLiteral("x$9") << QStringLiteral("x");
        QTest::newRow("plain text") << false << QStringLiteral("$1") << QStringLiteral("$1");
    }

    void groupsAreReplaced()
    {
        QFETCH(bool, isExpression);
        QFETCH(QString, replacement);
        QFETCH(QString, text);
        const QString sought = isExpression ? QStringLiteral("(a)(b)") : QStringLiteral("ab");
        const auto search = TextSearch::compile(sought, {false, false, isExpression});
        QVERIFY(search);
        const std::vector<TextSearch::Match> matches = search->matchesIn("ab");
        QCOMPARE(matches.size(), std::size_t{1});
        QCOMPARE(search->replacementFor(matches.front(), replacement), text);
    }

    void aBrokenExpressionIsTold()
    {
        const auto search = TextSearch::compile(QStringLiteral("(a"), {false, false, true});
        QVERIFY(!search);
        QVERIFY(!search.error().isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_TextSearch)
#include "tst_textsearch.moc"
