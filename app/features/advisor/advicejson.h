// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advice.h"

#include <string>

namespace d1::advisor {

/// One document:
/// {"recommendations":[{"sql","table","columns","reason","benefit",...}],"superfluous":[],"judged":[],"statements":[],
/// "unhelped":[],"losses":[],"not_analysed":[],"totals":{},"notes":[],"complete"}. Ends with a line break.
[[nodiscard]] std::string adviceJson(const Advice &advice);

} // namespace d1::advisor
