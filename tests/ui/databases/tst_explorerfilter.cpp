// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/schema/schemamodel.h"
#include "support/fakedatabase.h"
#include "ui/databases/explorerfilter.h"
#include "ui/databases/explorermodel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

namespace {

/// All names below `parent` with two spaces a level.
QStringList tree(const QAbstractItemModel &model, const QModelIndex &parent = {}, const QString &indent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines << indent + index.data().toString();
        lines << tree(model, index, indent + u"  "_s);
    }
    return lines;
}

} // namespace

class TestExplorerFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsMatchesWithTheirParentsAndChildren_data();
    void keepsMatchesWithTheirParentsAndChildren();
};

void TestExplorerFilter::keepsMatchesWithTheirParentsAndChildren_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("column") << u"TOTAL"_s
                            << QStringList{u"demo: shop"_s, u"  Tables"_s,          u"    orders"_s, u"      total"_s,
                                           u"  Views"_s,    u"    recent orders"_s, u"      total"_s};
    QTest::newRow("another database") << u"prod"_s << QStringList{u"prod"_s};
    QTest::newRow("trigger") << u"touch"_s << QStringList{u"demo: shop"_s, u"  Triggers"_s, u"    orders_touch"_s};
    QTest::newRow("group names do not count") << u"Triggers"_s << QStringList{};
}

void TestExplorerFilter::keepsMatchesWithTheirParentsAndChildren()
{
    const Theme theme(ThemeMode::Light);
    const IconSet icons(theme);
    SchemaModel schema;
    ExplorerModel model(schema, icons);
    ExplorerFilter filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter);
    schema.setSchema(test::shopSchema());
    model.setDatabases({{u"demo:"_s, u"demo: shop"_s, {}}, {u"d1:prod"_s, u"prod"_s, {}}}, u"demo:"_s);
    QFETCH(QString, text);
    filter.setText(text);
    QTEST(tree(filter), "expected");
}

QTEST_MAIN(TestExplorerFilter)
#include "tst_explorerfilter.moc"
