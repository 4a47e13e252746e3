// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace d1 {

class SqlEditor;

/// Lays out the statements that the selection touches, or the one at the caret, as one undoable step.
void formatStatements(SqlEditor &editor);

/// Makes comments of the selected lines, or lines of comments, as one undoable step.
void toggleComment(SqlEditor &editor);

} // namespace d1
