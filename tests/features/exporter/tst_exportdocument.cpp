// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/exportdocument.h"
#include "support/await.h"
#include "support/fakeconnection.h"

#include <QTest>

#include <limits>

using namespace d1;
using namespace d1::test;

namespace {

/// Keeps what is written, up to a number of bytes.
class TextSink final : public ByteSink
{
public:
    TextSink(std::string *text, std::size_t room)
        : m_text(text)
        , m_room(room)
    {}

    Result<void> write(std::string_view bytes) override
    {
        if (m_text->size() + bytes.size() > m_room)
            return std::unexpected(Error(ErrorKind::Unknown, "no room"));
        *m_text += bytes;
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    std::string *m_text;
    std::size_t m_room;
};

ResultSetPtr rows()
{
    using S = std::string;
    return replyOf({"a", "b"}, {{std::int64_t{1}, S("x")}, {std::numeric_limits<double>::infinity(), S("\xff")}})
        .statements.front()
        .rows;
}

std::string document(ExportFormat format, const std::vector<std::string> &tables, ExportDocument::Tables kind)
{
    std::string text;
    ExportDocument document(format, kind,
                            outputTo(std::make_unique<TextSink>(&text, std::numeric_limits<std::size_t>::max())));
    const std::vector<std::string> columns{"a", "b"};
    Result<void> done;
    for (const std::string &table : tables) {
        done = document.beginTable(table, columns);
        done = done ? document.writeRows(*rows()) : done;
        done = done ? document.endTable() : done;
    }
    done = done ? document.publish() : done;
    return done ? text : done.error().facts.message;
}

} // namespace

class tst_ExportDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsFrameTheirTables_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("tables");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, ExportFormat format, int tables, const char *text) {
            QTest::newRow(name) << static_cast<int>(format) << tables << QByteArray(text);
        };
        constexpr auto replaced = "\xef\xbf\xbd";
        const QByteArray array =
            QByteArray("[\n {\"a\":1,\"b\":\"x\"},\n {\"a\":{\"real\":\"Inf\"},\"b\":\"") + replaced + "\"}\n]";
        row("sql", ExportFormat::Sql, 1, "INSERT INTO t0 (a, b) VALUES\n(1, 'x'),\n(9e999, CAST(X'FF' AS TEXT));\n");
        row("csv", ExportFormat::Csv, 1, QByteArray("a,b\r\n1,x\r\nInf,") + replaced + "\r\n");
        row("json", ExportFormat::Json, 1, array + "\n");
        row("json of two", ExportFormat::Json, 2, "{\n\"t0\": " + array + ",\n\"t1\": " + array + "\n}\n");
        row("json of none", ExportFormat::Json, 0, "{}\n");
        row("jsonl", ExportFormat::JsonLines, 1,
            QByteArray("{\"a\":1,\"b\":\"x\"}\n{\"a\":{\"real\":\"Inf\"},\"b\":\"") + replaced + "\"}\n");
    }
    void formatsFrameTheirTables()
    {
        QFETCH(int, format);
        QFETCH(int, tables);
        QFETCH(QByteArray, text);
        std::vector<std::string> names;
        for (int i = 0; i < tables; ++i)
            names.push_back("t" + std::to_string(i));
        const auto kind = tables == 1 ? ExportDocument::Tables::One : ExportDocument::Tables::Several;
        QCOMPARE(document(static_cast<ExportFormat>(format), names, kind), text.toStdString());
    }

    void replacedTextsAreCounted()
    {
        std::string text;
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Sql}) {
            ExportDocument document(format, ExportDocument::Tables::One,
                                    outputTo(std::make_unique<TextSink>(&text, 1'000'000)));
            QVERIFY(document.beginTable("t", std::vector<std::string>{"a", "b"}));
            QVERIFY(document.writeRows(*rows()));
            QCOMPARE(document.replacedTexts(), format == ExportFormat::Csv ? 1 : 0);
        }
    }

    void piecesAreClearedAway()
    {
        std::string text;
        ExportDocument document(ExportFormat::Sql, ExportDocument::Tables::One,
                                outputTo(std::make_unique<TextSink>(&text, 10'000'000)));
        document.setPieceTable("free_name");
        const ResultSetPtr large = replyOf({"a"}, {{std::string(300'000, 'x')}}).statements.front().rows;
        QVERIFY(document.writeStatements({"PRAGMA defer_foreign_keys=TRUE"}));
        QVERIFY(document.beginTable("t", std::vector<std::string>{"a"}));
        QVERIFY(document.writeRows(*large));
        QVERIFY(document.endTable());
        QVERIFY(document.publish());
        QVERIFY(text.starts_with("PRAGMA defer_foreign_keys=TRUE;\nCREATE TABLE free_name "));
        QVERIFY(text.ends_with("DELETE FROM free_name;\nDROP TABLE free_name;\n"));
        QCOMPARE(document.bytesWritten(), std::uint64_t{text.size()});
    }

    void deviceThatFailsIsTold()
    {
        std::string text;
        ExportDocument document(ExportFormat::Csv, ExportDocument::Tables::One,
                                outputTo(std::make_unique<TextSink>(&text, 1'000)));
        const ResultSetPtr large = replyOf({"a"}, {{std::string(500'000, 'x')}}).statements.front().rows;
        QVERIFY(document.beginTable("t", std::vector<std::string>{"a"}));
        const Result<void> written = document.writeRows(*large);
        QVERIFY(!written);
        QCOMPARE(written.error().facts.message, std::string("no room"));
    }
};

QTEST_APPLESS_MAIN(tst_ExportDocument)
#include "tst_exportdocument.moc"
