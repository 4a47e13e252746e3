// SPDX-License-Identifier: GPL-3.0-or-later
#include "manyfingerprints.h"

#include "benchdatabase.h"
#include "features/advisor/workload/workloadfile.h"

namespace d1::bench {

using namespace advisor;

namespace {

constexpr int tables = 100;
constexpr int statementsPerTable = 10;
constexpr std::int64_t rows = 200'000;

std::string nameOf(int table)
{
    return "part_" + std::to_string(table % tables);
}

SampledRows sampleOf(Dice &dice)
{
    SampledRows sample;
    sample.columns = {"id", "tenant", "other", "state", "kind", "amount", "email", "created_at", "note", "deleted_at"};
    for (std::int64_t id = 1; id <= 200; ++id)
        sample.rows.push_back({id * (rows / 200), dice.between(1, 500), dice.between(1, rows),
                               std::string(dice.between(0, 9) ? "done" : "open"),
                               "kind" + std::to_string(dice.between(1, 12)), dice.between(1, 10'000),
                               "user" + std::to_string(dice.between(1, rows)) + "@example.com",
                               1'700'000'000 + id * 1'000, std::string("some text"),
                               dice.between(0, 19) ? Cell() : Cell(std::int64_t{1'700'000'000})});
    return sample;
}

/// Ten shapes; the numbers in them make each statement of another fingerprint.
std::vector<std::string> statementsOn(int table)
{
    const std::string t = nameOf(table);
    const std::string next = nameOf(table + 1);
    return {"SELECT * FROM " + t + " WHERE tenant = ? AND state = 'open' ORDER BY created_at DESC LIMIT 20",
            "SELECT count(*) FROM " + t + " WHERE tenant = ? AND kind = ?",
            "SELECT a.id, b.note FROM " + t + " a JOIN " + next + " b ON b.other = a.id WHERE a.tenant = ?",
            "SELECT id FROM " + t + " WHERE lower(email) = ?",
            "SELECT kind, sum(amount) FROM " + t + " WHERE created_at >= ? GROUP BY kind",
            "UPDATE " + t + " SET state = ? WHERE other = ?",
            "INSERT INTO " + t
                + " (tenant, other, state, kind, amount, email, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            "DELETE FROM " + t + " WHERE deleted_at < ?",
            "SELECT id, note FROM " + t
                + " WHERE tenant = ? AND deleted_at IS NULL AND amount > ? ORDER BY amount DESC LIMIT 10",
            "SELECT DISTINCT kind FROM " + t + " WHERE tenant = ? AND state IN ('open', 'new')"};
}

} // namespace

AdvisorInput manyFingerprints()
{
    AdvisorInput input;
    Dice dice(11);
    for (int table = 0; table < tables; ++table) {
        const std::string name = nameOf(table);
        input.snapshot.objects.push_back(
            {"table", name, name,
             "CREATE TABLE " + name
                 + " (id INTEGER PRIMARY KEY, tenant INTEGER, other INTEGER, state TEXT, kind TEXT, amount INTEGER, "
                   "email TEXT, created_at INTEGER, note TEXT, deleted_at INTEGER)"});
        input.snapshot.rowCounts[name] = rows;
        input.snapshot.samples[name] = sampleOf(dice);
        for (const std::string &sql : statementsOn(table)) {
            WorkloadStatement statement = workloadOf(sql).statements.front();
            statement.runs = static_cast<double>(dice.between(10, 1'000));
            input.workload.statements.push_back(std::move(statement));
        }
    }
    static_assert(tables * statementsPerTable == 1'000);
    return input;
}

} // namespace d1::bench
