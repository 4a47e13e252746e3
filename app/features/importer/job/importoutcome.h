// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/importer/rowblock.h"

#include <chrono>

namespace d1 {

/// How an import ended.
struct ImportOutcome {
    enum class End {
        Complete,  ///< every row that is not among `bad` is in the table
        DryRun,    ///< nothing was written: the first chunk would be taken as `bad` says
        Failed,    ///< see `error`
        Cancelled, ///< by the person
    };

    End end = End::Complete;
    std::optional<Error> error;
    std::uint64_t rows = 0; ///< of the file, as far as it was read
    std::uint64_t inserted = 0;
    std::uint64_t updated = 0;
    std::uint64_t skipped = 0;
    std::uint64_t badCount = 0;
    std::vector<BadRow> bad;    ///< the first MaxKeptBad of them, in the order they were found
    std::string rejectsFile;    ///< where the bad rows are; empty: nowhere
    std::uint64_t keptRows = 0; ///< after Failed and Cancelled: of this file, in the table
    std::string keptWhy;        ///< a sentence about them
    std::chrono::milliseconds duration{0};
    std::uint64_t requests = 0;
    std::uint64_t retries = 0;
    bool resumed = false; ///< an earlier run had begun
    /// Time Travel's name for the hosted database before the import, to which it can be taken back; else empty.
    std::string bookmark;

    static constexpr std::size_t MaxKeptBad = 1'000;
};

} // namespace d1
