// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace d1 {

class Theme;

/// A picture, made smaller when there is too little room, never larger. The theme must outlive it.
class PicturePane final : public QWidget
{
    Q_OBJECT

public:
    explicit PicturePane(const Theme &theme, QWidget *parent = nullptr);

    /// False when the bytes are no picture that can be shown; the pane says so.
    bool setBytes(const QByteArray &bytes);
    [[nodiscard]] QSize pictureSize() const { return m_picture.size(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QImage m_picture;
};

} // namespace d1
