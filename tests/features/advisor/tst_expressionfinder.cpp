// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/expressionfinder.h"

#include <QTest>

using namespace d1;
using namespace d1::advisor;

namespace {

Schema schemaOfUsers()
{
    Schema schema;
    SchemaTable users;
    users.name = "users";
    for (const char *name : {"id", "email", "meta", "created_at", "status"}) {
        SchemaColumn column;
        column.name = name;
        users.columns.push_back(column);
    }
    schema.tables.push_back(users);
    return schema;
}

} // namespace

class tst_ExpressionFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expressionIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expression"); // empty: none
        QTest::newRow("compared") << "SELECT * FROM users WHERE lower(email) = ?"
                                  << "lower(email)";
        QTest::newRow("qualified") << "SELECT * FROM users u WHERE lower(u.email) = lower(?)"
                                   << "lower(email)";
        QTest::newRow("JSON") << "SELECT id FROM users WHERE meta ->> '$.a' IN (1, 2)"
                              << "meta ->> '$.a'";
        QTest::newRow("ordered") << "SELECT id FROM users ORDER BY length(email) DESC LIMIT 3"
                                 << "length(email)";
        QTest::newRow("grouped by its name") << "SELECT date(created_at) AS day, count(*) FROM users GROUP BY day"
                                             << "date(created_at)";
        QTest::newRow("cast") << "SELECT id FROM users WHERE CAST(meta AS INTEGER) > 3"
                              << "CAST(meta AS INTEGER)";
        QTest::newRow("a column") << "SELECT * FROM users WHERE email = ?"
                                  << "";
        QTest::newRow("differs from call to call") << "SELECT * FROM users WHERE created_at + random() > 1"
                                                   << "";
        QTest::newRow("now") << "SELECT * FROM users WHERE strftime('%s', 'now') - created_at > 1"
                             << "";
        QTest::newRow("holds a parameter") << "SELECT * FROM users WHERE substr(email, ?) = 'x'"
                                           << "";
        QTest::newRow("junk") << "SELECT ((( FROM users WHERE lower( = ) ORDER"
                              << "";
    }

    void expressionIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, expression);
        const std::string text = sql.toStdString();
        const std::vector<FoundExpression> found = findExpressions(text, schemaOfUsers());
        QCOMPARE(found.size(), std::size_t{expression.isEmpty() ? 0U : 1U});
        if (!found.empty())
            QCOMPARE(QString::fromStdString(found.front().sql), expression);
    }

    void filterIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("filter");
        QTest::newRow("literal") << "SELECT * FROM users u WHERE u.status = 'open' AND id > ?"
                                 << "status = 'open'";
        QTest::newRow("list") << "SELECT * FROM users WHERE status IN ('a', 'b') ORDER BY id"
                              << "status IN ('a', 'b')";
        QTest::newRow("null") << "SELECT * FROM users WHERE email IS NULL"
                              << "email IS NULL";
        QTest::newRow("one side of OR") << "SELECT * FROM users WHERE status = 'a' OR id = 3"
                                        << "";
        QTest::newRow("parameter") << "SELECT * FROM users WHERE status = ?"
                                   << "";
    }

    void filterIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, filter);
        const std::string text = sql.toStdString();
        const std::vector<FoundFilter> found = findFilters(text, schemaOfUsers());
        QCOMPARE(found.size(), std::size_t{filter.isEmpty() ? 0U : 1U});
        if (!found.empty())
            QCOMPARE(QString::fromStdString(found.front().sql), filter);
    }
};

QTEST_GUILESS_MAIN(tst_ExpressionFinder)
#include "tst_expressionfinder.moc"
