// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/scintilla.h"

namespace d1 {

class Theme;

/// Colours SQL with the program's own tokenizer, so that the editor and the database agree on what a string is.
/// Restarts at the nearest line that surely begins with a token; only the text on screen is coloured.
class SqlLexer final : public QsciLexerCustom
{
    Q_OBJECT

public:
    enum Style {
        Plain,
        Keyword,
        Identifier,
        QuotedIdentifier,
        String,
        Blob,
        Number,
        Variable,
        Operator,
        Comment,
        Invalid,
        StyleCount,
    };

    /// The theme must outlive it; its changes are followed.
    explicit SqlLexer(const Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] const char *language() const override { return "SQL"; }
    [[nodiscard]] QString description(int style) const override;
    [[nodiscard]] QColor defaultColor(int style) const override;
    [[nodiscard]] QColor defaultPaper(int style) const override;
    [[nodiscard]] QFont defaultFont(int style) const override;
    void styleText(int start, int end) override;

private:
    void applyTheme();
    [[nodiscard]] int restartBefore(int position) const;

    const Theme &m_theme;
};

} // namespace d1
