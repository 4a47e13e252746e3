// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

namespace d1 {

Error::Error(ErrorKind kind, std::string message)
{
    facts.message = std::move(message);
    verdict.kind = kind;
}

} // namespace d1
