// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/ledger.h"

namespace d1 {

namespace {

constexpr std::int64_t claimRow = -1;

const std::string table = Ledger::Table;

std::int64_t signedOf(std::uint64_t number)
{
    return static_cast<std::int64_t>(number);
}

bool says(const Error &error, const std::string &text)
{
    return error.facts.message.find(text) != std::string::npos;
}

} // namespace

Ledger::Ledger(std::string job, std::int64_t claim)
    : m_job(std::move(job))
    , m_claim(claim)
{}

std::vector<Statement> Ledger::claim() const
{
    std::vector<Statement> statements;
    statements.emplace_back(
        "CREATE TABLE IF NOT EXISTS " + table
        + " (job TEXT NOT NULL, chunk INTEGER NOT NULL, claim INTEGER NOT NULL, "
          "row_count INTEGER NOT NULL, loaded INTEGER, inserted INTEGER, PRIMARY KEY (job, chunk))");
    statements.emplace_back("INSERT INTO " + table
                                + " (job, chunk, claim, row_count) VALUES (?1, ?2, ?3, 0) "
                                  "ON CONFLICT (job, chunk) DO UPDATE SET claim = excluded.claim",
                            std::vector<Cell>{m_job, claimRow, m_claim});
    return statements;
}

Statement Ledger::passOn(const Ledger &later) const
{
    return Statement("UPDATE " + table + " SET claim = ?1 WHERE job = ?2 AND chunk = ?3 AND claim = ?4",
                     {later.m_claim, m_job, claimRow, m_claim});
}

Statement Ledger::readClaim() const
{
    return Statement("SELECT claim FROM " + table + " WHERE job = ?1 AND chunk = ?2", {m_job, claimRow});
}

bool Ledger::isClaimedIn(const ResultSet &claim) const
{
    return claim.rowCount() == 1 && claim.cell(0, 0).integer() == m_claim;
}

Statement Ledger::record(RowSpan span, std::size_t loaded, Inserted inserted) const
{
    // Two conditions, each of which makes a NULL that a column refuses: the claim's own row has to be there still, and
    // no entry may cover a row of the span. Entries never overlap, so the last one that begins before the span's end
    // decides.
    std::vector<Cell> params = std::move(inserted.params);
    const auto bound = [&params](Cell value) {
        params.push_back(std::move(value));
        return '?' + std::to_string(params.size());
    };
    const std::string job = bound(m_job);
    const std::string chunk = bound(signedOf(span.begin));
    const std::string claim = bound(m_claim);
    const std::string claimChunk = bound(claimRow);
    const std::string rowCount = bound(signedOf(span.size()));
    const std::string end = bound(signedOf(span.end));
    const std::string loadedCount = bound(signedOf(loaded));
    std::string text = "INSERT INTO " + table + " (job, chunk, claim, row_count, loaded, inserted) VALUES (" + job
                       + ", " + chunk + ", (SELECT claim FROM " + table + " WHERE job = " + job
                       + " AND chunk = " + claimChunk + " AND claim = " + claim
                       + "), CASE WHEN (SELECT chunk + row_count FROM " + table + " WHERE job = " + job
                       + " AND chunk >= 0 AND chunk < " + end + " ORDER BY chunk DESC LIMIT 1) > " + chunk
                       + " THEN NULL ELSE " + rowCount + " END, " + loadedCount + ", " + inserted.expression + ')';
    return Statement(std::move(text), std::move(params));
}

Statement Ledger::addChanges(RowSpan span) const
{
    return Statement("UPDATE " + table + " SET inserted = inserted + changes() WHERE job = ?1 AND chunk = ?2",
                     {m_job, signedOf(span.begin)});
}

Statement Ledger::read() const
{
    return Statement("SELECT chunk, row_count, loaded, inserted FROM " + table
                         + " WHERE job = ?1 AND chunk >= 0 ORDER BY chunk",
                     {m_job});
}

LedgerState Ledger::stateFrom(const ResultSet &rows)
{
    LedgerState state;
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        const auto number = [&rows, row](std::size_t column) {
            return static_cast<std::uint64_t>(rows.cell(row, column).integer());
        };
        state.done.add({number(0), number(0) + number(1)});
        state.loaded += number(2);
        state.inserted += number(3);
    }
    return state;
}

std::vector<Statement> Ledger::drop() const
{
    std::vector<Statement> statements;
    statements.push_back(remove());
    // Does nothing in an empty table; else the column refuses the value.
    statements.emplace_back("INSERT INTO " + table + " (job, chunk, claim, row_count) SELECT NULL, 0, 0, 0 FROM "
                            + table + " LIMIT 1");
    statements.emplace_back("DROP TABLE " + table);
    return statements;
}

Statement Ledger::remove() const
{
    return Statement("DELETE FROM " + table + " WHERE job = ?1", {m_job});
}

Statement Ledger::removeChunks() const
{
    return Statement("DELETE FROM " + table + " WHERE job = ?1 AND chunk >= 0", {m_job});
}

bool Ledger::isRepeated(const Error &error)
{
    return says(error, "NOT NULL constraint failed: " + table + ".row_count")
           || says(error, "UNIQUE constraint failed: " + table + ".job");
}

bool Ledger::isClaimLost(const Error &error)
{
    return says(error, "NOT NULL constraint failed: " + table + ".claim") || isMissing(error);
}

bool Ledger::isShared(const Error &error)
{
    return says(error, "NOT NULL constraint failed: " + table + ".job");
}

bool Ledger::isMissing(const Error &error)
{
    return says(error, "no such table: " + table) || says(error, "no such table: main." + table);
}

} // namespace d1
