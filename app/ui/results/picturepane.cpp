// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/picturepane.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace d1 {

namespace {

constexpr qint64 mostPixels = 64'000'000; ///< a small file may claim to be a huge picture

} // namespace

PicturePane::PicturePane(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMinimumSize(80, 60);
    setAccessibleName(tr("Picture"));
}

bool PicturePane::setBytes(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    const bool fits = !size.isValid() || qint64{size.width()} * size.height() <= mostPixels;
    m_picture = fits ? reader.read() : QImage();
    setAccessibleDescription(m_picture.isNull() ? QString()
                                                : tr("%1 × %2 pixels").arg(m_picture.width()).arg(m_picture.height()));
    update();
    return !m_picture.isNull();
}

void PicturePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect room = rect().adjusted(metrics::Space2, metrics::Space2, -metrics::Space2, -metrics::Space2);
    if (m_picture.isNull()) {
        painter.setPen(m_theme.color(ColorRole::MutedText));
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap,
                         tr("This picture cannot be shown; look at its bytes."));
        return;
    }
    QSize size = m_picture.size();
    if (size.width() > room.width() || size.height() > room.height())
        size.scale(room.size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(room.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_picture);
}

} // namespace d1
