// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QTest>

#include <set>

using namespace d1;

namespace {

int inkedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
    }
    return count;
}

} // namespace

class TestIconSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconIsDrawn_data();
    void everyIconIsDrawn();
    void noTwoIconsLookTheSame();
    void iconFollowsTheTheme();
    void disabledIconIsPaler();
    void pixmapKnowsItsRatio();
};

void TestIconSet::everyIconIsDrawn_data()
{
    QTest::addColumn<IconName>("name");
    for (int i = 0; i < static_cast<int>(IconName::Count); ++i)
        QTest::addRow("icon %d", i) << static_cast<IconName>(i);
}

void TestIconSet::everyIconIsDrawn()
{
    QFETCH(IconName, name);
    const Theme theme(ThemeMode::Light);
    const IconSet icons(theme);
    const QImage image = icons.pixmap(name, ColorRole::Text, 16, 2).toImage();
    QCOMPARE(image.size(), QSize(32, 32));
    QVERIFY(inkedPixels(image) > 40);
}

void TestIconSet::noTwoIconsLookTheSame()
{
    const Theme theme(ThemeMode::Light);
    const IconSet icons(theme);
    std::set<QByteArray> seen;
    for (int i = 0; i < static_cast<int>(IconName::Count); ++i) {
        const QImage image = icons.pixmap(static_cast<IconName>(i), ColorRole::Text, 16, 1).toImage();
        seen.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(seen.size(), static_cast<std::size_t>(IconName::Count));
}

void TestIconSet::iconFollowsTheTheme()
{
    Theme theme(ThemeMode::Light);
    const IconSet icons(theme);
    const QIcon icon = icons.icon(IconName::Run, ColorRole::Text);
    const QImage light = icon.pixmap(16).toImage();
    theme.setMode(ThemeMode::Dark);
    const QImage dark = icon.pixmap(16).toImage();
    QVERIFY(qGray(light.pixel(7, 8)) < 80);
    QVERIFY(qGray(dark.pixel(7, 8)) > 180);
}

void TestIconSet::disabledIconIsPaler()
{
    const Theme theme(ThemeMode::Light);
    const IconSet icons(theme);
    const QIcon icon = icons.icon(IconName::Run, ColorRole::Text);
    const QImage enabled = icon.pixmap(QSize(16, 16), QIcon::Normal).toImage();
    const QImage disabled = icon.pixmap(QSize(16, 16), QIcon::Disabled).toImage();
    QVERIFY(qGray(disabled.pixel(7, 8)) > qGray(enabled.pixel(7, 8)) + 60);
}

void TestIconSet::pixmapKnowsItsRatio()
{
    const Theme theme(ThemeMode::Light);
    const IconSet icons(theme);
    const QPixmap pixmap = icons.pixmap(IconName::Table, ColorRole::Text, 20, 1.5);
    QCOMPARE(pixmap.size(), QSize(30, 30));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(20, 20));
}

QTEST_MAIN(TestIconSet)
#include "tst_iconset.moc"
