// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace d1 {

/// SQLite takes the file for a database, whether or not it can be read just now. Asked of SQLite, which may have the
/// file open: see makePrivateFile() for why nobody else may read it then.
[[nodiscard]] bool isDatabaseFile(const QString &path);

} // namespace d1
