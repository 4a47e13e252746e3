// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/monitorcommand.h"

#include "cli/latencyjson.h"
#include "cli/metricsserver.h"
#include "cli/monitorrun.h"
#include "cli/tablewriter.h"
#include "cli/timeargument.h"
#include "core/resultsetbuilder.h"
#include "sql/statementkind.h"

#include <QTimer>

#include <charconv>
#include <ostream>

namespace d1 {

namespace {

using Json = nlohmann::ordered_json;

constexpr CommandOption targetsOption{"database", "TARGET", "a database to watch; may be given several times", true};
constexpr CommandOption listenOption{"listen", "ADDR:PORT", "serve metrics for Prometheus there"};
constexpr CommandOption forOption{"for", "SECONDS", "end after this time (never)"};
constexpr CommandOption everyOption{"every", "SECONDS", "check each database so often (30)"};
constexpr CommandOption probeOption{"probe", "SQL", "run this, too, in every check; it must only read", true};

struct Address {
    QHostAddress host;
    quint16 port = 0;
};

CommandResult<std::optional<std::chrono::milliseconds>> durationOf(const Arguments &arguments,
                                                                   const CommandOption &option)
{
    const auto given = arguments.value(option);
    if (!given)
        return std::nullopt;
    constexpr double longest = 366.0 * 86'400;
    double seconds = 0;
    const char *end = given->data() + given->size();
    const auto [stop, fault] = std::from_chars(given->data(), end, seconds);
    if (fault != std::errc() || stop != end || !(seconds >= 0.1 && seconds <= longest))
        return wrongUsage("The option --" + std::string(option.name) + " takes seconds, for example 30.");
    return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1'000));
}

CommandResult<std::optional<Address>> addressOf(const Arguments &arguments)
{
    const auto given = arguments.value(listenOption);
    if (!given)
        return std::nullopt;
    const std::size_t colon = given->rfind(':');
    std::string host = given->substr(0, colon == std::string::npos ? 0 : colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    if (host == "localhost")
        host = "127.0.0.1";
    Address address;
    bool isNumber = false;
    if (colon != std::string::npos)
        address.port = QString::fromStdString(given->substr(colon + 1)).toUShort(&isNumber);
    if (!isNumber || !address.host.setAddress(QString::fromStdString(host)))
        return wrongUsage("The option --listen takes an address and a port, for example 127.0.0.1:9464.");
    return address;
}

CommandResult<MonitorPlan> planFrom(const Arguments &arguments)
{
    MonitorPlan plan;
    for (const std::string &text : arguments.values(targetsOption)) {
        auto target = parseTarget(text);
        if (!target)
            return wrongUsage(std::move(target.error().facts.message));
        plan.targets.push_back(*std::move(target));
    }
    plan.probes = arguments.values(probeOption);
    for (const std::string &sql : plan.probes) {
        if (!sql::statementKind(sql).readOnly)
            return wrongUsage("A probe must only read, and this may write: " + sql);
    }
    if (!plan.probes.empty() && plan.targets.empty())
        return wrongUsage("Name the database that the probe runs on with --database.");
    const auto every = durationOf(arguments, everyOption);
    if (!every)
        return std::unexpected(every.error());
    plan.interval = (*every).value_or(plan.interval);
    return plan;
}

std::optional<MetricsAnswer> answerOf(const MonitorRun &run, std::string_view path)
{
    MetricsAnswer answer;
    if (path == "/metrics") {
        answer.contentType = "text/plain; version=0.0.4; charset=utf-8";
        answer.body = run.page().text();
        return answer;
    }
    if (path == "/healthz") {
        answer.status = run.trouble().empty() ? 200 : 503;
        answer.body = run.trouble().empty() ? "ok\n" : run.trouble() + '\n';
        return answer;
    }
    return std::nullopt;
}

std::string reportJson(const MonitorRun &run)
{
    Json targets = Json::array();
    for (const auto &[name, health] : run.page().health()) {
        targets.push_back({{"target", name}, {"state", nameOf(health.state)}});
        Json &target = targets.back();
        if (health.lastCheck)
            target["last_check"] = textOf(*health.lastCheck);
        if (health.state == Health::State::Up)
            target["round_trip_ms"] = std::chrono::duration<double, std::milli>(health.roundTrip).count();
        if (!health.trouble.empty())
            target["trouble"] = health.trouble;
    }
    return lineOf({{"events", run.page().events()}, {"targets", std::move(targets)}});
}

void writeReport(const MonitorRun &run, std::ostream &out)
{
    ResultSetBuilder rows({"target", "state", "last check (UTC)", "ms", "trouble"});
    for (const auto &[name, health] : run.page().health()) {
        rows.appendText(name);
        rows.appendText(std::string(nameOf(health.state)));
        rows.appendText(health.lastCheck ? textOf(*health.lastCheck) : std::string());
        rows.appendText(health.state == Health::State::Up ? millisecondsText(health.roundTrip) : std::string());
        rows.appendText(health.trouble);
    }
    TableWriter::writeRows(*rows.finish(), out);
    out << run.page().events() << " entries came into the query log meanwhile.\n";
}

} // namespace

std::string_view MonitorCommand::name() const
{
    return "monitor";
}

std::string_view MonitorCommand::purpose() const
{
    return "watch databases and serve metrics for Prometheus";
}

std::string_view MonitorCommand::operands() const
{
    return {};
}

std::string_view MonitorCommand::description() const
{
    return "Checks databases with SELECT 1, runs probes, samples sizes once an hour without counting rows, and follows "
           "everything that D1 Console and d1ctl write into the query log on this machine, until it is stopped or the "
           "time after --for is over. With --listen it serves /metrics in Prometheus' format and /healthz over HTTP, "
           "without a password: listen on 127.0.0.1 unless the network is yours.";
}

std::vector<CommandOption> MonitorCommand::options() const
{
    return {targetsOption, listenOption, forOption, everyOption, probeOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> MonitorCommand::run(Arguments arguments, CommandContext context)
{
    if (!arguments.operands().empty())
        co_return wrongUsage("The command monitor takes no argument; name databases with --database.");
    auto plan = planFrom(arguments);
    if (!plan)
        co_return std::unexpected(plan.error());
    const auto address = addressOf(arguments);
    if (!address)
        co_return std::unexpected(address.error());
    const auto length = durationOf(arguments, forOption);
    if (!length)
        co_return std::unexpected(length.error());

    MonitorRun run(context.workspace, *std::move(plan));
    MetricsServer server([&run](std::string_view path) { return answerOf(run, path); });
    if (*address) {
        const auto listening = server.listen((*address)->host, (*address)->port);
        if (!listening)
            co_return refused(listening.error());
        *context.streams.err << "d1ctl: serving http://" << server.address() << "/metrics\n" << std::flush;
    }
    CancelSource stop;
    const auto byCaller = context.cancel.onCancelled([&stop] { stop.cancel(); });
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&stop] { stop.cancel(); });
    if (*length)
        timer.start(**length);
    co_await run.run(stop.token());
    if (arguments.has(jsonOption))
        *context.streams.out << reportJson(run);
    else
        writeReport(run, *context.streams.out);
    co_return CommandResult<void>();
}

} // namespace d1
