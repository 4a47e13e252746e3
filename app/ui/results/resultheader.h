// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace d1 {

class Theme;

/// Column heads: the name, and behind it the type most values have, small and muted.
class ResultHeader final : public QHeaderView
{
    Q_OBJECT

public:
    /// The theme must outlive it; its changes are followed.
    explicit ResultHeader(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    void applyTheme();
    [[nodiscard]] QString hintOf(int section) const;

    const Theme &m_theme;
    QFont m_nameFont;
    QFont m_hintFont;
};

} // namespace d1
