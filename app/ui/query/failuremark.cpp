// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/failuremark.h"

#include "features/completion/namefix.h"
#include "ui/editor/sqleditor.h"
#include "ui/results/resultspane.h"
#include "ui/widgets/activedatabase.h"

namespace d1 {

FailureMark::FailureMark(ActiveDatabase &database, SqlEditor &editor, ResultsPane &results, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_editor(editor)
    , m_results(results)
{
    connect(&results, &ResultsPane::fixRequested, this, &FailureMark::fix);
}

void FailureMark::set(const ScriptStatement &statement, const Error &error)
{
    m_fix.reset();
    if (!standsAsWritten(statement))
        return;
    const std::string &message = error.facts.message;
    std::optional<std::size_t> inStatement;
    if (error.facts.byteOffset && *error.facts.byteOffset >= 0) {
        const std::size_t offset = scriptOffset(statement, static_cast<std::size_t>(*error.facts.byteOffset));
        m_editor.markError(offset, QString::fromStdString(message));
        inStatement = offset - statement.span.begin;
    }
    const std::optional<NameFix> found = nameFix(statement.sql, message, inStatement, m_database.schema());
    if (!found)
        return;
    m_statement = statement;
    m_fix = found->edit;
    m_fix->offset += statement.span.begin;
    m_results.offerFix(QString::fromStdString(found->name()));
}

void FailureMark::clear()
{
    m_fix.reset();
    m_editor.clearErrors();
}

bool FailureMark::standsAsWritten(const ScriptStatement &statement) const
{
    const std::string_view script = m_editor.scriptView();
    return statement.span.end <= script.size() && statement.span.in(script) == statement.sql;
}

void FailureMark::fix()
{
    if (!m_fix)
        return;
    if (!standsAsWritten(m_statement))
        return m_results.showNotice(tr("The statement has been changed since it failed; run it again."));
    const sql::TextEdit edit = *m_fix;
    clear();
    m_results.clearError();
    m_editor.apply({edit});
    m_editor.setCaret(edit.offset + edit.inserted.size());
    m_editor.setFocus(Qt::OtherFocusReason);
}

} // namespace d1
