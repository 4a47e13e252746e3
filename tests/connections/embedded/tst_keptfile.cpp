// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/keptfile.h"
#include "support/await.h"

#include <QFileInfo>

using namespace d1;
using namespace d1::test;

class tst_KeptFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void fileAndFolderAreMadeOnFirstUse()
    {
        KeptFile file(path(), schema());
        QVERIFY(!QFileInfo::exists(QString::fromStdString(path())));
        D1_AWAIT_OK(reply, file.run(statements("SELECT count(*) FROM t")));
        QCOMPARE(reply->statements.front().rows->cell(0, 0).integer(), std::int64_t{0});
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(QString::fromStdString(path())).permissions() & others));
    }

    void twoObjectsShareAFile()
    {
        KeptFile first(path(), schema());
        KeptFile second(path(), schema());
        D1_AWAIT_OK(written, first.run(statements("INSERT INTO t VALUES (1)")));
        D1_AWAIT_OK(read, second.run(statements("SELECT n FROM t")));
        QCOMPARE(read->statements.front().rows->cell(0, 0).integer(), std::int64_t{1});
    }

    void damagedFileIsSetAsideOnceForAllCalls()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("sub")));
        QFile damaged(QString::fromStdString(path()));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray(8192, 'x'));
        damaged.close();
        KeptFile file(path(), schema());
        auto one = file.run(statements("INSERT INTO t VALUES (1)"));
        auto two = file.run(statements("INSERT INTO t VALUES (2)"));
        D1_AWAIT_OK(first, std::move(one));
        D1_AWAIT_OK(second, std::move(two));
        D1_AWAIT_OK(sum, file.run(statements("SELECT sum(n) FROM t")));
        QCOMPARE(sum->statements.front().rows->cell(0, 0).integer(), std::int64_t{3});
        const QDir folder(m_folder->filePath(QStringLiteral("sub")));
        QCOMPARE(folder.entryList({QStringLiteral("*.damaged-*")}).size(), 1);
    }

    void errorNamesTheFile()
    {
        KeptFile file("/proc/nowhere/kept.sqlite", schema());
        D1_AWAIT_ERROR(error, file.run(statements("SELECT 1")));
        QVERIFY(error.facts.message.contains("/proc/nowhere/kept.sqlite"));
    }

    void callMayOutliveTheObject()
    {
        auto file = std::make_unique<KeptFile>(path(), schema());
        auto call = file->run(statements("SELECT 7"));
        file.reset();
        D1_AWAIT_OK(reply, std::move(call));
        QCOMPARE(reply->statements.front().rows->cell(0, 0).integer(), std::int64_t{7});
    }

private:
    [[nodiscard]] std::string path() const
    {
        return m_folder->filePath(QStringLiteral("sub/kept.sqlite")).toStdString();
    }
    [[nodiscard]] static std::vector<std::string> schema() { return {"CREATE TABLE IF NOT EXISTS t (n INTEGER)"}; }
    [[nodiscard]] static std::vector<Statement> statements(const char *sql) { return {Statement(sql)}; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_KeptFile)
#include "tst_keptfile.moc"
