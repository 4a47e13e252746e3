// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/rowwriter.h"

namespace d1 {

/// Tab-separated, as spreadsheets paste it: values with a tab, a quote or a line break are quoted. No line break at the
/// end.
class TsvWriter final : public RowWriter
{
public:
    explicit TsvWriter(bool headers)
        : m_headers(headers)
    {}

    void begin(std::span<const std::string> columns, std::string &out) override;
    void row(std::span<const CellView> cells, std::string &out) override;

private:
    void beginLine(std::string &out);

    bool m_headers;
    bool m_hasLines = false;
};

} // namespace d1
