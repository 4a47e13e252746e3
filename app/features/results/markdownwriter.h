// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/rowwriter.h"

namespace d1 {

/// A table as GitHub and most wikis read it: | and \ are escaped, a line break is <br>, NULL is the word.
class MarkdownWriter final : public RowWriter
{
public:
    void begin(std::span<const std::string> columns, std::string &out) override;
    void row(std::span<const CellView> cells, std::string &out) override;
};

} // namespace d1
