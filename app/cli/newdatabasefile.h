// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/target.h"

#include <string>

namespace d1 {

/// The database file that a table is to be created in, made when there is none: an empty file is an empty database.
/// Goes again at the end of its life if nothing came into it.
class NewDatabaseFile
{
public:
    NewDatabaseFile() = default;
    ~NewDatabaseFile();
    NewDatabaseFile(const NewDatabaseFile &) = delete;
    NewDatabaseFile &operator=(const NewDatabaseFile &) = delete;

    /// Makes the file of a file: target in a folder that is there; else does nothing, and whoever opens it says why.
    void makeFor(const Target &target);
    /// Empty when none was made.
    [[nodiscard]] const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace d1
