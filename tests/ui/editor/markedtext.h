// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/sqleditor.h"

#include <algorithm>
#include <string>

namespace d1::test {

/// Puts a text into the editor with the caret at |, or with what stands between two of them selected.
inline void setMarkedText(SqlEditor &editor, std::string text)
{
    const std::size_t begin = std::min(text.find('|'), text.size());
    const std::size_t second = text.find('|', begin + 1);
    std::erase(text, '|');
    editor.setScript(text);
    editor.select({begin, second == std::string::npos ? begin : second - 1});
}

/// The editor's text with | at both ends of the selection, or at the caret.
inline std::string markedText(const SqlEditor &editor)
{
    std::string text = editor.script();
    const sql::StatementSpan selection = editor.selection();
    text.insert(selection.end, "|");
    if (selection.begin != selection.end)
        text.insert(selection.begin, "|");
    return text;
}

} // namespace d1::test
