// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "features/results/cellblock.h"
#include "features/results/insertwriter.h"
#include "sql/splitter.h"
#include "support/await.h"
#include "support/fakeconnection.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace d1;

namespace {

ResultSetPtr everyKind()
{
    using S = std::string;
    return test::replyOf({"id", "say \"x\"", "id"}, {{std::int64_t{9007199254740993}, S("a|b\\c\nd"), Cell()},
                                                     {1.0, S("it's, \"so\""), Blob{QByteArray("\0\xff", 2)}},
                                                     {std::numeric_limits<std::int64_t>::min(), S(), 0.1}})
        .statements.front()
        .rows;
}

std::string written(RowFormat format, const std::string &table = "t")
{
    return CellBlock(everyKind(), nullptr, {0, 1, 2}).text(format, table, {});
}

} // namespace

class RowWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatKeepsTheValuesApart_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, RowFormat format, const char *expected) {
            QTest::newRow(name) << static_cast<int>(format) << QByteArray(expected);
        };
        row("tsv", RowFormat::Tsv,
            "9007199254740993\t\"a|b\\c\nd\"\t\n1.0\t\"it's, \"\"so\"\"\"\tX'00FF'\n-9223372036854775808\t\t0.1");
        row("csv", RowFormat::Csv,
            "id,\"say \"\"x\"\"\",id\r\n9007199254740993,\"a|b\\c\nd\",\r\n1.0,\"it's, \"\"so\"\"\",X'00FF'\r\n"
            "-9223372036854775808,\"\",0.1\r\n");
        row("sql", RowFormat::Sql,
            "INSERT INTO t (id, \"say \"\"x\"\"\", id) VALUES\n  (9007199254740993, 'a|b\\c\nd', NULL),\n"
            "  (1.0, 'it''s, \"so\"', X'00FF'),\n  (-9223372036854775808, '', 0.1);\n");
        row("markdown", RowFormat::Markdown,
            "| id | say \"x\" | id |\n| --- | --- | --- |\n| 9007199254740993 | a\\|b\\\\c<br>d | NULL |\n"
            "| 1.0 | it's, \"so\" | X'00FF' |\n| -9223372036854775808 |  | 0.1 |\n");
        row("json", RowFormat::Json,
            "[\n {\"id\":9007199254740993,\"say \\\"x\\\"\":\"a|b\\\\c\\nd\",\"id_2\":null},\n"
            " {\"id\":1.0,\"say \\\"x\\\"\":\"it's, \\\"so\\\"\",\"id_2\":{\"blob\":\"00FF\"}},\n"
            " {\"id\":-9223372036854775808,\"say \\\"x\\\"\":\"\",\"id_2\":0.1}\n]\n");
        row("json lines", RowFormat::JsonLines,
            "{\"id\":9007199254740993,\"say \\\"x\\\"\":\"a|b\\\\c\\nd\",\"id_2\":null}\n"
            "{\"id\":1.0,\"say \\\"x\\\"\":\"it's, \\\"so\\\"\",\"id_2\":{\"blob\":\"00FF\"}}\n"
            "{\"id\":-9223372036854775808,\"say \\\"x\\\"\":\"\",\"id_2\":0.1}\n");
    }
    void everyFormatKeepsTheValuesApart()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(written(static_cast<RowFormat>(format))), expected);
    }

    void noRowsAreValidToo()
    {
        const ResultSetPtr none = test::replyOf({"a"}, {}).statements.front().rows;
        const CellBlock block(none, nullptr, {0});
        QCOMPARE(block.text(RowFormat::Json, "t", {}), std::string("[]\n"));
        QCOMPARE(block.text(RowFormat::Sql, "t", {}), std::string());
        QCOMPARE(block.text(RowFormat::Csv, "t", {}), std::string("a\r\n"));
    }

    void insertsGiveBackTheSameValues()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("copy.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        EmbeddedConnection connection(path.toStdString());
        const std::string inserts = CellBlock(everyKind(), nullptr, {0, 1}).text(RowFormat::Sql, "odd name", {});
        std::vector<Statement> batch{Statement("CREATE TABLE \"odd name\"(id, \"say \"\"x\"\"\")"), Statement(inserts),
                                     Statement("SELECT * FROM \"odd name\"")};
        Request request(std::move(batch), Intent::Write);
        D1_AWAIT_OK(reply, connection.execute(std::move(request)));
        const ResultSet &rows = *reply->statements.back().rows;
        QCOMPARE(rows.rowCount(), std::size_t{3});
        for (std::size_t row = 0; row < 3; ++row) {
            for (std::size_t column = 0; column < 2; ++column)
                QVERIFY(rows.cell(row, column) == everyKind()->cell(row, column));
        }
    }

    void manyRowsAreSeveralStatements()
    {
        const std::vector<std::vector<Cell>> rows(30, {std::string(10'000, 'x')});
        const CellBlock block(test::replyOf({"v"}, rows).statements.front().rows, nullptr, {0});
        const std::string text = block.text(RowFormat::Sql, "t", {});
        const auto spans = sql::splitStatements(text);
        QVERIFY(spans.size() > 5);
        for (const sql::StatementSpan &span : spans)
            QVERIFY(span.end - span.begin < InsertWriter::MaxStatementBytes + 100);
    }
};

QTEST_GUILESS_MAIN(RowWriterTest)
#include "tst_rowwriter.moc"
