// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/snippets/snippet.h"
#include "features/snippets/snippettext.h"

#include <QTest>

#include <algorithm>

using namespace d1;

class tst_SnippetText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// "number:text" of each place, in order.
    void placesAreFound_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("places");
        const auto row = [](const char *name, const char *body, const char *text, const char *places) {
            QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(text) << QString::fromUtf8(places);
        };
        row("none", "SELECT 1;", "SELECT 1;", "0:");
        row("a proposal", "SELECT ${1:a};", "SELECT a;", "1:a 0:");
        row("the same twice", "SELECT ${1:a} FROM t ORDER BY ${1}", "SELECT a FROM t ORDER BY a", "1:a 1:a 0:");
        row("proposed behind its first place", "${1} = ${1:x}", "x = x", "1:x 1:x 0:");
        row("an end", "(${1:a}${0})", "(a)", "1:a 0:");
        row("an end with a text", "${0:rest}", "rest", "0:rest");
        row("without a proposal", "a${2}b", "ab", "2: 0:");
        row("an empty proposal", "a${2:}b", "ab", "2: 0:");
        row("a parameter of SQLite stays", "SELECT $1, $name, ?1", "SELECT $1, $name, ?1", "0:");
        row("no number", "SELECT '${x}', ${:a}, ${-1}", "SELECT '${x}', ${:a}, ${-1}", "0:");
        row("not closed", "SELECT ${1:a", "SELECT ${1:a", "0:");
        row("too large a number", "${99999999999}", "${99999999999}", "0:");
        row("beyond ASCII", "'é' ${1:ü}", "'é' ü", "1:ü 0:");
    }

    void placesAreFound()
    {
        QFETCH(QString, body);
        QFETCH(QString, text);
        QFETCH(QString, places);
        const SnippetText expanded = expandSnippet(body.toStdString());
        QCOMPARE(QString::fromStdString(expanded.text), text);
        QStringList found;
        for (const SnippetPlace &place : expanded.places)
            found += QStringLiteral("%1:%2")
                         .arg(place.number)
                         .arg(QString::fromStdString(std::string(place.span.in(expanded.text))));
        QCOMPARE(found.join(u' '), places);
    }

    void linesAreIndentedLikeTheFirst()
    {
        QCOMPARE(expandSnippet("a\nb ${1:x}\n", "  ").text, std::string("a\n  b x\n"));
    }

    void wholeStatementsAreToldFromParts_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("select") << QStringLiteral("select ${1:x}") << true;
        QTest::newRow("behind a comment") << QStringLiteral("-- why\nPRAGMA optimize;") << true;
        QTest::newRow("with") << QStringLiteral("WITH a AS (SELECT 1) SELECT * FROM a") << true;
        QTest::newRow("case") << QStringLiteral("CASE WHEN ${1} THEN 1 END") << false;
        QTest::newRow("a word that begins like one") << QStringLiteral("selected") << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void wholeStatementsAreToldFromParts()
    {
        QFETCH(QString, body);
        QFETCH(bool, isWhole);
        QCOMPARE(isWholeStatement({"name", "", body.toStdString()}), isWhole);
    }
};

QTEST_GUILESS_MAIN(tst_SnippetText)
#include "tst_snippettext.moc"
