// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfixture.h"
#include "features/exporter/filesink.h"
#include "support/await.h"

#include <QFileInfo>
#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

void put(const std::string &path, const char *text)
{
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class tst_FileSink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileIsThereWhenItIsWhole()
    {
        put(m_fixture.path("a.csv"), "old");
        {
            const Result<std::unique_ptr<FileSink>> sink = FileSink::open(m_fixture.path("a.csv"));
            QVERIFY2(sink, reason(sink).constData());
            QVERIFY((*sink)->write("new"));
            QCOMPARE(m_fixture.content("a.csv"), QByteArray("old"));
            QVERIFY((*sink)->finish());
            QCOMPARE(m_fixture.content("a.csv"), QByteArray("old"));
            QVERIFY((*sink)->publish());
        }
        QCOMPARE(m_fixture.content("a.csv"), QByteArray("new"));
        QCOMPARE(m_fixture.files(), QStringList{QStringLiteral("a.csv")});
    }

    void nothingIsLeftOfAnUnfinishedOne()
    {
        {
            const Result<std::unique_ptr<FileSink>> sink = FileSink::open(m_fixture.path("b.csv"));
            QVERIFY((*sink)->write("new"));
            QCOMPARE(m_fixture.files().size(), 2);
        }
        QCOMPARE(m_fixture.files(), QStringList{QStringLiteral("a.csv")});
    }

    void permissionsOfTheOldFileStay()
    {
        const QString path = QString::fromStdString(m_fixture.path("private.csv"));
        put(m_fixture.path("private.csv"), "old");
        QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        const QFileDevice::Permissions before = QFileInfo(path).permissions();
        write("private.csv");
        QCOMPARE(QFileInfo(path).permissions(), before);
        QVERIFY(QFile::remove(path));
    }

    void linkStaysALink()
    {
        put(m_fixture.path("real.csv"), "old");
        const QString link = QString::fromStdString(m_fixture.path("link.csv"));
        QVERIFY(QFile::link(QString::fromStdString(m_fixture.path("real.csv")), link));
        write("link.csv");
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(m_fixture.content("real.csv"), QByteArray("new"));
    }

    void obstacleIsOneSentence_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        QTest::newRow("folder") << QString::fromStdString(m_fixture.path(".")) << "is a folder; give a file in it.";
        QTest::newRow("no folder") << QString::fromStdString(m_fixture.path("none/x.csv")) << "There is no folder '";
        QTest::newRow("folder that takes no file") << "/proc/x.csv"
                                                   << "check the permissions of its folder.";
    }
    void obstacleIsOneSentence()
    {
        QFETCH(QString, path);
        QFETCH(QString, words);
        const Result<std::unique_ptr<FileSink>> sink = FileSink::open(path.toStdString());
        QVERIFY(!sink);
        QVERIFY2(sink.error().facts.message.contains(words.toStdString()), sink.error().facts.message.c_str());
    }

    void databaseIsNotWrittenOver()
    {
        const SessionPtr session = m_fixture.embedded("shop.sqlite", {"CREATE TABLE t (a)"});
        const QByteArray before = m_fixture.content("shop.sqlite");
        const Result<std::unique_ptr<FileSink>> sink = FileSink::open(m_fixture.path("shop.sqlite"));
        QVERIFY(!sink);
        QCOMPARE(sink.error().facts.message,
                 "'" + m_fixture.path("shop.sqlite")
                     + "' is a SQLite database, which is not written over; give another file, or remove it first.");
        QCOMPARE(m_fixture.content("shop.sqlite"), before);
        QVERIFY(session);
    }

    void fullDiskIsTold()
    {
        const Result<std::unique_ptr<FileSink>> sink = FileSink::open("/dev/full");
        QVERIFY2(sink, reason(sink).constData());
        const Result<void> written = (*sink)->write("x");
        QVERIFY(!written);
        QCOMPARE(written.error().facts.message,
                 std::string("'/dev/full' could not be written (No space left on device): make room for it, and "
                             "export again; what it holds is not whole."));
    }

private:
    void write(const char *name)
    {
        const Result<std::unique_ptr<FileSink>> sink = FileSink::open(m_fixture.path(name));
        QVERIFY2(sink, reason(sink).constData());
        QVERIFY((*sink)->write("new"));
        QVERIFY((*sink)->finish());
        QVERIFY((*sink)->publish());
    }

    ExportFixture m_fixture;
};

QTEST_GUILESS_MAIN(tst_FileSink)
#include "tst_filesink.moc"
