// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "features/query/scriptstatement.h"
#include "sql/textedit.h"

#include <QObject>

#include <optional>

namespace d1 {

class ActiveDatabase;
class ResultsPane;
class SqlEditor;

/// Points out in the editor where a statement failed, and offers the name that an unknown one was meant to be. Changes
/// nothing by itself. What was edited since is neither marked nor mended.
class FailureMark final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    FailureMark(ActiveDatabase &database, SqlEditor &editor, ResultsPane &results, QObject *parent = nullptr);

    /// After the error was shown in the results.
    void set(const ScriptStatement &statement, const Error &error);
    void clear();
    [[nodiscard]] bool standsAsWritten(const ScriptStatement &statement) const;

public Q_SLOTS:
    /// Puts the name offered in place, as one undoable step; does nothing without an offer.
    void fix();

private:
    ActiveDatabase &m_database;
    SqlEditor &m_editor;
    ResultsPane &m_results;
    ScriptStatement m_statement;
    std::optional<sql::TextEdit> m_fix; ///< of the script
};

} // namespace d1
