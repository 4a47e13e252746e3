// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faketask.h"
#include "ui/tasks/taskcard.h"
#include "ui/tasks/taskpanel.h"
#include "ui/theme/theme.h"

#include <QTest>
#include <QVBoxLayout>

using namespace d1;
using namespace Qt::StringLiterals;
using State = BackgroundTask::State;

class TestTaskPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aQuickTaskNeedsNoPanel();
    void aSlowTaskShowsIt();
    void aFailureShowsItAtOnce();
    void escapeHidesIt();
    void itStaysInItsCornerAndInside();
    void theLastDismissedClosesIt();

private:
    FakeTask *start() { return static_cast<FakeTask *>(m_tasks->add(std::make_unique<FakeTask>(u"Import"_s))); }

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    std::unique_ptr<TaskList> m_tasks;
    std::unique_ptr<QWidget> m_window;
    TaskPanel *m_panel = nullptr;
};

void TestTaskPanel::init()
{
    m_tasks = std::make_unique<TaskList>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 600);
    m_panel = new TaskPanel(*m_tasks, m_theme, m_icons, m_window.get());
    m_panel->setBottomMargin(28);
    m_window->show();
}

void TestTaskPanel::cleanup()
{
    m_window.reset();
    m_tasks.reset();
}

void TestTaskPanel::aQuickTaskNeedsNoPanel()
{
    FakeTask *task = start();
    QVERIFY(!m_panel->isVisible());
    task->end(State::Done, u"done"_s);
    QVERIFY(!m_panel->isVisible());
}

void TestTaskPanel::aSlowTaskShowsIt()
{
    start();
    QTRY_VERIFY(m_panel->isVisible());
    QCOMPARE(m_panel->findChildren<TaskCard *>().size(), 1);
}

void TestTaskPanel::aFailureShowsItAtOnce()
{
    start()->end(State::Failed, u"The file is gone."_s);
    QVERIFY(m_panel->isVisible());
}

void TestTaskPanel::escapeHidesIt()
{
    start();
    m_panel->open();
    QVERIFY(m_panel->isVisible());
    QTest::keyClick(m_panel, Qt::Key_Escape);
    QVERIFY(!m_panel->isVisible());
}

void TestTaskPanel::itStaysInItsCornerAndInside()
{
    for (int i = 0; i < 12; ++i)
        start();
    m_panel->open();
    for (const QSize size : {QSize(900, 600), QSize(400, 300), QSize(1600, 1000)}) {
        m_window->resize(size);
        QTRY_COMPARE(m_panel->geometry().right(), size.width() - 13);
        QCOMPARE(m_panel->geometry().bottom(), size.height() - 28 - 13);
        QVERIFY(m_window->rect().contains(m_panel->geometry()));
    }
}

void TestTaskPanel::theLastDismissedClosesIt()
{
    FakeTask *task = start();
    task->end(State::Failed, u"no"_s);
    QVERIFY(m_panel->isVisible());
    m_tasks->dismiss(task);
    QVERIFY(!m_panel->isVisible());
}

QTEST_MAIN(TestTaskPanel)
#include "tst_taskpanel.moc"
