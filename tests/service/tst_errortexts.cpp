// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/errortexts.h"
#include "support/await.h"

using namespace d1;

Q_DECLARE_METATYPE(d1::ErrorKind)
Q_DECLARE_METATYPE(d1::TextSays)

class tst_ErrorTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textHasItsMeaning_data()
    {
        using enum ErrorKind;
        using enum TextSays;
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<TextSays>("says");
        const auto row = [](const char *text, ErrorKind kind, TextSays says) { QTest::newRow(text) << kind << says; };

        row("D1 DB is overloaded. Too many requests queued.", Capacity, MayHaveRun);
        row("D1 DB is overloaded. Requests queued for too long.", Capacity, MayHaveRun);
        row("Currently processing a long-running export.", Capacity, NeverRan);
        row("database is locked", Capacity, NeverRan);
        row("database table is locked: t", Capacity, NeverRan);

        row("Network connection lost.", Network, MayHaveRun);
        row("D1 DB reset because its code was updated.", Network, MayHaveRun);
        row("Internal error in D1 DB storage caused object to be reset.", Network, MayHaveRun);
        row("Internal error while starting up D1 DB storage caused object to be reset.", Network, MayHaveRun);
        row("Cannot resolve D1 DB due to transient issue on remote node.", Network, MayHaveRun);
        row("Can't read from request stream because client disconnected.", Network, MayHaveRun);
        row("Replica disconnected from primary.", Network, MayHaveRun);
        row("D1_RESET_DO", Network, MayHaveRun);
        row("Upstream service unavailable", Network, MayHaveRun);
        row("internal error; reference = abc", Unknown, MayHaveRun);
        row("D1 DB storage operation exceeded timeout which caused object to be reset.", Timeout, MayHaveRun);

        row("D1 DB's isolate exceeded its memory limit and was reset.", Limit, Failed);
        row("D1 DB exceeded its CPU time limit and was reset.", Limit, Failed);
        row("Exceeded maximum DB size.", Limit, Failed);
        row("Your account has exceeded D1's free tier daily row read limit", Limit, Failed);
        row("string or blob too big", Limit, Failed);
        row("too many SQL variables", Limit, Failed);
        row("too many columns in result set", Limit, Failed);
        row("at most 64 tables in a join", Limit, Failed);
        row("To execute a transaction, please use the state.storage.transaction() APIs", Limit, Failed);
        row("not authorized to use function: load_extension", Limit, Failed);
        row("cannot VACUUM from within a transaction", Limit, Failed);

        row("rate limiter budget depleted, try again after 5 minutes", Capacity, NeverRan);
        row("too many queries in progress, please try again later", Capacity, NeverRan);
        row("unable to execute query, please try again later", Capacity, NeverRan);
        row("not authorized for that account", Auth, Failed);
        row("does not have access to the path", Auth, Failed);
        row("cannot request data older than 7776000s", Limit, Failed);
        row("query time range is too large", Limit, Failed);
        row("cannot request a time range wider than 4w4d", Limit, Failed);
        row("limit must be positive number and not greater than 10000", Limit, Failed);
        row("unknown field \"bogus\"", Syntax, Failed);
        row("error parsing args for \"d1AnalyticsAdaptiveGroups\"", Syntax, Failed);

        row("UNIQUE constraint failed: t.a", Constraint, Failed);
        row("FOREIGN KEY constraint failed", Constraint, Failed);
        row("cannot store TEXT value in INT column t.a", Constraint, Failed);
        row("datatype mismatch", Constraint, Failed);
        row("integer overflow", Constraint, Failed);
        row("malformed JSON", Constraint, Failed);

        row("near \"FRM\": syntax error", Syntax, Failed);
        row("incomplete input", Syntax, Failed);
        row("unrecognized token: \"#\"", Syntax, Failed);
        row("no such table: t", Syntax, Failed);
        row("no such column: a", Syntax, Failed);
        row("table t already exists", Syntax, Failed);
        row("duplicate column name: a", Syntax, Failed);
        row("ambiguous column name: a", Syntax, Failed);
        row("table t has no column named a", Syntax, Failed);
        row("table t has 2 columns but 1 values were supplied", Syntax, Failed);
        row("1 values for 2 columns", Syntax, Failed);
        row("Cannot add a NOT NULL column with default value NULL", Syntax, Failed);
        row("wrong number of arguments to function abs()", Syntax, Failed);
        row("Wrong number of parameter bindings for SQL query.", Syntax, Failed);
        row("No SQL statements detected.", Syntax, Failed);

        row("The database 9b2d could not be found", NotFound, Failed);
        row("Couldn't find a D1 DB with the name or binding 'x'", NotFound, Failed);
        row("Malformed JSON in request body", Unknown, Failed);
    }

    void textHasItsMeaning()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(TextSays, says);
        const std::string text = QTest::currentDataTag();
        const std::optional<TextMeaning> meaning = meaningOfText(text);
        QVERIFY(meaning);
        QVERIFY2(meaning->kind == kind, std::string(nameOf(meaning->kind)).c_str());
        QVERIFY(meaning->says == says);

        std::string shouted = text;
        std::ranges::transform(shouted, shouted.begin(),
                               [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        QVERIFY(meaningOfText(shouted) == meaning);
        QVERIFY(meaningOfText("D1_ERROR: größe " + text + " at offset 5") == meaning);
    }

    // Whatever else a text says, a violated constraint was rolled back.
    void constraintGoesBeforeTheResetThatReportsIt()
    {
        const auto meaning = meaningOfText("Internal error caused object to be reset: UNIQUE constraint failed: t.a");
        QVERIFY(meaning == (TextMeaning{ErrorKind::Constraint, TextSays::Failed}));
    }

    void otherTextsSayNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other") << QByteArray("something else happened");
        QTest::newRow("part of a word's text") << QByteArray("constraint");
        QTest::newRow("not ASCII") << QByteArray("Ünïque çonstraint fäiled");
        QTest::newRow("broken UTF-8") << QByteArray("\xff\xfe");
        QTest::newRow("a NUL between") << QByteArray("syntax\0error", 12);
    }

    void otherTextsSayNothing()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!meaningOfText(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(tst_ErrorTexts)
#include "tst_errortexts.moc"
