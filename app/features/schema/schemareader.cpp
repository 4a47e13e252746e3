// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/schema/schemareader.h"

#include "features/schema/schemaqueries.h"

namespace d1 {

namespace {

bool isAboutAView(const Error &error)
{
    return error.verdict.kind == ErrorKind::Syntax || error.verdict.kind == ErrorKind::NotFound;
}

} // namespace

QCoro::Task<Result<Schema>> readSchema(SessionPtr session, CancelToken cancel, std::string origin)
{
    const StatementsReader ask = [session, cancel, origin](std::vector<Statement> statements) {
        Request request(std::move(statements), Intent::Read);
        request.cancel = cancel;
        request.origin = origin;
        return session->execute(std::move(request));
    };
    Result<Schema> schema = co_await readSchemaWith(ask);
    co_return schema;
}

QCoro::Task<Result<Schema>> readSchemaWith(StatementsReader read)
{
    std::vector<Statement> questions = schemaQueries(SchemaViews::WithColumns);
    Result<Reply> reply = co_await read(std::move(questions));
    if (!reply && isAboutAView(reply.error())) {
        std::vector<Statement> withoutViews = schemaQueries(SchemaViews::WithoutColumns);
        reply = co_await read(std::move(withoutViews));
    }
    if (!reply)
        co_return std::unexpected(reply.error());

    std::optional<Schema> schema = schemaFrom(*reply);
    if (!schema) {
        Error error(ErrorKind::Unknown, "The database answered the schema query in a form this version does not know.");
        co_return std::unexpected(std::move(error));
    }
    if (hasStatistics(*reply)) {
        std::vector<Statement> statements;
        statements.push_back(statisticsQuery());
        const Result<Reply> numbers = co_await read(std::move(statements));
        // Without statistics the schema is still right, so their failure is no failure.
        if (numbers && !numbers->statements.empty())
            applyStatistics(*schema, *numbers->statements.front().rows);
    }
    co_return std::move(*schema);
}

} // namespace d1
