// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/splitter.h"

#include <QColor>
#include <QObject>
#include <QString>

#include <optional>
#include <string>
#include <vector>

class QsciScintilla;

namespace d1 {

/// A place in the text with something to say about it.
struct EditorRemark {
    std::size_t begin = 0; ///< UTF-8 bytes
    std::size_t end = 0;
    QString message;
};

/// What is drawn over the text of one editor: the statement at the caret as a bar in the margin, underlined errors and
/// underlined warnings. Owned by its editor.
class EditorMarks final : public QObject
{
    Q_OBJECT

public:
    static constexpr int StatementMargin = 1;
    static constexpr int StatementMarginWidth = 4;

    explicit EditorMarks(QsciScintilla *editor);

    void setColours(const QColor &statement, const QColor &error, const QColor &warning);

    /// Marks the lines of the statement; nothing clears the bar.
    void setStatement(std::optional<sql::StatementSpan> span);
    void setErrors(std::vector<EditorRemark> errors);
    void setWarnings(std::vector<EditorRemark> warnings);

    [[nodiscard]] std::optional<sql::StatementSpan> statement() const { return m_statement; }
    [[nodiscard]] const std::vector<EditorRemark> &errors() const { return m_errors; }
    [[nodiscard]] const std::vector<EditorRemark> &warnings() const { return m_warnings; }

    /// Errors and warnings, from front to back.
    [[nodiscard]] std::vector<EditorRemark> remarks() const;
    /// The message under a byte position, errors before warnings; empty where there is none.
    [[nodiscard]] QString messageAt(std::size_t position) const;

private:
    void draw(int indicator, const std::vector<EditorRemark> &remarks);

    QsciScintilla *m_editor;
    std::optional<sql::StatementSpan> m_statement;
    std::vector<EditorRemark> m_errors;
    std::vector<EditorRemark> m_warnings;
};

} // namespace d1
