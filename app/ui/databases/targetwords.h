// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconname.h"

#include <QString>

namespace d1 {

/// The icon that says what kind of database a target string names.
[[nodiscard]] IconName iconOfTarget(const QString &target);

} // namespace d1
