// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/resultwriter.h"
#include "features/results/rowwriter.h"

#include <vector>

namespace d1 {

/// The rows and nothing else, in one of the formats that a copy or an export has too. Several results are separated by
/// an empty line; statements without columns write nothing.
class RowsWriter final : public ResultWriter
{
public:
    /// `tables` are who each statement's rows are inserted into, for RowFormat::Sql; an empty or missing name becomes
    /// "table_name".
    explicit RowsWriter(RowFormat format, std::vector<std::string> tables = {});

    void write(const Reply &reply, std::ostream &out) const override;

private:
    RowFormat m_format;
    std::vector<std::string> m_tables;
};

} // namespace d1
