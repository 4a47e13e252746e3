// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/celltext.h"

#include "ui/widgets/numbertext.h"

#include <QLocale>

#include <cmath>

namespace d1 {

namespace {

constexpr QChar lineBreakMark(u'\u21B5');

/// At most `maxBytes` of it, never half a character.
QString beginning(std::string_view utf8, std::size_t maxBytes, bool *wasCut)
{
    std::size_t length = utf8.size();
    *wasCut = length > maxBytes;
    if (*wasCut) {
        length = maxBytes;
        while (length > 0 && (static_cast<unsigned char>(utf8[length]) & 0xC0U) == 0x80U)
            --length;
    }
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(length));
}

QString oneLine(QString text)
{
    text.replace(QStringLiteral("\r\n"), QString(lineBreakMark));
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = lineBreakMark;
        else if (c == u'\t')
            c = u' ';
        else if (c.unicode() < 0x20)
            c = QChar(char16_t(0x2400 + c.unicode())); // the picture of that control character
    }
    return text;
}

/// The shortest digits that read back as the same number, with a point so that it is seen to be real.
QString digitsOf(double value)
{
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("Inf") : QStringLiteral("-Inf");
    if (value == 0) // QString::number() forgets the sign
        return std::signbit(value) ? QStringLiteral("-0.0") : QStringLiteral("0.0");
    // Left to itself, the shortest form of 100000.0 is 1e+05.
    const double size = std::abs(value);
    const char format = size >= 1e-4 && size < 1e15 ? 'f' : 'g';
    QString text = QString::number(value, format, QLocale::FloatingPointShortest);
    if (!text.contains(u'.') && !text.contains(u'e') && !std::isnan(value))
        text += QStringLiteral(".0");
    return text;
}

} // namespace

QString CellText::preview(const CellView &cell)
{
    const QString mark = cell.isInexact() ? QStringLiteral("≈ ") : QString();
    switch (cell.type()) {
    case CellType::Null:
        return QStringLiteral("NULL");
    case CellType::Integer:
        return mark + QString::number(cell.integer());
    case CellType::Real:
        return mark + digitsOf(cell.real());
    case CellType::Text: {
        bool wasCut = false;
        const QString text = oneLine(beginning(cell.bytes(), MaxPreviewBytes, &wasCut));
        return wasCut ? text + u'…' : text;
    }
    case CellType::Blob:
        return tr("blob %1").arg(NumberText().bytes(static_cast<std::int64_t>(cell.bytes().size())));
    }
    return {};
}

QString CellText::toolTip(const CellView &cell)
{
    constexpr std::size_t maxBytes = 2000;
    if (cell.isInexact())
        return tr(
            "This number is beyond 2^53 and came through JSON, so its last digits may differ from what the database "
            "holds. Select CAST(column AS TEXT) to read it exactly.");
    if (cell.type() == CellType::Blob)
        return cell.bytes().size() == 1
                   ? tr("1 byte")
                   : tr("%1 bytes").arg(NumberText().exact(static_cast<std::int64_t>(cell.bytes().size())));
    if (cell.type() != CellType::Text || cell.bytes().empty())
        return {};
    bool wasCut = false;
    const QString text = beginning(cell.bytes(), maxBytes, &wasCut).toHtmlEscaped();
    return QStringLiteral("<div style=\"white-space: pre-wrap\">%1%2</div>")
        .arg(text, wasCut ? QStringLiteral("…") : QString());
}

QString CellText::typeHint(CellType type)
{
    switch (type) {
    case CellType::Null:
        return {};
    case CellType::Integer:
        return QStringLiteral("int");
    case CellType::Real:
        return QStringLiteral("real");
    case CellType::Text:
        return QStringLiteral("text");
    case CellType::Blob:
        return QStringLiteral("blob");
    }
    return {};
}

} // namespace d1
