// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/generatedcolumns.h"

#include <QTest>

using namespace d1;
using namespace d1::advisor;

namespace {

SchemaTable documents()
{
    SchemaTable table;
    table.name = "documents";
    table.sql =
        "CREATE TABLE documents (id INTEGER PRIMARY KEY, doc TEXT, \"size\" INT DEFAULT (1),"
        " kind TEXT AS (json_extract(doc, '$.kind')), [upper kind] TEXT GENERATED ALWAYS AS (upper(kind)) STORED,"
        " double INT AS (\"size\" * 2), CHECK (json_valid(doc)))";
    for (const char *name : {"id", "doc", "size", "kind", "upper kind", "double"}) {
        table.columns.emplace_back();
        table.columns.back().name = name;
        table.columns.back().generated = table.columns.size() > 3;
    }
    return table;
}

} // namespace

class tst_GeneratedColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeWithWhatTheyAreMadeFrom_data()
    {
        QTest::addColumn<QStringList>("updated");
        QTest::addColumn<QStringList>("changed");
        QTest::newRow("one from another")
            << QStringList{QStringLiteral("doc")}
            << QStringList{QStringLiteral("doc"), QStringLiteral("kind"), QStringLiteral("upper kind")};
        QTest::newRow("quoted, another case")
            << QStringList{QStringLiteral("SIZE")} << QStringList{QStringLiteral("SIZE"), QStringLiteral("double")};
        QTest::newRow("none") << QStringList{QStringLiteral("id")} << QStringList{QStringLiteral("id")};
        QTest::newRow("nothing updated") << QStringList() << QStringList();
    }
    void changeWithWhatTheyAreMadeFrom()
    {
        QFETCH(const QStringList, updated);
        QFETCH(const QStringList, changed);
        const auto asSet = [](const QStringList &names) {
            std::set<std::string> set;
            for (const QString &name : names)
                set.insert(name.toStdString());
            return set;
        };
        Schema schema;
        schema.tables.push_back(documents());
        StatementEffects effects;
        effects.tables["documents"].updatedColumns = asSet(updated);
        addGeneratedColumns(effects, schema);
        QVERIFY(effects.tables["documents"].updatedColumns == asSet(changed));
    }

    void unknownTableIsLeftAlone()
    {
        StatementEffects effects;
        effects.tables["elsewhere"].updatedColumns = {"doc"};
        const StatementEffects before = effects;
        addGeneratedColumns(effects, {});
        QVERIFY(effects == before);
    }
};

QTEST_GUILESS_MAIN(tst_GeneratedColumns)
#include "tst_generatedcolumns.moc"
