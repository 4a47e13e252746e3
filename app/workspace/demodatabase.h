// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QCoroTask>

#include <string>

namespace d1 {

/// The bundled demo database: a file in the user's data folder, made on first use and theirs to change after that.
class DemoDatabase
{
public:
    /// In the user's data folder, the same for every program.
    DemoDatabase();
    explicit DemoDatabase(std::string folder);

    [[nodiscard]] std::string path() const;

    /// Makes the file when it is missing, damaged or of an older version of the program, on another thread; several
    /// programs at once make it once. Resumes on the calling thread with its path. The file appears whole or not at
    /// all.
    QCoro::Task<Result<std::string>> ensure() const;

private:
    std::string m_folder;
};

} // namespace d1
