// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/importpreparation.h"

#include "features/importer/job/columnmatching.h"
#include "features/importer/job/importplanner.h"
#include "features/schema/schemareader.h"

#include <QFileInfo>

#include <algorithm>

namespace d1 {

namespace {

Error refusal(std::string sentence)
{
    return Error(ErrorKind::NotFound, std::move(sentence));
}

bool isSameFile(const std::string &left, const std::string &right)
{
    return QFileInfo(QString::fromStdString(left)) == QFileInfo(QString::fromStdString(right));
}

bool namesColumns(const std::vector<std::optional<std::string>> &firstLine, const SchemaTable &table)
{
    std::vector<std::string> names;
    for (const std::optional<std::string> &value : firstLine)
        names.push_back(value.value_or(""));
    return std::ranges::any_of(matchColumns(names, true, table),
                               [](const ColumnMatch &match) { return match.by == ColumnMatch::By::Name; });
}

CsvDialect dialectFor(const ImportRequest &request, CsvDialect guessed)
{
    guessed.separator = request.separator.value_or(guessed.separator);
    guessed.encoding = request.encoding.value_or(guessed.encoding);
    guessed.hasHeader = request.hasHeader.value_or(guessed.hasHeader);
    guessed.nullText = request.nullText;
    guessed.trims = request.trims;
    return guessed;
}

void addLimits(ImportPlan &plan, const ImportRequest &request)
{
    plan.file = request.file;
    plan.batchRows = request.batchRows;
    plan.maxErrors = request.maxErrors;
    plan.rejectsFile = request.rejectsFile;
    plan.resumes = request.resumes;
    plan.dryRun = request.dryRun;
    plan.timeout = request.timeout;
}

} // namespace

QCoro::Task<Result<FileShape>> shapeOf(ImportRequest request, std::optional<SchemaTable> table)
{
    const Result<CsvDialect> guessed = co_await sniffFile(request.file);
    if (!guessed)
        co_return std::unexpected(guessed.error());
    FileShape shape;
    shape.dialect = dialectFor(request, *guessed);
    if (!request.hasHeader && !shape.dialect.hasHeader && table) {
        const Result<FilePreview> preview = co_await previewFile(request.file, shape.dialect, 1);
        shape.dialect.hasHeader = preview && !preview->rows.empty() && namesColumns(preview->rows.front(), *table);
    }
    const Result<FilePreview> preview = co_await previewFile(request.file, shape.dialect, 0);
    if (!preview)
        co_return std::unexpected(preview.error());
    shape.columns = preview->columns;
    co_return shape;
}

QCoro::Task<Result<ImportPlan>> prepareImport(ImportRequest request, SessionPtr session, CancelToken cancel)
{
    if (!request.rejectsFile.empty() && isSameFile(request.rejectsFile, request.file))
        co_return std::unexpected(refusal("The bad rows cannot be written over the file they come from; choose another "
                                          "name for them."));
    if (request.wishes.viaCloudflare && !session->hosted())
        co_return std::unexpected(refusal("Cloudflare's import is for databases at Cloudflare, as in d1:NAME; leave it "
                                          "out for this one."));
    std::string origin = "import";
    const Result<Schema> schema = co_await readSchema(session, cancel, std::move(origin));
    if (!schema)
        co_return std::unexpected(schema.error());
    std::optional<SchemaTable> table;
    if (const SchemaTable *found = schema->find(request.wishes.table))
        table = *found;
    const bool creates = request.wishes.createsTable && !(table && request.resumes);
    if (creates && table)
        co_return std::unexpected(
            refusal("There is a table " + table->name
                    + " already; add the rows to it without creating it, or choose another name."));
    if (!creates && !table)
        co_return std::unexpected(
            refusal("There is no table " + request.wishes.table + "; have it created, or check the name."));

    const Result<FileShape> shape = co_await shapeOf(request, table);
    if (!shape)
        co_return std::unexpected(shape.error());
    const ImportPlanner planner(request.wishes, shape->dialect, shape->columns);
    Result<ImportPlan> plan;
    if (creates) {
        const Result<FileSurvey> survey = co_await surveyFile(request.file, shape->dialect, cancel);
        if (!survey)
            co_return std::unexpected(survey.error());
        plan = planner.planFor(*survey);
    } else {
        plan = planner.planFor(*table);
    }
    if (!plan)
        co_return plan;
    addLimits(*plan, request);
    plan->strategy = request.wishes.viaCloudflare ? hostedStrategy() : chooseStrategy(session->capabilities());
    co_return plan;
}

} // namespace d1
