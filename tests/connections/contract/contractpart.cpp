// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contractpart.h"

#include "support/await.h"

namespace d1::test {

ContractPart::ContractPart(ConnectionFactory connect)
    : m_connect(std::move(connect))
{}

ContractPart::~ContractPart() = default;

void ContractPart::init()
{
    m_connection = m_connect();
    std::vector<Statement> tables;
    for (const char *sql : {"DROP TABLE IF EXISTS child", "DROP TABLE IF EXISTS item",
                            "CREATE TABLE item(id INTEGER PRIMARY KEY, v, name TEXT UNIQUE, "
                            "age INT CHECK (age >= 0), note TEXT NOT NULL DEFAULT '')",
                            "CREATE TABLE child(id INTEGER PRIMARY KEY, item INT NOT NULL REFERENCES item(id))"})
        tables.emplace_back(sql);
    D1_AWAIT_OK(made, write(tables));
}

void ContractPart::cleanup()
{
    m_connection.reset();
}

QCoro::Task<Result<Reply>> ContractPart::read(std::string sql, std::vector<Cell> params)
{
    return m_connection->execute(Request(Statement(std::move(sql), std::move(params)), Intent::Read));
}

QCoro::Task<Result<Reply>> ContractPart::write(std::string sql, std::vector<Cell> params)
{
    return m_connection->execute(Request(Statement(std::move(sql), std::move(params)), Intent::Write));
}

QCoro::Task<Result<Reply>> ContractPart::write(std::vector<Statement> batch)
{
    return m_connection->execute(Request(std::move(batch), Intent::Write));
}

Request ContractPart::slowRequest() const
{
    const std::string limit = capabilities().stopsOnCancel ? "1000000000000" : "4000000";
    return Request(Statement("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + limit
                             + ") SELECT max(i) FROM n"));
}

Cell onlyCell(const Reply &reply)
{
    if (reply.statements.size() != 1)
        return "statements: " + std::to_string(reply.statements.size());
    const ResultSet &rows = *reply.statements.front().rows;
    if (rows.rowCount() != 1 || rows.columnCount() != 1)
        return "rows: " + std::to_string(rows.rowCount()) + ", columns: " + std::to_string(rows.columnCount());
    return rows.cell(0, 0).toCell();
}

} // namespace d1::test
