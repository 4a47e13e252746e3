// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/conflictrule.h"

#include <optional>
#include <string>
#include <vector>

namespace d1 {

/// What a person asks of an import, not yet held against the file and the database. Columns go by their names, whatever
/// the case; those of a file without a header are column1, column2, ...
struct ImportWishes {
    struct Pair {
        std::string left;
        std::string right;

        bool operator==(const Pair &) const = default;
    };

    std::string table;
    bool createsTable = false;
    ConflictRule conflict = ConflictRule::Abort;
    std::vector<std::string> key;     ///< of the table
    std::vector<Pair> mapped;         ///< a column of the file, one of the table
    std::vector<Pair> constants;      ///< a column of the table, its value for all rows
    std::vector<std::string> nulls;   ///< columns of the table that are NULL in all rows
    std::vector<std::string> skipped; ///< of the file
    std::vector<std::string> blobs;   ///< of the table: X'00FF' in them is bytes, whatever their declared type
    std::vector<Pair> types;          ///< a column of the table to be made, its declared type
    bool viaCloudflare = false;       ///< by its import API, which blocks the database meanwhile

    bool operator==(const ImportWishes &) const = default;
};

} // namespace d1
