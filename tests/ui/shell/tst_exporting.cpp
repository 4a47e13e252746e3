// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/databases/explorerview.h"
#include "ui/exporter/exportdialog.h"
#include "windowfixture.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace d1;
using namespace d1::test;
using namespace Qt::StringLiterals;

/// From the window's command to the file.
class tst_Exporting : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { makeAll(); }
    void cleanup() { dropAll(); }

    void nothingIsExportedWithoutADatabase()
    {
        QVERIFY(!command()->isEnabled());
        press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!part<ExportDialog>());
    }

    void commandAsksAndATaskWrites()
    {
        open("shop.sqlite");
        press(Qt::Key_E, Qt::ControlModifier);
        auto *dialog = part<ExportDialog>();
        QVERIFY(dialog);
        dialog->setFolder(at("."));
        dialog->findChild<QLineEdit *>()->setText(at("out.sql"));
        QSignalSpy ended(&m_window->tasks(), &TaskList::ended);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(ended.count() > 0 || ended.wait());
        const BackgroundTask &task = *m_window->tasks().tasks().front();
        QCOMPARE(task.title(), u"Export to out.sql"_s);
        QVERIFY2(task.state() == BackgroundTask::State::Done, qPrintable(task.detail()));
        QFile file(at("out.sql"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("PRAGMA defer_foreign_keys=TRUE;\nCREATE TABLE "));
    }

    void tableComesFromTheExplorer()
    {
        open("shop.sqlite");
        const QString table = QString::fromStdString(m_window->database().schema().tables.front().name);
        Q_EMIT part<ExplorerView>()->exportRequested(table);
        QVERIFY((part<ExportDialog>()->request().tables == std::vector<std::string>{table.toStdString()}));
    }

    void selectAtTheCaretWaitsInTheQueryField()
    {
        open("shop.sqlite");
        type(u"SELECT 1 AS one; DELETE FROM t; SELECT 2"_s);
        press(Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(part<ExportDialog>()->findChild<QPlainTextEdit *>()->toPlainText(), u"SELECT 1 AS one"_s);
        QVERIFY(!part<ExportDialog>()->request().query);
    }

private:
    [[nodiscard]] QAction *command() const { return m_window->findChild<QAction *>(u"database.export"_s); }
};

QTEST_MAIN(tst_Exporting)
#include "tst_exporting.moc"
