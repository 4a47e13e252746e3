// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/classify.h"
#include "sql/errortext.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <map>

using namespace d1;

Q_DECLARE_METATYPE(d1::ErrorFacts)
Q_DECLARE_METATYPE(d1::RequestTraits)
Q_DECLARE_METATYPE(d1::Verdict)

namespace {

constexpr RequestTraits readOnly{true, true};
constexpr RequestTraits repeatableWrite{false, true};
constexpr RequestTraits insert{false, false};

ErrorFacts answered(int status, std::optional<int> code, const std::string &text)
{
    const sql::ErrorText parsed = sql::parseErrorText(text);
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.httpStatus = status;
    facts.d1Code = code;
    facts.message = parsed.message;
    facts.sqliteCode = parsed.sqliteCode;
    facts.sqliteExtendedCode = parsed.sqliteExtendedCode;
    return facts;
}

nlohmann::json fixture(const char *name)
{
    QFile file(QStringLiteral(D1_FIXTURES "/d1/") + QString::fromUtf8(name));
    return file.open(QIODevice::ReadOnly) ? nlohmann::json::parse(file.readAll().toStdString()) : nlohmann::json();
}

/// What each case of the recorded error lists is; every kind not named here is syntax.
const std::map<std::string, ErrorKind> recordedKinds = {
    {"unique", ErrorKind::Constraint},
    {"primary_key", ErrorKind::Constraint},
    {"not_null", ErrorKind::Constraint},
    {"check", ErrorKind::Constraint},
    {"foreign_key", ErrorKind::Constraint},
    {"strict_datatype", ErrorKind::Constraint},
    {"datatype_mismatch", ErrorKind::Constraint},
    {"drop_referenced_parent", ErrorKind::Constraint},
    {"trigger_raise", ErrorKind::Constraint},
};

QString name(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

class tst_Classify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsOfTheHostedApi_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("readIsRetried");
        QTest::addColumn<bool>("insertIsUnknown");
        const auto row = [](int status, int code, const char *text, ErrorKind kind, bool retried, bool unknown) {
            QTest::newRow(text) << status << code << QString::fromUtf8(text) << kind << retried << unknown;
        };
        using enum ErrorKind;
        row(400, 7400, "Invalid property: sql => Required | Invalid property: batch => Required", Syntax, false, false);
        row(400, 7400, "The request is malformed: params with multiple statements is not supported", Syntax, false,
            false);
        row(400, 7500, "no such table: raw_mails: SQLITE_ERROR", Syntax, false, false);
        row(400, 7500, "UNIQUE constraint failed: t.id: SQLITE_CONSTRAINT", Constraint, false, false);
        row(400, 7500, "FOREIGN KEY constraint failed: SQLITE_CONSTRAINT_TRIGGER", Constraint, false, false);
        row(400, 7500, "not authorized: SQLITE_AUTH", Limit, false, false);
        row(400, 7500, "Wrong number of parameter bindings for SQL query.", Syntax, false, false);
        row(400, 7500, "too many terms in compound SELECT: SQLITE_ERROR", Limit, false, false);
        row(400, 7500, "Currently processing a long-running export.", Capacity, true, false);
        row(400, 7500,
            "Currently processing a long-running import. Cannot start another import until that completes or times "
            "out.",
            Capacity, true, false);
        row(400, 7500,
            "Your account has exceeded D1's free tier daily row read limit. Upgrade to a paid plan or wait until "
            "tomorrow "
            "(midnight UTC) to continue.",
            Limit, false, false);
        row(400, 7500, "Exceeded maximum DB size.", Limit, false, false);
        row(400, 7500,
            "Your account has exceeded D1's maximum account storage limit, please contact Cloudflare to raise your "
            "limit.",
            Limit, false, false);
        row(500, 7500, "internal error; reference = e_0123456789abcdefghij", Unknown, true, true);
        row(400, 7502, "Database with name: 'x' already exists", Constraint, false, false);
        row(400, 7406, "database count limit reached", Limit, false, false);
        row(401, 10000, "Authentication error", Auth, false, false);
        row(403, 10000, "Authentication error", Auth, false, false);
        row(403, 9109, "Unauthorized to access requested resource", Auth, false, false);
        row(403, 7403, "The given account is not valid or is not authorized to access this service", Auth, true, false);
        row(404, 7404, "The database 9b2d could not be found", NotFound, false, false);
        row(404, 7003, "Could not route to the request", NotFound, false, false);
        row(503, 7009, "Upstream service unavailable", Network, true, true);
        row(429, 7429, "D1 DB is overloaded. Requests queued for too long.", Capacity, true, true);
        row(429, 7429, "D1 DB is overloaded. Too many requests queued.", Capacity, true, true);
        row(429, 7429, "D1 DB storage operation exceeded timeout which caused object to be reset.", Timeout, true,
            true);
        row(429, 7429, "D1 DB exceeded its CPU time limit and was reset.", Limit, false, false);
        row(429, 7429, "D1 DB's isolate exceeded its memory limit and was reset.", Limit, false, false);
        row(429, 971, "Please wait and consider throttling your request speed", Capacity, true, false);
        row(500, 7500, "D1 DB reset because its code was updated.", Network, true, true);
        row(500, 7500, "Internal error while starting up D1 DB storage caused object to be reset.", Network, true,
            true);
        row(500, 7500, "Network connection lost.", Network, true, true);
        row(500, 7500, "Internal error in D1 DB storage caused object to be reset.", Network, true, true);
        row(500, 7500, "Cannot resolve D1 DB due to transient issue on remote node.", Network, true, true);
        row(500, 7500, "Can't read from request stream because client disconnected.", Network, true, true);
        row(500, 7500, "Replica disconnected from primary.", Network, true, true);
        row(400, 7500, "No SQL statements detected.", Syntax, false, false);
        row(500, 10001, "database is locked: SQLITE_BUSY", Capacity, true, false);
        row(500, 10000, "internal error; reference = abc", Unknown, true, true);
        row(500, 10000, "Malformed JSON in request body", Unknown, false, false);
        row(400, 10001, "Invalid JSON request body", Unknown, false, false);
        row(500, 10001,
            "Durable Object was reset and rolled back to its last known good state because the application left the "
            "database in a state where constraints were violated: FOREIGN KEY constraint failed: SQLITE_CONSTRAINT",
            Constraint, false, false);
        row(500, 10001,
            "To execute a transaction, please use the state.storage.transaction() or "
            "state.storage.transactionSync() APIs instead",
            Limit, false, false);
        row(500, 10001, "cannot VACUUM from within a transaction: SQLITE_ERROR", Limit, false, false);
        row(500, 10001, "not authorized to use function: sqlite_version at offset 7: SQLITE_ERROR", Limit, false,
            false);
        row(500, 10001, "object name reserved for internal use: sqlite_x: SQLITE_ERROR", Limit, false, false);
        row(500, 10001, "table sqlite_master may not be modified: SQLITE_ERROR", Limit, false, false);
        row(500, 10001, "access to _cf_METADATA.key is prohibited: SQLITE_AUTH", Limit, false, false);
        row(500, 10001, "too many SQL variables at offset 207: SQLITE_ERROR", Limit, false, false);
        row(500, 10001, "variable number must be between ?1 and ?100 at offset 7: SQLITE_ERROR", Limit, false, false);
        row(500, 10001, "statement too long: SQLITE_TOOBIG", Limit, false, false);
        row(500, 10001, "LIKE or GLOB pattern too complex: SQLITE_ERROR", Limit, false, false);
        row(500, 10001, "Expression tree is too large (maximum depth 100): SQLITE_ERROR", Limit, false, false);
        row(500, 10001, "at most 64 tables in a join: SQLITE_ERROR", Limit, false, false);
        row(500, 10001, "too many columns in result set: SQLITE_ERROR", Limit, false, false);
        row(500, 10001, "malformed JSON: SQLITE_ERROR", Constraint, false, false);
        row(500, 10001, "integer overflow: SQLITE_ERROR", Constraint, false, false);
        row(500, 10001, "cannot modify vv because it is a view: SQLITE_ERROR", Syntax, false, false);
        row(500, 10001, "misuse of aggregate function count() at offset 23: SQLITE_ERROR", Syntax, false, false);
        row(400, 7500, "no deletes here: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_TRIGGER)", Constraint, false,
            false);
    }

