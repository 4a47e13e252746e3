// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/migrationsfolder.h"
#include "workspace/workerproject.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;

class tst_MigrationsFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        write(QStringLiteral("wrangler.jsonc"), R"({ "d1_databases": [
            { "binding": "A", "database_id": "a" },
            { "binding": "B", "database_id": "b", "migrations_dir": "./db/b" } ] })");
    }

    void bindingsHaveTheirFolder()
    {
        QCOMPARE(migrationsFolderOf(ProjectTarget{root(), "A", {}, false}), root() + "/migrations");
        QCOMPARE(migrationsFolderOf(ProjectTarget{root(), "B", {}, true}), root() + "/db/b");
        QVERIFY(!migrationsFolderOf(ProjectTarget{root(), "C", {}, false}));
    }

    void filesOfADevServerBelongToTheirProject()
    {
        const auto project = WorkerProject::find(root());
        const auto binding = project->binding("B", {});
        const std::string path = project->localFile(*binding);
        QVERIFY(QDir().mkpath(QFileInfo(QString::fromStdString(path)).path()));
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(migrationsFolderOf(FileTarget{path}), root() + "/db/b");
    }

    void otherDatabasesHaveNone()
    {
        QVERIFY(!migrationsFolderOf(FileTarget{root() + "/other.sqlite"}));
        QVERIFY(!migrationsFolderOf(DemoTarget{}));
        const auto none = migrationsFolderOf(CloudflareTarget{{}, "shop"});
        QVERIFY(none.error().facts.message.contains("name the folder"));
    }

    void aProjectStandsForItsMigrations()
    {
        QCOMPARE(migrationsFolderFrom(root(), ProjectTarget{root(), "B", {}, true}), root() + "/db/b");
        QVERIFY(migrationsFolderFrom(root(), CloudflareTarget{{}, "shop"})
                    .error()
                    .facts.message.contains("several folders"));
        QCOMPARE(migrationsFolderFrom(root() + "/else", CloudflareTarget{{}, "shop"}), root() + "/else");
    }

private:
    [[nodiscard]] std::string root() const { return m_folder.path().toStdString(); }

    void write(const QString &name, const char *text)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(tst_MigrationsFolder)
#include "tst_migrationsfolder.moc"
