// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/shortcutmodel.h"
#include "ui/finder/shortcuts.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFont>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace d1;
using namespace Qt::StringLiterals;

class TestShortcutModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowSaysAreaNameAndKeys();
    void aChangeIsShownAtOnceAndInBold();
};

void TestShortcutModel::aRowSaysAreaNameAndKeys()
{
    Shortcuts shortcuts({});
    QWidget widget;
    QAction run(u"&Run"_s);
    run.setObjectName(u"query.run"_s);
    run.setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_R), QKeySequence(Qt::Key_F5)});
    widget.addAction(&run);
    ShortcutModel model({&run}, shortcuts);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, ShortcutModel::Area).data().toString(), u"Query"_s);
    QCOMPARE(model.index(0, ShortcutModel::Name).data().toString(), u"Run"_s);
    QCOMPARE(model.index(0, ShortcutModel::Keys).data().toString(), u"Ctrl+R; F5"_s);
    QCOMPARE(model.nameOf(u"query.run"_s), u"Run"_s);
    QCOMPARE(model.headerData(ShortcutModel::Keys, Qt::Horizontal).toString(), u"Keys"_s);
}

void TestShortcutModel::aChangeIsShownAtOnceAndInBold()
{
    Shortcuts shortcuts({});
    QWidget widget;
    QAction run(u"Run"_s);
    run.setObjectName(u"query.run"_s);
    widget.addAction(&run);
    ShortcutModel model({&run}, shortcuts);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    shortcuts.choose(u"query.run"_s, QKeySequence(Qt::Key_F9));
    QCOMPARE(changed.count(), 1);
    const QModelIndex keys = model.index(0, ShortcutModel::Keys);
    QCOMPARE(keys.data().toString(), u"F9"_s);
    QVERIFY(keys.data(Qt::FontRole).value<QFont>().bold());
}

QTEST_MAIN(TestShortcutModel)
#include "tst_shortcutmodel.moc"
