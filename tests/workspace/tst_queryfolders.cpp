// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "workspace/queryfolders.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>

using namespace d1;
using namespace d1::test;

class tst_QueryFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_queries = QueryFolders(at("data"));
    }

    void namesAreChecked_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("name"); // empty: refused
        const auto row = [](const char *given, const char *name) {
            QTest::newRow(given) << QString::fromUtf8(given) << QString::fromUtf8(name);
        };
        row("orders", "orders");
        row("  best customers ", "best customers");
        row("orders.sql", "orders");
        row("reports/monthly", "reports/monthly");
        row("größte Städte", "größte Städte");
        row("", "");
        row("   ", "");
        row(".sql", "");
        row("/etc/passwd", "");
        row("../orders", "");
        row("a/../b", "");
        row("a//b", "");
        row("a/", "");
        row(".hidden", "");
        row("reports/.git", "");
        row("a:b", "");
        row("a\\b", "");
        row("what?", "");
        row("two\nlines", "");
    }

    void namesAreChecked()
    {
        QFETCH(QString, given);
        QFETCH(QString, name);
        const Result<std::string> checked = QueryFolders::checkedName(given.toStdString());
        QCOMPARE(checked.has_value(), !name.isEmpty());
        QCOMPARE(QString::fromStdString(checked.value_or("")), name);
        QVERIFY(!QueryFolders::checkedName(std::string(300, 'x')));
    }

    void aQueryIsAPlainFile()
    {
        const Result<SavedQuery> made = m_queries.create(QueryShelf::Own, "reports/größte", "SELECT 'é';\n");
        QVERIFY2(made, reason(made).constData());
        QCOMPARE(made->path, at("data/queries/reports/größte.sql"));
        QCOMPARE(contentOf(made->path), QByteArray("SELECT 'é';\n"));
        QCOMPARE(m_queries.read(*made).value(), std::string("SELECT 'é';\n"));
        QCOMPARE(m_queries.list(), std::vector<SavedQuery>{*made});
        QCOMPARE(m_queries.find("reports/größte").value(), *made);
    }

    void nothingIsReplacedUnasked()
    {
        const SavedQuery first = m_queries.create(QueryShelf::Own, "a", "SELECT 1;").value();
        const SavedQuery second = m_queries.create(QueryShelf::Own, "b", "SELECT 2;").value();
        QCOMPARE(m_queries.create(QueryShelf::Own, "a", "SELECT 3;").error().verdict.kind, ErrorKind::Constraint);
        QCOMPARE(m_queries.rename(second, "a").error().verdict.kind, ErrorKind::Constraint);
        const TextMark read = TextMark::of("SELECT 1;");
        put(first.path, "SELECT 'theirs';");
        QCOMPARE(m_queries.write(first, "SELECT 'mine';", read).error().verdict.kind, ErrorKind::Constraint);
        QCOMPARE(contentOf(first.path), QByteArray("SELECT 'theirs';"));
        QCOMPARE(contentOf(second.path), QByteArray("SELECT 2;"));

        QVERIFY(m_queries.write(first, "SELECT 'theirs';", read)); // it is what it would be
        QVERIFY(m_queries.write(first, "SELECT 'mine';", TextMark::of("SELECT 'theirs';")));
        QVERIFY(m_queries.write(first, "SELECT 4;", std::nullopt));
        QCOMPARE(contentOf(first.path), QByteArray("SELECT 4;"));
    }

    void aFileThatIsGoneIsWrittenAnew()
    {
        const SavedQuery query = m_queries.create(QueryShelf::Own, "sub/a", "SELECT 1;").value();
        QVERIFY(QDir(QString::fromStdString(at("data/queries/sub"))).removeRecursively());
        QCOMPARE(m_queries.read(query).error().verdict.kind, ErrorKind::NotFound);
        QVERIFY(m_queries.write(query, "SELECT 2;", TextMark::of("SELECT 1;")));
        QCOMPARE(contentOf(query.path), QByteArray("SELECT 2;"));
    }

    void itIsRenamedAndDiscarded()
    {
        const SavedQuery query = m_queries.create(QueryShelf::Own, "a", "SELECT 1;").value();
        const SavedQuery renamed = m_queries.rename(query, "reports/b").value();
        QVERIFY(!QFile::exists(QString::fromStdString(query.path)));
        QCOMPARE(m_queries.read(renamed).value(), std::string("SELECT 1;"));
        QVERIFY(m_queries.discard(renamed));
        QVERIFY(m_queries.list().empty());
        QVERIFY(m_queries.discard(renamed)); // it is gone, as wished
    }

    void theProjectsComeFirst()
    {
        (void)m_queries.create(QueryShelf::Own, "orders", "SELECT 1;").value();
        (void)m_queries.create(QueryShelf::Own, "Alpha", "SELECT 1;").value();
        (void)m_queries.create(QueryShelf::Snippets, "mine", "SELECT 1;").value();
        put(at("shop/wrangler.jsonc"), "{}");
        m_queries.setProject(at("shop/wrangler.jsonc"));
        put(at("shop/queries/orders.sql"), "SELECT 2;");
        QStringList names;
        for (const SavedQuery &query : m_queries.list())
            names += QString::fromStdString(std::string(nameOf(query.shelf)) + ":" + query.name);
        QCOMPARE(names.join(u' '), QStringLiteral("project:orders own:Alpha own:orders snippets:mine"));
        QCOMPARE(m_queries.find("orders").value().shelf, QueryShelf::Project);
        QVERIFY(!m_queries.find("mine"));
        m_queries.setProject({});
        QCOMPARE(m_queries.find("orders").value().shelf, QueryShelf::Own);
    }

    void whatIsNoTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("latin 1") << QByteArray("SELECT '\xe9'");
        QTest::newRow("NUL") << QByteArray("SELECT\0 1", 9);
    }

    void whatIsNoTextIsRefused()
    {
        QFETCH(QByteArray, bytes);
        put(at("data/queries/a.sql"), bytes);
        const Result<std::string> text = m_queries.read(m_queries.find("a").value());
        QVERIFY(!text);
        QVERIFY(text.error().facts.message.contains("is no text in UTF-8"));
    }

    void hiddenFoldersAndOtherFilesAreNoQueries()
    {
        put(at("data/queries/.git/hooks/x.sql"), "SELECT 1;");
        put(at("data/queries/README.md"), "text");
        put(at("data/queries/a.sql"), "\xef\xbb\xbfSELECT 1;");
        QCOMPARE(m_queries.list().size(), std::size_t{1});
        QCOMPARE(m_queries.read(m_queries.list().front()).value(), std::string("SELECT 1;"));
    }

    void aLinkIsWrittenThrough()
    {
        put(at("elsewhere.sql"), "SELECT 1;");
        put(at("data/queries/other.sql"), "SELECT 0;");
        QVERIFY(QFile::link(QString::fromStdString(at("elsewhere.sql")),
                            QString::fromStdString(at("data/queries/link.sql"))));
        const SavedQuery query = m_queries.find("link").value();
        QVERIFY(m_queries.write(query, "SELECT 2;", TextMark::of("SELECT 1;")));
        QCOMPARE(contentOf(at("elsewhere.sql")), QByteArray("SELECT 2;"));
        QVERIFY(QFileInfo(QString::fromStdString(query.path)).isSymLink());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        put(at("data/queries"), "a file");
        const Result<SavedQuery> made = m_queries.create(QueryShelf::Own, "a", "SELECT 1;");
        QVERIFY(!made);
        QVERIFY(made.error().facts.message.contains("cannot be written"));
    }

private:
    [[nodiscard]] std::string at(const char *name) const
    {
        return m_folder->filePath(QString::fromUtf8(name)).toStdString();
    }

    static void put(const std::string &path, const QByteArray &bytes)
    {
        const QString name = QString::fromStdString(path);
        QDir().mkpath(QFileInfo(name).path());
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    static QByteArray contentOf(const std::string &path)
    {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QueryFolders m_queries;
};

QTEST_GUILESS_MAIN(tst_QueryFolders)
#include "tst_queryfolders.moc"
