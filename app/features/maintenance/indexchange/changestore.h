// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/maintenance/indexchange/changerecord.h"

#include <QCoroTask>

#include <string>
#include <vector>

namespace d1 {

/// Keeps the changes that were made to indexes, a file each in the user's data folder, shared by the window and d1ctl.
/// A value; reads and writes on another thread and resumes on the calling one.
class ChangeStore
{
public:
    ChangeStore();
    explicit ChangeStore(std::string folder);

    /// Unused so far, and easy to type.
    [[nodiscard]] static std::string newId();

    /// The record is on the disk when it resumes, or what was there before.
    QCoro::Task<Result<void>> keep(ChangeRecord record) const;
    /// Of a target, the latest first; empty: of all. Files that are no records are left out.
    QCoro::Task<std::vector<ChangeRecord>> list(std::string target) const;
    /// NotFound, with what to do, when there is none of that id.
    QCoro::Task<Result<ChangeRecord>> find(std::string id) const;

private:
    std::string m_folder;
};

} // namespace d1
