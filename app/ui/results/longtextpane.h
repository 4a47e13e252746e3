// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace d1 {

/// Read-only text in which a line may be megabytes long. Qt lays a line out as a whole, so that one of these would stop
/// the window: here long lines are cut into pieces, wrapped where the text breaks anyway, and put together again in
/// what is copied.
class LongTextPane final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Characters of a line that are laid out at once.
    static constexpr qsizetype MaxPiece = 1024;

    explicit LongTextPane(QWidget *parent = nullptr);

    void setText(const QString &text);
    /// As it was set.
    [[nodiscard]] const QString &text() const { return m_text; }

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    QString m_text;
};

} // namespace d1
