// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/wrangler/wranglergeneration.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <expected>
#include <memory>

namespace d1::test {

/// A real `wrangler dev` with two D1 databases, on a port of its own and in a folder of its own; it ends with this
/// object. Its Worker answers every path with 200 and a text.
class DevServer
{
public:
    static constexpr const char *DatabaseId = "31111111-2222-3333-4444-555555555555";
    static constexpr const char *Binding = "DB";
    static constexpr const char *OtherDatabaseId = "41111111-2222-3333-4444-555555555555";
    static constexpr const char *OtherBinding = "OTHER";

    /// Waits until it answers. The error says why there is none; `isInstalled` tells the usual reason beforehand.
    [[nodiscard]] static std::expected<std::unique_ptr<DevServer>, QString> start(WranglerGeneration generation);
    [[nodiscard]] static bool isInstalled(WranglerGeneration generation);

    ~DevServer();

    [[nodiscard]] QUrl origin() const;
    /// The SQLite files of all databases used so far.
    [[nodiscard]] QStringList databaseFiles() const;

    /// The words that run its wrangler, what they need in their environment, and the project's folder to run them in.
    [[nodiscard]] QStringList wranglerCommand() const;
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    explicit DevServer(WranglerGeneration generation);

    void writeProject() const;
    [[nodiscard]] bool launch();
    [[nodiscard]] bool waitUntilReady();

    WranglerGeneration m_generation;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace d1::test
