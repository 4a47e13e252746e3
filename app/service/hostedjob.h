// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/jobanswer.h"
#include "core/canceltoken.h"
#include "core/request.h"

#include <functional>
#include <string>
#include <vector>

class QIODevice;

namespace d1 {

/// How far a long job at Cloudflare is. A stage without a size has no total.
struct HostedProgress {
    enum class Stage {
        Reading,     ///< the file is read once to name it by its content
        Uploading,   ///< to Cloudflare's storage
        Importing,   ///< the database serves nobody else
        Exporting,   ///< the database serves nobody else
        Downloading, ///< from Cloudflare's storage
    };

    Stage stage = Stage::Reading;
    std::int64_t bytes = 0;
    std::optional<std::int64_t> totalBytes;
    /// Messages that Cloudflare sent: they have no order, so their number is what tells that it goes on.
    std::size_t steps = 0;

    bool operator==(const HostedProgress &) const = default;
};

using HostedProgressCallback = std::function<void(const HostedProgress &)>;

/// What every long job has.
struct HostedJobTerms {
    HostedJobTerms() = default;

    /// Background yields to what people wait for, but never so long that Cloudflare gives the job up.
    Priority priority = Priority::Foreground;
    HostedProgressCallback progress; ///< may be empty; main thread, while the job runs
    CancelToken cancel;
};

/// An import of one SQL file.
struct HostedImportJob {
    HostedImportJob() = default;
    explicit HostedImportJob(std::string file)
        : path(std::move(file))
    {}

    /// SQL without BEGIN and COMMIT, at most MaxBytes, each statement at most 100,000 bytes. Must not change meanwhile.
    std::string path;
    /// The caller vouches that these very bytes never went to Cloudflare before, for example because they hold a number
    /// of their own. Cloudflare runs a file that it knows at once, so only then can a lost first answer be asked again.
    bool isNew = false;
    HostedJobTerms terms;

    static constexpr std::int64_t MaxBytes = 5'000'000'000;
};

/// An export of one database as SQL.
struct HostedExportJob {
    HostedExportJob() = default;
    explicit HostedExportJob(QIODevice *file)
        : device(file)
    {}

    QIODevice *device = nullptr;     ///< open for writing; not owned, outlives the job
    std::vector<std::string> tables; ///< all when empty
    bool schema = true;
    bool data = true;
    HostedJobTerms terms;
};

/// A finished export.
struct HostedExportEnd {
    std::string filename; ///< as Cloudflare calls it
    std::string bookmark; ///< the state that was exported
    std::int64_t bytes = 0;

    bool operator==(const HostedExportEnd &) const = default;
};

} // namespace d1
