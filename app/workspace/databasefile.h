// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace d1 {

/// The file begins as SQLite databases do.
[[nodiscard]] bool isDatabaseFile(const QString &path);

} // namespace d1
