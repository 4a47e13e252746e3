// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftfile.h"
#include "features/importer/draft/importpreviewmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestImportPreviewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandAsTheDialectReadsThem()
    {
        test::DraftFile files;
        ImportDraft draft;
        ImportPreviewModel model(draft);
        const QAbstractItemModelTester tester(&model);
        draft.open(files.write(u"a.csv"_s, "name,note\n\"A, B\",\n\"\",x\n"));
        QTRY_COMPARE(draft.state(), ImportDraft::State::Ready);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"note"_s);
        QCOMPARE(model.index(0, 0).data().toString(), u"A, B"_s);
        QVERIFY(!model.index(0, 1).data().isValid()); // empty without quotes is NULL
        QVERIFY(model.index(1, 0).data().isValid());
        draft.close();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestImportPreviewModel)
#include "tst_importpreviewmodel.moc"
