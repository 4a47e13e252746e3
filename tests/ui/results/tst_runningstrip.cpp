// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/spokenwidgets.h"
#include "ui/results/runningstrip.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace d1;

class tst_RunningStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_strip = new RunningStrip(m_theme, m_icons);
        (new QVBoxLayout(m_window.get()))->addWidget(m_strip);
        m_window->resize(500, 100);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void quickRunShowsNothing()
    {
        QSignalSpy shown(m_strip, &RunningStrip::shown);
        m_strip->start(QStringLiteral("Running"));
        QVERIFY(!m_strip->isVisible());
        m_strip->stop();
        m_strip->start(QStringLiteral("Running")); // a second one, whose delay begins anew
        QElapsedTimer timer;
        timer.start();
        QVERIFY(shown.wait());
        QVERIFY(timer.elapsed() >= 290);
        QCOMPARE(shown.count(), 1);
    }

    void longRunSaysWhatAndHowLong()
    {
        m_strip->start(QStringLiteral("Running 1 of 3"));
        QTRY_VERIFY(m_strip->isVisible());
        QVERIFY(text().startsWith(QStringLiteral("Running 1 of 3  0.")));
        QVERIFY(text().endsWith(QStringLiteral(" s")));
        const QString before = text();
        QTRY_VERIFY(text() != before); // the time goes on
        m_strip->setActivity(QStringLiteral("Running 2 of 3"));
        QTRY_VERIFY(text().startsWith(QStringLiteral("Running 2 of 3")));
        m_strip->stop();
        QVERIFY(!m_strip->isVisible());
    }

    void cancelIsReachedByTheKeyboard()
    {
        QSignalSpy cancels(m_strip, &RunningStrip::cancelRequested);
        m_strip->start(QStringLiteral("Running"));
        QTRY_VERIFY(m_strip->isVisible());
        auto *cancel = m_strip->findChild<QToolButton *>();
        QVERIFY((cancel->focusPolicy() & Qt::TabFocus) != 0);
        QTest::keyClick(cancel, Qt::Key_Space);
        QCOMPARE(cancels.count(), 1);
        QCOMPARE(test::unnamedWidgets(*m_window).join(u'\n'), QString());
        QVERIFY(m_strip->isVisible()); // until it has ended
    }

    void lineMovesInTheThemesColour()
    {
        m_strip->start(QStringLiteral("Running"));
        QTRY_VERIFY(m_strip->isVisible());
        const auto hasAccent = [this] {
            const QImage image = m_strip->grab().toImage();
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, 0) == m_theme.color(ColorRole::Accent))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(hasAccent());
    }

private:
    [[nodiscard]] QString text() const { return m_strip->findChild<QLabel *>()->text(); }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<QWidget> m_window;
    RunningStrip *m_strip = nullptr;
};

QTEST_MAIN(tst_RunningStrip)
#include "tst_runningstrip.moc"
