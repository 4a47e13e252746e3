// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/systemclock.h"
#include "support/fakedatabase.h"
#include "support/spokenwidgets.h"
#include "ui/importer/importview.h"
#include "ui/tasks/desktopnotifier.h"
#include "ui/tasks/tasklist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestImportView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutADatabaseItSaysSo();
    void aFileShowsItsColumnsAndRows();
    void whatIsMissingIsOneSentence();
    void aColumnIsMappedByKey();
    void aNewTableGetsAKeyOfSeveralColumns();
    void aBadFileIsToldInPlace();
    void theKeyboardComesToTheForm();
    void everyControlHasAName();

private:
    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }
    void openDatabase()
    {
        m_database->open(DemoTarget());
        QTRY_COMPARE(m_database->state(), ActiveDatabase::State::Ready);
    }
    void openFile(const QByteArray &content)
    {
        m_view->openFile(write(u"customers.csv"_s, content));
        QTRY_VERIFY(m_view->draft().survey());
    }
    [[nodiscard]] QTableView *table(const QString &start) const
    {
        const auto all = m_view->findChildren<QTableView *>();
        const auto found = std::ranges::find_if(
            all, [&start](const QTableView *view) { return view->accessibleName().startsWith(start); });
        return found == all.end() ? nullptr : *found;
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        const auto all = m_view->findChildren<QPushButton *>();
        const auto found = std::ranges::find(all, text, &QPushButton::text);
        return found == all.end() ? nullptr : *found;
    }

    QTemporaryDir m_folder;
    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
    SystemClock m_clock;
    test::FakeDatabase m_fake;
    DesktopNotifier m_notifier;
    std::unique_ptr<TaskList> m_tasks;
    std::unique_ptr<ActiveDatabase> m_database;
    std::unique_ptr<ImportView> m_view;
};

void TestImportView::init()
{
    m_tasks = std::make_unique<TaskList>();
    m_database = std::make_unique<ActiveDatabase>(m_fake.sources());
    m_view = std::make_unique<ImportView>(ImportView::Parts{
        .database = m_database.get(),
        .tasks = m_tasks.get(),
        .notifier = &m_notifier,
        .clock = &m_clock,
        .theme = &m_theme,
        .icons = &m_icons,
        .journal = ImportJournal(m_folder.filePath(u"journal"_s).toStdString()),
    });
    m_view->resize(1000, 700);
    m_view->show();
}

void TestImportView::cleanup()
{
    m_view.reset();
    m_database.reset();
    m_tasks.reset();
}

void TestImportView::withoutADatabaseItSaysSo()
{
    const auto *empty = m_view->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY(empty->sentence().startsWith(u"Open a database"_s));
    openDatabase();
    QVERIFY(empty->sentence().startsWith(u"Drop a CSV file"_s));
    QVERIFY(button(u"Choose a file …"_s)->isVisible());
}

void TestImportView::aFileShowsItsColumnsAndRows()
{
    openDatabase();
    openFile("id,email,city\n1,a@example.com,Bonn\n2,b@example.com,\n");
    QCOMPARE(table(u"Columns"_s)->model()->rowCount(), 3);
    const QAbstractItemModel *rows = table(u"First rows"_s)->model();
    QCOMPARE(rows->rowCount(), 2);
    QCOMPARE(rows->index(1, 2).data().toString(), u"NULL"_s);
    QVERIFY(button(u"Import"_s)->isEnabled());
    QVERIFY(button(u"Check the first rows"_s)->isEnabled());
}

void TestImportView::whatIsMissingIsOneSentence()
{
    openDatabase();
    openFile("id,city\n1,Bonn\n");
    QVERIFY(!button(u"Import"_s)->isEnabled());
    const QStringList texts = test::visibleTexts(*m_view);
    QVERIFY(std::ranges::any_of(texts, [](const QString &text) { return text.contains(u"\"email\""_s); }));
}

void TestImportView::aColumnIsMappedByKey()
{
    openDatabase();
    openFile("id,mail\n1,a@example.com\n");
    QVERIFY(!button(u"Import"_s)->isEnabled());
    auto *columns = table(u"Columns"_s);
    columns->setFocus();
    columns->setCurrentIndex(columns->model()->index(1, ImportColumnsModel::Destination));
    QTest::keyClick(columns, Qt::Key_F2);
    auto *list = columns->viewport()->findChild<QComboBox *>();
    QVERIFY(list);
    list->setCurrentText(u"email"_s);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(m_view->draft().destinationOf(1), std::string("email"));
    QVERIFY(button(u"Import"_s)->isEnabled());
}

void TestImportView::aNewTableGetsAKeyOfSeveralColumns()
{
    openDatabase();
    openFile("tenant,number,note\n1,1,x\n1,2,y\n");
    m_view->draft().setTable("numbers", true);
    auto *columns = table(u"Columns"_s);
    QVERIFY(!columns->isColumnHidden(ImportColumnsModel::Key));
    columns->setFocus();
    for (const int row : {1, 0}) {
        columns->setCurrentIndex(columns->model()->index(row, ImportColumnsModel::Key));
        QTest::keyClick(columns, Qt::Key_Space);
    }
    QCOMPARE(m_view->draft().wishes().key, (std::vector<std::string>{"number", "tenant"}));
    const auto spoken = [columns](int row) {
        return columns->model()->index(row, ImportColumnsModel::Key).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0), u"column 2 of the primary key"_s);
    QCOMPARE(spoken(2), u"not part of the primary key"_s);

    QTest::keyClick(columns, Qt::Key_Space);
    QCOMPARE(spoken(1), u"the primary key"_s);
    m_view->draft().setTable("customers", false);
    QVERIFY(columns->isColumnHidden(ImportColumnsModel::Key));
}

void TestImportView::aBadFileIsToldInPlace()
{
    openDatabase();
    m_view->openFile(write(u"pictures.csv"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0", 12)));
    QTRY_COMPARE(m_view->draft().state(), ImportDraft::State::Failed);
    const auto *strip = m_view->findChild<ErrorStrip *>();
    QVERIFY(strip->isVisible());
    QVERIFY(!strip->sentence().isEmpty());
    QVERIFY(button(u"Choose a file …"_s)->isVisible());
}

void TestImportView::theKeyboardComesToTheForm()
{
    openDatabase();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    button(u"Choose a file …"_s)->setFocus();
    openFile("id,name\n1,a\n");
    auto *into = qobject_cast<QComboBox *>(m_view->window()->focusWidget());
    QVERIFY(into);
    QCOMPARE(into->accessibleName(), u"Table to fill"_s);

    const auto combos = m_view->findChildren<QComboBox *>();
    const auto separator = std::ranges::find(combos, u"Comma"_s, &QComboBox::currentText);
    QVERIFY(separator != combos.end());
    (*separator)->setFocus();
    QTest::keyClick(*separator, Qt::Key_Down);
    QTRY_VERIFY(m_view->draft().preview().dialect.separator != ',' && m_view->draft().survey()); // read anew
    QCOMPARE(m_view->window()->focusWidget(), *separator);
}

void TestImportView::everyControlHasAName()
{
    openDatabase();
    openFile("id,email,city\n1,a@example.com,Bonn\n");
    QCOMPARE(test::unnamedWidgets(*m_view), QStringList());
}

QTEST_MAIN(TestImportView)
#include "tst_importview.moc"
