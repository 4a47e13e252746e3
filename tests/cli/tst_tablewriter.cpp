// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tablewriter.h"
#include "core/resultsetbuilder.h"
#include "support/fakeconnection.h"
#include "support/goldentext.h"

#include <sstream>

using namespace d1;
using namespace d1::test;

namespace {

std::string written(const Reply &reply)
{
    std::ostringstream out;
    TableWriter().write(reply, out);
    return out.str();
}

} // namespace

class tst_TableWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfValue()
    {
        ResultSetBuilder rows({"id", "city", "weight", "picture", "note"});
        const auto row = [&rows](std::int64_t id, bool inexact, const char *city, double weight, const char *note) {
            rows.appendInteger(id, inexact);
            rows.appendText(city);
            rows.appendReal(weight);
            rows.appendBlob(std::string_view("\0\xff", 2));
            if (note)
                rows.appendText(note);
            else
                rows.appendNull();
        };
        row(1, false, "東京", 1.0, nullptr);
        row(9007199254740992, true, "Lefèvre", 12.25, "NULL");
        row(-7, false, "", -1e300, "two\nlines\x1b[0m");
        Meta meta;
        meta.rowsRead = 3;
        meta.serverTime = Milliseconds(0.25);
        Reply reply;
        reply.statements.emplace_back(rows.finish(), meta);
        D1_COMPARE_GOLDEN(QStringLiteral("cli/table-values.txt"), QByteArray::fromStdString(written(reply)));
    }

    void severalStatements()
    {
        Meta write;
        write.changes = 1;
        write.rowsWritten = 2;
        write.serverTime = Milliseconds(1.5);
        Reply reply;
        reply.statements.emplace_back(StatementReply().rows, write);
        reply.statements.push_back(replyOf({"n"}, {{std::int64_t{1}}}).statements[0]);
        reply.statements.push_back(replyOf({"empty", "result"}, {}).statements[0]);
        D1_COMPARE_GOLDEN(QStringLiteral("cli/table-statements.txt"), QByteArray::fromStdString(written(reply)));
    }

    void longValuesAreCut()
    {
        const std::string table = written(replyOf({"t"}, {{std::string(500, 'x')}}));
        QVERIFY(table.find('\n' + std::string(TableWriter::MaxCellWidth - 1, 'x') + "…\n") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(tst_TableWriter)
#include "tst_tablewriter.moc"
