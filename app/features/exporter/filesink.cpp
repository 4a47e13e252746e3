// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/filesink.h"

#include "connections/embedded/databasefile.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace d1 {

namespace {

std::unexpected<Error> refusal(std::string sentence)
{
    return std::unexpected(Error(ErrorKind::Unknown, std::move(sentence)));
}

QString beside(const QFileInfo &target)
{
    const QString number = QString::number(QRandomGenerator::global()->generate64(), 36);
    return target.absolutePath() + QStringLiteral("/.") + target.fileName() + u'.' + number + QStringLiteral(".part");
}

} // namespace

FileSink::FileSink(std::string path)
    : m_path(std::move(path))
    , m_target(m_path)
{}

FileSink::~FileSink()
{
    m_file.close();
    if (!m_isDirect && !m_isPublished && !m_file.fileName().isEmpty())
        m_file.remove();
}

Result<std::unique_ptr<FileSink>> FileSink::open(const std::string &path)
{
    std::unique_ptr<FileSink> sink(new FileSink(path));
    if (Result<void> opened = sink->openBeside(); !opened)
        return std::unexpected(std::move(opened.error()));
    return sink;
}

Result<void> FileSink::openBeside()
{
    const QFileInfo named(QString::fromStdString(m_path));
    if (named.isDir())
        return refusal("'" + m_path + "' is a folder; give a file in it.");
    if (named.exists())
        m_target = named.canonicalFilePath().toStdString();
    const QFileInfo target(QString::fromStdString(m_target));
    if (!QFileInfo(target.absolutePath()).isDir())
        return refusal("There is no folder '" + target.absolutePath().toStdString() + "'; make it first.");
    m_isDirect = target.exists() && !target.isFile();
    m_wasThere = target.isFile();
    if (target.exists() && !target.isWritable())
        return refusal("'" + m_path + "' may not be written; check its permissions or give another file.");
    if (belongsToDatabase(target.filePath()))
        return refusal("'" + m_path
                       + "' is a SQLite database, which is not written over; give another file, or remove it first.");
    m_file.setFileName(m_isDirect ? target.filePath() : beside(target));
    const QIODevice::OpenMode mode = m_isDirect ? QIODevice::WriteOnly : QIODevice::WriteOnly | QIODevice::NewOnly;
    if (!m_file.open(mode | QIODevice::Unbuffered)) {
        const std::string reason = m_file.errorString().toStdString();
        m_file.setFileName(QString());
        return refusal("'" + m_path + "' cannot be written (" + reason + "); check the permissions of its folder.");
    }
    if (!m_isDirect && target.exists())
        m_file.setPermissions(target.permissions());
    return {};
}

Error FileSink::failure(int code) const
{
    const bool isFull = code == ENOSPC || code == EDQUOT;
    std::string what = "'" + m_path + "' could not be written (" + std::generic_category().message(code)
                       + (isFull ? "): make room for it, and export again; " : "); ");
    what += m_isDirect ? "what it holds is not whole" : m_wasThere ? "it is as it was before" : "nothing of it is left";
    return Error(isFull ? ErrorKind::Limit : ErrorKind::Unknown, std::move(what) + '.');
}

Result<void> FileSink::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const qint64 written = m_file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        if (written <= 0)
            return std::unexpected(failure(errno));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> FileSink::finish()
{
    if (!m_isDirect && ::fsync(m_file.handle()) != 0)
        return std::unexpected(failure(errno));
    m_file.close();
    if (m_file.error() != QFileDevice::NoError)
        return std::unexpected(failure(errno));
    return {};
}

Result<void> FileSink::publish()
{
    if (m_isDirect)
        return {};
    std::error_code failed;
    std::filesystem::rename(m_file.fileName().toStdString(), m_target, failed);
    if (failed)
        return refusal("'" + m_path + "' could not be put in its place (" + failed.message() + ").");
    m_isPublished = true;
    return {};
}

} // namespace d1
