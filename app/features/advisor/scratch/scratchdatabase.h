// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/advisor/scratch/scratchstatement.h"

#include <memory>
#include <string>
#include <string_view>

struct sqlite3;

namespace d1::advisor {

/// A database of the advisor's own, where it may break what it likes: no journal to wait for, the schema table can be
/// written. Foreign keys are on, as on D1. One thread at a time.
class ScratchDatabase
{
public:
    /// In memory, empty.
    [[nodiscard]] static Result<ScratchDatabase> create();
    /// The file must exist and belong to nobody else.
    [[nodiscard]] static Result<ScratchDatabase> open(const std::string &path);
    /// A file that others may be using; nothing in it is changed.
    [[nodiscard]] static Result<ScratchDatabase> openToRead(const std::string &path);

    /// One or more statements without parameters.
    Result<void> run(const std::string &sql);
    /// The first statement of the text. An error's message is SQLite's.
    [[nodiscard]] Result<ScratchStatement> prepare(std::string_view sql);
    /// The first column of the first row as an integer; nothing when there is no row or it cannot be asked.
    [[nodiscard]] std::optional<std::int64_t> number(std::string_view sql);

    [[nodiscard]] sqlite3 *handle() const { return m_handle.get(); }
    /// What SQLite said last.
    [[nodiscard]] Error lastError() const;

private:
    struct Closer {
        void operator()(sqlite3 *handle) const;
    };
    explicit ScratchDatabase(sqlite3 *owned);
    [[nodiscard]] static Result<ScratchDatabase> openAt(const std::string &name, int flags);

    std::unique_ptr<sqlite3, Closer> m_handle;
};

} // namespace d1::advisor
