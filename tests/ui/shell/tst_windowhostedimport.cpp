// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clippedtexts.h"
#include "support/fakecredentials.h"
#include "support/hostedd1.h"
#include "support/spokenwidgets.h"
#include "ui/importer/importsummarydialog.h"
#include "ui/importer/importundo.h"
#include "ui/importer/importview.h"
#include "ui/tasks/taskcard.h"
#include "ui/tasks/taskpanel.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace d1;
using namespace d1::test;
using namespace Qt::StringLiterals;

/// A file into a database at Cloudflare from the window, by keyboard: the way it goes, and the way back.
class tst_WindowHostedImport : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup() { dropAll(); }

    void theWayIsChosenWithItsWarning();
    void cloudflareImportsTheFile();
    void theBookmarkIsShownWhileItRunsAndAtTheEnd();
    void theDatabaseIsTakenBackAfterAQuestion();

private:
    void openDatabase(const char *target = "d1:shop");
    void openFile();
    void import();
    /// Its bookmark's place in the summary of the import that has ended.
    [[nodiscard]] ImportUndo *undo();
    [[nodiscard]] std::string answer(const char *sql);
    [[nodiscard]] QComboBox *way() const
    {
        return named<QComboBox>(*part<ImportView>(), u"Which way the rows go into the database"_s);
    }
    template<typename Widget>
    [[nodiscard]] static Widget *named(const QWidget &within, const QString &name)
    {
        const auto all = within.findChildren<Widget *>();
        const auto found = std::ranges::find_if(all, [&name](const Widget *widget) {
            return widget->accessibleName() == name || spokenText(widget) == name;
        });
        return found == all.end() ? nullptr : *found;
    }
    static QString spokenText(const QWidget *widget)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        return button ? button->text() : QString();
    }
    [[nodiscard]] bool says(const QString &words) const
    {
        const QStringList texts = visibleTexts(*part<ImportView>());
        return std::ranges::any_of(texts, [&words](const QString &text) { return text.contains(words); });
    }

    /// Where D1_PICTURES names a folder.
    static void keepPicture(QWidget &window, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("D1_PICTURES"); !folder.isEmpty())
            window.grab().save(folder + u'/' + name + u".png"_s);
    }

    std::unique_ptr<HostedD1> m_hosted;
    QList<QByteArray> m_actions; ///< of Cloudflare's import API
};

void tst_WindowHostedImport::init()
{
    makeAll();
    m_hosted = std::make_unique<HostedD1>();
    m_actions.clear();
    QVERIFY(m_hosted->file().runScript("CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT);"
                                       "INSERT INTO goods VALUES (1, 'old')"));
    m_server.answerAlwaysWith([this](const FaultRequest &request) {
        if (request.path.endsWith("/import"))
            m_actions.append(request.body);
        return m_hosted->answer(request);
    });
    m_credentials->credential = Credential(HostedD1::Token, HostedD1::AccountId, false);
}

void tst_WindowHostedImport::openDatabase(const char *target)
{
    m_window->openTarget(QLatin1StringView(target));
    QTRY_COMPARE(m_window->database().state(), ActiveDatabase::State::Ready);
    openFile();
}

