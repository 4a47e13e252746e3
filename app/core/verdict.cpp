// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verdict.h"

namespace d1 {

std::string_view nameOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return "network";
    case ErrorKind::Timeout:
        return "timeout";
    case ErrorKind::Constraint:
        return "constraint";
    case ErrorKind::Syntax:
        return "syntax";
    case ErrorKind::Capacity:
        return "capacity";
    case ErrorKind::Auth:
        return "auth";
    case ErrorKind::NotFound:
        return "not_found";
    case ErrorKind::Limit:
        return "limit";
    case ErrorKind::Cancelled:
        return "cancelled";
    case ErrorKind::Unknown:
        return "unknown";
    }
    return "unknown";
}

} // namespace d1
