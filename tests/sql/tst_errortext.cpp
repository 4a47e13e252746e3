// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/errortext.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <regex>

using namespace d1::sql;

namespace {

/// Every "message" in a recorded file, at whatever depth, with the "kind" beside it.
void collectMessages(const nlohmann::json &value, std::vector<std::pair<std::string, std::string>> &messages)
{
    if (value.is_object() && value.contains("message") && value["message"].is_string())
        messages.emplace_back(value.value("kind", std::string()), value["message"].get<std::string>());
    if (value.is_structured()) {
        for (const nlohmann::json &inner : value)
            collectMessages(inner, messages);
    }
}

std::vector<std::pair<std::string, std::string>> recordedMessages(const QString &fileName)
{
    QFile file(QStringLiteral(D1_FIXTURES "/d1/") + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<std::pair<std::string, std::string>> messages;
    collectMessages(nlohmann::json::parse(file.readAll().toStdString()), messages);
    return messages;
}

QStringList recordings()
{
    return QDir(QStringLiteral(D1_FIXTURES "/d1"))
        .entryList({QStringLiteral("errors-local-*.json"), QStringLiteral("real-error-*.json")}, QDir::Files);
}

} // namespace

class tst_ErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messageIsTakenApart_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("extended");
        QTest::addColumn<int>("offset"); // -1: none
        QTest::addColumn<QByteArray>("reference");

        const auto row = [](const char *name, const QByteArray &text, const QByteArray &message,
                            const QByteArray &code = {}, const QByteArray &extended = {}, int offset = -1,
                            const QByteArray &reference = {}) {
            QTest::newRow(name) << text << message << code << extended << offset << reference;
        };
        row("everything", "D1_ERROR: near \"X\": syntax error at offset 3: SQLITE_ERROR (extended: SQLITE_ERROR_RETRY)",
            "near \"X\": syntax error", "SQLITE_ERROR", "SQLITE_ERROR_RETRY", 3);
        row("hosted, extended code alone", "FOREIGN KEY constraint failed: SQLITE_CONSTRAINT_TRIGGER",
            "FOREIGN KEY constraint failed", "SQLITE_CONSTRAINT", "SQLITE_CONSTRAINT_TRIGGER");
        row("older, no extended code", "UNIQUE constraint failed: t.id: SQLITE_CONSTRAINT",
            "UNIQUE constraint failed: t.id", "SQLITE_CONSTRAINT");
        row("plain SQLite", "no such table: nope", "no such table: nope");
        row("colons inside", "error in index i after drop column: no such column: age: SQLITE_ERROR",
            "error in index i after drop column: no such column: age", "SQLITE_ERROR");
        row("exec", "D1_EXEC_ERROR: incomplete input: SQLITE_ERROR", "incomplete input", "SQLITE_ERROR");
        row("locked on an older server", "D1_ERROR: NOSENTRY database is locked: SQLITE_BUSY", "database is locked",
            "SQLITE_BUSY");
        row("reference", "internal error; reference = e_0123456789abcdefghij",
            "internal error; reference = e_0123456789abcdefghij", "", "", -1, "e_0123456789abcdefghij");
        row("reference inside a stack trace",
            "D1_ERROR: Failed to parse body as JSON, got: Error: internal error; reference = 2idildu1\n    at x "
            "(y:1:2)",
            "Failed to parse body as JSON, got: Error: internal error; reference = 2idildu1\n    at x (y:1:2)", "", "",
            -1, "2idildu1");
        row("offset must be a number", "bad at offset x: SQLITE_ERROR", "bad at offset x", "SQLITE_ERROR");
        row("offset must be at the end", "a at offset 3 b: SQLITE_ERROR", "a at offset 3 b", "SQLITE_ERROR");
        row("code must look like one", "a: SQLITE_error", "a: SQLITE_error");
        row("code alone is a message", "SQLITE_ERROR", "SQLITE_ERROR");
        row("other brackets", "a (extended: maybe)", "a (extended: maybe)");
        row("empty", "", "");
        row("the prefix alone", "D1_ERROR: ", "");
    }

    void messageIsTakenApart()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, extended);
        QFETCH(int, offset);
        QFETCH(QByteArray, reference);
        ErrorText expected{message.toStdString(), code.toStdString(), extended.toStdString(), std::nullopt,
                           reference.toStdString()};
        if (offset >= 0)
            expected.byteOffset = offset;
        const ErrorText parsed = parseErrorText(text.toStdString());
        QCOMPARE(parsed.message, expected.message);
        QVERIFY(parsed == expected);
    }

    void everyRecordedMessageLeavesASentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QVERIFY(recordings().size() >= 13);
        for (const QString &fileName : recordings()) {
            int number = 0;
            for (const auto &[kind, message] : recordedMessages(fileName))
                QTest::addRow("%s %d %s", qPrintable(fileName), ++number, kind.c_str())
                    << QByteArray::fromStdString(message);
        }
    }

    void everyRecordedMessageLeavesASentence()
    {
        QFETCH(QByteArray, text);
        const std::string original = text.toStdString();
        const ErrorText parsed = parseErrorText(original);

        // Put together again, by a grammar written down a second time, it is the recorded text.
        static const std::regex grammar("^(?:D1_ERROR: )?([^]*?)(?: at offset (\\d+))?(?:: "
                                        "(SQLITE_[A-Z]+)(_[A-Z]+)?(?: \\(extended: (SQLITE_[A-Z_]+)\\))?)?$");
        std::smatch match;
        QVERIFY(std::regex_match(original, match, grammar));
        QCOMPARE(parsed.message, match[1].str());
        QVERIFY(!parsed.message.empty());
        QVERIFY(!parsed.message.contains("SQLITE_"));
        QCOMPARE(parsed.byteOffset.has_value(), match[2].matched);
        if (parsed.byteOffset)
            QCOMPARE(std::to_string(*parsed.byteOffset), match[2].str());
        QCOMPARE(parsed.sqliteCode, match[3].str());
        QCOMPARE(parsed.sqliteExtendedCode, match[4].matched ? match[3].str() + match[4].str() : match[5].str());
        QCOMPARE(parsed.reference.empty(), !original.contains("reference = "));
    }

    void oldAndNewServersSayTheSame()
    {
        const auto older = recordedMessages(QStringLiteral("errors-local-4.86.json"));
        const auto newer = recordedMessages(QStringLiteral("errors-local-4.164.json"));
        int compared = 0;
        for (const auto &[kind, message] : newer) {
            const auto same = std::ranges::find(older, kind, &std::pair<std::string, std::string>::first);
            const bool knownToDiffer = kind == "no_statement_comment" || kind == "cf_table_read";
            if (same == older.end() || knownToDiffer)
                continue;
            QVERIFY2(parseErrorText(message) == parseErrorText(same->second), message.c_str());
            ++compared;
        }
        QVERIFY(compared > 80);
    }
};

QTEST_APPLESS_MAIN(tst_ErrorText)
#include "tst_errortext.moc"
