// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/echodatabase.h"

#include "features/advisor/scratch/echomodule.h"
#include "features/advisor/scratch/plainstatement.h"
#include "sql/quoting.h"

namespace d1::advisor {

EchoDatabase::EchoDatabase(std::unique_ptr<EchoRecorder> recorder, ScratchDatabase database)
    : m_recorder(std::move(recorder))
    , m_database(std::move(database))
{}

EchoDatabase::EchoDatabase(EchoDatabase &&) noexcept = default;
EchoDatabase::~EchoDatabase() = default;

Result<EchoDatabase> EchoDatabase::create(const Schema &schema, const TableExpressions &expressions)
{
    Result<ScratchDatabase> database = ScratchDatabase::create();
    if (!database)
        return std::unexpected(std::move(database.error()));
    auto recorder = std::make_unique<EchoRecorder>();
    for (std::size_t table = 0; table < schema.tables.size(); ++table) {
        const auto found = expressions.find(table);
        const std::vector<std::string> none;
        recorder->declarations.push_back(
            echoDeclaration(schema.tables[table], found == expressions.end() ? none : found->second));
    }
    registerEchoModule(database->handle(), recorder.get());
    for (std::size_t table = 0; table < schema.tables.size(); ++table) {
        if (schema.tables[table].type == SchemaTableType::Table)
            static_cast<void>(database->run("CREATE VIRTUAL TABLE " + sql::quoteIdentifier(schema.tables[table].name)
                                            + " USING d1_echo(" + std::to_string(table) + ')'));
    }
    // What cannot be made here is missed only by the statements that ask for it.
    for (const SchemaTable &table : schema.tables) {
        if (table.type == SchemaTableType::View || table.type == SchemaTableType::Virtual)
            static_cast<void>(database->run(table.sql));
    }
    return EchoDatabase(std::move(recorder), std::move(*database));
}

Result<std::vector<AccessPattern>> EchoDatabase::patternsOf(std::string_view sql)
{
    const std::string plain = withoutIndexHints(sql);
    m_recorder->patterns.clear();
    Result<ScratchStatement> statement = m_database.prepare(plain);
    if (!statement) {
        m_recorder->patterns.clear();
        Result<ScratchStatement> again = m_database.prepare(withoutUpsertAndReturning(plain));
        if (!again)
            return std::unexpected(std::move(statement.error()));
    }
    return m_recorder->patterns;
}

std::string EchoDatabase::expressionColumn(std::size_t number)
{
    return "d1_expression_" + std::to_string(number);
}

} // namespace d1::advisor
