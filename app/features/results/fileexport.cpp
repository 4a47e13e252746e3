// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/fileexport.h"

#include "connections/embedded/databasefile.h"
#include "features/results/runaside.h"

#include <QSaveFile>

namespace d1 {

namespace {

/// What the system said; empty when the file was written, or cancelled.
QString writeFile(const CellBlock &cells, RowFormat format, const std::string &table, const QString &path,
                  std::atomic<std::size_t> &rowsDone, const CancelToken &cancel)
{
    if (belongsToDatabase(path))
        return QStringLiteral("it is a SQLite database, which is not written over");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    const auto take = [&](std::string_view piece, std::size_t rows) {
        const auto size = static_cast<qint64>(piece.size());
        rowsDone = rows;
        return file.write(piece.data(), size) == size;
    };
    const auto writer = rowWriter(format, table);
    if (cells.write(*writer, take, cancel) && file.commit())
        return {};
    return cancel.isCancelled() ? QString() : file.errorString();
}

} // namespace

FileExport::FileExport(CellBlock cells, RowFormat format, std::string table, QString path, QObject *parent)
    : QObject(parent)
    , m_cells(std::move(cells))
    , m_format(format)
    , m_table(std::move(table))
    , m_path(std::move(path))
    , m_rowsDone(std::make_shared<std::atomic<std::size_t>>(0))
{}

FileExport::~FileExport()
{
    m_cancel.cancel();
}

void FileExport::start()
{
    const auto work = [cells = m_cells, format = m_format, table = m_table, path = m_path, rowsDone = m_rowsDone,
                       cancel = m_cancel.token()] { return writeFile(cells, format, table, path, *rowsDone, cancel); };
    runAside(this, work, [this](const QString &reason) {
        m_reason = reason;
        Q_EMIT finished(!reason.isEmpty()                ? Ending::Failed
                        : m_cancel.token().isCancelled() ? Ending::Cancelled
                                                         : Ending::Done);
    });
}

void FileExport::cancel()
{
    m_cancel.cancel();
}

} // namespace d1
