// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/adviceactions.h"

#include "cli/confirmation.h"
#include "cli/migrationoption.h"
#include "features/advisor/sources/trafficworkload.h"
#include "features/maintenance/indexchange/changeapplier.h"
#include "features/maintenance/indexchange/indexchange.h"

#include <ostream>

namespace d1 {

namespace {

constexpr CommandOption fromOption{"from", "WHERE",
                                   "take the workload from the query log (log) or from Cloudflare's query insights "
                                   "(cloudflare), over --span (1d)"};
constexpr CommandOption applyOption{"apply", "",
                                    "make the indexes, after a bookmark where Cloudflare has the database"};
constexpr std::chrono::hours usualSpan{24};

} // namespace

std::vector<CommandOption> adviceActionOptions()
{
    return {fromOption, migrationOption, applyOption, yesOption};
}

bool asksForTraffic(const Arguments &arguments)
{
    return arguments.has(fromOption);
}

QCoro::Task<CommandResult<advisor::Workload>>
trafficWorkload(Arguments arguments, SessionPtr session, std::optional<std::chrono::seconds> span, CancelToken cancel)
{
    const std::string where = arguments.value(fromOption).value_or("");
    const Clock::WallTime now = std::chrono::system_clock::now();
    const TimeSpan asked{now - span.value_or(usualSpan), now};
    if (where == "log") {
        std::string target = session->identity().target;
        auto log = std::make_shared<QueryLogReader>();
        auto logged = co_await advisor::loggedWorkload(std::move(log), std::move(target), asked);
        if (!logged)
            co_return refused(std::move(logged.error()));
        co_return *std::move(logged);
    }
    if (where != "cloudflare")
        co_return wrongUsage("\"" + where + "\" keeps no workload; write log or cloudflare.");
    auto counted = co_await advisor::cloudflareWorkload(session, asked, cancel);
    if (!counted)
        co_return refused(std::move(counted.error()));
    co_return *std::move(counted);
}

QCoro::Task<CommandResult<void>> actOnAdvice(Arguments arguments, SessionPtr session, advisor::Advice advice,
                                             CommandContext context)
{
    const IndexChange change = changeOf(advice, recommendedNames(advice));
    std::ostream *err = context.streams.err;
    if (arguments.has(migrationOption)) {
        const auto folder = migrationsFolder(arguments);
        if (!folder)
            co_return std::unexpected(folder.error());
        const auto written = writtenMigration(*folder, "add indexes", migrationSteps(change), context.streams);
        if (!written)
            co_return std::unexpected(written.error());
    }
    if (!arguments.has(applyOption))
        co_return CommandResult<void>();
    if (change.steps.empty()) {
        *err << "d1ctl: there is no index to make.\n";
        co_return CommandResult<void>();
    }
    const Confirmation confirmation(
        session->identity(), "Makes " + std::to_string(change.steps.size())
                                 + (change.steps.size() == 1 ? " index." : " indexes.")
                                 + " Writes wait while each is built, and its entries are billed as rows written.");
    if (const auto confirmed = confirmation.ask(context.streams, arguments.has(yesOption)); !confirmed)
        co_return std::unexpected(confirmed.error());
    const ChangeApplier applier(session, std::make_shared<QueryLogReader>(), ChangeStore());
    ChangeApplier::Progress tell = [err](const std::string &sql, std::size_t, std::size_t) {
        *err << "d1ctl: " << sql << '\n' << std::flush;
    };
    const auto outcome =
        co_await applier.apply(change, std::chrono::system_clock::now(), context.cancel, std::move(tell));
    if (!outcome)
        co_return refused(outcome.error());
    if (!outcome->record.bookmark.empty())
        *err << "d1ctl: note: the state before is bookmark " << outcome->record.bookmark << '\n';
    if (!outcome->note.empty())
        *err << "d1ctl: note: " << outcome->note << '\n';
    *err << "d1ctl: note: this is change " << outcome->record.id << "; d1ctl indexes changes " << outcome->record.id
         << " tells what came of it, d1ctl indexes undo " << outcome->record.id << " takes it back.\n";
    if (outcome->failure)
        co_return refused(*outcome->failure);
    co_return CommandResult<void>();
}

} // namespace d1
