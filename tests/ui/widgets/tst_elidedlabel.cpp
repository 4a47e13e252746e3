// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestElidedLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextWithoutRoomIsInTheToolTip();
};

void TestElidedLabel::aTextWithoutRoomIsInTheToolTip()
{
    const Theme theme(ThemeMode::Light);
    ElidedLabel label(theme);
    label.setText(u"a name that needs far more room than it gets"_s);
    label.resize(60, 20);
    label.show();
    QCOMPARE(label.toolTip(), label.text());
    label.resize(label.sizeHint());
    QVERIFY(label.toolTip().isEmpty());
    QVERIFY(label.minimumSizeHint().width() < 100);
    QCOMPARE(label.accessibleName(), label.text());
}

QTEST_MAIN(TestElidedLabel)
#include "tst_elidedlabel.moc"
