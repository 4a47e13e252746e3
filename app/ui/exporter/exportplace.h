// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/exportrequest.h"

#include <QString>

namespace d1 {

/// How a file is packed, by its ending.
enum class ExportPacking { None, Gzip, Zstd };

/// The path that an export to `folder` gets by itself: "folder/orders.csv.gz", or "folder/orders-csv" for a folder of
/// files. Characters that no file's name can have are left out of `baseName`.
[[nodiscard]] QString exportPath(const QString &folder, const QString &baseName, const ExportRequest &request,
                                 ExportPacking packing);

} // namespace d1
