// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftfile.h"
#include "features/importer/draft/importdraft.h"

#include <QSignalSpy>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestImportDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRowsComeAndThenTheWholeFile();
    void aMissingFileIsOneSentence();
    void theLikelyTableIsChosen();
    void aFileOfNoTableMakesOne();
    void aGivenTableIsKept();
    void aColumnGoesToOnePlace();
    void aSkippedColumnCanComeBack();
    void typesOfANewTableMayBeChosen();
    void aKeyFollowsItsColumns();
    void anotherDialectReadsAgainAndKeepsTheTable();
    void aNewTableMustNotBeThereAlready();
    void lateAnswersOfAnEarlierFileAreDropped();

private:
    using State = ImportDraft::State;

    void open(ImportDraft &draft, const QString &name, const QByteArray &content)
    {
        draft.open(m_files.write(name, content));
        QTRY_VERIFY(draft.state() == State::Failed || draft.survey());
    }

    test::DraftFile m_files;
};

void TestImportDraft::firstRowsComeAndThenTheWholeFile()
{
    QByteArray content = "id,name\n";
    for (int i = 0; i < 500; ++i)
        content += QByteArray::number(i) + ",n\n";
    ImportDraft draft;
    QSignalSpy surveyed(&draft, &ImportDraft::surveyChanged);
    draft.open(m_files.write(u"a.csv"_s, content));
    QTRY_COMPARE(draft.state(), State::Ready);
    QCOMPARE(draft.preview().rows.size(), ImportDraft::PreviewRows);
    QCOMPARE(draft.preview().columns, (std::vector<std::string>{"id", "name"}));
    QVERIFY(draft.waitsForSurvey() || draft.survey());
    QTRY_COMPARE(surveyed.count(), 1);
    QCOMPARE(draft.survey()->rows, 500U);
    QCOMPARE(draft.surveyedPercent(), 100);
    QVERIFY(!draft.waitsForSurvey());
}

void TestImportDraft::aMissingFileIsOneSentence()
{
    ImportDraft draft;
    draft.open(u"/nowhere/a.csv"_s);
    QTRY_COMPARE(draft.state(), State::Failed);
    QVERIFY(draft.error()->facts.message.find("/nowhere/a.csv") != std::string::npos);
    QVERIFY(!draft.plan({}));
}

void TestImportDraft::theLikelyTableIsChosen()
{
    ImportDraft draft;
    draft.setSchema(test::peopleSchema());
    open(draft, u"export.csv"_s, "ID,First Name,joined,extra\n1,Ada,2026-01-01,x\n");
    QCOMPARE(draft.wishes().table, std::string("people"));
    QVERIFY(!draft.wishes().createsTable);
    QCOMPARE(draft.destinationOf(0), std::string("id"));
    QCOMPARE(draft.destinationOf(1), std::string("first_name"));
    QCOMPARE(draft.destinationOf(3), std::string());
    QVERIFY(!draft.plan({})); // "extra" has no place, and nobody has said to skip it
    draft.setDestination(3, {});
    const Result<ImportPlan> plan = draft.plan({});
    QVERIFY(plan);
    QCOMPARE(plan->table, std::string("people"));
    QCOMPARE(plan->columns.size(), 3U);
}

void TestImportDraft::aFileOfNoTableMakesOne()
{
    ImportDraft draft;
    draft.setSchema(test::peopleSchema());
    open(draft, u"New things.csv"_s, "a,b\n1,007\n");
    QVERIFY(draft.wishes().createsTable);
    QCOMPARE(draft.wishes().table, std::string("new_things"));
    QCOMPARE(draft.typeOf(0), std::string("INTEGER"));
    QCOMPARE(draft.typeOf(1), std::string("TEXT"));
    const Result<ImportPlan> plan = draft.plan({});
    QVERIFY(plan && plan->createTable);
}

void TestImportDraft::aGivenTableIsKept()
{
    ImportDraft draft;
    draft.setSchema(test::peopleSchema());
    draft.setTable("people", false);
    draft.open(m_files.write(u"x.csv"_s, "a,b\n1,2\n"), true);
    QTRY_COMPARE(draft.state(), State::Ready);
    QCOMPARE(draft.wishes().table, std::string("people"));
}

