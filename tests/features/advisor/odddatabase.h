// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/workload/workload.h"

#include <QTemporaryDir>

#include <string>
#include <vector>

namespace d1::test {

/// A SQLite file with everything that schemas can hold: views, triggers, full text search, WITHOUT ROWID, generated
/// columns, STRICT, names that are reserved, quoted or not ASCII, expression and partial indexes, composite and textual
/// keys. Gone with the object.
class OddDatabase
{
public:
    OddDatabase();
    [[nodiscard]] std::string path() const { return m_folder.filePath(QStringLiteral("odd.sqlite")).toStdString(); }

private:
    QTemporaryDir m_folder;
};

/// Statements on it of every kind, and some that nobody can analyse.
[[nodiscard]] const std::vector<std::string> &oddStatements();

/// Each of them run a hundred times.
[[nodiscard]] advisor::Workload workloadOfAll(const std::vector<std::string> &statements);

} // namespace d1::test
