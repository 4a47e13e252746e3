// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/draft/importcolumnsmodel.h"
#include "features/importer/job/importplan.h"
#include "ui/importer/importcolumnsproxy.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;
using Model = ImportColumnsModel;

class TestImportColumnsProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreWords();

private:
    QTemporaryDir m_folder;
};

void TestImportColumnsProxy::valuesAreWords()
{
    const QString path = m_folder.filePath(u"t.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,note\n1,x\n2,\n");
    file.close();
    SchemaTable table;
    table.name = "t";
    SchemaColumn id;
    id.name = "id";
    SchemaColumn day;
    day.name = "day";
    day.notNull = true;
    table.columns = {id, day};
    Schema schema;
    schema.tables = {table};

    const Theme theme(ThemeMode::Light);
    ImportDraft draft;
    Model model(draft);
    ImportColumnsProxy proxy(theme);
    proxy.setSourceModel(&model);
    const QAbstractItemModelTester tester(&proxy);
    draft.setSchema(schema);
    draft.open(path);
    QTRY_COMPARE(draft.state(), ImportDraft::State::Ready);
    const auto text = [&proxy](int row, int column) { return proxy.index(row, column).data().toString(); };
    QTRY_COMPARE(text(0, Model::Evidence), u"INTEGER: 2 whole numbers"_s);
    QCOMPARE(text(0, Model::Sample), u"1, 2"_s);
    QCOMPARE(text(1, Model::Destination), u"not imported"_s);
    QCOMPARE(text(1, Model::Evidence), u"TEXT: 1 text, 1 NULL"_s);
    QCOMPARE(text(2, Model::Name), u"not in the file"_s);
    QCOMPARE(text(2, Model::Sample), u"its default"_s);
    QCOMPARE(text(2, Model::Evidence), u"must have a value"_s);
    QVERIFY(model.setData(model.index(2, Model::Sample), u"2026"_s));
    QCOMPARE(text(2, Model::Sample), u"always “2026”"_s);
    QCOMPARE(proxy.headerData(Model::Destination, Qt::Horizontal).toString(), u"Goes to"_s);
}

QTEST_MAIN(TestImportColumnsProxy)
#include "tst_importcolumnsproxy.moc"
