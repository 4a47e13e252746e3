// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/opendatabase.h"

#include "core/request.h"
#include "workspace/workspace.h"

#include <charconv>

namespace d1 {

CommandResult<Target> targetOf(const Arguments &arguments)
{
    const auto text = arguments.value(databaseOption);
    if (!text)
        return wrongUsage("Name the database with --database, for example --database demo:");
    auto target = parseTarget(*text);
    if (!target)
        return wrongUsage(std::move(target.error().facts.message));
    return *std::move(target);
}

CommandResult<std::chrono::milliseconds> timeoutOf(const Arguments &arguments)
{
    const auto text = arguments.value(timeoutOption);
    if (!text)
        return Request::DefaultTimeout;
    constexpr double longest = 86'400;
    double seconds = 0;
    const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), seconds);
    if (failure != std::errc() || end != text->data() + text->size() || !(seconds >= 0.001 && seconds <= longest))
        return wrongUsage("The option --timeout takes seconds, for example --timeout 10 or --timeout 0.5.");
    return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1'000));
}

QCoro::Task<CommandResult<SessionPtr>> openDatabase(Arguments arguments, CommandContext context)
{
    auto target = targetOf(arguments);
    if (!target)
        co_return std::unexpected(std::move(target.error()));
    auto session = co_await context.workspace->open(*std::move(target), context.cancel);
    if (!session)
        co_return refused(std::move(session.error()));
    co_return *std::move(session);
}

} // namespace d1
