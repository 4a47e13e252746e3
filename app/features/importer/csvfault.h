// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/csvrow.h"

namespace d1 {

/// The end of a sentence that begins with the row: "opens a quote that is never closed; ...".
[[nodiscard]] std::string sentenceFor(CsvFault fault);

} // namespace d1
