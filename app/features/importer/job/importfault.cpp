// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/importfault.h"

namespace d1::importfault {

Error tooManyErrors(std::size_t allowed, std::uint64_t line)
{
    const std::string place = "line " + std::to_string(line);
    if (allowed == 0)
        return Error(ErrorKind::Constraint,
                     "The row in " + place + " is bad, and none may be; mend it, or allow some.");
    return Error(ErrorKind::Constraint, "More than " + std::to_string(allowed)
                                            + (allowed == 1 ? " row is" : " rows are") + " bad, the last of them in "
                                            + place + "; check the mapping and the separator, or allow more of them.");
}

Error collision(const BadRow &row)
{
    std::string place = row.line > 0 ? "Line " + std::to_string(row.line) + ": " : std::string();
    return Error(ErrorKind::Constraint, place + row.message);
}

Error otherPlan(const ImportRecord &record)
{
    return Error(ErrorKind::Constraint, "The import of this file into " + record.table
                                            + " was begun with other options; resume it with those it was begun with ("
                                            + record.plan + ").");
}

Error otherContent(const ImportPlan &plan)
{
    return Error(ErrorKind::Constraint,
                 plan.file + " has changed since its import into " + plan.table
                     + " stopped half way; bring back what it held then, or import it anew, without resuming.");
}

Error explained(Error error, std::optional<std::uint64_t> line)
{
    const std::string &code = error.facts.sqliteCode;
    std::string sentence;
    if (code == "SQLITE_FULL") {
        error.verdict.kind = ErrorKind::Limit;
        sentence =
            (line ? "Line " + std::to_string(*line) + ": the" : std::string("The"))
            + " database cannot grow, since it or its disk is full; make room for it, and import the file again.";
    } else if (code == "SQLITE_BUSY") {
        sentence = "Another program writes to the database and does not come to an end; wait for it or stop it, and "
                   "import the file again.";
    } else if (code.starts_with("SQLITE_READONLY")) {
        sentence = "The database may only be read; let your user write to it and to its folder, or import into a copy.";
    } else if (error.facts.sqliteExtendedCode == "SQLITE_CONSTRAINT_FOREIGNKEY") {
        error.verdict.kind = ErrorKind::Constraint;
        sentence = "Rows refer to others that are not there, which this table checks only at the end ("
                   + error.facts.message + "); import first what they refer to.";
    }
    if (!sentence.empty())
        error.facts.message = std::move(sentence);
    return error;
}

} // namespace d1::importfault
