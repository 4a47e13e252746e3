// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/databases/targetwords.h"

#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestTargetWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void iconSaysTheKind_data();
    void iconSaysTheKind();
};

void TestTargetWords::iconSaysTheKind_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<IconName>("icon");
    QTest::newRow("demo") << u"demo:"_s << IconName::Demo;
    QTest::newRow("file") << u"file:/data/shop.sqlite"_s << IconName::File;
    QTest::newRow("dev server") << u"dev:http://127.0.0.1:8787/DB"_s << IconName::DevServer;
    QTest::newRow("cloud") << u"d1:shop"_s << IconName::Cloud;
    QTest::newRow("project") << u"project:/work#DB"_s << IconName::Project;
    QTest::newRow("remote binding") << u"project:/work#DB?remote"_s << IconName::Cloud;
    QTest::newRow("nonsense") << u"nonsense"_s << IconName::Database;
}

void TestTargetWords::iconSaysTheKind()
{
    QFETCH(QString, target);
    QTEST(iconOfTarget(target), "icon");
}

QTEST_APPLESS_MAIN(TestTargetWords)
#include "tst_targetwords.moc"