void TestImportDraft::aColumnGoesToOnePlace()
{
    ImportDraft draft;
    draft.setSchema(test::peopleSchema());
    open(draft, u"people.csv"_s, "first_name,nick,joined\nAda,A,2026-01-01\n");
    draft.setDestination(1, "first_name");
    QCOMPARE(draft.destinationOf(1), std::string("first_name"));
    QCOMPARE(draft.destinationOf(0), std::string());
}

void TestImportDraft::aSkippedColumnCanComeBack()
{
    ImportDraft draft;
    draft.setSchema(test::peopleSchema());
    open(draft, u"people.csv"_s, "first_name,email\nAda,a@b\n");
    draft.setDestination(1, {});
    QCOMPARE(draft.destinationOf(1), std::string());
    draft.setDestination(1, "email");
    QCOMPARE(draft.destinationOf(1), std::string("email"));
}

void TestImportDraft::typesOfANewTableMayBeChosen()
{
    ImportDraft draft;
    open(draft, u"t.csv"_s, "a\n1\n");
    draft.setType(0, "TEXT");
    QCOMPARE(draft.typeOf(0), std::string("TEXT"));
    const Result<ImportPlan> plan = draft.plan({});
    QVERIFY(plan && plan->createTable);
    QVERIFY(plan->createTable->find("TEXT") != std::string::npos);
}

void TestImportDraft::aKeyFollowsItsColumns()
{
    ImportDraft draft;
    open(draft, u"t.csv"_s, "a,b,c\n1,2,3\n");
    draft.setInKey(1, true);
    draft.setInKey(0, true);
    draft.setInKey(0, true);
    QCOMPARE(draft.keyPlaceOf(1), 1U);
    QCOMPARE(draft.keyPlaceOf(0), 2U);
    QCOMPARE(draft.keyPlaceOf(2), 0U);
    draft.setDestination(0, "first");
    const Result<ImportPlan> plan = draft.plan({});
    QVERIFY(plan && plan->createTable);
    QVERIFY2(plan->createTable->ends_with("PRIMARY KEY (b, first))"), plan->createTable->c_str());

    draft.setDestination(1, {});
    QCOMPARE(draft.wishes().key, std::vector<std::string>{"first"});
    CsvDialect dialect = draft.preview().dialect;
    dialect.hasHeader = false;
    draft.setDialect(dialect);
    QTRY_VERIFY(draft.survey());
    QVERIFY(draft.wishes().key.empty());
    QVERIFY(draft.plan({}));
}

void TestImportDraft::anotherDialectReadsAgainAndKeepsTheTable()
{
    ImportDraft draft;
    draft.setSchema(test::peopleSchema());
    open(draft, u"people.csv"_s, "id;joined\n1;2026-01-01\n2;2026-01-02\n");
    CsvDialect dialect = draft.preview().dialect;
    QCOMPARE(dialect.separator, ';');
    QVERIFY(dialect.hasHeader);
    dialect.hasHeader = false;
    draft.setDialect(dialect);
    QTRY_VERIFY(draft.survey() && draft.survey()->rows == 3);
    QCOMPARE(draft.wishes().table, std::string("people"));
}

void TestImportDraft::aNewTableMustNotBeThereAlready()
{
    ImportDraft draft;
    draft.setSchema(test::peopleSchema());
    open(draft, u"t.csv"_s, "a\n1\n");
    draft.setTable("People", true);
    const Result<ImportPlan> plan = draft.plan({});
    QVERIFY(!plan);
    QVERIFY(plan.error().facts.message.find("already") != std::string::npos);
}

void TestImportDraft::lateAnswersOfAnEarlierFileAreDropped()
{
    ImportDraft draft;
    const QString first = m_files.write(u"first.csv"_s, "one\n1\n");
    const QString second = m_files.write(u"second.csv"_s, "two\n2\n");
    draft.open(first);
    draft.open(second);
    QTRY_VERIFY(draft.survey());
    QCOMPARE(draft.preview().columns, std::vector<std::string>{"two"});
    QCOMPARE(draft.survey()->columns, std::vector<std::string>{"two"});
}

QTEST_GUILESS_MAIN(TestImportDraft)
#include "tst_importdraft.moc"
