// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace d1::bench {

/// The value; without one nothing can be measured, so the program ends and says why.
template<typename T>
T orEnd(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().facts.message.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace d1::bench
