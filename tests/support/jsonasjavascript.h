// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <QByteArray>

#include <string_view>

namespace d1::test {

/// A value as a D1 server's JSON.stringify writes it: integers rounded to doubles, 1.0 as 1, infinities as null, blobs
/// as lists of byte numbers.
[[nodiscard]] QByteArray jsonAsJavaScript(const CellView &cell);
[[nodiscard]] QByteArray jsonAsJavaScript(std::string_view text);

} // namespace d1::test
