// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/rowwriter.h"

namespace d1 {

/// RFC 4180, with a header line. NULL is an empty field and an empty text is "".
class CsvWriter final : public RowWriter
{
public:
    void begin(std::span<const std::string> columns, std::string &out) override;
    void row(std::span<const CellView> cells, std::string &out) override;
};

} // namespace d1
