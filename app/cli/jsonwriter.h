// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/resultwriter.h"

namespace d1 {

/// {"results":[{"columns":[],"rows":[[]],"meta":{}}]} with meta in D1's own words; what is not known is left out. A
/// result with numbers that may have been rounded on their way has "inexact":true.
class JsonWriter final : public ResultWriter
{
public:
    void write(const Reply &reply, std::ostream &out) const override;
};

} // namespace d1
