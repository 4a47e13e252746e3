// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace d1::test {

/// Everything a SQLite file holds, a line an object and a line a row, with each value's type and bytes: two files hold
/// the same when these are equal. What belongs to SQLite, Cloudflare or a full-text index is left out, but not the
/// counters of AUTOINCREMENT.
[[nodiscard]] QStringList exactContentOf(const QString &path);

/// The statements of a script in tests/fixtures.
[[nodiscard]] std::vector<std::string> scriptFixture(const QString &name);

} // namespace d1::test
