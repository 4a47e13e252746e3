// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/cellblock.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace d1 {

/// Writes cells into a file, on another thread. The file is there whole or not at all: until the last byte is written
/// the old one stays. One use an export; main thread.
class FileExport final : public QObject
{
    Q_OBJECT

public:
    enum class Ending { Done, Cancelled, Failed };

    FileExport(CellBlock cells, RowFormat format, std::string table, QString path, QObject *parent = nullptr);
    /// Cancels; nothing is left behind.
    ~FileExport() override;

    void start();
    void cancel();

    [[nodiscard]] std::size_t rowCount() const { return m_cells.rowCount(); }
    /// Rows written so far.
    [[nodiscard]] std::size_t rowsDone() const { return m_rowsDone->load(); }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// What the system said, or that the file is a database, when it failed.
    [[nodiscard]] const QString &reason() const { return m_reason; }

Q_SIGNALS:
    void finished(d1::FileExport::Ending ending);

private:
    CellBlock m_cells;
    RowFormat m_format;
    std::string m_table;
    QString m_path;
    QString m_reason;
    CancelSource m_cancel;
    std::shared_ptr<std::atomic<std::size_t>> m_rowsDone; ///< shared with the writing thread, which may outlive this
};

} // namespace d1
