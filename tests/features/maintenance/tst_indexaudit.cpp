// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexaudit/auditmigration.h"
#include "features/maintenance/indexaudit/indexaudit.h"

#include <QTest>

using namespace d1;

namespace {

struct Key {
    std::string name; ///< empty: an expression
    bool descending = false;
    std::string collation = "BINARY";
};

SchemaColumn column(const std::string &name, const std::string &type, int keyPosition = 0)
{
    SchemaColumn made;
    made.name = name;
    made.declaredType = type;
    made.primaryKeyPosition = keyPosition;
    return made;
}

/// "CREATE INDEX i ON t(a, b DESC)" as the schema has it; a name alone for one of a constraint.
SchemaIndex index(const std::string &name, const std::vector<Key> &keys, const std::string &filter = {})
{
    SchemaIndex made;
    made.name = name;
    made.table = "t";
    made.partial = !filter.empty();
    std::string list;
    for (const Key &key : keys) {
        made.columns.push_back({key.name, key.descending, key.collation});
        list += (list.empty() ? "" : ", ") + (key.name.empty() ? std::string("lower(a)") : key.name)
                + (key.descending ? " DESC" : "");
    }
    made.sql = "CREATE INDEX " + name + " ON t(" + list + ')' + (filter.empty() ? "" : " WHERE " + filter);
    return made;
}

SchemaIndex unique(SchemaIndex made, char origin = 'c')
{
    made.unique = true;
    made.origin = origin;
    made.sql = origin == 'c' ? "CREATE UNIQUE" + made.sql.substr(6) : std::string();
    return made;
}

AuditEvidence evidenceOf(std::vector<SchemaIndex> indexes)
{
    SchemaTable table;
    table.name = "t";
    table.indexes = std::move(indexes);
    table.columns = {column("id", "INTEGER", 1), column("a", "TEXT"), column("b", "TEXT")};
    table.estimatedRows = 100;
    AuditEvidence evidence;
    for (const SchemaIndex &known : table.indexes)
        evidence.indexesWithStatistics.insert(known.name);
    evidence.schema.tables.push_back(std::move(table));
    return evidence;
}

/// "redundant i:other", by fault and name.
QString foundIn(const AuditEvidence &evidence)
{
    QStringList found;
    for (const IndexFinding &finding : auditIndexes(evidence).findings)
        found.append(QString::fromStdString(std::string(nameOf(finding.fault)) + ' ' + finding.index + ':'
                                            + finding.other + (finding.sql.empty() ? "!" : "")));
    return found.join(QStringLiteral(", "));
}

} // namespace