    void textsOfTheHostedApi()
    {
        QFETCH(int, status);
        QFETCH(int, code);
        QFETCH(QString, text);
        QFETCH(ErrorKind, kind);
        QFETCH(bool, readIsRetried);
        QFETCH(bool, insertIsUnknown);
        const ErrorFacts facts = answered(status, code, text.toStdString());
        const Verdict read = classify(facts, readOnly);
        QCOMPARE(name(nameOf(read.kind)), name(nameOf(kind)));
        QCOMPARE(read.retryable, readIsRetried);
        QVERIFY(!read.outcomeUnknown);
        const Verdict write = classify(facts, insert);
        QCOMPARE(name(nameOf(write.kind)), name(nameOf(kind)));
        QCOMPARE(write.outcomeUnknown, insertIsUnknown);
        QVERIFY2(!(write.retryable && write.outcomeUnknown), "a lost write must not be sent again");
    }

    void everyRecordedTextOfARealD1HasItsKind_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("4.86") << QByteArray("errors-local-4.86.json");
        QTest::newRow("4.164") << QByteArray("errors-local-4.164.json");
    }

    void everyRecordedTextOfARealD1HasItsKind()
    {
        QFETCH(QByteArray, file);
        const nlohmann::json recorded = fixture(file.constData());
        QVERIFY(recorded.contains("errors"));
        int judged = 0;
        for (const nlohmann::json &entry : recorded["errors"]) {
            if (!entry.contains("message") || !entry["message"].is_string())
                continue; // the statement succeeded on that version
            const std::string text = entry["message"];
            const ErrorFacts facts =
                answered(entry["status"], entry["code"].is_number() ? entry["code"].get<int>() : 0, text);
            const Verdict verdict = classify(facts, insert);
            const std::string kind = entry["kind"];
            QVERIFY2(verdict.kind != ErrorKind::Unknown && verdict.kind != ErrorKind::Network,
                     (kind + ": " + text).c_str());
            QVERIFY2(!verdict.retryable && !verdict.outcomeUnknown, (kind + ": " + text).c_str());
            if (const auto expected = recordedKinds.find(kind); expected != recordedKinds.end())
                QVERIFY2(verdict.kind == expected->second, (kind + ": " + text).c_str());
            ++judged;
        }
        QVERIFY(judged > 80);
    }

    void withoutAnAnswerDeliveryDecides_data()
    {
        QTest::addColumn<Delivery>("delivery");
        QTest::addColumn<StoppedBy>("stoppedBy");
        QTest::addColumn<RequestTraits>("traits");
        QTest::addColumn<Verdict>("verdict");
        using enum ErrorKind;
        const auto row = [](const char *what, Delivery delivery, StoppedBy by, RequestTraits traits, Verdict verdict) {
            QTest::newRow(what) << delivery << by << traits << verdict;
        };
        row("refused read", Delivery::NotSent, StoppedBy::Nobody, readOnly, {Network, true, false});
        row("refused insert", Delivery::NotSent, StoppedBy::Nobody, insert, {Network, true, false});
        row("lost read", Delivery::Unknown, StoppedBy::Nobody, readOnly, {Network, true, false});
        row("lost repeatable write", Delivery::Unknown, StoppedBy::Nobody, repeatableWrite, {Network, true, false});
        row("lost insert", Delivery::Unknown, StoppedBy::Nobody, insert, {Network, false, true});
        row("late read", Delivery::Unknown, StoppedBy::Deadline, readOnly, {Timeout, true, false});
        row("late insert", Delivery::Unknown, StoppedBy::Deadline, insert, {Timeout, false, true});
        row("insert late before it was sent", Delivery::NotSent, StoppedBy::Deadline, insert, {Timeout, true, false});
        row("cancelled read", Delivery::Unknown, StoppedBy::Caller, readOnly, {Cancelled, false, false});
        row("cancelled insert", Delivery::Unknown, StoppedBy::Caller, insert, {Cancelled, false, true});
        row("insert cancelled and rolled back", Delivery::Answered, StoppedBy::Caller, insert,
            {Cancelled, false, false});
    }

    void withoutAnAnswerDeliveryDecides()
    {
        QFETCH(Delivery, delivery);
        QFETCH(StoppedBy, stoppedBy);
        QFETCH(RequestTraits, traits);
        QFETCH(Verdict, verdict);
        ErrorFacts facts;
        facts.delivery = delivery;
        facts.stoppedBy = stoppedBy;
        QCOMPARE(classify(facts, traits), verdict);
    }

    void bareStatusesHaveAKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("insertIsUnknown");
        using enum ErrorKind;
        QTest::newRow("400") << 400 << Syntax << false;
        QTest::newRow("401") << 401 << Auth << false;
        QTest::newRow("403") << 403 << Auth << false;
        QTest::newRow("404") << 404 << NotFound << false;
        QTest::newRow("408") << 408 << Timeout << true;
        QTest::newRow("413") << 413 << Limit << false;
        QTest::newRow("418") << 418 << Unknown << false;
        QTest::newRow("429") << 429 << Capacity << false;
        QTest::newRow("500") << 500 << Unknown << true;
        QTest::newRow("502") << 502 << Network << true;
        QTest::newRow("503") << 503 << Network << true;
        QTest::newRow("504") << 504 << Timeout << true;
        QTest::newRow("520") << 520 << Network << true;
    }

    void bareStatusesHaveAKind()
    {
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);
        QFETCH(bool, insertIsUnknown);
        const Verdict verdict = classify(answered(status, std::nullopt, "<html>"), insert);
        QCOMPARE(name(nameOf(verdict.kind)), name(nameOf(kind)));
        QCOMPARE(verdict.outcomeUnknown, insertIsUnknown);
    }
};

QTEST_APPLESS_MAIN(tst_Classify)
#include "tst_classify.moc"
