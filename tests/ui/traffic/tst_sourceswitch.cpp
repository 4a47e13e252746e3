// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/sourceswitch.h"

#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace d1;

/// Whose figures, by keyboard.
class tst_SourceSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowKeysChangeTheSource()
    {
        TrafficSelection selection;
        SourceSwitch shown(selection);
        shown.show();
        QVERIFY(QTest::qWaitForWindowActive(&shown));
        const QSignalSpy changed(&selection, &TrafficSelection::changed);
        const QList<QToolButton *> sources = shown.findChildren<QToolButton *>();
        QVERIFY(sources.at(0)->isChecked());
        sources.at(0)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(sources.at(0), Qt::Key_Right);
        QCOMPARE(selection.source(), TrafficSource::WholeTraffic);
        QCOMPARE(changed.size(), 1);
        selection.selectSource(TrafficSource::Desktop); // by another page
        QVERIFY(sources.at(0)->isChecked());
    }

    void oneDatabaseOrAll()
    {
        TrafficSelection selection;
        SourceSwitch shown(selection);
        auto *databases = shown.findChild<QComboBox *>();
        QCOMPARE(databases->currentText(), QStringLiteral("All databases"));
        shown.setDatabase(QStringLiteral("shop"));
        QCOMPARE(databases->currentText(), QStringLiteral("shop"));
        shown.show();
        QVERIFY(QTest::qWaitForWindowActive(&shown));
        databases->setFocus();
        QTest::keyClick(databases, Qt::Key_Down);
        QVERIFY(selection.isOfAllDatabases());
        QTest::keyClick(databases, Qt::Key_Up);
        QVERIFY(!selection.isOfAllDatabases());
    }
};

QTEST_MAIN(tst_SourceSwitch)
#include "tst_sourceswitch.moc"