class tst_IndexAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsSuperfluous_data()
    {
        QTest::addColumn<std::vector<SchemaIndex>>("indexes");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, std::vector<SchemaIndex> indexes, const char *found) {
            QTest::newRow(name) << std::move(indexes) << QString::fromUtf8(found);
        };
        const SchemaIndex a = index("idx_t_a", {{"a"}});
        const SchemaIndex ab = index("idx_t_a_b", {{"a"}, {"b"}});
        row("alone", {a}, "");
        row("a prefix", {a, ab}, "redundant idx_t_a:idx_t_a_b");
        row("the other way round", {ab, index("idx_t_b_a", {{"b"}, {"a"}})}, "");
        row("the better named one stays", {index("aa", {{"A"}}), a}, "duplicate aa:idx_t_a");
        row("three of a kind", {index("x", {{"a"}}), index("y", {{"a"}}), a},
            "duplicate x:idx_t_a, duplicate y:idx_t_a");
        row("read from the other end", {index("idx_t_a_2", {{"a", true}}), a}, "duplicate idx_t_a_2:idx_t_a");
        row("mixed directions", {index("idx_t_a_b_2", {{"a"}, {"b", true}}), ab}, "");
        row("another collation", {index("idx_t_a_2", {{"a", false, "NOCASE"}}), ab}, "");
        row("fewer rows", {index("idx_t_a_open", {{"a"}}, "b = 'x'"), ab}, "");
        row("the same rows",
            {index("idx_t_a_open", {{"a"}}, "b='x'"), index("idx_t_a_b_open", {{"a"}, {"b"}}, "B  =  'x'")},
            "redundant idx_t_a_open:idx_t_a_b_open");
        row("rows of another case",
            {index("idx_t_a_open", {{"a"}}, "b='x'"), index("idx_t_a_b_open", {{"a"}, {"b"}}, "b='X'")}, "");
        row("an expression is no column", {index("idx_t_lower_a", {{""}}), a}, "");
        row("the same expression", {index("idx_t_lower_a", {{""}}), index("idx_t_lower_a_b", {{""}, {"b"}})},
            "redundant idx_t_lower_a:idx_t_lower_a_b");
        row("what enforces stays", {unique(a), ab}, "");
        row("what enforces covers", {a, unique(index("idx_t_a_2", {{"a"}}))}, "duplicate idx_t_a:idx_t_a_2");
        row("a constraint covers", {a, unique(index("sqlite_autoindex_t_1", {{"a"}, {"b"}}), 'u')},
            "redundant idx_t_a:sqlite_autoindex_t_1");
        row("a constraint enforces the same", {unique(a), unique(index("sqlite_autoindex_t_1", {{"a"}}), 'u')},
            "duplicate idx_t_a:sqlite_autoindex_t_1");
        row("a constraint enforces less", {unique(a), unique(index("sqlite_autoindex_t_1", {{"a"}, {"b"}}), 'u')}, "");
        row("constraints are never told", {unique(index("sqlite_autoindex_t_1", {{"a"}}), 'u'), ab}, "");
        row("the key again", {index("idx_t_id", {{"id"}})}, "redundant idx_t_id:");
        row("more than the key", {index("idx_t_id_a", {{"id"}, {"a"}})}, "");
    }

    void findsWhatIsSuperfluous()
    {
        QFETCH(std::vector<SchemaIndex>, indexes);
        QTEST(foundIn(evidenceOf(indexes)), "found");
    }

    void holdsNamesToTheRule_data()
    {
        QTest::addColumn<SchemaIndex>("made");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, SchemaIndex made, const char *found) {
            QTest::newRow(name) << std::move(made) << QString::fromUtf8(found);
        };
        row("kept", index("idx_t_a", {{"a"}}), "");
        row("case does not matter", index("IDX_T_A", {{"a"}}), "");
        row("numbered", index("idx_t_a_3", {{"a"}}), "");
        row("another word", index("idx_t_a_quick", {{"a"}}), "name idx_t_a_quick:idx_t_a");
        row("a word for a partial one", index("idx_t_a_open", {{"a"}}, "b = 1"), "");
        row("a word for an expression", index("idx_t_shouted", {{""}}), "");
        row("a column is missing", index("idx_t_a", {{"a"}, {"b"}}), "name idx_t_a:idx_t_a_b");
        const std::vector<Key> longKeys{{std::string(30, 'c')}, {std::string(30, 'd')}};
        const std::string shortened = "idx_t_" + longKeys[0].name;
        const std::string full = shortened + '_' + longKeys[1].name;
        row("a long one ends with a whole column", index(shortened, longKeys), "");
        row("a long one in full", index(full, longKeys), "");
        row("a long one that ends anywhere", index(full.substr(0, 60), longKeys),
            ("name " + full.substr(0, 60) + ':' + shortened).c_str());
        row("nothing fits", index("t_a_idx", {{"a"}}), "name t_a_idx:idx_t_a");
        row("unique ones too", unique(index("uq", {{"a"}})), "name uq:idx_t_a");
        row("constraints have no name", unique(index("sqlite_autoindex_t_1", {{"a"}}), 'u'), "");
    }

    void holdsNamesToTheRule()
    {
        QFETCH(SchemaIndex, made);
        QTEST(foundIn(evidenceOf({made})), "found");
    }

    void aNameThatIsTakenGetsANumber()
    {
        // The first has the other's name, so both need new ones.
        const AuditEvidence evidence = evidenceOf({index("idx_t_b", {{"a"}}), index("x", {{"b"}})});
        QCOMPARE(foundIn(evidence), QStringLiteral("name idx_t_b:idx_t_a, name x:idx_t_b_2"));
    }

    void renamingLeavesNoMomentWithout()
    {
        const IndexAudit audit = auditIndexes(evidenceOf({unique(index("uq", {{"a"}}))}));
        QCOMPARE(audit.findings.front().sql,
                 (std::vector<std::string>{"CREATE UNIQUE INDEX idx_t_a ON t(a)", "DROP INDEX uq"}));
        QCOMPARE(audit.findings.front().undoSql,
                 (std::vector<std::string>{"CREATE UNIQUE INDEX uq ON t(a)", "DROP INDEX idx_t_a"}));
    }

    void whatIsInsistedOnStays()
    {
        AuditEvidence evidence = evidenceOf({index("old", {{"a"}}), index("idx_t_a_b", {{"a"}, {"b"}})});
        evidence.schema.triggers.push_back({"tr", "t",
                                            "CREATE TRIGGER tr AFTER INSERT ON t BEGIN"
                                            " SELECT a FROM t INDEXED BY \"Old\" WHERE a = 1; END"});
        const IndexAudit audit = auditIndexes(evidence);
        QCOMPARE(foundIn(evidence), QStringLiteral("redundant old:idx_t_a_b!, name old:idx_t_a!"));
        QVERIFY(audit.findings.front().reason.contains("the trigger tr"));
        QVERIFY(mendingSteps(audit, safelyMended()).empty());
    }

    void unusedOnesAreToldWithTheirSpan()
    {
        AuditEvidence evidence = evidenceOf({index("idx_t_a", {{"a"}}), index("idx_t_b", {{"b"}})});
        IndexReport report;
        report.queries = 3;
        report.knownPlans = 2;
        IndexUse unused;
        unused.index = "idx_t_b";
        unused.isUnused = true;
        unused.writes = 7;
        IndexUse used;
        used.index = "idx_t_a";
        report.indexes = {used, unused};
        evidence.use = report;
        const IndexAudit audit = auditIndexes(evidence);
        QCOMPARE(foundIn(evidence), QStringLiteral("unused idx_t_b:"));
        QVERIFY(audit.findings.front().reason.contains("7 writes on t"));
        QCOMPARE(audit.log->knownPlans, std::size_t{2});
        QVERIFY(mendingSteps(audit, safelyMended()).empty());
        QCOMPARE(mendingSteps(audit, {IndexFault::Unused}).front().sql, std::string("DROP INDEX idx_t_b"));

        evidence.use->knownPlans = 0;
        QCOMPARE(foundIn(evidence), QString());
        QVERIFY(auditIndexes(evidence).notes.front().contains("cannot be told"));
    }
};

Q_DECLARE_METATYPE(std::vector<d1::SchemaIndex>)

QTEST_APPLESS_MAIN(tst_IndexAudit)
#include "tst_indexaudit.moc"
