// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/schema/schemareader.h"

#include "features/schema/schemaqueries.h"

namespace d1 {

namespace {

Request readRequest(std::vector<Statement> statements, const CancelToken &cancel, const std::string &origin)
{
    Request request(std::move(statements), Intent::Read);
    request.cancel = cancel;
    request.origin = origin;
    return request;
}

bool isAboutAView(const Error &error)
{
    return error.verdict.kind == ErrorKind::Syntax || error.verdict.kind == ErrorKind::NotFound;
}

} // namespace

QCoro::Task<Result<Schema>> readSchema(SessionPtr session, CancelToken cancel, std::string origin)
{
    Request request = readRequest(schemaQueries(SchemaViews::WithColumns), cancel, origin);
    Result<Reply> reply = co_await session->execute(std::move(request));
    if (!reply && isAboutAView(reply.error())) {
        Request withoutViews = readRequest(schemaQueries(SchemaViews::WithoutColumns), cancel, origin);
        reply = co_await session->execute(std::move(withoutViews));
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
        Request statistics = readRequest(std::move(statements), cancel, origin);
        const Result<Reply> numbers = co_await session->execute(std::move(statistics));
        // Without statistics the schema is still right, so their failure is no failure.
        if (numbers && !numbers->statements.empty())
            applyStatistics(*schema, *numbers->statements.front().rows);
    }
    co_return std::move(*schema);
}

} // namespace d1
