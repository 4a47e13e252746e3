// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QScintilla's headers say `signals` and `slots`, which this program takes from nobody else (QT_NO_KEYWORDS).
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexercustom.h>
#include <Qsci/qsciscintilla.h>
#undef signals
#undef slots
