// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/braces.h"

#include <QObject>

#include <optional>

namespace d1 {

class SqlEditor;

/// Lights up the parenthesis or quote at the caret of one editor and its partner, or marks it as unmatched.
class BraceMarks final : public QObject
{
    Q_OBJECT

public:
    explicit BraceMarks(SqlEditor *editor);

    [[nodiscard]] std::optional<sql::BracePair> shown() const { return m_shown; }

private:
    void examine();

    SqlEditor *m_editor;
    std::optional<sql::BracePair> m_shown;
};

} // namespace d1
