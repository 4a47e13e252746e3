// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rowswriter.h"
#include "support/fakeconnection.h"

#include <QTest>

#include <sstream>

using namespace d1;
using namespace d1::test;

namespace {

std::string written(const Reply &reply)
{
    std::ostringstream out;
    RowsWriter(RowFormat::Csv).write(reply, out);
    return out.str();
}

} // namespace

class tst_RowsWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesStayApart()
    {
        const Reply reply =
            replyOf({"a", "b,c", ""}, {{std::int64_t{1}, 1.0, Cell()},
                                       {std::string(), std::string("x"), Blob{QByteArray("\0\xff", 2)}},
                                       {std::string("say \"hi\""), std::string("two\nlines"), std::string("a,b")}});
        QCOMPARE(written(reply), std::string("a,\"b,c\",\"\"\r\n"
                                             "1,1.0,\r\n"
                                             "\"\",x,X'00FF'\r\n"
                                             "\"say \"\"hi\"\"\",\"two\nlines\",\"a,b\"\r\n"));
    }

    void emptyResultHasItsHeader() { QCOMPARE(written(replyOf({"a", "b"}, {})), std::string("a,b\r\n")); }

    void severalResultsHaveAnEmptyLineBetween()
    {
        Reply reply = replyOf({"a"}, {{std::int64_t{1}}});
        reply.statements.emplace_back();
        reply.statements.push_back(replyOf({"b"}, {}).statements[0]);
        QCOMPARE(written(reply), std::string("a\r\n1\r\n\r\nb\r\n"));
    }

    void insertsNameTheTableOfTheirStatement()
    {
        Reply reply = replyOf({"a"}, {{std::int64_t{1}}});
        reply.statements.push_back(reply.statements[0]);
        std::ostringstream out;
        RowsWriter(RowFormat::Sql, {"orders"}).write(reply, out);
        QCOMPARE(out.str(), std::string("INSERT INTO orders (a) VALUES\n  (1);\n\n"
                                        "INSERT INTO table_name (a) VALUES\n  (1);\n"));
    }

    void everyLineOfJsonLinesIsJson()
    {
        Reply reply = replyOf({"a"}, {{std::int64_t{1}}});
        reply.statements.push_back(reply.statements[0]);
        std::ostringstream out;
        RowsWriter(RowFormat::JsonLines).write(reply, out);
        QCOMPARE(out.str(), std::string("{\"a\":1}\n{\"a\":1}\n"));
    }

    void statementWithoutColumnsWritesNothing()
    {
        Reply reply;
        reply.statements.emplace_back();
        QCOMPARE(written(reply), std::string());
    }
};

QTEST_APPLESS_MAIN(tst_RowsWriter)
#include "tst_rowswriter.moc"
