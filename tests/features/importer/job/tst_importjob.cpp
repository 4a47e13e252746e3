// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"
#include "support/await.h"

#include <QFile>
#include <QSignalSpy>

using namespace d1;
using namespace d1::test;
using namespace std::string_literals;
using End = ImportOutcome::End;

Q_DECLARE_METATYPE(d1::ImportStrategy)
Q_DECLARE_METATYPE(d1::ConflictRule)

namespace {

constexpr auto people = "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER CHECK (age > 0))";

std::string messages(const ImportOutcome &outcome)
{
    std::string text;
    for (const BadRow &row : outcome.bad)
        text += std::to_string(row.line) + ' ' + row.message + '\n';
    return text;
}

QByteArray why(const ImportOutcome &outcome)
{
    return outcome.error ? QByteArray::fromStdString(outcome.error->facts.message) : QByteArray("no error");
}

} // namespace

/// Whole imports, by each strategy: what is in the table afterwards, what is told, what is kept.
class tst_ImportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleCountsTruly_data()
    {
        QTest::addColumn<ImportStrategy>("strategy");
        QTest::addColumn<ConflictRule>("rule");
        QTest::addColumn<std::string>("rows");
        QTest::addColumn<std::vector<std::uint64_t>>("counts"); // inserted, updated, skipped
        const auto row = [](const char *name, ConflictRule rule, const char *rows, std::vector<std::uint64_t> counts) {
            for (const auto strategy : {ImportStrategy::PreparedRows, ImportStrategy::JsonBatches})
                QTest::addRow("%s %d", name, static_cast<int>(strategy))
                    << strategy << rule << std::string(rows) << counts;
        };
        row("ignore", ConflictRule::Ignore, "1|Ada|36|kept 2|Bob|40|NULL 3|Cy|50|NULL", {2, 0, 2});
        row("replace", ConflictRule::Replace, "1|Ann|37|NULL 2|Bob|41|NULL 3|Cy|50|NULL", {2, 2, 0});
        row("update", ConflictRule::Update, "1|Ann|37|kept 2|Bob|41|NULL 3|Cy|50|NULL", {2, 2, 0});
    }

    void everyRuleCountsTruly()
    {
        QFETCH(ImportStrategy, strategy);
        QFETCH(ConflictRule, rule);
        QFETCH(std::string, rows);
        QFETCH(std::vector<std::uint64_t>, counts);
        ImportFixture fixture("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, age INT, note TEXT);"
                              "INSERT INTO t VALUES (1, 'Ada', 36, 'kept')");
        // The second row of id 2 collides within the file.
        ImportRequest request = fixture.request(fixture.csv("id,name,age\n1,Ann,37\n2,Bob,40\n3,Cy,50\n02,Bob,41\n"));
        request.wishes.conflict = rule;
        const ImportOutcome outcome = fixture.run(request, strategy);
        QVERIFY2(outcome.end == End::Complete, why(outcome));
        QCOMPARE(fixture.rows("SELECT * FROM t ORDER BY id"), rows);
        QCOMPARE((std::vector{outcome.inserted, outcome.updated, outcome.skipped}), counts);
        QCOMPARE(outcome.rows, std::uint64_t{4});
        QCOMPARE(fixture.rows("SELECT name FROM sqlite_schema"), "t"s); // the ledger is gone
    }

    void rowsThatTheTablePassesOverAreSkipped_data() { strategies(); }
    void rowsThatTheTablePassesOverAreSkipped()
    {
        QFETCH(ImportStrategy, strategy);
        ImportFixture fixture("CREATE TABLE t (id INTEGER PRIMARY KEY ON CONFLICT IGNORE, name TEXT);"
                              "INSERT INTO t VALUES (1, 'before');"
                              "CREATE TRIGGER tr BEFORE INSERT ON t WHEN new.name = 'spam' BEGIN "
                              "SELECT raise(IGNORE); END");
        const ImportRequest request = fixture.request(fixture.csv("id,name\n1,Ann\n2,spam\n3,Cy\n"));
        const ImportOutcome outcome = fixture.run(request, strategy);
        QVERIFY2(outcome.end == End::Complete, why(outcome));
        QCOMPARE((std::vector{outcome.inserted, outcome.updated, outcome.skipped}),
                 (std::vector<std::uint64_t>{1, 0, 2}));
        QCOMPARE(fixture.rows("SELECT * FROM t"), "1|before 3|Cy"s);
    }

    /// A row that was passed over has the key of one that was there before.
    void whatIsTakenBackWasBroughtByTheImport()
    {
        ImportFixture fixture("CREATE TABLE t (id INTEGER PRIMARY KEY ON CONFLICT IGNORE, name TEXT UNIQUE);"
                              "INSERT INTO t VALUES (1, 'before')");
        constexpr int chunksUnderWay = 100; // so many cannot be at once: Bob is there when the second one comes
        std::string rows = "id,name\n1,Ann\n2,Bob\n";
        for (int id = 3; id < 2 * chunksUnderWay; ++id)
            rows += std::to_string(id) + ",name " + std::to_string(id) + '\n';
        rows += std::to_string(2 * chunksUnderWay) + ",Bob\n";
        ImportRequest request = fixture.request(fixture.csv(rows));
        request.batchRows = 2;
        const ImportOutcome outcome = fixture.run(request, ImportStrategy::JsonBatches);
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(fixture.rows("SELECT * FROM t WHERE id < 3"), "1|before 2|Bob"s);
        QCOMPARE(outcome.keptWhy, "They cannot be told from those that were there before."s);
    }

    void abortLeavesTheTableAsItWas_data() { strategies(); }
    void abortLeavesTheTableAsItWas()
    {
        QFETCH(ImportStrategy, strategy);
        ImportFixture fixture(people);
        fixture.execute("INSERT INTO t VALUES (7, 'Ada', 36)");
        std::string text = "id,name,age\n";
        for (int i = 1000; i < 3000; ++i)
            text += std::to_string(i) + ",x,1\n";
        text += "7,Eve,5\n8,Flo,6\n";
        ImportRequest request = fixture.request(fixture.csv(text));
        request.batchRows = 300;
        const ImportOutcome outcome = fixture.run(request, strategy);
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.error->facts.message, "Line 2002: UNIQUE constraint failed: t.id."s);
        QCOMPARE(outcome.error->verdict.kind, ErrorKind::Constraint);
        QCOMPARE(outcome.keptRows, std::uint64_t{0});
        QCOMPARE(outcome.keptWhy, ""s);
        QCOMPARE(fixture.rows("SELECT * FROM t"), "7|Ada|36"s);
        QCOMPARE(fixture.rows("SELECT name FROM sqlite_schema"), "t"s);
    }

    void badRowsCostThemselvesAlone_data() { strategies(); }
    void badRowsCostThemselvesAlone()
    {
        QFETCH(ImportStrategy, strategy);
        ImportFixture fixture(people);
        const std::string file = fixture.csv("id,name,age\n1,Ada,36\n2,,5\n3,Cy\n4,\"Di \"\"x\"\"\",0\n5,Eve,6\n"
                                             "\"6\"x,Flo,7\n8,G\xff,8\nnine,Hal,9\n10,\"Ira\n2\",10\n");
        ImportRequest request = fixture.request(file);
        request.encoding = TextEncoding::Utf8; // a guess would take it for Latin-1
        request.rejectsFile = fixture.path(QStringLiteral("rejects.csv")).toStdString();
        const ImportOutcome outcome = fixture.run(request, strategy);
        QVERIFY2(outcome.end == End::Complete, why(outcome));
        QCOMPARE(fixture.rows("SELECT id, name FROM t"), "1|Ada 5|Eve 10|Ira\n2"s);
        QCOMPARE(messages(outcome),
                 "3 NOT NULL constraint failed: t.name.\n"
                 "4 The row has 2 values where the header names 3.\n"
                 "5 CHECK constraint failed: age > 0.\n"
                 "7 The row has text behind a closing quote; double the quotes that belong to a value.\n"
                 "8 The row is not valid UTF-8; mend it, or name the encoding of the file.\n"
                 "9 datatype mismatch.\n"s);
        QCOMPARE(outcome.badCount, std::uint64_t{6});
        QCOMPARE(outcome.inserted, std::uint64_t{3});

        // Mended, what was rejected goes in as it is.
        QFile rejects(fixture.path(QStringLiteral("rejects.csv")));
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        QByteArray text = rejects.readAll();
        QVERIFY(
            text.startsWith("\"import_line\",\"import_error\",id,name,age\r\n3,\"NOT NULL constraint failed: t.name.\","
                            "2,,5\r\n"));
        text.replace(",2,,5", ",2,Bo,5").replace("3,Cy\r", "3,Cy,1\r").replace(",0\r", ",4\r");
        text.replace("\"6\"x", "6").replace("G\xff", "G").replace("nine", "9");
        const std::string mended = fixture.csv(
            std::string_view(text.constData(), static_cast<std::size_t>(text.size())), QStringLiteral("mended.csv"));
        const ImportOutcome second = fixture.run(fixture.request(mended), strategy);
        QVERIFY2(second.end == End::Complete, why(second));
        QCOMPARE(second.badCount, std::uint64_t{0});
        QCOMPARE(fixture.rows("SELECT count(*), sum(id), max(name) FROM t"), "9|48|Ira\n2"s);
    }

    void tooManyBadRowsAreTheEnd_data() { strategies(); }
    void tooManyBadRowsAreTheEnd()
    {
        QFETCH(ImportStrategy, strategy);
        ImportFixture fixture(people);
        std::string text = "id,name,age\n";
        for (int i = 1; i <= 50; ++i)
            text += std::to_string(i) + (i % 5 == 0 ? ",x,0\n" : ",x,1\n");
        ImportRequest request = fixture.request(fixture.csv(text));
        request.maxErrors = 9;
        const ImportOutcome outcome = fixture.run(request, strategy);
        QCOMPARE(outcome.end, End::Failed);
        QVERIFY2(outcome.error->facts.message.starts_with("More than 9 rows are bad, the last of them in line "),
                 why(outcome));
        QCOMPARE(outcome.keptRows, std::uint64_t{0});
        QCOMPARE(fixture.rows("SELECT count(*) FROM t"), "0"s);
        request.maxErrors = 10;
        const ImportOutcome allowed = fixture.run(request, strategy);
        QCOMPARE(allowed.end, End::Complete);
        QCOMPARE(allowed.inserted, std::uint64_t{40});
    }

    void valuesArriveExactly_data() { strategies(); }
    void valuesArriveExactly()
    {
        QFETCH(ImportStrategy, strategy);
        ImportFixture fixture("CREATE TABLE t (i INTEGER, r REAL, n NUMERIC, s TEXT, b BLOB, x)");
        const std::string nul("a\0b", 3);
        // A file with a NUL early on counts as binary; further on it is a character like any other.
        const std::string padding = "2,2,2," + std::string(300'000, 'p') + ",,\n";
        const ImportOutcome outcome =
            fixture.run(fixture.request(fixture.csv("i,r,n,s,b,x\n"
                                                    "9223372036854775807,19.90,5.0,007,X'00ff',5\n"
                                                    "-9223372036854775808,1,1e3,+49,x'',1.50\n"
                                                    ",,,,,\n"
                                                    "\"\",\"\",\"\",\"\",\"\",\"\"\n"
                                                    "0,0.1,9223372036854775808,\"\\ \"\"\t\x01\xc3\xa4\",X'0',text\n"
                                                    + padding + "1,2,3," + nul + ",X'61',\n")),
                        strategy);
        QVERIFY2(outcome.end == End::Complete && outcome.badCount == 0, why(outcome));
        const auto quoted = [&fixture](const char *column) {
            return fixture.rows("SELECT quote(" + std::string(column) + ") FROM t WHERE i IS NOT 2 ORDER BY rowid");
        };
        QCOMPARE(quoted("i"), "9223372036854775807 -9223372036854775808 NULL '' 0 1"s);
        QCOMPARE(quoted("r"), "19.9 1.0 NULL '' 0.1 2.0"s);
        QCOMPARE(quoted("n"), "5 1000 NULL '' 9.2233720368547758078e+18 3"s);
        QCOMPARE(fixture.rows("SELECT hex(s) FROM t WHERE i IS NOT 2 ORDER BY rowid"), "303037 2B3439   5C202209"
                                                                                       "01C3A4 610062"s);
        QCOMPARE(fixture.rows("SELECT typeof(s) FROM t WHERE i IS NOT 2 ORDER BY rowid"),
                 "text text null text text text"s);
        QCOMPARE(quoted("b"), "X'00FF' X'' NULL '' 'X''0''' X'61'"s);
        QCOMPARE(quoted("x"), "'5' '1.50' NULL '' 'text' NULL"s);
    }

    void tableIsMadeWithTheTypesOfAllRows_data() { strategies(); }
    void tableIsMadeWithTheTypesOfAllRows()
    {
        QFETCH(ImportStrategy, strategy);
        ImportFixture fixture;
        std::string text = "id,zip,price,phone,made,\"odd \"\"name\"\"\"\n";
        for (int i = 1; i <= 500; ++i)
            text += std::to_string(i) + ",12345,1.5,49,2026-11-24,\n";
        text += "501,00123,2,+49,2026-11-25,x\n";
        ImportRequest request = fixture.request(fixture.csv(text), "people");
        request.wishes.createsTable = true;
        request.wishes.key = {"id"};
        const ImportOutcome outcome = fixture.run(request, strategy);
        QVERIFY2(outcome.end == End::Complete, why(outcome));
        QCOMPARE(fixture.rows("SELECT sql FROM sqlite_schema"),
                 "CREATE TABLE people (id INTEGER PRIMARY KEY, zip TEXT, price REAL, phone TEXT, made TEXT, "
                 "\"odd \"\"name\"\"\" TEXT)"s);
        QCOMPARE(fixture.rows("SELECT * FROM people WHERE id >= 500"),
                 "500|12345|1.5|49|2026-11-24|NULL 501|00123|2.0|+49|2026-11-25|x"s);
    }

    void aFailureTakesTheMadeTableAlong_data() { strategies(); }
    void aFailureTakesTheMadeTableAlong()
    {
        QFETCH(ImportStrategy, strategy);
        ImportFixture fixture;
        ImportRequest request = fixture.request(fixture.csv("id,n\n1,a\n1,b\n"));
        request.wishes.createsTable = true;
        request.wishes.key = {"id"};
        request.batchRows = 1;
        QCOMPARE(fixture.run(request, strategy).end, End::Failed);
        QCOMPARE(fixture.rows("SELECT name FROM sqlite_schema"), ""s);
    }

    void dryRunChangesNothingAndTells_data() { strategies(); }
    void dryRunChangesNothingAndTells()
    {
        QFETCH(ImportStrategy, strategy);
        ImportFixture fixture(people);
        ImportRequest request = fixture.request(fixture.csv("id,name,age\n1,Ada,36\n2,Bob,0\n3,Cy\n"));
        request.dryRun = true;
        const ImportOutcome outcome = fixture.run(request, strategy);
        QVERIFY2(outcome.end == End::DryRun, why(outcome));
        QCOMPARE(messages(outcome), "3 CHECK constraint failed: age > 0.\n"
                                    "4 The row has 2 values where the header names 3.\n"s);
        QCOMPARE(fixture.rows("SELECT count(*) FROM t"), "0"s);
        ImportRequest made = fixture.request(request.file, "made");
        made.wishes.createsTable = true;
        made.dryRun = true;
        QCOMPARE(fixture.run(made, strategy).end, End::DryRun);
        QCOMPARE(fixture.rows("SELECT name FROM sqlite_schema"), "t"s);
    }

private:
    static void strategies()
    {
        QTest::addColumn<ImportStrategy>("strategy");
        QTest::newRow("prepared rows") << ImportStrategy::PreparedRows;
        QTest::newRow("JSON batches") << ImportStrategy::JsonBatches;
    }
};

QTEST_GUILESS_MAIN(tst_ImportJob)
#include "tst_importjob.moc"
