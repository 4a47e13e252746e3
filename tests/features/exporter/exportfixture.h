// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/systemclock.h"
#include "features/exporter/exportrequest.h"
#include "features/exporter/exportsummary.h"
#include "service/hosteddatabase.h"
#include "service/querylog.h"
#include "service/session.h"
#include "support/faultserver.h"
#include "support/hostedd1.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

namespace d1::test {

/// Databases to export from, and a folder to export into.
class ExportFixture
{
public:
    ExportFixture();

    /// A path in the folder.
    [[nodiscard]] std::string path(const char *name) const;
    [[nodiscard]] QByteArray content(const char *name) const;
    /// Files in the folder, hidden ones too.
    [[nodiscard]] QStringList files() const;

    /// A new SQLite file with these statements run in it, as one transaction.
    [[nodiscard]] SessionPtr embedded(const char *name, const std::vector<std::string> &statements);
    /// The hosted database of the fault server; with what Cloudflare offers besides SQL or without.
    [[nodiscard]] SessionPtr hosted(const std::vector<std::string> &statements, bool withBookmarks = false);

    /// Exports to a file in the folder and waits for it.
    [[nodiscard]] Result<ExportSummary> exported(const SessionPtr &session, const ExportRequest &request,
                                                 const char *name) const;

    FaultServer server;
    HostedD1 d1;

private:
    [[nodiscard]] SessionPtr sessionOver(std::unique_ptr<Connection> connection,
                                         std::shared_ptr<HostedDatabase> hosted = nullptr);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    QueryLog m_log;
    QNetworkAccessManager m_network;
};

} // namespace d1::test
