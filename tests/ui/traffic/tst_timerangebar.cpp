// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/traffic/timerangebar.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace d1;
using namespace std::chrono_literals;
using Kind = TimeRange::Kind;

/// The range of a page by keyboard.
class tst_TimeRangeBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_selection = std::make_unique<TimeRangeSelection>();
        m_bar = std::make_unique<TimeRangeBar>(*m_selection, m_icons);
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    }

    void everyRangeHasAButtonThatSaysIt()
    {
        QStringList names;
        for (const QToolButton *button : m_bar->findChildren<QToolButton *>())
            names << button->accessibleName();
        QCOMPARE(names.size(), 7);
        QVERIFY(names.contains(QStringLiteral("The last 5 minutes, second by second")));
        QCOMPARE(chosen()->text(), QStringLiteral("1 h"));
    }

    void arrowKeysChangeTheRange()
    {
        chosen()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(m_selection->range().kind(), Kind::Day);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QCOMPARE(m_selection->range().kind(), Kind::FiveMinutes);
        QCOMPARE(chosen()->text(), QStringLiteral("Live"));
    }

    void theKeyboardStaysWithTheRangeThatIsShown()
    {
        chosen()->setFocus(Qt::TabFocusReason);
        m_selection->select(TimeRange(Kind::Week)); // by a click, or in another view
        QCOMPARE(chosen()->text(), QStringLiteral("7 d"));
        QCOMPARE(QApplication::focusWidget(), chosen());
    }

    void aZoomCanBeLeftByKeyboard()
    {
        const Clock::WallTime now{1'795'428'000s};
        m_selection->zoomTo({now, now + 10min});
        QCOMPARE(chosen()->text(), QStringLiteral("Custom"));
        auto *out = m_bar->findChild<QToolButton *>();
        QVERIFY(out->isVisible());
        out->setFocus(Qt::TabFocusReason);
        QTest::keyClick(out, Qt::Key_Space);
        QCOMPARE(m_selection->range().kind(), Kind::Hour);
        QVERIFY(!out->isVisible());
        QCOMPARE(QApplication::focusWidget(), chosen()); // the keyboard is not lost
    }

    void customIsAskedForAndChangesNothingYet()
    {
        const QSignalSpy asked(m_bar.get(), &TimeRangeBar::customAsked);
        for (QToolButton *button : m_bar->findChildren<QToolButton *>()) {
            if (button->text() == QStringLiteral("Custom"))
                QTest::keyClick(button, Qt::Key_Space);
        }
        QCOMPARE(asked.size(), 1);
        QCOMPARE(chosen()->text(), QStringLiteral("1 h"));
    }

private:
    [[nodiscard]] QToolButton *chosen() const
    {
        for (QToolButton *button : m_bar->findChildren<QToolButton *>()) {
            if (button->isChecked())
                return button;
        }
        return nullptr;
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<TimeRangeSelection> m_selection;
    std::unique_ptr<TimeRangeBar> m_bar;
};

QTEST_MAIN(tst_TimeRangeBar)
#include "tst_timerangebar.moc"
