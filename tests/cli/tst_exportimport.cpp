// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "support/exactcontent.h"

#include <QTemporaryDir>
#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

constexpr auto schema =
    "CREATE TABLE t(id INTEGER PRIMARY KEY, i INTEGER, r REAL, t TEXT, b BLOB, v VARCHAR(9) NOT NULL);"
    "CREATE TABLE pairs(a TEXT, b INT, PRIMARY KEY(a, b)) WITHOUT ROWID;";

constexpr auto rows = "INSERT INTO t VALUES (1, NULL, NULL, NULL, NULL, ''),"
                      "(2, 9007199254740993, 1.0, 'it''s', X'00ff', '007'),"
                      "(3, -9223372036854775808, 0.1, '', X'', '5'),"
                      "(4, 9223372036854775807, -2.5, 'a' || char(13, 10) || 'b, \"c\"', X'1f8b08', 'NULL'),"
                      "(5, 0, 1e17, 'X''00''', zeroblob(3), '1e3'),"
                      "(6, 1, 1.7976931348623157e308, 'h\xc3\xa9llo \xf0\x9f\x98\x80', X'ff', ' x ');"
                      "INSERT INTO pairs VALUES ('x', 1), ('X', 1), ('', 9007199254740993);";

} // namespace

/// What d1ctl export writes as CSV, d1ctl import brings back.
class tst_ExportImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvBringsTheSameRowsBack_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("plain") << QStringLiteral(".csv");
        QTest::newRow("gzip") << QStringLiteral(".csv.gz");
        QTest::newRow("zstd") << QStringLiteral(".csv.zst");
    }
    void csvBringsTheSameRowsBack()
    {
        QFETCH(QString, ending);
        const QTemporaryDir folder;
        const auto path = [&folder](const QString &name) { return folder.filePath(name); };
        const QString source = path(QStringLiteral("a.sqlite"));
        const QString copy = path(QStringLiteral("b.sqlite"));
        makeDatabase(source.toStdString(), (std::string(schema) + rows).c_str());
        makeDatabase(copy.toStdString(), schema);
        for (const std::string table : {"t", "pairs"}) {
            const std::string file = path(QString::fromStdString(table) + ending).toStdString();
            const CliRun out = m_program.run({"export", "--database", "file:" + source.toStdString(), "--table", table,
                                              "--format", "csv", "--output", file});
            QVERIFY2(out.code == ExitCode::Done, out.err.c_str());
            const CliRun in =
                m_program.run({"import", file, "--database", "file:" + copy.toStdString(), "--table", table});
            QVERIFY2(in.code == ExitCode::Done, in.err.c_str());
        }
        QCOMPARE(exactContentOf(copy), exactContentOf(source));
    }

private:
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_ExportImport)
#include "tst_exportimport.moc"