void tst_WindowHostedImport::openFile()
{
    QFile file(at("goods.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,name\n7,jug\n8,pot\n");
    file.close();
    m_window->importFile(file.fileName(), {});
    QTRY_VERIFY(part<ImportView>()->draft().survey());
}

void tst_WindowHostedImport::import()
{
    auto *button = named<QPushButton>(*part<ImportView>(), u"Import"_s);
    QVERIFY(button && button->isEnabled());
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(m_window->tasks().tasks().front()->hasEnded());
    QCOMPARE(m_window->tasks().tasks().front()->state(), BackgroundTask::State::Done);
}

ImportUndo *tst_WindowHostedImport::undo()
{
    part<TaskPanel>()->show();
    auto *show = named<QToolButton>(*part<TaskPanel>(), u"Show summary"_s);
    if (show)
        QTest::keyClick(show, Qt::Key_Space);
    return part<ImportUndo>();
}

std::string tst_WindowHostedImport::answer(const char *sql)
{
    const std::vector<Statement> statements{Statement(sql)};
    const Result<Reply> reply = m_hosted->file().run(statements);
    return reply ? std::string(reply->statements.front().rows->cell(0, 0).bytes()) : reply.error().facts.message;
}

void tst_WindowHostedImport::theWayIsChosenWithItsWarning()
{
    open("shop.sqlite");
    openFile();
    QVERIFY(!way()->isVisible());
    QVERIFY(says(u"in one transaction"_s));

    openDatabase();
    QVERIFY(way()->isVisible());
    QVERIFY(says(u"the database stays usable"_s));
    QVERIFY(says(u"A Time Travel bookmark is taken first"_s));
    QVERIFY(!says(u"answers nobody else"_s));
    QTest::keyClick(way(), Qt::Key_Down);
    QVERIFY(part<ImportView>()->draft().wishes().viaCloudflare);
    QVERIFY(says(u"answers nobody else"_s));
    keepPicture(*m_window, u"hosted"_s);
    // The edge of a production database goes round the window, not behind its views.
    const QPoint inView = part<ImportView>()->mapTo(m_window.get(), QPoint(2, 2));
    QVERIFY(m_window->grab().toImage().pixelColor(inView).lightness() > 220);
    QTest::keyClick(way(), Qt::Key_Up);
    QVERIFY(!says(u"answers nobody else"_s));
}

void tst_WindowHostedImport::cloudflareImportsTheFile()
{
    openDatabase();
    QTest::keyClick(way(), Qt::Key_Down);
    import();
    QCOMPARE(answer("SELECT group_concat(name) FROM goods"), std::string("old,jug,pot"));
    QVERIFY(std::ranges::any_of(m_actions, [](const QByteArray &body) { return body.contains("ingest"); }));
    openFile(); // the next file is not for Cloudflare unless the person says so again
    QVERIFY(!part<ImportView>()->draft().wishes().viaCloudflare);
}

void tst_WindowHostedImport::theBookmarkIsShownWhileItRunsAndAtTheEnd()
{
    const QByteArray before = m_hosted->file().bookmark();
    openDatabase();
    import();
    QVERIFY(m_actions.isEmpty());
    ImportUndo *back = undo();
    QVERIFY(back);
    QCOMPARE(back->bookmark().toUtf8(), before);
    QTest::keyClick(named<QPushButton>(*back, u"Copy the bookmark"_s), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), before);
}

void tst_WindowHostedImport::theDatabaseIsTakenBackAfterAQuestion()
{
    openDatabase();
    import();
    ImportUndo *back = undo();
    auto *begin = named<QPushButton>(*back, u"Take the database back …"_s);
    QVERIFY(begin->isVisible());
    QTest::keyClick(begin, Qt::Key_Space);
    auto *keep = named<QPushButton>(*back, u"Keep it as it is"_s);
    QVERIFY(keep->isVisible());
    QTest::keyClick(keep, Qt::Key_Space);
    QVERIFY(!keep->isVisible());
    QCOMPARE(answer("SELECT count(*) || '' FROM goods"), std::string("3"));

    // A hosted database that no project calls otherwise is a production database, which wants its name.
    QTest::keyClick(begin, Qt::Key_Space);
    auto *take = named<QPushButton>(*back, u"Take it back"_s);
    auto *name = back->findChild<QLineEdit *>();
    QVERIFY(name && name->isVisible() && !take->isEnabled());
    QTest::keyClicks(name, u"sho"_s);
    QVERIFY(!take->isEnabled());
    QTest::keyClicks(name, u"p"_s);
    keepPicture(*back->window(), u"undo-question"_s);
    QCOMPARE(clippedTexts(*back->window()), QStringList());
    QTest::keyClick(take, Qt::Key_Space);
    QTRY_VERIFY(visibleTexts(*back).join(u'\n').contains(u"as it was before the import"_s));
    keepPicture(*back->window(), u"undo-done"_s);
    QCOMPARE(clippedTexts(*back->window()), QStringList());
    QCOMPARE(answer("SELECT group_concat(name) FROM goods"), std::string("old"));
}

QTEST_MAIN(tst_WindowHostedImport)
#include "tst_windowhostedimport.moc"
