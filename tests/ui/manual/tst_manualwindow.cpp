// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manualwindow.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

using namespace d1;

class tst_ManualWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAtItsContents()
    {
        const Theme theme(ThemeMode::Light);
        const ManualWindow manual(theme);
        QCOMPARE(manual.title(), QStringLiteral("D1 Console"));
    }

    void everyPageIsInTheProgramAndReachableFromTheContents()
    {
        const Theme theme(ThemeMode::Light);
        ManualWindow manual(theme);
        QFile index(QStringLiteral(":/manual/index.md"));
        QVERIFY(index.open(QIODevice::ReadOnly));
        const QString contents = QString::fromUtf8(index.readAll());
        const QDir folder(QStringLiteral(D1_SOURCE_DIR "/resources/manual"));
        const QStringList pages = folder.entryList({QStringLiteral("*.md")});
        QVERIFY(pages.size() > 5);
        for (const QString &page : pages) {
            manual.showPage(page.chopped(3));
            QVERIFY2(manual.text().size() > 100, qPrintable(page));
            if (page != QLatin1StringView("index.md"))
                QVERIFY2(contents.contains(QStringLiteral("](%1)").arg(page)), qPrintable(page));
        }
    }

    void escapeCloses()
    {
        const Theme theme(ThemeMode::Dark);
        ManualWindow manual(theme);
        manual.show();
        QVERIFY(QTest::qWaitForWindowExposed(&manual));
        QTest::keyClick(&manual, Qt::Key_Escape);
        QVERIFY(!manual.isVisible());
    }
};

QTEST_MAIN(tst_ManualWindow)
#include "tst_manualwindow.moc"
