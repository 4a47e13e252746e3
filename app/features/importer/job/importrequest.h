// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/importplan.h"
#include "features/importer/job/importwishes.h"

namespace d1 {

/// Everything a person says about an import.
struct ImportRequest {
    std::string file;
    ImportWishes wishes;
    std::optional<char> separator; ///< this and the next two: guessed when absent
    std::optional<TextEncoding> encoding;
    std::optional<bool> hasHeader;
    std::string nullText;
    bool trims = false;
    std::optional<std::size_t> batchRows;
    std::size_t maxErrors = ImportPlan::DefaultMaxErrors;
    std::string rejectsFile;
    bool resumes = false;
    bool dryRun = false;
    std::chrono::milliseconds timeout{35'000};
};

} // namespace d1
