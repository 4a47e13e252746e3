// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advicesubject.h"

namespace d1::advisor {

/// The outcome of a search as a person reads it.
[[nodiscard]] Advice adviceOf(const AdviceSubject &subject);

} // namespace d1::advisor
