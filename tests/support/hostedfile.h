// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/embedded/sqlitedatabase.h"
#include "core/reply.h"
#include "core/statement.h"

#include <QTemporaryDir>

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace d1::test {

/// The SQLite file behind HostedD1, with its past: every bookmark is a copy of the file that can be gone back to.
class HostedFile
{
public:
    using Time = std::chrono::system_clock::time_point;

    HostedFile();

    /// One transaction.
    [[nodiscard]] Result<Reply> run(std::span<const Statement> statements);
    /// A whole script as one transaction.
    [[nodiscard]] Result<Reply> runScript(const QByteArray &sql);
    /// As Cloudflare's export writes it: tables with their rows, then indexes, triggers and views.
    [[nodiscard]] QByteArray dump(const std::vector<std::string> &tables, bool schema, bool data);

    /// The bookmark of now; the same again when nothing changed.
    [[nodiscard]] QByteArray bookmark();
    /// The latest one that is not later, else the first.
    [[nodiscard]] QByteArray bookmarkAt(Time time) const;
    [[nodiscard]] bool knows(const QByteArray &bookmark) const;
    void restore(const QByteArray &bookmark);

    [[nodiscard]] QString path() const;
    [[nodiscard]] std::int64_t size() const;
    [[nodiscard]] int tableCount();

private:
    struct Snapshot {
        QByteArray bookmark;
        QString path;
        Time takenAt;
    };

    void take(Time at);
    [[nodiscard]] std::vector<std::vector<std::string>> texts(const std::string &sql);

    QTemporaryDir m_folder;
    std::optional<SqliteDatabase> m_database;
    std::vector<Snapshot> m_snapshots;
    int m_changesAtBookmark = 0;
    int m_changes = 0;
};

} // namespace d1::test
