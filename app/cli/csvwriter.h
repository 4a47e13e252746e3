// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/resultwriter.h"

namespace d1 {

/// RFC 4180, with a header line. NULL is an empty field and an empty text is "", a blob is X'..'. Several results are
/// separated by an empty line; statements without columns write nothing.
class CsvWriter final : public ResultWriter
{
public:
    void write(const Reply &reply, std::ostream &out) const override;
};

} // namespace d1
