// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace d1 {

/// SQLite takes the file for a database, whether or not it can be read just now. Asked of SQLite, which may have the
/// file open: see makePrivateFile() for why nobody else may read it then.
[[nodiscard]] bool isDatabaseFile(const QString &path);

/// A database, or one of the files that SQLite keeps beside one: nobody but SQLite may open it, whether to read it or
/// to write over it.
[[nodiscard]] bool belongsToDatabase(const QString &path);

} // namespace d1
