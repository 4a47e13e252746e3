// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/otherprogram.h"
#include "ui/importer/importview.h"
#include "ui/tasks/taskcard.h"
#include "windowfixture.h"

#include <QFile>
#include <QPushButton>

using namespace d1;
using namespace Qt::StringLiterals;

class TestWindowImport : public test::WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { makeAll(); }
    void cleanup() { dropAll(); }

    void aDroppedFileFillsItsTable();
    void aDroppedDatabaseIsOpened();
    void aNewTableIsInTheExplorerAtOnce();
    void rowsAtFaultLieBesideTheFile();

private:
    QString write(const char *name, const QByteArray &content) const
    {
        QFile file(at(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    /// Presses Import once everything is decided, and waits for the task's end.
    void import()
    {
        ImportView &view = m_window->importView();
        QTRY_VERIFY(view.draft().survey());
        const auto buttons = view.findChildren<QPushButton *>();
        const auto found = std::ranges::find(buttons, u"Import"_s, &QPushButton::text);
        QVERIFY(found != buttons.end() && (*found)->isEnabled());
        QTest::keyClick(*found, Qt::Key_Space);
        QCOMPARE(m_window->tasks().tasks().size(), 1U);
        QTRY_VERIFY(m_window->tasks().tasks().front()->hasEnded());
    }
    [[nodiscard]] std::string answer(const char *sql) const
    {
        return test::OtherProgram(at("shop.sqlite")).valueOf(sql);
    }
};

void TestWindowImport::aDroppedFileFillsItsTable()
{
    open("shop.sqlite");
    m_window->takeFile(write("goods.csv", "id,name\n7,jug\n8,\"two\nlines\"\n"), QPoint(600, 400));
    QVERIFY(m_window->importView().isVisible());
    import();
    QCOMPARE(m_window->tasks().tasks().front()->state(), BackgroundTask::State::Done);
    QCOMPARE(answer("SELECT group_concat(id || '=' || name, '|') FROM goods WHERE id > 6"),
             std::string("7=jug|8=two\nlines"));
}

void TestWindowImport::aDroppedDatabaseIsOpened()
{
    QVERIFY(test::OtherProgram(at("other.sqlite")).run("CREATE TABLE things(id)"));
    m_window->takeFile(at("other.sqlite"), QPoint(600, 400));
    QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
    QVERIFY(m_window->database().schema().find("things"));
}

void TestWindowImport::aNewTableIsInTheExplorerAtOnce()
{
    open("shop.sqlite");
    m_window->importFile(write("New things.csv", "a,b\n1,007\n"), {});
    import();
    QTRY_VERIFY(m_window->database().schema().find("new_things"));
    QCOMPARE(answer("SELECT typeof(a) || b FROM new_things"), std::string("integer007"));
}

void TestWindowImport::rowsAtFaultLieBesideTheFile()
{
    open("shop.sqlite");
    m_window->importFile(write("goods.csv", "id,name\n7,jug\nx,bad\n9,pot\n"), {});
    import();
    QCOMPARE(answer("SELECT count(*) FROM goods WHERE id IN (7, 9)"), std::string("2"));
    QFile rejects(at("goods.csv.rejects.csv"));
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    const QByteArray lines = rejects.readAll();
    QVERIFY2(lines.contains("x,bad") && lines.contains("3,"), lines);
}

QTEST_MAIN(TestWindowImport)
#include "tst_windowimport.moc"
