// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/miniflarefile.h"
#include "workspace/workerproject.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;

namespace {

constexpr auto state = ".wrangler/state/v3/d1/miniflare-D1DatabaseObject/";
constexpr auto oneBinding = R"({"d1_databases":[{"binding":"DB","database_id":"id-1"}],"env":{"prod":{}}})";

} // namespace

class tst_WorkerProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        QVERIFY(m_temporary->isValid());
    }

    void isFoundFromAFolderBelow()
    {
        write("wrangler.toml", "name = \"shop\"");
        QVERIFY(QDir(m_temporary->path()).mkpath(QStringLiteral("src/deep")));
        const auto project = WorkerProject::find(at("src/deep"));
        QVERIFY(project);
        QCOMPARE(project->configPath(), at("wrangler.toml"));
        QCOMPARE(project->folder(), m_temporary->path().toStdString());
        QCOMPARE(project->config().workerName, std::string("shop"));
    }

    void jsonAboveWinsOverTomlHere()
    {
        write("wrangler.json", "{}");
        write("sub/wrangler.jsonc", "{}");
        write("sub/wrangler.toml", "");
        QCOMPARE(WorkerProject::find(at("sub")).value().configPath(), at("wrangler.json"));
    }

    void configurationItselfMayBeNamed()
    {
        write("other.jsonc", oneBinding);
        write("wrangler.json", "{}");
        const auto project = WorkerProject::find(at("other.jsonc"));
        QVERIFY(project);
        QCOMPARE(project->config().bindings.size(), std::size_t{1});
        QCOMPARE(project->path(), at("other.jsonc"));
        QCOMPARE(project->folder(), m_temporary->path().toStdString());
    }

    void buildRedirectsButTheStateStays()
    {
        write("wrangler.json", "{}");
        write("dist/wrangler.json", oneBinding);
        write(".wrangler/deploy/config.json", R"({"configPath":"../../dist/wrangler.json"})");
        const auto project = WorkerProject::find(m_temporary->path().toStdString());
        QVERIFY2(project, project ? "" : project.error().facts.message.c_str());
        QCOMPARE(project->configPath(), at("dist/wrangler.json"));
        QCOMPARE(project->folder(), m_temporary->path().toStdString());
        QCOMPARE(project->localFile(project->config().bindings[0]), at(state) + miniflareFileName("id-1"));
    }

    void redirectToNowhereSaysSo()
    {
        write("wrangler.json", "{}");
        write(".wrangler/deploy/config.json", R"({"configPath":"../../dist/wrangler.json"})");
        QVERIFY(messageFor(m_temporary->path().toStdString()).contains(QStringLiteral("build the project again")));
        write(".wrangler/deploy/config.json", "[]");
        QVERIFY(messageFor(m_temporary->path().toStdString()).contains(QStringLiteral("names no configPath")));
    }

    void missingProjectSaysWhereItLooked()
    {
        QVERIFY(messageFor(m_temporary->path().toStdString())
                    .startsWith(QStringLiteral("There is no wrangler.json, wrangler.jsonc or wrangler.toml in ")));
        QVERIFY(messageFor("/nonexistent").startsWith(QStringLiteral("There is no folder /nonexistent;")));
    }

    void bindingThatIsMissingNamesTheOthers()
    {
        write("wrangler.json", oneBinding);
        const auto project = WorkerProject::find(m_temporary->path().toStdString());
        QVERIFY(project->binding("DB", ""));
        QVERIFY(project->binding("db", "").error().facts.message.ends_with("; it has DB."));
        QVERIFY(
            project->binding("DB", "prod").error().facts.message.starts_with("There are no D1 bindings in env.prod"));
        QVERIFY(project->binding("DB", "qa").error().facts.message.starts_with("There is no environment \"qa\""));
    }

    void unknownFilesAreUnbound()
    {
        write("wrangler.json", oneBinding);
        write((state + miniflareFileName("id-1")).c_str(), "");
        write((state + miniflareFileName("former")).c_str(), "");
        write((state + std::string("metadata.sqlite")).c_str(), "");
        write((state + miniflareFileName("former") + "-wal").c_str(), "");
        const auto project = WorkerProject::find(m_temporary->path().toStdString());
        QCOMPARE(project->unboundFiles(), std::vector{at(state) + miniflareFileName("former")});
    }

    void fileOfTheNewerToolIsFoundToo()
    {
        write("wrangler.json", oneBinding);
        const std::string path = ".cloudflare/state/v3/d1/miniflare-D1DatabaseObject/" + miniflareFileName("id-1");
        write(path.c_str(), "");
        const auto project = WorkerProject::find(m_temporary->path().toStdString());
        QCOMPARE(project->localFile(project->config().bindings[0]), at(path.c_str()));
    }

private:
    std::string at(const char *name) const { return m_temporary->filePath(QString::fromUtf8(name)).toStdString(); }

    void write(const char *name, const char *content) const
    {
        const QString path = QString::fromStdString(at(name));
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    static QString messageFor(const std::string &path)
    {
        const auto project = WorkerProject::find(path);
        return project ? QString() : QString::fromStdString(project.error().facts.message);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

QTEST_APPLESS_MAIN(tst_WorkerProject)
#include "tst_workerproject.moc"
