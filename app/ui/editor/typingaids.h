// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QObject>

namespace d1 {

class SqlEditor;

/// What one editor does by itself while a person types: it closes parentheses and quotes, steps over what it closed,
/// puts a selection between them, and takes an empty pair away at once. Inside strings and comments it does nothing.
class TypingAids final : public QObject
{
    Q_OBJECT

public:
    explicit TypingAids(SqlEditor *editor);

    /// True when the character is dealt with and must not be typed as well.
    bool takeCharacter(QChar typed);
    bool takeBackspace();

private:
    [[nodiscard]] bool isOurs(std::size_t position) const;
    bool stepOver(char typed);
    bool wrapSelection(char opening);
    bool closePair(char opening);

    SqlEditor *m_editor;
};

} // namespace d1
