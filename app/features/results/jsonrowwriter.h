// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/rowwriter.h"

#include <vector>

namespace d1 {

/// An object a row, values as appendJsonValue() writes them. A name that repeats gets _2, _3, ..., since most readers
/// keep only the last of equal keys.
class JsonRowWriter final : public RowWriter
{
public:
    enum class Layout { Array, Lines };

    /// An infinite real, for which JSON has no number: null, or {"real":"Inf"}.
    enum class Infinite { Null, Named };

    explicit JsonRowWriter(Layout layout, Infinite infinite = Infinite::Null)
        : m_layout(layout)
        , m_infinite(infinite)
    {}

    void begin(std::span<const std::string> columns, std::string &out) override;
    void row(std::span<const CellView> cells, std::string &out) override;
    void end(std::string &out) override;

private:
    Layout m_layout;
    Infinite m_infinite;
    std::vector<std::string> m_keys; ///< as JSON strings
    bool m_hasRows = false;
};

} // namespace d1
