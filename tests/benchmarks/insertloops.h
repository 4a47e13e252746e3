// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <optional>

namespace d1::test {

/// Loops one would write by hand to bring the rows of benchRow() into the table t of a dev server's database, one
/// request after the other. They know no file, no failure and no retry. Seconds, or nothing when a request failed.

/// A batch of 50 single-row statements a request.
[[nodiscard]] std::optional<double> insertRowByRow(const QUrl &raw, int rows);
/// One statement of 5,000 rows a request, bound as one JSON text.
[[nodiscard]] std::optional<double> insertByJson(const QUrl &raw, int rows);

/// Values of row `id`, from 1 on: as many as the table has columns.
[[nodiscard]] QList<QByteArray> benchRow(int id);
[[nodiscard]] const char *benchTable();

} // namespace d1::test
