// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/statementoutline.h"

#include <QTest>

using namespace d1;

namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// "0: a = 1 [a] | 1: x.b IN (2) [x.b] several": the conditions with their scope and columns.
QString termsOf(const std::string &sql)
{
    const StatementOutline outline(sql);
    QStringList terms;
    for (std::size_t scope = 0; scope < outline.scopes().size(); ++scope) {
        for (const OutlineTerm &term : outline.scopes()[scope].terms) {
            QStringList columns;
            for (const OutlineColumn &column : term.columns)
                columns << textOf((column.qualifier.empty() ? "" : column.qualifier + '.') + column.name);
            terms << QStringLiteral("%1: %2 [%3]%4%5")
                         .arg(QString::number(scope), textOf(term.span.in(sql)), columns.join(QLatin1Char(' ')),
                              term.asksForSeveral ? QStringLiteral(" several") : QString(),
                              term.joinsSources ? QStringLiteral(" joins") : QString());
        }
    }
    return terms.join(QStringLiteral(" | "));
}

QString sourcesOf(const std::string &sql)
{
    const StatementOutline outline(sql);
    QStringList sources;
    for (const OutlineSource &source : outline.sources())
        sources << QStringLiteral("%1: %2=%3 <%4>")
                       .arg(QString::number(source.scope), textOf(source.name), textOf(source.table),
                            textOf(source.span.in(sql)));
    return sources.join(QStringLiteral(" | "));
}

} // namespace

class tst_StatementOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditionsAreCutAtAndAndOr_data()
    {
        QTest::addColumn<QString>("terms");
        const auto row = [](const char *sql, const char *terms) { QTest::newRow(sql) << QString::fromUtf8(terms); };
        row("SELECT * FROM t", "");
        row("SELECT * FROM t WHERE a = 1", "0: a = 1 [a]");
        row("SELECT * FROM t WHERE a = 1 AND (b > 2 OR t.c IN (3)) ORDER BY d",
            "0: a = 1 [a] | 0: b > 2 [b] | 0: t.c IN (3) [t.c] several");
        row("SELECT * FROM t WHERE a BETWEEN 1 AND 2 AND b;", "0: a BETWEEN 1 AND 2 [a] | 0: b [b]");
        row("SELECT * FROM t WHERE CASE WHEN a AND b THEN 1 END", "0: CASE WHEN a AND b THEN 1 END [a b]");
        row("SELECT * FROM t WHERE lower(a) = 'x'", "0: lower(a) = 'x' [a]");
        row("SELECT * FROM t WHERE \"odd a\" = 1", "0: \"odd a\" = 1 [odd a]");
        row("SELECT * FROM t JOIN u ON t.a = u.a JOIN v USING (b, c) WHERE d",
            "0: t.a = u.a [t.a u.a] | 0: b [b] joins | 0: c [c] joins | 0: d [d]");
        row("SELECT * FROM t LEFT JOIN u ON a = b CROSS JOIN v", "0: a = b [a b]");
        row("SELECT * FROM t WHERE id IN (SELECT b FROM u WHERE c = 1)",
            "0: id IN (SELECT b FROM u WHERE c = 1) [id] several | 1: c = 1 [c]");
        row("SELECT 1 FROM t WHERE a UNION SELECT 2 FROM u WHERE b", "0: a [a] | 1: b [b]");
        row("INSERT INTO t(a) SELECT b FROM u WHERE c ON CONFLICT(a) DO UPDATE SET a = 1 WHERE d",
            "0: c [c] | 0: d [d]");
        row("UPDATE t SET a = 1 WHERE größe = 2", "0: größe = 2 [größe]");
        row("DELETE FROM t WHERE a IS NOT DISTINCT FROM b", "0: a IS NOT DISTINCT FROM b [a b]");
        row("SELECT * FROM t WHERE (((a = 1", "0: (((a = 1 [a]");
        row("SELECT * FROM t WHERE", "");
    }

    void conditionsAreCutAtAndAndOr()
    {
        QFETCH(QString, terms);
        QCOMPARE(termsOf(QTest::currentDataTag()), terms);
    }

    void sourcesHaveTheirPlaceAndScope_data()
    {
        QTest::addColumn<QString>("sources");
        const auto row = [](const char *sql, const char *sources) { QTest::newRow(sql) << QString::fromUtf8(sources); };
        row("SELECT 1", "");
        row("SELECT * FROM main.orders AS o, b", "0: o=orders <main.orders AS o> | 0: b=b <b>");
        row("SELECT * FROM (SELECT * FROM a) AS s JOIN b", "1: a=a <a> | 0: s= <s> | 0: b=b <b>");
        row("SELECT (SELECT 1 FROM b x) FROM a", "1: x=b <b x> | 0: a=a <a>");
        row("SELECT * FROM json_each('[]')", "0: json_each= <json_each>");
        row("WITH c AS (SELECT * FROM a) SELECT * FROM c", "1: a=a <a> | 0: c=c <c>");
    }

    void sourcesHaveTheirPlaceAndScope()
    {
        QFETCH(QString, sources);
        QCOMPARE(sourcesOf(QTest::currentDataTag()), sources);
    }

    void scopesKnowWhatTheyStandIn()
    {
        const StatementOutline outline(
            "WITH c AS (SELECT 1) SELECT count(*), (SELECT 2) FROM (SELECT a FROM t LIMIT 5)");
        QCOMPARE(outline.scopes().size(), std::size_t{4});
        QVERIFY(!outline.scopes()[0].parent && outline.scopes()[0].summarises && !outline.scopes()[0].hasLimit);
        QVERIFY(outline.scopes()[1].isSource);
        QVERIFY(!outline.scopes()[2].isSource);
        QVERIFY(outline.scopes()[3].isSource && outline.scopes()[3].hasLimit && !outline.scopes()[3].summarises);
        QCOMPARE(outline.scopes()[3].parent, std::optional<std::size_t>(0));
        QVERIFY(outline.commonTables().contains("c"));
    }
};

QTEST_APPLESS_MAIN(tst_StatementOutline)
#include "tst_statementoutline.moc"
