// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/sources/workloadwish.h"

#include "features/advisor/sources/trafficworkload.h"
#include "features/advisor/workload/workloadfile.h"
#include "sql/splitter.h"

#include <QCoroFuture>
#include <QtConcurrent>

#include <fstream>

namespace d1::advisor {

namespace {

Result<Workload> readFile(const std::string &path)
{
    std::ifstream file(path);
    if (!file)
        return std::unexpected(
            Error(ErrorKind::NotFound, path + " cannot be read; check the path and its permissions."));
    return readWorkload(file, path.substr(path.rfind('/') + 1));
}

Result<Workload> statementsIn(const std::string &sql)
{
    Workload workload;
    workload.source = "the statement given";
    for (const sql::StatementSpan &span : sql::splitStatements(sql))
        workload.statements.push_back(workloadOf(std::string(span.in(sql))).statements.front());
    if (workload.statements.empty())
        return std::unexpected(Error(ErrorKind::NotFound, "There is no statement; write one into the editor first."));
    if (workload.statements.size() > 1)
        workload.source = "the statements given";
    return workload;
}

} // namespace

QCoro::Task<Result<Workload>> workloadFor(WorkloadWish wish, SessionPtr session, std::shared_ptr<QueryLogReader> log,
                                          CancelToken cancel)
{
    if (wish.source == WorkloadWish::Source::Statement)
        co_return statementsIn(wish.sql);
    if (wish.source == WorkloadWish::Source::File) {
        const QFuture<Result<Workload>> read = QtConcurrent::run([path = wish.path] { return readFile(path); });
        Result<Workload> workload = co_await read;
        co_return workload;
    }
    const Clock::WallTime now = std::chrono::system_clock::now();
    const TimeSpan span{now - wish.span, now};
    if (wish.source == WorkloadWish::Source::Cloudflare) {
        Result<Workload> counted = co_await cloudflareWorkload(session, span, cancel);
        co_return counted;
    }
    if (!log)
        co_return std::unexpected(Error(ErrorKind::NotFound, "No query log is kept; choose another workload."));
    std::string target = session->identity().target;
    Result<Workload> logged = co_await loggedWorkload(log, std::move(target), span);
    co_return logged;
}

} // namespace d1::advisor
