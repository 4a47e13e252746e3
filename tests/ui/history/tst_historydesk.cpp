// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/history/historystore.h"
#include "support/await.h"
#include "support/fakeconnection.h"
#include "ui/history/historydesk.h"
#include "ui/history/historydialog.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace d1;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestHistoryDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatRanIsNoted();
    void whatFailedIsNotedWithItsSentence();
    void theOpenDialogShowsWhatIsNoted();
    void theDialogIsMadeOnce();

private:
    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
};

namespace {

StatementOutcome selected()
{
    return {scriptStatements("SELECT 1").front(), test::replyOf({"a"}, {{std::int64_t{1}}}), 4ms};
}

} // namespace

void TestHistoryDesk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(u"history.sqlite"_s).toStdString());
}

void TestHistoryDesk::whatRanIsNoted()
{
    QWidget window;
    HistoryDesk desk(*m_store, m_theme, m_icons, &window);
    QSignalSpy noted(&desk, &HistoryDesk::noted);
    desk.note(u"demo:"_s, selected());
    QTRY_COMPARE(noted.count(), 1);
    D1_AWAIT_OK(found, m_store->find({}));
    QCOMPARE(found->size(), std::size_t{1});
    QCOMPARE(found->front().sql, std::string("SELECT 1"));
    QCOMPARE(found->front().target, std::string("demo:"));
    QCOMPARE(found->front().rows, std::optional<std::int64_t>(1));
    QCOMPARE(found->front().elapsed.count(), 4.0);
    QCOMPARE_LE(std::abs(QDateTime::currentMSecsSinceEpoch() - found->front().startedAt), 60'000);
}

void TestHistoryDesk::whatFailedIsNotedWithItsSentence()
{
    QWidget window;
    HistoryDesk desk(*m_store, m_theme, m_icons, &window);
    QSignalSpy noted(&desk, &HistoryDesk::noted);
    const StatementOutcome failed(scriptStatements("SELECT wrong").front(),
                                  std::unexpected(Error(ErrorKind::Syntax, "no such column: wrong")), 1ms);
    desk.note(u"demo:"_s, failed);
    QTRY_COMPARE(noted.count(), 1);
    D1_AWAIT_OK(found, m_store->find({}));
    QVERIFY(found->front().error.contains("no such column: wrong"));
    QVERIFY(!found->front().rows);
}

void TestHistoryDesk::theOpenDialogShowsWhatIsNoted()
{
    QWidget window;
    HistoryDesk desk(*m_store, m_theme, m_icons, &window);
    desk.show(u"demo:"_s);
    const auto *table = window.findChild<QTableView *>();
    desk.note(u"demo:"_s, selected());
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QSignalSpy opened(&desk, &HistoryDesk::openRequested);
    QTest::keyClick(window.findChild<HistoryDialog *>()->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
}

void TestHistoryDesk::theDialogIsMadeOnce()
{
    QWidget window;
    HistoryDesk desk(*m_store, m_theme, m_icons, &window);
    desk.show({});
    auto *dialog = window.findChild<HistoryDialog *>();
    QSignalSpy searched(dialog, &HistoryDialog::searched);
    desk.show(u"demo:"_s);
    QCOMPARE(window.findChildren<HistoryDialog *>().size(), 1);
    QTRY_COMPARE(searched.count(), 1);
}

QTEST_MAIN(TestHistoryDesk)
#include "tst_historydesk.moc"
