// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace d1::fuzz {

/// Written once by each program: reads `input` in every way it can be read and says what is wrong, or nothing.
[[nodiscard]] std::string complaintAbout(std::string_view input);

} // namespace d1::fuzz
