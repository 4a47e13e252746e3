// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/jsontreemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace d1;

class tst_JsonTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentBecomesATreeInItsOrder()
    {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model);
        QVERIFY(model.setText(R"({"z": 1, "a": [true, null, "x"], "m": {"deep key": 9223372036854775807}})"));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(model, 0, JsonTreeModel::Name), QStringLiteral("z"));
        QCOMPARE(text(model, 1, JsonTreeModel::Value), QStringLiteral("[3]"));
        QCOMPARE(text(model, 2, JsonTreeModel::Value), QStringLiteral("{1}"));
        const QModelIndex array = model.index(1, 0);
        QCOMPARE(model.rowCount(array), 3);
        QCOMPARE(model.index(0, 1, array).data().toString(), QStringLiteral("true"));
        QCOMPARE(model.index(1, 1, array).data().toString(), QStringLiteral("null"));
        QCOMPARE(model.index(2, 1, array).data().toString(), QStringLiteral("\u0022x\u0022"));
        const QModelIndex number = model.index(0, 1, model.index(2, 0));
        QCOMPARE(number.data().toString(), QStringLiteral("9223372036854775807"));
        QCOMPARE(number.data(JsonTreeModel::KindRole).toInt(), static_cast<int>(JsonTreeModel::Kind::Number));
    }

    void pathsAreThoseOfSqlite()
    {
        JsonTreeModel model;
        QVERIFY(model.setText(R"({"a": [{"b c": 1}]})"));
        const QModelIndex array = model.index(0, 0);
        const QModelIndex element = model.index(0, 0, array);
        QCOMPARE(array.data(JsonTreeModel::PathRole).toString(), QStringLiteral("$.a"));
        QCOMPARE(element.data(JsonTreeModel::PathRole).toString(), QStringLiteral("$.a[0]"));
        QCOMPARE(model.index(0, 0, element).data(JsonTreeModel::PathRole).toString(),
                 QStringLiteral("$.a[0].%1b c%1").arg(QChar(u'"')));
    }

    void otherTextLeavesNothing()
    {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model);
        QVERIFY(model.setText("[1]"));
        QVERIFY(!model.setText("[1"));
        QCOMPARE(model.rowCount(), 0);
        const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
        QVERIFY(!model.setText(deep));
    }

private:
    static QString text(const JsonTreeModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

QTEST_APPLESS_MAIN(tst_JsonTreeModel)
#include "tst_jsontreemodel.moc"
