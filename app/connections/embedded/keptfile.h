// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection.h"

#include <memory>
#include <string>
#include <vector>

namespace d1 {

class EmbeddedConnection;

/// A SQLite file of the program's own: made on first use, readable by its owner only, usable by several programs at
/// once. A damaged file is set aside under a name of its own and a new one begun. Main thread; the file is read and
/// written on another.
class KeptFile
{
public:
    /// `schema` makes the tables if they are not there.
    KeptFile(std::string path, std::vector<std::string> schema);
    ~KeptFile();

    [[nodiscard]] const std::string &path() const;

    /// One transaction. Errors name the file. The call may outlive the object.
    QCoro::Task<Result<Reply>> run(std::vector<Statement> statements);

private:
    struct File;

    std::shared_ptr<File> m_file;
};

} // namespace d1
