// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "support/exactcontent.h"
#include "support/faultserver.h"
#include "support/hostedd1.h"

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
                      "(6, 1, 9e999, 'h\xc3\xa9llo \xf0\x9f\x98\x80', X'ff', ' x '),"
                      "(7, 1, -9e999, NULL, NULL, ''), (8, 1, 0.1 + 0.2, '9.5480931', NULL, '9.5480931');"
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

    void csvGoesThroughCloudflareAndBack()
    {
        const QTemporaryDir folder;
        FaultServer server;
        HostedD1 hosted;
        server.answerAlwaysWith([&hosted](const FaultRequest &request) { return hosted.answer(request); });
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("CLOUDFLARE_API_TOKEN"), QString::fromLatin1(HostedD1::Token));
        environment.insert(QStringLiteral("CLOUDFLARE_ACCOUNT_ID"), QString::fromLatin1(HostedD1::AccountId));
        environment.insert(QStringLiteral("CLOUDFLARE_API_BASE_URL"),
                           server.url(QString::fromLatin1(HostedD1::BasePath)).toString());
        CliProgram d1ctl(environment);
        const QString source = folder.filePath(QStringLiteral("a.sqlite"));
        const QString copy = folder.filePath(QStringLiteral("b.sqlite"));
        makeDatabase(source.toStdString(), (std::string(schema) + rows).c_str());
        makeDatabase(copy.toStdString(), schema);
        QVERIFY(hosted.file().runScript(schema));
        const auto carry = [&](const std::string &from, const std::string &to) {
            for (const std::string table : {"t", "pairs"}) {
                const std::string file = folder.filePath(QString::fromStdString(table + ".csv")).toStdString();
                const CliRun out = d1ctl.run({"export", "--database", from, "--table", table, "--output", file});
                QVERIFY2(out.code == ExitCode::Done, out.err.c_str());
                const CliRun in = d1ctl.run({"import", file, "--database", to, "--table", table});
                QVERIFY2(in.code == ExitCode::Done, in.err.c_str());
            }
        };
        carry("file:" + source.toStdString(), "d1:shop");
        QCOMPARE(exactContentOf(hosted.file().path()), exactContentOf(source));
        carry("d1:shop", "file:" + copy.toStdString());
        QCOMPARE(exactContentOf(copy), exactContentOf(source));
    }

private:
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_ExportImport)
#include "tst_exportimport.moc"
