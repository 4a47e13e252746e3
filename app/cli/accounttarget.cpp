// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accounttarget.h"

namespace d1 {

std::optional<std::string> accountOf(const std::string &target)
{
    const bool isAccount = target == "d1:" || (target.starts_with("d1:") && target.ends_with('/'));
    if (!isAccount)
        return std::nullopt;
    return target == "d1:" ? std::string() : target.substr(3, target.size() - 4);
}

} // namespace d1
