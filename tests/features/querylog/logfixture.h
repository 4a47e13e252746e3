// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "features/querylog/querylogwriter.h"
#include "service/querylog.h"

#include <QTemporaryDir>

#include <span>

namespace d1::test {

/// An event like those of a running program: a successful SELECT on demo:, in November 2026.
[[nodiscard]] QueryEvent loggedSelect(std::string sql = "SELECT name FROM customers WHERE id = 7");
/// The same at a time.
[[nodiscard]] QueryEvent loggedAt(Clock::WallTime time);
[[nodiscard]] QueryEvent failed(QueryEvent event, ErrorKind kind, std::string message);
/// 2026-11-23 10:00 UTC, and later.
[[nodiscard]] Clock::WallTime logTime(std::chrono::microseconds after = std::chrono::microseconds(0));

/// A log's file in a folder that goes with it.
class LogFixture
{
public:
    [[nodiscard]] std::string path() const { return m_folder.filePath(QStringLiteral("sub/log.sqlite")).toStdString(); }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("sub")); }

    /// Through a QueryLogWriter, as programs do; on the disk when it returns.
    void write(std::span<const QueryEvent> events) const;
    void write(const QueryEvent &event) const { write(std::span(&event, 1)); }

    /// Many at once, and without pruning, whatever their time.
    void writeDirectly(std::span<const QueryEvent> events) const;

private:
    QTemporaryDir m_folder;
};

} // namespace d1::test
