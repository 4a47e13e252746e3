// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfixture.h"
#include "features/exporter/exportoutput.h"
#include "features/importer/filesource.h"
#include "support/await.h"

#include <QDir>
#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_ExportOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileIsPackedByItsName_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("plain") << QByteArray("a.csv") << QByteArray("line");
        QTest::newRow("gzip") << QByteArray("a.csv.gz") << QByteArray("\x1f\x8b");
        QTest::newRow("zstd") << QByteArray("a.csv.zst") << QByteArray("\x28\xb5\x2f\xfd");
    }
    void fileIsPackedByItsName()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, begin);
        {
            const auto output = outputToFile(m_fixture.path(name));
            QVERIFY2(output, reason(output).constData());
            QVERIFY(!(*output)->isPerTable());
            for (int line = 0; line < 50'000; ++line)
                QVERIFY((*output)->open("").value()->write("line\n"));
            QVERIFY((*output)->publish());
            QVERIFY(((*output)->files() == std::vector<std::string>{m_fixture.path(name)}));
        }
        QVERIFY(m_fixture.content(name).startsWith(begin));
        const auto source = FileSource::open(m_fixture.path(name));
        std::string text;
        std::vector<char> room(1 << 16);
        for (std::size_t got = 1; got > 0; text.append(room.data(), got))
            got = (*source)->read(room).value();
        QCOMPARE(text.size(), std::size_t{250'000});
        QVERIFY(text.ends_with("line\nline\n"));
    }

    void unpublishedPackedFileIsGone()
    {
        {
            const auto output = outputToFile(m_fixture.path("b.csv.gz"));
            QVERIFY((*output)->open("").value()->write("x"));
        }
        QVERIFY(!m_fixture.files().join(u' ').contains(QStringLiteral("b.csv")));
    }

    void fullDiskIsToldThroughThePacking()
    {
        const std::string link = m_fixture.path("full.gz");
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), QString::fromStdString(link)));
        const auto output = outputToFile(link);
        QVERIFY2(output, reason(output).constData());
        Result<void> done = (*output)->open("").value()->write("x");
        if (done)
            done = (*output)->publish();
        QVERIFY(!done);
        QVERIFY2(done.error().facts.message.contains("No space left on device"), done.error().facts.message.c_str());
    }

    void folderHasAFileATable()
    {
        const auto output = outputToFolder(m_fixture.path("out"), ExportFormat::Csv);
        QVERIFY2(output, reason(output).constData());
        QVERIFY((*output)->isPerTable());
        QVERIFY((*output)->open("a").value()->write("1"));
        QVERIFY((*output)->open("b/c").value()->write("2"));
        QVERIFY(!QFile::exists(QString::fromStdString(m_fixture.path("out/a.csv"))));
        QVERIFY((*output)->publish());
        QCOMPARE(m_fixture.content("out/a.csv"), QByteArray("1"));
        QCOMPARE(m_fixture.content("out/b%2Fc.csv"), QByteArray("2"));
    }

    void newFolderGoesWithWhatWasNotPublished()
    {
        {
            const auto output = outputToFolder(m_fixture.path("gone"), ExportFormat::Csv);
            QVERIFY((*output)->open("a").value()->write("1"));
        }
        QVERIFY(!QDir(QString::fromStdString(m_fixture.path("gone"))).exists());
    }

    void fileWhereAFolderIsNeededIsRefused()
    {
        const auto output = outputToFolder(m_fixture.path("a.csv"), ExportFormat::Csv);
        QVERIFY(!output);
        QVERIFY(output.error().facts.message.ends_with("is a file; several tables need a folder."));
    }

    void tableNamesBecomeFileNames_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("plain") << QByteArray("orders") << QByteArray("orders.csv");
        QTest::newRow("spaces and letters") << QByteArray("zwei W\xc3\xb6rter") << QByteArray("zwei W\xc3\xb6rter.csv");
        QTest::newRow("dots") << QByteArray("../x.y") << QByteArray("%2E.%2Fx.y.csv");
        QTest::newRow("percent") << QByteArray("a%2F") << QByteArray("a%252F.csv");
        QTest::newRow("line break") << QByteArray("a\nb") << QByteArray("a%0Ab.csv");
        QTest::newRow("too long") << QByteArray(300, 'x') << QByteArray(200, 'x') + ".csv";
    }
    void tableNamesBecomeFileNames()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, file);
        QCOMPARE(fileNameFor(table.toStdString(), ExportFormat::Csv), file.toStdString());
    }

private:
    ExportFixture m_fixture;
};

QTEST_GUILESS_MAIN(tst_ExportOutput)
#include "tst_exportoutput.moc"
