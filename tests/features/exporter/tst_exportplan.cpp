// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfixture.h"
#include "features/exporter/exportplan.h"
#include "features/schema/schemareader.h"
#include "support/await.h"
#include "support/exactcontent.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

QStringList names(const ExportPlan &plan)
{
    QStringList names;
    for (const PlannedTable &table : plan.tables)
        names += QString::fromStdString(table.table.name);
    return names;
}

/// "CREATE INDEX idx_composite_c" and the like: the first three words.
QStringList heads(const std::vector<std::string> &statements)
{
    QStringList heads;
    for (const std::string &statement : statements)
        heads += QString::fromStdString(statement).simplified().split(u' ').mid(0, 3).join(u' ');
    return heads;
}

} // namespace

class tst_ExportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ExportFixture fixture;
        const SessionPtr session = fixture.embedded("types.sqlite", scriptFixture(QStringLiteral("export/types.sql")));
        m_schema = await(readSchema(session, CancelToken(), "test")).value();
    }

    void scriptHasEverythingInAnOrderThatWorks()
    {
        const ExportPlan plan = planned({});
        QCOMPARE(heads(plan.before).first(), QStringLiteral("PRAGMA defer_foreign_keys=TRUE"));
        const QStringList tables = names(plan);
        QVERIFY(tables.indexOf(QStringLiteral("parent")) < tables.indexOf(QStringLiteral("child")));
        QVERIFY(tables.contains(QStringLiteral("notes_own")));
        QVERIFY(!tables.contains(QStringLiteral("notes_index")));
        QVERIFY(!tables.contains(QStringLiteral("notes_only")));
        QVERIFY(!tables.contains(QStringLiteral("named")));
        QCOMPARE(heads(plan.after),
                 QStringList({QStringLiteral("CREATE INDEX idx_composite_c"), QStringLiteral("CREATE UNIQUE INDEX"),
                              QStringLiteral("CREATE VIEW named"), QStringLiteral("INSERT INTO \"notes_index\""),
                              QStringLiteral("CREATE TRIGGER named_insert"),
                              QStringLiteral("CREATE TRIGGER notes_insert")}));
        QVERIFY((plan.counters == std::vector<std::string>{"all \"types\""}));
        QVERIFY(plan.notices.front().starts_with("The index notes_only keeps no texts"));
    }

    void generatedColumnsAreShownAndNotInserted()
    {
        ExportRequest request;
        request.tables = {"ALL \"types\""};
        const std::vector<std::string> inserted = planned(request).tables.front().columns;
        QVERIFY((inserted == std::vector<std::string>{"id", "n", "i", "r", "t", "b", "num", "select"}));
        request.format = ExportFormat::Csv;
        const std::vector<std::string> shown = planned(request).tables.front().columns;
        QVERIFY((shown == std::vector<std::string>{"id", "n", "i", "r", "t", "b", "num", "g", "h", "select"}));
    }

    void fullTextRowsKeepTheirNumbersInScripts()
    {
        ExportRequest request;
        request.tables = {"notes_own"};
        QVERIFY((planned(request).tables.front().columns == std::vector<std::string>{"rowid", "title", "body"}));
        request.format = ExportFormat::Json;
        QVERIFY((planned(request).tables.front().columns == std::vector<std::string>{"title", "body"}));
    }

    void oneTableBringsItsOwnIndexesAndTriggers()
    {
        ExportRequest request;
        request.tables = {"notes", "notes"};
        const ExportPlan plan = planned(request);
        QCOMPARE(names(plan), QStringList{QStringLiteral("notes")});
        QCOMPARE(heads(plan.after),
                 QStringList({QStringLiteral("CREATE UNIQUE INDEX"), QStringLiteral("CREATE TRIGGER notes_insert")}));
    }

    void schemaAndRowsCanBeHadAlone()
    {
        ExportRequest schemaOnly;
        schemaOnly.data = false;
        QVERIFY(planned(schemaOnly).tables.empty());
        QVERIFY(planned(schemaOnly).counters.empty());
        QVERIFY(planned(schemaOnly).before.size() > 5);
        ExportRequest dataOnly;
        dataOnly.schema = false;
        QCOMPARE(planned(dataOnly).before.size(), std::size_t{1});
        QCOMPARE(heads(planned(dataOnly).after), QStringList{QStringLiteral("INSERT INTO \"notes_index\"")});
    }

    void rowsOfEverythingLeaveOutViewsAndIndexesOverOthers()
    {
        ExportRequest request;
        request.format = ExportFormat::Csv;
        const QStringList all = names(planned(request));
        QVERIFY(all.contains(QStringLiteral("notes_own")));
        QVERIFY(!all.contains(QStringLiteral("named")));
        QVERIFY(!all.contains(QStringLiteral("notes_index")));
        request.tables = {"named", "notes_index"};
        QCOMPARE(names(planned(request)), QStringList({QStringLiteral("named"), QStringLiteral("notes_index")}));
    }

    void unknownTableIsOneSentence()
    {
        ExportRequest request;
        request.tables = {"nots"};
        const Result<ExportPlan> plan = planExport(request, m_schema);
        QVERIFY(!plan);
        QVERIFY(plan.error().verdict.kind == ErrorKind::NotFound);
        QVERIFY2(
            plan.error().facts.message.starts_with("There is no table or view \"nots\"; there are all \"types\", "),
            plan.error().facts.message.c_str());
    }

    void circleOfReferencesEnds()
    {
        Schema schema;
        for (const auto &[name, parent] : {std::pair("a", "b"), std::pair("b", "c"), std::pair("c", "a")}) {
            SchemaTable table;
            table.name = name;
            table.foreignKeys.emplace_back().toTable = parent;
            schema.tables.push_back(std::move(table));
        }
        QCOMPARE(names(planExport(ExportRequest(), schema).value()),
                 QStringList({QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
    }

private:
    ExportPlan planned(const ExportRequest &request) { return planExport(request, m_schema).value(); }

    Schema m_schema;
};

QTEST_GUILESS_MAIN(tst_ExportPlan)
#include "tst_exportplan.moc"
