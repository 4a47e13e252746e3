// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "features/snippets/snippetfolder.h"
#include "features/snippets/snippettext.h"
#include "sql/parameters.h"
#include "sql/refusals.h"
#include "support/await.h"
#include "support/otherprogram.h"

#include <QFile>
#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;

namespace {

const char *const shop =
    "CREATE TABLE customers(id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT);"
    "CREATE TABLE orders(id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers(id), total REAL,"
    " status TEXT, created_at TEXT, updated_at TEXT, details TEXT);"
    "CREATE TABLE categories(id INTEGER PRIMARY KEY, parent_id INTEGER, name TEXT);"
    "INSERT INTO customers(name) VALUES ('Ada');";

Statement bound(std::string sql)
{
    Statement statement(std::move(sql));
    for (std::size_t i = 0; i < sql::parametersOf(statement.sql).size(); ++i)
        statement.params.emplace_back(std::int64_t{1});
    return statement;
}

/// As one batch, as D1 takes it.
std::vector<Statement> batchOf(const Snippet &snippet)
{
    const std::string text = expandSnippet(snippet.body).text;
    if (!isWholeStatement(snippet))
        return {bound("SELECT " + text + " FROM customers, orders")};
    std::vector<Statement> batch;
    for (const sql::StatementSpan &span : sql::splitStatements(text))
        batch.push_back(bound(std::string(span.in(text))));
    return batch;
}

} // namespace

class tst_SnippetFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void shippedOnesWorkOnSqliteAndD1TakesThem_data()
    {
        QTest::addColumn<int>("number");
        const std::vector<Snippet> snippets = shippedSnippets();
        QVERIFY(snippets.size() >= 15);
        for (std::size_t i = 0; i < snippets.size(); ++i)
            QTest::newRow(snippets[i].name.c_str()) << static_cast<int>(i);
    }

    void shippedOnesWorkOnSqliteAndD1TakesThem()
    {
        QFETCH(int, number);
        const Snippet snippet = shippedSnippets()[static_cast<std::size_t>(number)];
        QVERIFY(!snippet.description.empty() && !snippet.description.ends_with('.'));
        const QString path = m_folder->filePath(QStringLiteral("shop.sqlite"));
        QVERIFY(OtherProgram(path).run(shop));
        EmbeddedConnection connection(path.toStdString());
        std::vector<Statement> batch = batchOf(snippet);
        for (const Statement &statement : batch)
            QVERIFY2(sql::refusalsOf(statement).empty(), statement.sql.c_str());
        Request request(std::move(batch), Intent::Write);
        D1_AWAIT_OK(reply, connection.execute(std::move(request)));
    }

    void aRebuiltTableKeepsItsRowsAndIsReferredTo()
    {
        const std::vector<Snippet> snippets = shippedSnippets();
        const auto rebuild = std::ranges::find(snippets, std::string("rebuild"), &Snippet::name);
        QVERIFY(rebuild != snippets.end());
        const QString path = m_folder->filePath(QStringLiteral("shop.sqlite"));
        QVERIFY(OtherProgram(path).run(shop));
        QVERIFY(OtherProgram(path).run("INSERT INTO orders(customer_id) VALUES (1)"));
        EmbeddedConnection connection(path.toStdString());
        Request request(batchOf(*rebuild), Intent::Write);
        D1_AWAIT_OK(rebuilt, connection.execute(std::move(request)));
        Request look(Statement("SELECT name, (SELECT count(*) FROM orders), (SELECT count(*) FROM "
                               "pragma_foreign_key_check) FROM customers"),
                     Intent::Read);
        D1_AWAIT_OK(reply, connection.execute(std::move(look)));
        const ResultSet &rows = *reply->statements.front().rows;
        QCOMPARE(rows.cell(0, 0).bytes(), std::string_view("Ada"));
        QCOMPARE(rows.cell(0, 1).integer(), std::int64_t{1});
        QCOMPARE(rows.cell(0, 2).integer(), std::int64_t{0});
    }

    void filesAreSnippets()
    {
        write("plain.sql", "SELECT ${1:x};\n\n");
        write("told.sql", "--  What it does \r\nSELECT 1;\r\n");
        write("beyond ascii é.sql", "SELECT 'é';");
        write("bytes.sql", "SELECT '\xff';");
        write("empty.sql", "-- nothing but words\n");
        write("huge.sql", QByteArray(70'000, 'x'));
        write("notes.txt", "SELECT 2;");
        const std::vector<Snippet> expected{{"beyond ascii é", "", "SELECT 'é';"},
                                            {"plain", "", "SELECT ${1:x};"},
                                            {"told", "What it does", "SELECT 1;"}};
        QCOMPARE(snippetsIn(m_folder->path().toStdString()), expected);
        QVERIFY(snippetsIn("/nowhere").empty());
    }

    void ownOnesTakeThePlaceOfShippedOnes()
    {
        write("upsert.sql", "REPLACE INTO ${1:t} VALUES (1);");
        const std::vector<Snippet> all = allSnippets(m_folder->path().toStdString());
        QCOMPARE(all.size(), shippedSnippets().size());
        const auto upsert = std::ranges::find(all, std::string("upsert"), &Snippet::name);
        QCOMPARE(upsert->body, std::string("REPLACE INTO ${1:t} VALUES (1);"));
    }

private:
    void write(const char *name, const QByteArray &text) const
    {
        QFile file(m_folder->filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_SnippetFolder)
#include "tst_snippetfolder.moc"
