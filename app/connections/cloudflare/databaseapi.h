// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/cloudflareapi.h"
#include "connections/cloudflare/cloudflaredatabase.h"
#include "connections/cloudflare/jobanswer.h"
#include "connections/cloudflare/storedinsights.h"
#include "connections/http/filetransport.h"
#include "core/clock.h"

#include <variant>

namespace d1 {

/// A bookmark, or a time whose bookmark Cloudflare finds.
using RestorePoint = std::variant<std::string, Clock::WallTime>;

/// What a restore left.
struct Restored {
    std::string bookmark;         ///< where the database is now
    std::string previousBookmark; ///< restoring to this one undoes it
    std::string message;          ///< Cloudflare's, may be empty

    bool operator==(const Restored &) const = default;
};

/// The first answer to an import: where to put the file, or the job itself when Cloudflare has that file already.
struct ImportStart {
    std::string filename;
    std::string uploadUrl; ///< signed: a secret; empty when no upload is needed
    std::optional<JobAnswer> job;
};

/// What an export holds.
struct ExportContent {
    std::vector<std::string> tables; ///< all when empty
    bool schema = true;
    bool data = true;

    bool operator==(const ExportContent &) const = default;
};

/// What the API offers for one hosted database besides SQL. One attempt a call, nothing judged; must outlive its calls.
/// Main thread.
class DatabaseApi
{
public:
    /// `databaseId` is the UUID: these routes take no name.
    DatabaseApi(QNetworkAccessManager *network, CloudflareApi api, std::string accountId, std::string databaseId);

    [[nodiscard]] const std::string &databaseId() const { return m_databaseId; }

    [[nodiscard]] QCoro::Task<Result<CloudflareDatabase>> details(CancelToken cancel) const;
    /// Of now, or of a time.
    [[nodiscard]] QCoro::Task<Result<std::string>> bookmark(std::optional<Clock::WallTime> at,
                                                            CancelToken cancel) const;
    [[nodiscard]] QCoro::Task<Result<Restored>> restore(RestorePoint point, CancelToken cancel) const;
    [[nodiscard]] QCoro::Task<Result<StoredInsights>> insights(CancelToken cancel) const;

    [[nodiscard]] QCoro::Task<Result<ImportStart>> startImport(std::string md5, CancelToken cancel) const;
    [[nodiscard]] QCoro::Task<Result<JobAnswer>> ingest(std::string md5, std::string filename,
                                                        CancelToken cancel) const;
    [[nodiscard]] QCoro::Task<Result<JobAnswer>> pollImport(std::string bookmark, CancelToken cancel) const;
    /// The same question begins an export (no bookmark) and asks how it stands.
    [[nodiscard]] QCoro::Task<Result<JobAnswer>> pollExport(ExportContent content, std::string bookmark,
                                                            CancelToken cancel) const;

    /// To a signed address; the entity tag that Cloudflare's storage gave the bytes.
    [[nodiscard]] QCoro::Task<Result<std::string>> upload(FileTransfer transfer) const;
    /// From a signed address.
    [[nodiscard]] QCoro::Task<Result<void>> download(FileTransfer transfer) const;

private:
    [[nodiscard]] Result<HttpCall> call(const QString &route, const QUrlQuery &query = {}) const;
    [[nodiscard]] QCoro::Task<Result<nlohmann::json>> fetch(Result<HttpCall> call, CancelToken cancel) const;
    [[nodiscard]] QCoro::Task<Result<JobAnswer>> fetchJob(QString route, nlohmann::json body, CancelToken cancel) const;

    CloudflareApi m_api;
    FileTransport m_files;
    std::string m_accountId;
    std::string m_databaseId;
};

} // namespace d1
