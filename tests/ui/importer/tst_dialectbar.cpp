// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/spokenwidgets.h"
#include "ui/importer/dialectbar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestDialectBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownComesBack_data();
    void whatIsShownComesBack();
    void keysChangeIt();
    void whatTheProgramSetsIsNotTold();
    void everyControlHasAName();
};

void TestDialectBar::whatIsShownComesBack_data()
{
    QTest::addColumn<CsvDialect>("dialect");
    QTest::newRow("plain") << CsvDialect();
    QTest::newRow("other") << CsvDialect{TextEncoding::Windows1252, ';', '\'', false, true, "NULL"};
    QTest::newRow("rare separator") << CsvDialect{TextEncoding::Utf16LittleEndian, ':', '"', true, false, ""};
}

void TestDialectBar::whatIsShownComesBack()
{
    QFETCH(CsvDialect, dialect);
    DialectBar bar;
    bar.setDialect(dialect);
    QVERIFY(bar.dialect() == dialect);
}

void TestDialectBar::keysChangeIt()
{
    DialectBar bar;
    bar.setDialect(CsvDialect());
    bar.show();
    QSignalSpy changed(&bar, &DialectBar::dialectChanged);
    const auto lists = bar.findChildren<QComboBox *>();
    QTest::keyClick(lists[1], Qt::Key_Down);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bar.dialect().separator, ';');
    QTest::keyClick(bar.findChildren<QCheckBox *>()[0], Qt::Key_Space);
    QVERIFY(!bar.dialect().hasHeader);
    auto *null = bar.findChild<QLineEdit *>();
    QTest::keyClicks(null, u"n/a"_s);
    QTest::keyClick(null, Qt::Key_Return);
    QCOMPARE(bar.dialect().nullText, std::string("n/a"));
    QCOMPARE(changed.count(), 3);
}

void TestDialectBar::whatTheProgramSetsIsNotTold()
{
    DialectBar bar;
    QSignalSpy changed(&bar, &DialectBar::dialectChanged);
    bar.setDialect({TextEncoding::Latin1, '\t', '"', false, false, "x"});
    QCOMPARE(changed.count(), 0);
}

void TestDialectBar::everyControlHasAName()
{
    DialectBar bar;
    bar.show();
    QCOMPARE(test::unnamedWidgets(bar), QStringList());
}

QTEST_MAIN(TestDialectBar)
#include "tst_dialectbar.moc"
