// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

struct sqlite3;

namespace d1::test {

/// Another program on the same SQLite file: plain SQLite, none of D1's rules, no waiting for locks.
class OtherProgram
{
public:
    /// Creates the file when it is missing.
    explicit OtherProgram(const QString &path);
    ~OtherProgram();
    Q_DISABLE_COPY_MOVE(OtherProgram)

    [[nodiscard]] bool run(const char *sql);
    /// The first value of the first row, as text; empty when there is none.
    [[nodiscard]] std::string valueOf(const char *sql);

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace d1::test
