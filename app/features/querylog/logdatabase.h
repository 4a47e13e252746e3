// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/querylog/logstatement.h"

#include <memory>
#include <string>
#include <string_view>

namespace d1 {

/// The log's SQLite file, as one thread uses it. Failures stick: work is done with statements that fail quietly, and
/// outcome() or commit() tells how it went. A file that is no sound log is told by isDamage().
class LogDatabase
{
public:
    enum class Use { Read, Write };

    /// "querylog.sqlite" in the user's data folder.
    [[nodiscard]] static std::string defaultPath();

    /// For writing, a file that is missing is made, readable by its owner alone. For reading, a missing file is
    /// ErrorKind::NotFound.
    [[nodiscard]] static Result<LogDatabase> open(const std::string &path, Use use);
    LogDatabase(LogDatabase &&) noexcept;
    LogDatabase &operator=(LogDatabase &&) noexcept;
    ~LogDatabase();

    /// Prepared once, kept until the database goes, as `sql` must be: a literal.
    [[nodiscard]] LogStatement &statement(std::string_view sql);
    void run(std::string_view sql) { statement(sql).run(); }
    /// The first column of the first row; 0 when there is none, or it is NULL.
    template<typename... Values>
    [[nodiscard]] std::int64_t numberOf(std::string_view sql, const Values &...values)
    {
        LogStatement &asked = statement(sql).with(values...);
        const std::int64_t value = asked.step() ? asked.integer(0) : 0;
        asked.reset();
        return value;
    }

    /// Takes the write lock, waiting up to five seconds for other programs.
    void begin();
    [[nodiscard]] Result<void> commit();
    void rollBack();
    /// How everything since the last time it was asked went.
    [[nodiscard]] Result<void> outcome();

    /// True when another file, or none, is now at the path.
    [[nodiscard]] bool hasMoved() const;
    [[nodiscard]] std::int64_t lastInsertedId() const;

private:
    struct State;

    explicit LogDatabase(std::unique_ptr<State> state);
    void makeTables();

    std::unique_ptr<State> m_state;
};

/// True when the file is not, or no longer, a SQLite database.
[[nodiscard]] bool isDamage(const Error &error);

/// Renames a damaged log, so that a new one can be begun; returns the name it has now, or an empty one when the file is
/// sound after all (another program was faster) or cannot be renamed.
[[nodiscard]] std::string setLogAside(const std::string &path);

} // namespace d1
