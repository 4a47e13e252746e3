// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/history/historystore.h"
#include "support/await.h"
#include "ui/history/historydialog.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace d1;
using namespace Qt::StringLiterals;

class TestHistoryDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theLatestIsReadWholeAndOpenedByEnter();
    void typingSearches();
    void boxesNarrowToThisDatabaseAndToFailures();
    void withoutADatabaseThereIsNoThisDatabase();
    void theStatementIsCopiedWhole();
    void forgettingAsksOnce();
    void anEmptyHistorySaysWhatWillBeHere();
    void everyControlHasAName();

private:
    void add(const std::string &sql, const std::string &target = "demo:", const std::string &error = {});
    void search(HistoryDialog &dialog) const;
    [[nodiscard]] static QPushButton *button(const HistoryDialog &dialog, const QString &text);
    [[nodiscard]] static QStringList statements(const HistoryDialog &dialog);

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
};

void TestHistoryDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(u"history.sqlite"_s).toStdString());
}

void TestHistoryDialog::add(const std::string &sql, const std::string &target, const std::string &error)
{
    HistoryEntry entry;
    entry.sql = sql;
    entry.target = target;
    entry.error = error;
    D1_AWAIT_OK(added, m_store->add(entry));
}

void TestHistoryDialog::search(HistoryDialog &dialog) const
{
    QSignalSpy searched(&dialog, &HistoryDialog::searched);
    dialog.search();
    QTRY_COMPARE(searched.count(), 1);
}

QPushButton *TestHistoryDialog::button(const HistoryDialog &dialog, const QString &text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().startsWith(text))
            return button;
    }
    return nullptr;
}

QStringList TestHistoryDialog::statements(const HistoryDialog &dialog)
{
    QStringList texts;
    const QAbstractItemModel *model = dialog.findChild<QTableView *>()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, HistoryModel::Sql).data().toString();
    return texts;
}

void TestHistoryDialog::theLatestIsReadWholeAndOpenedByEnter()
{
    add("SELECT 1");
    add("SELECT\n  2");
    HistoryDialog dialog(*m_store, m_theme, m_icons);
    dialog.show();
    search(dialog);
    QCOMPARE(statements(dialog), QStringList({u"SELECT 2"_s, u"SELECT 1"_s}));
    QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText(), u"SELECT\n  2"_s);
    QSignalSpy opened(&dialog, &HistoryDialog::openRequested);
    QTest::keyClick(dialog.findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().at(1).toString(), u"SELECT\n  2"_s);
}

void TestHistoryDialog::typingSearches()
{
    add("SELECT * FROM orders");
    add("SELECT 1");
    HistoryDialog dialog(*m_store, m_theme, m_icons);
    dialog.show();
    search(dialog);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"ORDERS"_s);
    QTRY_COMPARE(statements(dialog), QStringList{u"SELECT * FROM orders"_s});
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), u" zebra"_s);
    QTRY_COMPARE(statements(dialog), QStringList());
    const auto labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text() == u"No statement of the history matches."_s;
    }));
    QVERIFY(!button(dialog, u"Open"_s)->isEnabled());
}

void TestHistoryDialog::boxesNarrowToThisDatabaseAndToFailures()
{
    add("SELECT 1", "d1:shop", "timed out.");
    add("SELECT 2", "d1:shop");
    add("SELECT 3", "demo:", "no.");
    HistoryDialog dialog(*m_store, m_theme, m_icons);
    dialog.setTarget(u"d1:shop"_s);
    const auto boxes = dialog.findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 2);
    boxes[0]->click();
    QTRY_COMPARE(statements(dialog), QStringList({u"SELECT 2"_s, u"SELECT 1"_s}));
    boxes[1]->click();
    QTRY_COMPARE(statements(dialog), QStringList{u"SELECT 1"_s});
}

void TestHistoryDialog::withoutADatabaseThereIsNoThisDatabase()
{
    HistoryDialog dialog(*m_store, m_theme, m_icons);
    dialog.setTarget(u"demo:"_s);
    QCheckBox *onlyHere = dialog.findChildren<QCheckBox *>().front();
    onlyHere->setChecked(true);
    dialog.setTarget({});
    QVERIFY(!onlyHere->isEnabled());
    QVERIFY(!onlyHere->isChecked());
    search(dialog);
}

void TestHistoryDialog::theStatementIsCopiedWhole()
{
    add("SELECT\n\t'ü'");
    HistoryDialog dialog(*m_store, m_theme, m_icons);
    search(dialog);
    button(dialog, u"Copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"SELECT\n\t'ü'"_s);
}

void TestHistoryDialog::forgettingAsksOnce()
{
    add("SELECT 1");
    HistoryDialog dialog(*m_store, m_theme, m_icons);
    search(dialog);
    button(dialog, u"Forget"_s)->click();
    search(dialog);
    QCOMPARE(statements(dialog).size(), 1);
    button(dialog, u"Press again"_s)->click();
    QTRY_COMPARE(statements(dialog).size(), 0);
    QVERIFY(!button(dialog, u"Forget"_s)->isEnabled());
}

void TestHistoryDialog::anEmptyHistorySaysWhatWillBeHere()
{
    HistoryDialog dialog(*m_store, m_theme, m_icons);
    dialog.show();
    search(dialog);
    const auto labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text() == u"What you run will be listed here."_s;
    }));
}

void TestHistoryDialog::everyControlHasAName()
{
    const HistoryDialog dialog(*m_store, m_theme, m_icons);
    QVERIFY(!dialog.findChild<QLineEdit *>()->accessibleName().isEmpty());
    QVERIFY(!dialog.findChild<QTableView *>()->accessibleName().isEmpty());
    QVERIFY(!dialog.findChild<QPlainTextEdit *>()->accessibleName().isEmpty());
}

QTEST_MAIN(TestHistoryDialog)
#include "tst_historydialog.moc"
