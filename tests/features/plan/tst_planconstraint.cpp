// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/planconstraint.h"

#include <QTest>

using namespace d1;

class tst_PlanConstraint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreThoseOfTheIndex_data()
    {
        QTest::addColumn<QStringList>("columns");
        const auto row = [](const char *detail, const QStringList &columns) { QTest::newRow(detail) << columns; };
        using L = QStringList;
        const auto s = [](const char *text) { return QString::fromLatin1(text); };
        row("SEARCH t USING INDEX i (a=? AND b>?)", L{s("a"), s("b")});
        row("SEARCH t USING INDEX i (a>? AND a<?)", L{s("a")});
        row("SEARCH t USING PRIMARY KEY ((A,b)>(?,?))", L{s("a"), s("b")});
        row("SEARCH t USING INDEX i (ANY(a) AND b=?)", L{s("a"), s("b")});
        row("SEARCH t USING INDEX i (<expr>=?)", L{});
        row("SEARCH t USING INDEX i (a=? AND rowid>?)", L{s("a"), s("rowid")});
        row("SEARCH t USING INTEGER PRIMARY KEY (rowid=?)", L{s("rowid"), s("_rowid_"), s("oid"), s("number")});
        row("SCAN t", L{});
    }

    void columnsAreThoseOfTheIndex()
    {
        QFETCH(QStringList, columns);
        SchemaTable table;
        table.columns.resize(2);
        table.columns[0].name = "Number";
        table.columns[0].primaryKeyPosition = 1;
        table.columns[1].name = "a";
        QStringList found;
        for (const std::string &column : constraintColumns(sql::parsePlanDetail(QTest::currentDataTag()), &table))
            found << QString::fromStdString(column);
        QCOMPARE(found, columns);
    }
};

QTEST_APPLESS_MAIN(tst_PlanConstraint)
#include "tst_planconstraint.moc"
