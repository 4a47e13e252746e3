// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/importplanner.h"
#include "support/await.h"

#include <QTest>

#include <functional>

using namespace d1;
using namespace std::string_literals;

namespace {

SchemaColumn column(std::string name, std::string type, bool notNull = false, int key = 0)
{
    SchemaColumn made;
    made.name = std::move(name);
    made.declaredType = std::move(type);
    made.notNull = notNull;
    made.primaryKeyPosition = key;
    return made;
}

SchemaTable people()
{
    SchemaTable table;
    table.name = "people";
    table.columns = {column("id", "INTEGER", false, 1), column("first_name", "TEXT", true), column("email", "TEXT"),
                     column("photo", "BLOB")};
    SchemaColumn upper = column("upper_name", "TEXT");
    upper.generated = true;
    table.columns.push_back(upper);
    SchemaIndex unique;
    unique.name = "idx_people_email";
    unique.unique = true;
    unique.origin = 'u';
    unique.columns = {{"email", false, "NOCASE"}};
    table.indexes = {unique};
    return table;
}

/// "id=0 first_name='x' photo=2b", or the error.
std::string text(const Result<ImportPlan> &plan)
{
    if (!plan)
        return plan.error().facts.message;
    std::string written;
    for (const ColumnSource &source : plan->columns) {
        written += (written.empty() ? "" : " ") + source.column + '=';
        if (source.fileColumn())
            written += std::to_string(*source.fileColumn());
        else if (const auto *value = std::get_if<std::string>(source.constant()))
            written += '\'' + *value + '\'';
        else
            written += "NULL";
        written += source.form == FieldForm::Blob ? "b" : "";
    }
    return written;
}

using Names = std::vector<std::string>;
using Change = std::function<void(ImportWishes &)>;

std::string planned(const Names &columns, const Change &change = {}, bool hasHeader = true)
{
    ImportWishes wishes;
    wishes.table = "people";
    if (change)
        change(wishes);
    CsvDialect dialect;
    dialect.hasHeader = hasHeader;
    return text(ImportPlanner(wishes, dialect, columns).planFor(people()));
}

} // namespace

