// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/derivedstatements.h"

#include <QTest>

using namespace d1;
using namespace d1::advisor;

class tst_DerivedStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodyOfATriggerStandsAlone()
    {
        const std::vector<std::string> body = triggerBody("CREATE TRIGGER t AFTER UPDATE ON a WHEN (NEW.x > 1) BEGIN "
                                                          "UPDATE b SET n = CASE WHEN n > 1 THEN 2 ELSE 3 END "
                                                          "WHERE id = NEW.id; SELECT RAISE(ABORT, 'no; never') WHERE "
                                                          "EXISTS (SELECT 1 FROM c WHERE k = old.\"k\"); END");
        const std::vector<std::string> expected{"UPDATE b SET n = CASE WHEN n > 1 THEN 2 ELSE 3 END WHERE id = ?",
                                                "SELECT NULL WHERE EXISTS (SELECT 1 FROM c WHERE k = ?)"};
        QCOMPARE(body, expected);
    }

    void deleteLooksForChildren()
    {
        Schema schema;
        SchemaTable parent;
        parent.name = "p";
        SchemaTable child;
        child.name = "c";
        child.foreignKeys = {{0, "P", {"p_id"}, {}, "CASCADE", "NO ACTION"}, {1, "p", {"q_id"}, {}, "NO ACTION", ""}};
        schema.tables = {child, parent};
        StatementEffects effects;
        effects.tables["p"].deletes = true;
        const std::vector<DerivedStatement> derived = derivedStatements(effects, schema);
        QCOMPARE(derived.size(), std::size_t{2});
        QCOMPARE(derived[0].sql, std::string(R"(DELETE FROM "c" WHERE "p_id" = ?)"));
        QVERIFY(!derived[0].inMainPlan);
        QCOMPARE(derived[1].sql, std::string(R"(SELECT 1 FROM "c" WHERE "q_id" = ?)"));
        QVERIFY(derived[1].inMainPlan);
    }
};

QTEST_GUILESS_MAIN(tst_DerivedStatements)
#include "tst_derivedstatements.moc"
