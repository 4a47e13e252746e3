// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/ledgerremoval.h"

#include "features/importer/job/ledger.h"

namespace d1 {

QCoro::Task<Result<void>> removeLedger(AskBatch ask, std::string job)
{
    const Ledger ledger(std::move(job), 0);
    std::vector<Statement> whole = ledger.drop();
    Result<Reply> done = co_await ask(std::move(whole));
    if (!done && Ledger::isShared(done.error())) {
        std::vector<Statement> own{ledger.remove()};
        done = co_await ask(std::move(own));
    }
    if (!done && !Ledger::isMissing(done.error()))
        co_return std::unexpected(done.error());
    co_return Result<void>();
}

} // namespace d1
