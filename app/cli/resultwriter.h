// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply.h"

#include <iosfwd>

namespace d1 {

/// Writes what a query brought, all statements of it.
class ResultWriter
{
public:
    virtual ~ResultWriter() = default;

    virtual void write(const Reply &reply, std::ostream &out) const = 0;
};

} // namespace d1
