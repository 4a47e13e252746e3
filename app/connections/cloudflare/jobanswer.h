// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/meta.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace d1 {

/// What Cloudflare says of an import that is done.
struct ImportSummary {
    std::string finalBookmark;
    std::optional<std::int64_t> queries;
    std::optional<std::int64_t> rowsRead;
    std::optional<std::int64_t> rowsWritten; ///< index entries included
    std::optional<std::int64_t> sizeAfter;   ///< bytes of the database
    std::optional<std::int64_t> tableCount;
    std::optional<Milliseconds> serverTime;

    bool operator==(const ImportSummary &) const = default;
};

/// Where an export can be fetched, once, without a credential: the address is a secret until it expires.
struct ExportedFile {
    std::string name;
    std::string signedUrl;

    bool operator==(const ExportedFile &) const = default;
};

/// Where one of Cloudflare's long jobs stands, in its own words. An inner "no" is a state like the others: its meaning
/// depends on what was asked before.
struct JobAnswer {
    enum class Status { Active, Complete, Failed };

    Status status = Status::Active;
    std::string bookmark;              ///< names the job in the next question
    std::vector<std::string> messages; ///< come out of order, so their number tells the progress
    std::string failure;               ///< verbatim, when failed
    std::optional<ImportSummary> imported;
    std::optional<ExportedFile> exported;

    bool operator==(const JobAnswer &) const = default;
};

/// From the `result` of an answer; absent when that is not about a job.
[[nodiscard]] std::optional<JobAnswer> jobAnswerFrom(const nlohmann::json &result);

/// A failed answer's text, taken apart as an error of the database.
[[nodiscard]] ErrorFacts failureFacts(const JobAnswer &answer);

} // namespace d1