class tst_ImportPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// SQLite knows no ON CONFLICT there.
    void virtualTablesKnowNoConflicts()
    {
        SchemaTable texts;
        texts.name = "texts";
        texts.type = SchemaTableType::Virtual;
        texts.columns = {column("title", "")};
        ImportWishes wishes;
        wishes.table = "texts";
        for (const auto &[rule, isRefused] :
             {std::pair(ConflictRule::Abort, false), std::pair(ConflictRule::Replace, false),
              std::pair(ConflictRule::Ignore, true), std::pair(ConflictRule::Update, true)}) {
            wishes.conflict = rule;
            const std::string said = text(ImportPlanner(wishes, {}, {"title"}).planFor(texts));
            QCOMPARE(said.starts_with("texts is a virtual table, "), isRefused);
        }
    }

    void columnsFindTheirPlaces()
    {
        QCOMPARE(planned({"id", "first_name", "email"}), "id=0 first_name=1 email=2"s);
        QCOMPARE(planned({"E-Mail", "First Name", "ID"}), "id=2 first_name=1 email=0"s);
        QCOMPARE(planned({"Name", "photo", "junk"},
                         [](ImportWishes &wishes) {
                             wishes.mapped = {{"name", "first_name"}};
                             wishes.skipped = {"junk"};
                             wishes.nulls = {"email"};
                         }),
                 "first_name=0 email=NULL photo=1b"s);
        QCOMPARE(planned({"id"},
                         [](ImportWishes &wishes) {
                             wishes.constants = {{"first_name", "x"}};
                         }),
                 "id=0 first_name='x'"s);
        QCOMPARE(planned({"import_line", "import_error", "id", "first_name"}), "id=2 first_name=3"s);
        QCOMPARE(planned({"first_name", "email"}, [](ImportWishes &wishes) { wishes.blobs = {"EMAIL"}; }),
                 "first_name=0 email=1b"s);
    }

    void withoutAHeaderTheOrderCounts()
    {
        QCOMPARE(planned({"column1", "column2", "column3", "column4"}, {}, false),
                 "id=0 first_name=1 email=2 photo=3b"s);
        QCOMPARE(planned({"column1", "column2"}, {}, false),
                 "The file has 2 columns and no header, and people takes 4; map them, beginning with \"column1\"."s);
        QCOMPARE(planned(
                     {"column1", "column2"},
                     [](ImportWishes &wishes) {
                         wishes.mapped = {{"column2", "first_name"}};
                         wishes.skipped = {"column1"};
                     },
                     false),
                 "first_name=1"s);
    }

    void wrongWishesAreOneSentence_data()
    {
        QTest::addColumn<std::string>("said");
        QTest::addColumn<std::string>("says");
        const auto row = [](const char *name, const std::string &said, const char *says) {
            QTest::newRow(name) << said << std::string(says);
        };
        const Names plain{"first_name", "email"};
        row("unknown", planned({"first_name", "emial"}),
            "The table people has no column for \"emial\" of the file; map it to one, or skip it; did you mean "
            "\"email\"?");
        row("far off", planned({"first_name", "zzz"}),
            "The table people has no column for \"zzz\" of the file; map it to one, or skip it.");
        row("generated", planned({"first_name", "upper_name"}),
            "The column \"upper_name\" of people is generated from others and takes no value; skip it in the file.");
        row("mapped to generated",
            planned(plain,
                    [](ImportWishes &wishes) {
                        wishes.mapped = {{"email", "upper_name"}};
                    }),
            "The column \"upper_name\" of people is generated from others and takes no value; skip the column that "
            "would fill it.");
        row("twice",
            planned({"first_name", "First Name", "id"},
                    [](ImportWishes &wishes) {
                        wishes.mapped = {{"First Name", "first_name"}};
                    }),
            "The column \"first_name\" of people would be filled twice; map or set it once.");
        row("no such file column", planned(plain, [](ImportWishes &wishes) { wishes.skipped = {"mail"}; }),
            "The file has no column \"mail\"; did you mean \"email\"?");
        row("no such table column",
            planned(plain,
                    [](ImportWishes &wishes) {
                        wishes.constants = {{"x", "1"}};
                    }),
            "The table people has no column \"x\".");
        row("required", planned({"id", "email"}),
            "The column \"first_name\" of people must have a value, and no column of the file fills it; map one to it, "
            "or set it.");
        row("nothing left",
            planned({"email"},
                    [](ImportWishes &wishes) {
                        wishes.skipped = {"email"};
                        wishes.constants = {{"first_name", "x"}};
                    }),
            "No column of the file goes into the table; map at least one.");
        row("no such key", planned(plain, [](ImportWishes &wishes) { wishes.key = {"first_name"}; }),
            "The key you name does not tell the rows of people apart: its unique columns are id; email.");
        row("key not filled", planned({"first_name"}, [](ImportWishes &wishes) { wishes.key = {"id"}; }),
            "The file does not fill the key id of people; map a column to it.");
        row("update without a key",
            planned({"first_name"}, [](ImportWishes &wishes) { wishes.conflict = ConflictRule::Update; }),
            "To update rows, the file has to fill a key of people, and its unique columns are id; email.");
    }

    void wrongWishesAreOneSentence()
    {
        QFETCH(std::string, said);
        QFETCH(std::string, says);
        QCOMPARE(said, says);
    }

    void keysAreThoseTheFileFills()
    {
        ImportWishes wishes;
        wishes.table = "people";
        const Names columns{"first_name", "email"};
        const CsvDialect dialect;
        const ImportPlanner planner(wishes, dialect, columns);
        QVERIFY((planner.planFor(people())->keys == std::vector<TableKey>{{{{"email", "NOCASE"}}}}));
        wishes.conflict = ConflictRule::Update;
        QVERIFY((planner.planFor(people())->keys == std::vector<TableKey>{{{{"email", "NOCASE"}}}}));
    }

    void viewsTakeNoRows()
    {
        SchemaTable view = people();
        view.type = SchemaTableType::View;
        const ImportWishes wishes;
        const Names columns{"id"};
        const CsvDialect dialect;
        QCOMPARE(text(ImportPlanner(wishes, dialect, columns).planFor(view)),
                 "people is a view; import into the table behind it."s);
    }

    void aTableIsMadeFromTheSurvey()
    {
        FileSurvey survey;
        survey.columns = {"id", "Zip", "junk", "import_line"};
        survey.evidence.resize(4);
        survey.evidence[0].see({"1", false}, 2, "");
        survey.evidence[1].see({"007", false}, 2, "");
        ImportWishes wishes;
        wishes.table = "new table";
        wishes.skipped = {"junk"};
        wishes.mapped = {{"zip", "code"}};
        wishes.constants = {{"source", "csv"}};
        wishes.key = {"id", "code"};
        const CsvDialect dialect;
        const ImportPlanner planner(wishes, dialect, survey.columns);
        const Result<ImportPlan> plan = planner.planFor(survey);
        QCOMPARE(text(plan), "id=0 code=1 source='csv'"s);
        QCOMPARE(*plan->createTable, "CREATE TABLE IF NOT EXISTS \"new table\" (id INTEGER, code TEXT, source TEXT, "
                                     "PRIMARY KEY (id, code))"s);
        QVERIFY((plan->keys == std::vector<TableKey>{{{{"id", ""}, {"code", ""}}}}));
        wishes.types = {{"CODE", "INTEGER"}};
        QVERIFY(planner.planFor(survey)->createTable->find("code INTEGER") != std::string::npos);
        wishes.types = {{"nope", "INTEGER"}};
        QCOMPARE(text(planner.planFor(survey)), "The file has no column \"nope\" that could get the type INTEGER."s);
    }

    void aMadeTableNeedsDifferentNames()
    {
        FileSurvey survey;
        survey.evidence.resize(2);
        const ImportWishes wishes;
        const CsvDialect dialect;
        survey.columns = {"id", "ID"};
        QCOMPARE(text(ImportPlanner(wishes, dialect, survey.columns).planFor(survey)),
                 "The table would have two columns \"ID\"; map one of them to another name, or skip it."s);
    }
};

QTEST_APPLESS_MAIN(tst_ImportPlanner)
#include "tst_importplanner.moc"
