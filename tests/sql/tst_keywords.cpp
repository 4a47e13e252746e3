// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/keywords.h"
#include "sqlitedatabase.h"

#include <QTest>

#include <sqlite3.h>

using namespace d1::sql;

namespace {

std::vector<std::string> keywordsOfSqlite()
{
    std::vector<std::string> words;
    for (int i = 0; i < sqlite3_keyword_count(); ++i) {
        const char *text = nullptr;
        int length = 0;
        if (sqlite3_keyword_name(i, &text, &length) == SQLITE_OK)
            words.emplace_back(text, static_cast<std::size_t>(length));
    }
    return words;
}

/// Can be a table, a column and an alias without quotes.
bool worksAsBareName(const std::string &word)
{
    d1::test::SqliteDatabase database;
    const QString name = QString::fromStdString(word);
    const QStringList statements{
        QStringLiteral("CREATE TABLE %1(%1 TEXT, b)"),
        QStringLiteral("SELECT %1, %1.%1, %1 + 1, -%1, NOT %1 FROM %1 GROUP BY %1 HAVING %1"),
        QStringLiteral("SELECT x.b AS %1 FROM %1 AS x JOIN %1 ON x.%1 = %1.%1 WHERE x.%1 LIKE 'a' ORDER BY x.%1"),
        QStringLiteral("UPDATE %1 SET %1 = %1 WHERE %1 IN (1)"),
        QStringLiteral("WITH %1 AS (SELECT 1 AS %1) SELECT %1 FROM %1"),
    };
    for (const QString &statement : statements) {
        database.run(statement.arg(name).toStdString());
        if (!database.error().empty())
            return false;
    }
    return true;
}

} // namespace

class tst_Keywords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeywordOfSqliteIsKnown()
    {
        const std::vector<std::string> words = keywordsOfSqlite();
        QVERIFY(words.size() >= 147);
        for (const std::string &word : words)
            QVERIFY2(keywordClassOf(word) != KeywordClass::None, word.c_str());
    }

    void contextualMeansThatSqliteTakesTheBareName()
    {
        for (const std::string &word : keywordsOfSqlite()) {
            const bool isContextual = keywordClassOf(word) == KeywordClass::Contextual;
            QVERIFY2(!isContextual || worksAsBareName(word), word.c_str());
        }
    }

    void caseDoesNotMatter()
    {
        QCOMPARE(keywordClassOf("sElEcT"), KeywordClass::Reserved);
        QCOMPARE(keywordClassOf("Key"), KeywordClass::Contextual);
    }

    void otherWordsAreNone_data()
    {
        QTest::addColumn<QString>("word");
        for (const char *word : {"", "SELECTS", "SELEC", "_", "CURRENT_TIMESTAMPS", "\xc3\xa9"})
            QTest::newRow(word) << QString::fromUtf8(word);
    }

    void otherWordsAreNone()
    {
        QFETCH(QString, word);
        QCOMPARE(keywordClassOf(word.toStdString()), KeywordClass::None);
    }
};

QTEST_APPLESS_MAIN(tst_Keywords)
#include "tst_keywords.moc"
