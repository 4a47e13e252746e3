// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QsciScintilla;

namespace d1 {

/// Scintilla binds keys of its own (Ctrl+T swaps lines); those that the window uses must reach the window. And redo
/// gets the second key that it has elsewhere.
void freeWindowKeys(QsciScintilla &editor);

} // namespace d1
