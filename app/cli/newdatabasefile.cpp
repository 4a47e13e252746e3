// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/newdatabasefile.h"

#include <QFile>
#include <QFileInfo>

namespace d1 {

NewDatabaseFile::~NewDatabaseFile()
{
    const QString path = QString::fromStdString(m_path);
    if (!m_path.empty() && QFileInfo(path).size() == 0)
        QFile::remove(path);
}

void NewDatabaseFile::makeFor(const Target &target)
{
    const auto *wished = std::get_if<FileTarget>(&target);
    if (!wished || wished->path.empty())
        return;
    QFile file(QString::fromStdString(wished->path));
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        m_path = wished->path;
}

} // namespace d1
