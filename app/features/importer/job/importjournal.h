// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QFileInfoList>

#include <cstdint>
#include <optional>
#include <string>

namespace d1 {

/// What this machine remembers of an import, so that it can be gone on with.
struct ImportRecord {
    std::string job; ///< see jobOf()
    std::string target;
    std::string table;
    std::string file;
    std::string plan;        ///< what decides about the rows; another plan is another import
    std::string bookmark;    ///< see ImportOutcome
    bool isComplete = false; ///< all rows are in the table
    std::uint64_t rows = 0;  ///< this and what follows when complete
    std::uint64_t loaded = 0;
    std::uint64_t inserted = 0;

    bool operator==(const ImportRecord &) const = default;
};

/// Keeps a record a job in the user's data folder. A record of a complete import is kept for a week, in case the
/// program died before it could say so.
class ImportJournal
{
public:
    ImportJournal();
    explicit ImportJournal(std::string folder);

    /// The name of the job of bringing a content into a table, whatever the file is called.
    [[nodiscard]] static std::string jobOf(const std::string &contentHash, const std::string &table);

    /// Nothing when there is no such record, or none that can be read.
    [[nodiscard]] std::optional<ImportRecord> find(const std::string &job, const std::string &target) const;
    /// An import of the file of this name into this table has stopped half way, whatever the file held then.
    [[nodiscard]] bool hasInterrupted(const std::string &file, const std::string &table,
                                      const std::string &target) const;
    /// The record is on the disk when it returns, or what was there before.
    Result<void> keep(const ImportRecord &record) const;
    void forget(const std::string &job, const std::string &target) const;

private:
    [[nodiscard]] std::string pathOf(const std::string &job, const std::string &target) const;
    [[nodiscard]] QFileInfoList files() const;
    void forgetOld() const;

    std::string m_folder;
};

} // namespace d1
