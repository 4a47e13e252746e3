// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/ledgerremoval.h"

#include "features/importer/job/ledger.h"

namespace d1 {

namespace {

Request criticalRequest(std::vector<Statement> statements)
{
    Request request(std::move(statements), Intent::Critical);
    request.priority = Priority::Background;
    request.origin = "import";
    request.idempotent = true;
    return request;
}

} // namespace

QCoro::Task<Result<void>> removeLedger(SessionPtr session, std::string job)
{
    const Ledger ledger(std::move(job), 0);
    Request whole = criticalRequest(ledger.drop());
    Result<Reply> done = co_await session->execute(std::move(whole));
    if (!done && Ledger::isShared(done.error())) {
        Request own = criticalRequest({ledger.remove()});
        done = co_await session->execute(std::move(own));
    }
    if (!done && !Ledger::isMissing(done.error()))
        co_return std::unexpected(done.error());
    co_return Result<void>();
}

} // namespace d1
