// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sqlsource.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace d1;

class tst_SqlSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqlComesFromWhereItIs_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sql");
        QTest::newRow("argument") << QStringList{QStringLiteral("SELECT 1")} << QStringLiteral("SELECT 1");
        QTest::newRow("standard input") << QStringList{QStringLiteral("-")} << QStringLiteral("piped");
        QTest::newRow("nothing") << QStringList{} << QStringLiteral("piped");
        QTest::newRow("file -") << QStringList{QStringLiteral("--file"), QStringLiteral("-")}
                                << QStringLiteral("piped");
        QTest::newRow("file") << QStringList{QStringLiteral("--file"), file("a.sql", "SELECT 2;\n")}
                              << QStringLiteral("SELECT 2;\n");
        QTest::newRow("byte order mark") << QStringList{QStringLiteral("--file"), file("b.sql", "\xef\xbb\xbfSELECT 3")}
                                         << QStringLiteral("SELECT 3");
        QTest::newRow("beyond ASCII") << QStringList{QStringLiteral("SELECT '東京'")}
                                      << QStringLiteral("SELECT '東京'");
    }

    void sqlComesFromWhereItIs()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, sql);
        const auto found = read(words, "piped");
        QVERIFY2(found, found ? "" : found.error().error.facts.message.c_str());
        QCOMPARE(QString::fromStdString(*found), sql);
    }

    void wrongSourceIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        const QString option = QStringLiteral("--file");
        QTest::newRow("two arguments") << QStringList{QStringLiteral("SELECT"), QStringLiteral("1")}
                                       << QStringLiteral("The SQL has to be one argument; put it in quotes.");
        QTest::newRow("argument and file") << QStringList{QStringLiteral("SELECT 1"), option, QStringLiteral("x")}
                                           << QStringLiteral("The SQL is given twice");
        QTest::newRow("missing file") << QStringList{option, QStringLiteral("/nonexistent/x.sql")}
                                      << QStringLiteral(
                                             "'/nonexistent/x.sql' cannot be read (No such file or directory)");
        QTest::newRow("folder") << QStringList{option, QDir::tempPath()} << QStringLiteral("is a folder");
        QTest::newRow("binary file") << QStringList{option, file("c.sql", QByteArray("SQLite\0x", 8))}
                                     << QStringLiteral("is not a text in UTF-8");
        QTest::newRow("other encoding") << QStringList{option, file("d.sql", "SELECT '\xe9'")}
                                        << QStringLiteral("is not a text in UTF-8");
    }

    void wrongSourceIsOneSentence()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const auto found = read(words, "");
        QVERIFY(!found);
        QCOMPARE(found.error().code, ExitCode::Usage);
        const QString message = QString::fromStdString(found.error().error.facts.message);
        QVERIFY2(message.contains(says), qPrintable(message));
    }

    void terminalIsNotWaitedFor()
    {
        const auto found = read({}, "typed", true);
        QVERIFY(!found);
        QVERIFY(found.error().error.facts.message.starts_with("There is no SQL; give it as an argument"));
        QVERIFY(read({QStringLiteral("-")}, "typed", true));
    }

private:
    static CommandResult<std::string> read(const QStringList &words, const std::string &input, bool terminal = false)
    {
        std::vector<std::string> list;
        for (const QString &word : words)
            list.push_back(word.toStdString());
        constexpr std::array options{fileOption};
        std::istringstream in(input);
        CommandStreams streams(&in, nullptr, nullptr);
        streams.inIsTerminal = terminal;
        return sqlFrom(Arguments::parse(list, options).value(), streams);
    }

    QString file(const char *name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(QString::fromUtf8(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(tst_SqlSource)
#include "tst_sqlsource.moc"
