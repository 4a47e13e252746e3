// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/exportplace.h"

#include <QDir>

namespace d1 {

QString exportPath(const QString &folder, const QString &baseName, const ExportRequest &request, ExportPacking packing)
{
    QString name;
    for (const QChar c : baseName) {
        if (c >= u' ' && !QStringLiteral("/\\:*?\"<>|").contains(c))
            name += c;
    }
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    if (name.isEmpty())
        name = QStringLiteral("export");
    const QString ending = QString::fromLatin1(nameOf(request.format).data());
    if (needsFolder(request))
        return QDir(folder).filePath(name + u'-' + ending);
    const QString packed = packing == ExportPacking::Gzip   ? QStringLiteral(".gz")
                           : packing == ExportPacking::Zstd ? QStringLiteral(".zst")
                                                            : QString();
    return QDir(folder).filePath(name + u'.' + ending + packed);
}

} // namespace d1
