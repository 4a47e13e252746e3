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
        QVERIFY(console.waitForFinished(100'000));
        QCOMPARE(console.exitCode(), 0);
    }

    void everyStateIsShownInBothThemes_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state :
             {"welcome", "wrong-target", "open-project", "open-dev-server", "open-cloudflare", "opened",
              "query",   "plan",         "values",       "error",           "no-rows",         "limited",
              "value",   "frozen",       "chart-line",   "chart-bars",      "chart-points",    "chart-empty",
              "script",  "commands",     "go-to",        "shortcuts",       "history"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }

    void everyStateIsShownInBothThemes()
    {
        QFETCH(QString, state);
        const QImage light(m_folder.filePath(state + QStringLiteral("-light.png")));
        const QImage dark(m_folder.filePath(state + QStringLiteral("-dark.png")));
        if (!state.startsWith(QLatin1StringView("open-")) && state != QLatin1StringView("shortcuts")
            && state != QLatin1StringView("history"))
            QCOMPARE(light.size(), QSize(1280, 800));
        QCOMPARE(dark.size(), light.size());
        QVERIFY(light.pixelColor(light.width() / 2, 4).lightness() > 200);
        QVERIFY(dark.pixelColor(dark.width() / 2, 4).lightness() < 60);
        for (const QImage &image : {light, dark}) {
            std::set<QRgb> colours;
            for (int y = 0; y < image.height(); y += 2) {
                for (int x = 0; x < image.width(); x += 2)
                    colours.insert(image.pixel(x, y));
            }
            QVERIFY(colours.size() > 30);
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_Gallery)
#include "tst_gallery.moc"
