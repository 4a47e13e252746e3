// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;

class TestWorkFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsOpenAtFirst();
    void whatIsSavedIsLoaded();
    void theLatestStateWins();
    void aScriptThatIsTooLargeIsLeftOutAndSaidSo();
    void allTextsTogetherHaveALimit();
    void moreTabsThanKeptAreCutOff();
    void closedTabsAreKeptTheLastFirst();
    void aFileOfAnOlderVersionIsRead();
    void whatWasSetAsideComesBackOnce();
    void aDamagedFileIsSetAside_data();
    void aDamagedFileIsSetAside();
    void positionsBeyondTheEndAreBroughtBack();
    void onlyItsOwnerMayReadIt();
    void theSecondProgramNeitherLoadsNorSaves();
    void aFolderThatCannotBeMadeIsAnError();

private:
    [[nodiscard]] std::string path() const { return m_folder->filePath(QStringLiteral("sub/tabs.json")).toStdString(); }
    void write(const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

KeptWork makeWork()
{
    KeptWork work{{{"query 1", "SELECT 'ü';", 8, 0.25}, {"long \"name\"", "", 0, 0}}, 1, false, 1};
    work.tabs[1].file =
        KeptQuery{{QueryShelf::Project, "reports/é", "/shop/queries/reports/é.sql"}, TextMark::of("SELECT 1;")};
    work.closed.push_back({"closed", "SELECT 2;"});
    return work;
}

const KeptWork someWork = makeWork();

} // namespace

void TestWorkFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestWorkFile::write(const QByteArray &text) const
{
    QDir().mkpath(m_folder->filePath(QStringLiteral("sub")));
    QFile file(QString::fromStdString(path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestWorkFile::nothingIsOpenAtFirst()
{
    WorkFile file(path());
    QVERIFY(file.isOurs());
    QCOMPARE(file.load().value(), KeptWork());
}

void TestWorkFile::whatIsSavedIsLoaded()
{
    {
        WorkFile file(path());
        QVERIFY(file.saveNow(someWork));
    }
    QCOMPARE(WorkFile(path()).load().value(), someWork);
}

void TestWorkFile::theLatestStateWins()
{
    {
        WorkFile file(path());
        for (int i = 0; i < 200; ++i)
            file.save({{{"query 1", std::to_string(i), 0}}, 0, false});
    }
    QCOMPARE(WorkFile(path()).load().value().tabs.front().script, std::string("199"));
}

void TestWorkFile::aScriptThatIsTooLargeIsLeftOutAndSaidSo()
{
    WorkFile file(path());
    KeptWork work;
    work.tabs.push_back({"fits", std::string(WorkFile::MaxScriptBytes, 'x'), 5});
    work.tabs.push_back({"does not", std::string(WorkFile::MaxScriptBytes + 1, 'x'), 5});
    QVERIFY(file.saveNow(work));
    const KeptWork loaded = file.load().value();
    QCOMPARE(loaded.tabs[0], work.tabs[0]);
    QCOMPARE(loaded.tabs[1].name, std::string("does not"));
    QVERIFY(loaded.tabs[1].script.empty());
    QVERIFY(loaded.tabs[1].tooLarge);
}

void TestWorkFile::allTextsTogetherHaveALimit()
{
    KeptWork work;
    const std::size_t most = WorkFile::MaxBytes / WorkFile::MaxScriptBytes;
    for (std::size_t i = 0; i < most; ++i)
        work.tabs.push_back({"large", std::string(WorkFile::MaxScriptBytes - 1, 'x'), 7});
    work.tabs.push_back({"one too many", std::string(WorkFile::MaxScriptBytes, 'x'), 7});
    work.tabs.push_back({"small", "SELECT", 6});
    std::vector<bool> expected(most, true);
    expected.insert(expected.end(), {false, true});
    QCOMPARE(WorkFile::fitting(work), expected);
    const KeptWork fitted = WorkFile::fitted(work);
    QCOMPARE(fitted.tabs.front(), work.tabs.front());
    QVERIFY(fitted.tabs[most].tooLarge && fitted.tabs[most].script.empty() && fitted.tabs[most].caret == 0);
    QCOMPARE(fitted.tabs.back(), work.tabs.back());
}

void TestWorkFile::closedTabsAreKeptTheLastFirst()
{
    WorkFile file(path());
    KeptWork work;
    work.closed.push_back({"first", std::string(WorkFile::MaxClosedBytes, 'x')});
    work.closed.push_back({"second", "SELECT 2;"});
    work.closed.push_back({"third", "SELECT 3;"});
    QVERIFY(file.saveNow(work));
    const std::vector<KeptTab> closed = file.load().value().closed;
    QCOMPARE(closed.size(), std::size_t{2});
    QCOMPARE(closed.back().name, std::string("third"));
}

void TestWorkFile::aFileOfAnOlderVersionIsRead()
{
    write(R"({"version":1,"ended_properly":false,"current":0,"tabs":[
        {"name":"a","script":"SELECT","caret":2,"editor_share":0.5,"too_large":false}]})");
    const KeptWork loaded = WorkFile(path()).load().value();
    QCOMPARE(loaded.tabs.front().script, std::string("SELECT"));
    QVERIFY(!loaded.tabs.front().file);
    QCOMPARE(loaded.failedStarts, 0);
    QVERIFY(loaded.closed.empty());
}

void TestWorkFile::whatWasSetAsideComesBackOnce()
{
    WorkFile file(path());
    QVERIFY(!file.takeSetAside());
    QVERIFY(file.saveNow(someWork));
    const std::string aside = file.setAside();
    QVERIFY(QFile::exists(QString::fromStdString(aside)));
    QCOMPARE(file.load().value(), KeptWork());
    QVERIFY(file.saveNow(KeptWork()));
    QCOMPARE(file.takeSetAside().value(), someWork);
    QVERIFY(!file.takeSetAside());
}

void TestWorkFile::moreTabsThanKeptAreCutOff()
{
    WorkFile file(path());
    KeptWork work;
    work.tabs.resize(WorkFile::MaxTabs + 1);
    work.current = WorkFile::MaxTabs;
    QVERIFY(file.saveNow(work));
    const KeptWork loaded = file.load().value();
    QCOMPARE(loaded.tabs.size(), WorkFile::MaxTabs);
    QCOMPARE(loaded.current, WorkFile::MaxTabs - 1);
}

void TestWorkFile::aDamagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"version":1,"tabs":[{"name":"que)");
    QTest::newRow("of another kind") << QByteArray(R"(["tabs"])");
    QTest::newRow("a field of another type") << QByteArray(R"({"version":1,"ended_properly":1,"current":0,"tabs":[]})");
    QTest::newRow("not UTF-8") << QByteArray("{\"version\":1,\"tabs\":\"\xff\"}");
}

void TestWorkFile::aDamagedFileIsSetAside()
{
    QFETCH(QByteArray, text);
    write(text);
    WorkFile file(path());
    const Result<KeptWork> loaded = file.load();
    QVERIFY(!loaded);
    const QStringList kept =
        QDir(m_folder->filePath(QStringLiteral("sub"))).entryList({QStringLiteral("tabs.json.damaged-*")});
    QCOMPARE(kept.size(), 1);
    QVERIFY(loaded.error().facts.message.contains(kept.front().toStdString()));
    QCOMPARE(file.load().value(), KeptWork());
}

void TestWorkFile::positionsBeyondTheEndAreBroughtBack()
{
    write(R"({"version":1,"ended_properly":true,"current":9,"tabs":[
        {"name":"a","script":"SELECT","caret":99,"editor_share":7.5,"too_large":false}]})");
    WorkFile file(path());
    const KeptWork loaded = file.load().value();
    QCOMPARE(loaded.current, std::size_t{0});
    QCOMPARE(loaded.tabs.front().caret, std::size_t{6});
    QCOMPARE(loaded.tabs.front().editorShare, 1.0);
}

void TestWorkFile::onlyItsOwnerMayReadIt()
{
    WorkFile file(path());
    QVERIFY(file.saveNow(someWork));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(QString::fromStdString(path())).permissions() & others));
}

void TestWorkFile::theSecondProgramNeitherLoadsNorSaves()
{
    WorkFile first(path());
    QVERIFY(first.saveNow(someWork));
    WorkFile second(path());
    QVERIFY(!second.isOurs());
    QCOMPARE(second.load().value(), KeptWork());
    second.save({});
    QVERIFY(second.saveNow({}));
    QCOMPARE(first.load().value(), someWork);
}

void TestWorkFile::aFolderThatCannotBeMadeIsAnError()
{
    write("a file, not a folder");
    WorkFile file(path() + "/tabs.json");
    QVERIFY(!file.isOurs());
    QCOMPARE(file.load().value(), KeptWork());
}

QTEST_GUILESS_MAIN(TestWorkFile)
#include "tst_workfile.moc"
