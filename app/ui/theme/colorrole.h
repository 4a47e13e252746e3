// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace d1 {

/// What a colour is for. Views name a role, never a colour.
enum class ColorRole {
    Window,  ///< window and panels
    Surface, ///< editor, grid, cards, fields
    Border,
    Hover,
    Selection,
    CurrentLine, ///< the editor's line with the caret
    Text,
    SecondaryText,
    MutedText,
    Accent,     ///< focus, links, the primary button
    AccentText, ///< on Accent
    Ok,
    Warning,
    Danger,
    Development,
    Staging,
    Production,
    SyntaxKeyword,
    SyntaxText,
    SyntaxNumber,
    SyntaxParameter,
    SyntaxComment,
    Count
};

} // namespace d1
