// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <set>

class tst_Gallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QProcess console;
        console.start(QStringLiteral(D1_CONSOLE), {QStringLiteral("--gallery"), m_folder.path()});
        QVERIFY(console.waitForFinished(500'000));
        QCOMPARE(console.exitCode(), 0);
    }

    void theViewsAreThere()
    {
        for (const char *state : {"welcome",
                                  "query",
                                  "plan",
                                  "plan-compare",
                                  "values",
                                  "error",
                                  "history",
                                  "shortcuts",
                                  "no-permission",
                                  "empty-database",
                                  "opening",
                                  "manual",
                                  "frozen",
                                  "chart-line",
                                  "chart-bars",
                                  "chart-points",
                                  "chart-empty",
                                  "monitor",
                                  "monitor-live",
                                  "monitor-table",
                                  "monitor-empty",
                                  "monitor-stale",
                                  "monitor-no-permission",
                                  "import-empty",
                                  "import-file",
                                  "import-new-table",
                                  "import-hosted",
                                  "import-faults",
                                  "import-task",
                                  "import-summary"}) {
            const QImage shown = picture(QString::fromLatin1(state), "light");
            QVERIFY2(!shown.isNull(), state);
        }
        QCOMPARE(picture(QStringLiteral("query"), "light").size(), QSize(1280, 800));
    }

    void everyStateIsShownInEveryTheme_data()
    {
        QTest::addColumn<QString>("state");
        const QString end = QStringLiteral("-light.png");
        for (const QString &file : QDir(m_folder.path()).entryList({QStringLiteral("*") + end}))
            QTest::newRow(qPrintable(file.chopped(end.size()))) << file.chopped(end.size());
    }

    void everyStateIsShownInEveryTheme()
    {
        QFETCH(QString, state);
        const QImage light = picture(state, "light");
        const QImage dark = picture(state, "dark");
        const QImage contrast = picture(state, "contrast");
        QCOMPARE(dark.size(), light.size());
        QCOMPARE(contrast.size(), light.size());
        QVERIFY(light.pixelColor(light.width() / 2, 4).lightness() > 200);
        QVERIFY(dark.pixelColor(dark.width() / 2, 4).lightness() < 60);
        QVERIFY(contrast.pixelColor(contrast.width() / 2, 4).lightness() < 10);
        for (const QImage &image : {light, dark, contrast}) {
            std::set<QRgb> colours;
            for (int y = 0; y < image.height(); y += 2) {
                for (int x = 0; x < image.width(); x += 2)
                    colours.insert(image.pixel(x, y));
            }
            QVERIFY(colours.size() > 30);
        }
    }

private:
    [[nodiscard]] QImage picture(const QString &state, const char *theme) const
    {
        return QImage(m_folder.filePath(QStringLiteral("%1-%2.png").arg(state, QLatin1StringView(theme))));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_Gallery)
#include "tst_gallery.moc"
