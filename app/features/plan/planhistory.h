// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "features/plan/plan.h"

#include <memory>
#include <string>
#include <vector>

namespace d1 {

/// A plan that a statement had, and from when to when it was seen.
struct PlanRecord {
    std::string sql; ///< as it was explained first
    sql::PlanTree tree;
    Clock::WallTime firstSeen;
    Clock::WallTime lastSeen;
};

/// Which plans the statements of each database had, by fingerprint, in a small SQLite file. A file that is no database
/// is set aside (NAME.damaged) and begun anew; when nothing can be kept, nothing is known, and no one is bothered.
/// Main thread. The clock must outlive it and its calls.
class PlanHistory
{
public:
    static constexpr int MostOfAStatement = 10;
    static constexpr int MostOfAll = 2'000;
    static constexpr std::size_t LongestStatement = 64 * 1024; ///< bytes; longer ones are not kept

    /// In the user's data folder.
    [[nodiscard]] static std::string defaultPath();

    /// `path` in UTF-8; its folder is made when needed, by the first call.
    PlanHistory(std::string path, Clock &clock);
    ~PlanHistory();
    PlanHistory(const PlanHistory &) = delete;
    PlanHistory &operator=(const PlanHistory &) = delete;

    /// Keeps the plan of a statement on `database` (a target); answers with the different plans that it had before, the
    /// latest first.
    [[nodiscard]] QCoro::Task<std::vector<PlanRecord>> note(std::string database, Plan plan);

private:
    class File;

    std::shared_ptr<File> m_file; // shared with the calls under way
};

} // namespace d1
