// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace d1 {

class Theme;

/// Colours the SQL of a document that does not change by typing. The theme must outlive it.
class SqlColors final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SqlColors(const Theme &theme, QTextDocument *document);

    /// Cuts the text of the document anew; to be called once it has another one.
    void recut();

protected:
    void highlightBlock(const QString &text) override;

private:
    struct Piece {
        int from = 0; ///< UTF-16, in the whole text
        int to = 0;
        int role = 0; ///< ColorRole
    };

    const Theme &m_theme;
    std::vector<Piece> m_pieces; ///< ascending
};

} // namespace d1
