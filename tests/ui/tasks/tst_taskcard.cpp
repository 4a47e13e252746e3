// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faketask.h"
#include "support/spokenwidgets.h"
#include "ui/tasks/taskcard.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace d1;
using namespace Qt::StringLiterals;
using State = BackgroundTask::State;

class TestTaskCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void progressIsToldInWords_data();
    void progressIsToldInWords();
    void keysPauseGoOnAndCancel();
    void anEndedTaskIsRemovedByKey();
    void theResultIsOfferedAtTheEnd();

private:
    static QToolButton *named(const QWidget &card, const QString &start)
    {
        const auto buttons = card.findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->accessibleName().startsWith(start))
                return button;
        }
        return nullptr;
    }

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
};

void TestTaskCard::progressIsToldInWords_data()
{
    using Unit = TaskProgress::Unit;
    QTest::addColumn<TaskProgress>("progress");
    QTest::addColumn<QString>("words");
    QTest::newRow("rows of all") << TaskProgress{Unit::Rows, 48'000, 200'000} << u"48,000 of 200,000 rows"_s;
    QTest::newRow("rows") << TaskProgress{Unit::Rows, 48'000, std::nullopt} << u"48,000 rows"_s;
    QTest::newRow("bytes") << TaskProgress{Unit::Bytes, 1'200'000, 84'000'000} << u"1.2 MB of 84 MB"_s;
    QTest::newRow("steps") << TaskProgress{Unit::Steps, 3, 7} << u"3 of 7"_s;
}

void TestTaskCard::progressIsToldInWords()
{
    QFETCH(TaskProgress, progress);
    QFETCH(QString, words);
    FakeTask task(u"Import"_s);
    const TaskCard card(task, m_theme, m_icons);
    task.setProgress(progress);
    QCOMPARE(card.progressText(), words);
    task.pause();
    QCOMPARE(card.progressText(), words + u", paused"_s);
    task.cancel();
    QCOMPARE(card.progressText(), u"Stopping …"_s);
}

void TestTaskCard::keysPauseGoOnAndCancel()
{
    FakeTask task(u"Import a.csv"_s);
    TaskCard card(task, m_theme, m_icons);
    card.show();
    QTest::keyClick(named(card, u"Pause: Import a.csv"_s), Qt::Key_Space);
    QCOMPARE(task.state(), State::Paused);
    QTest::keyClick(named(card, u"Go on: Import a.csv"_s), Qt::Key_Space);
    QCOMPARE(task.state(), State::Running);
    QTest::keyClick(named(card, u"Cancel: Import a.csv"_s), Qt::Key_Space);
    QCOMPARE(task.state(), State::Stopping);
    QVERIFY(!named(card, u"Cancel"_s)->isEnabled());
}

void TestTaskCard::anEndedTaskIsRemovedByKey()
{
    FakeTask task(u"Import"_s);
    TaskCard card(task, m_theme, m_icons);
    card.show();
    QSignalSpy dismissed(&card, &TaskCard::dismissed);
    task.end(State::Failed, u"The disk is full; free some room and resume."_s);
    QVERIFY(!named(card, u"Pause"_s)->isVisible());
    QTest::keyClick(named(card, u"Remove from the list: Import"_s), Qt::Key_Space);
    QCOMPARE(dismissed.count(), 1);
}

void TestTaskCard::theResultIsOfferedAtTheEnd()
{
    FakeTask task(u"Import"_s);
    TaskCard card(task, m_theme, m_icons);
    card.show();
    QSignalSpy requested(&task, &BackgroundTask::resultRequested);
    task.end(State::Done, u"200,000 rows"_s, u"Show summary"_s);
    const auto buttons = card.findChildren<QToolButton *>();
    const auto result = std::ranges::find(buttons, u"Show summary"_s, &QToolButton::text);
    QVERIFY(result != buttons.end() && (*result)->isVisible());
    QTest::keyClick(*result, Qt::Key_Space);
    QCOMPARE(requested.count(), 1);
}

QTEST_MAIN(TestTaskCard)
#include "tst_taskcard.moc"
