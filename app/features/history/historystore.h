// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/embedded/keptfile.h"
#include "features/history/historyentry.h"

namespace d1 {

/// The history in a SQLite file of its own that only its owner may read; several programs may use it at once. Main
/// thread; the file is read and written on another. A damaged file is set aside and a new one begun.
class HistoryStore
{
public:
    /// The oldest entries beyond this many are forgotten.
    static constexpr int MaxEntries = 20'000;
    /// A longer statement is not kept.
    static constexpr std::size_t MaxSqlBytes = 1'000'000;

    /// In the user's data folder.
    HistoryStore();
    explicit HistoryStore(std::string path);

    /// The calls may outlive the store.
    QCoro::Task<Result<void>> add(HistoryEntry entry);
    /// The latest first.
    QCoro::Task<Result<std::vector<HistoryEntry>>> find(HistorySearch search);
    QCoro::Task<Result<void>> clear();

private:
    KeptFile m_file;
};

} // namespace d1
