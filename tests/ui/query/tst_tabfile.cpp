// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/sqleditor.h"
#include "ui/query/savebar.h"
#include "ui/query/tabfile.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicestrip.h"
#include "workspace/queryfolders.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace d1;
using namespace Qt::StringLiterals;

/// By keyboard alone, on real files.
class tst_TabFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_folders = QueryFolders(m_folder->path().toStdString());
        m_window = std::make_unique<QWidget>();
        m_editor = new SqlEditor(m_theme);
        m_file = new TabFile(*m_editor, m_theme, m_icons);
        m_file->setFolders(&m_folders);
        m_file->setTabName(u"query 1"_s);
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_file);
        column->addWidget(m_editor);
        m_window->resize(900, 400);
        m_window->show();
        m_editor->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void savingAsksForANameOnce()
    {
        m_editor->setScript("SELECT 'é';");
        m_file->save();
        QVERIFY(bar().isVisible());
        press(Qt::Key_Return); // the tab's name is proposed
        QTRY_VERIFY(m_file->file());
        QVERIFY(!bar().isVisible() && !m_file->hasChanges());
        QVERIFY(m_editor->hasFocus());
        QCOMPARE(onDisk("query 1"), QByteArray("SELECT 'é';"));

        QTest::keyClicks(m_editor, u"-"_s);
        QVERIFY(m_file->hasChanges());
        m_file->save();
        QTRY_VERIFY(!m_file->hasChanges());
        QVERIFY(!bar().isVisible());
        QCOMPARE(onDisk("query 1"), QByteArray("-SELECT 'é';"));
    }

    void undoingToTheSavedTextLeavesNoChanges()
    {
        save("a", "SELECT 1;");
        QTest::keyClicks(m_editor, u"x"_s);
        QVERIFY(m_file->hasChanges());
        QTest::keyClick(m_editor, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!m_file->hasChanges());
    }

    void aNameThatIsTakenOrUnsoundIsRefusedInPlace()
    {
        (void)m_folders.create(QueryShelf::Own, "taken", "SELECT 'old';").value();
        m_editor->setScript("SELECT 1;");
        m_file->save();
        QTest::keyClicks(QApplication::focusWidget(), u"taken"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(bar().message().contains(u"There is a query \"taken\" already"_s));
        QVERIFY(bar().isVisible() && !m_file->file());
        QCOMPARE(onDisk("taken"), QByteArray("SELECT 'old';"));
        QTest::keyClicks(QApplication::focusWidget(), u"/../x"_s);
        QVERIFY(bar().message().isEmpty());
        press(Qt::Key_Return);
        QTRY_VERIFY(!bar().message().isEmpty());
        press(Qt::Key_Escape);
        QVERIFY(!bar().isVisible() && m_editor->hasFocus());
        QVERIFY(!m_file->file());
    }

    void whatOthersChangedIsTakenWhenNothingIsLost()
    {
        save("a", "SELECT 1;");
        putOnDisk("a", "SELECT 'theirs';");
        m_file->check();
        QTRY_COMPARE(m_editor->script(), std::string("SELECT 'theirs';"));
        QVERIFY(!m_file->hasChanges());
        QVERIFY(m_file->notice().contains(u"was changed on disk"_s));
        QTest::keyClick(m_editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->script(), std::string("SELECT 1;"));
        QVERIFY(m_file->hasChanges());
    }

    void twoChangesAreAskedAbout_data()
    {
        QTest::addColumn<int>("choice"); // of the strip's buttons
        QTest::addColumn<bool>("bySaving");
        QTest::addColumn<std::string>("text");
        QTest::newRow("theirs, noticed") << 0 << false << std::string("SELECT 'theirs';");
        QTest::newRow("ours, noticed") << 1 << false << std::string("SELECT 'ours';");
        QTest::newRow("theirs, on saving") << 0 << true << std::string("SELECT 'theirs';");
        QTest::newRow("ours, on saving") << 1 << true << std::string("SELECT 'ours';");
    }

    void twoChangesAreAskedAbout()
    {
        QFETCH(int, choice);
        QFETCH(bool, bySaving);
        QFETCH(std::string, text);
        save("a", "SELECT 1;");
        m_editor->setScript("SELECT 'ours';");
        putOnDisk("a", "SELECT 'theirs';");
        if (bySaving)
            m_file->save();
        else
            m_file->check();
        QTRY_VERIFY(m_file->notice().contains(u"was changed both here and on disk"_s));
        QCOMPARE(onDisk("a"), QByteArray("SELECT 'theirs';"));
        QCOMPARE(m_editor->script(), std::string("SELECT 'ours';"));
        QTest::keyClick(strip().findChildren<QPushButton *>()[choice], Qt::Key_Space);
        QTRY_COMPARE(onDisk("a"), QByteArray::fromStdString(text));
        QCOMPARE(m_editor->script(), text);
        QTRY_VERIFY(!m_file->hasChanges());
        QVERIFY(m_editor->hasFocus());
    }

    void theSameChangeOnBothSidesIsNone()
    {
        save("a", "SELECT 1;");
        m_editor->setScript("SELECT 2;");
        putOnDisk("a", "SELECT 2;");
        m_file->check();
        QTRY_VERIFY(!m_file->hasChanges());
        QVERIFY(m_file->notice().isEmpty());
    }

    void aFileThatIsGoneIsSaidAndSavedAgain()
    {
        save("a", "SELECT 1;");
        QVERIFY(QFile::remove(pathOf("a")));
        m_file->check();
        QTRY_VERIFY(m_file->notice().contains(u"is not there any more"_s));
        QCOMPARE(m_editor->script(), std::string("SELECT 1;"));
        m_file->save();
        QTRY_COMPARE(onDisk("a"), QByteArray("SELECT 1;"));
        QTRY_VERIFY(m_file->notice().isEmpty());
    }

    void itIsRenamed()
    {
        save("a", "SELECT 1;");
        (void)m_folders.create(QueryShelf::Own, "taken", "SELECT 2;").value();
        m_file->rename(u"taken"_s);
        QTRY_VERIFY(m_file->notice().contains(u"already"_s));
        QCOMPARE(m_file->file()->query.name, std::string("a"));
        m_file->rename(u"reports/b"_s);
        QTRY_COMPARE(m_file->file()->query.name, std::string("reports/b"));
        QVERIFY(!QFile::exists(pathOf("a")));
        QCOMPARE(onDisk("reports/b"), QByteArray("SELECT 1;"));
    }

    void discardedItLeavesItsTextInTheTab()
    {
        save("a", "SELECT 1;");
        m_file->discard();
        QTRY_VERIFY(!m_file->file());
        QVERIFY(!QFile::exists(pathOf("a")));
        QCOMPARE(m_editor->script(), std::string("SELECT 1;"));
        QVERIFY(m_file->notice().contains(u"is in the trash"_s));
    }

    void afterARestartBothSidesAreCompared_data()
    {
        QTest::addColumn<std::string>("kept");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<std::string>("shown");
        QTest::addColumn<bool>("hasChanges");
        QTest::addColumn<QString>("notice"); // a part of it
        const std::string read = "SELECT 1;";
        QTest::newRow("nothing changed") << read << QByteArray("SELECT 1;") << read << false << QString();
        QTest::newRow("not saved") << std::string("SELECT 'mine';") << QByteArray("SELECT 1;")
                                   << std::string("SELECT 'mine';") << true << QString();
        QTest::newRow("changed by others")
            << read << QByteArray("SELECT 2;") << std::string("SELECT 2;") << false << u"was changed on disk"_s;
        QTest::newRow("changed by both") << std::string("SELECT 'mine';") << QByteArray("SELECT 2;")
                                         << std::string("SELECT 'mine';") << true << u"both here and on disk"_s;
    }

    void afterARestartBothSidesAreCompared()
    {
        QFETCH(std::string, kept);
        QFETCH(QByteArray, file);
        QFETCH(std::string, shown);
        QFETCH(bool, hasChanges);
        QFETCH(QString, notice);
        const SavedQuery query = m_folders.create(QueryShelf::Own, "a", file.toStdString()).value();
        m_editor->setScript(kept);
        m_file->adopt({query, TextMark::of("SELECT 1;")});
        if (notice.isEmpty())
            QVERIFY(m_file->notice().isEmpty());
        else
            QTRY_VERIFY(m_file->notice().contains(notice));
        QTRY_COMPARE(m_editor->script(), shown);
        QCOMPARE(m_file->hasChanges(), hasChanges);
    }

    void whatIsSelectedBecomesASnippet()
    {
        m_editor->setScript("SELECT 1; SELECT 2;");
        m_editor->select({10, 19});
        QSignalSpy written(m_file, &TabFile::shelfChanged);
        m_file->saveAs();
        QTest::keyClicks(QApplication::focusWidget(), u"two"_s);
        press(Qt::Key_Tab);
        press(Qt::Key_End); // snippets are the last choice
        press(Qt::Key_Return);
        QTRY_COMPARE(written.size(), 1);
        QVERIFY(!m_file->file());
        QFile file(m_folder->filePath(u"snippets/two.sql"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("SELECT 2;\n"));
    }

private:
    [[nodiscard]] SaveBar &bar() const { return *m_file->findChild<SaveBar *>(); }
    [[nodiscard]] ChoiceStrip &strip() const { return *m_file->findChild<ChoiceStrip *>(); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    void save(const char *name, const char *text)
    {
        m_file->show(m_folders.create(QueryShelf::Own, name, text).value(), text);
    }

    [[nodiscard]] QString pathOf(const char *name) const
    {
        return m_folder->filePath(u"queries/%1.sql"_s.arg(QString::fromUtf8(name)));
    }

    void putOnDisk(const char *name, const QByteArray &text) const
    {
        QFile file(pathOf(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    [[nodiscard]] QByteArray onDisk(const char *name) const
    {
        QFile file(pathOf(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<QTemporaryDir> m_folder;
    QueryFolders m_folders;
    std::unique_ptr<QWidget> m_window;
    SqlEditor *m_editor = nullptr;
    TabFile *m_file = nullptr;
};

QTEST_MAIN(tst_TabFile)
#include "tst_tabfile.moc"
