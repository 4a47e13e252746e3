// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/draft/importdraft.h"

#include "features/importer/draft/tablechoice.h"
#include "features/importer/job/columnmatching.h"
#include "features/importer/job/importplanner.h"

#include <QCoroTask>

#include <algorithm>
#include <chrono>

namespace d1 {

namespace {

using Pair = ImportWishes::Pair;

const Pair *wishFor(const std::vector<Pair> &wishes, const std::string &left)
{
    const auto found = std::ranges::find(wishes, left, &Pair::left);
    return found == wishes.end() ? nullptr : &*found;
}

void setWish(std::vector<Pair> &wishes, const std::string &left, const std::string &right)
{
    std::erase_if(wishes, [&left](const Pair &pair) { return pair.left == left; });
    wishes.push_back({left, right});
}

} // namespace

ImportDraft::ImportDraft(QObject *parent)
    : QObject(parent)
{
    constexpr std::chrono::milliseconds betweenTicks{200};
    m_ticks.setInterval(betweenTicks);
    connect(&m_ticks, &QTimer::timeout, this, &ImportDraft::surveyProgressed);
}

ImportDraft::~ImportDraft()
{
    m_cancel.cancel();
}

int ImportDraft::surveyedPercent() const
{
    if (m_survey || m_preview.byteCount == 0 || !m_surveyedBytes)
        return m_survey ? 100 : 0;
    return static_cast<int>(std::min(m_surveyedBytes->load(), m_preview.byteCount) * 100 / m_preview.byteCount);
}

bool ImportDraft::waitsForSurvey() const
{
    return m_state == State::Ready && m_wishes.createsTable && !m_wishes.table.empty() && !m_schema.find(m_wishes.table)
           && !m_survey && !m_surveyError;
}

const SchemaTable *ImportDraft::table() const
{
    return m_wishes.createsTable ? nullptr : m_schema.find(m_wishes.table);
}

std::string ImportDraft::destinationOf(std::size_t fileColumn) const
{
    const std::string &name = m_preview.columns.at(fileColumn);
    if (std::ranges::find(m_wishes.skipped, name) != m_wishes.skipped.end())
        return {};
    if (const Pair *wish = wishFor(m_wishes.mapped, name))
        return wish->right;
    if (m_wishes.createsTable)
        return name;
    const SchemaTable *into = table();
    if (!into)
        return {};
    const std::string place = matchColumns(m_preview.columns, m_preview.dialect.hasHeader, *into)[fileColumn].column;
    const bool isTaken = std::ranges::any_of(m_wishes.mapped, [&](const Pair &wish) { return wish.right == place; });
    return isTaken ? std::string() : place;
}

void ImportDraft::setDestination(std::size_t fileColumn, const std::string &tableColumn)
{
    const std::string &name = m_preview.columns.at(fileColumn);
    const std::string before = destinationOf(fileColumn);
    std::erase(m_wishes.skipped, name);
    std::erase_if(m_wishes.mapped, [&](const Pair &pair) { return pair.left == name; });
    if (tableColumn.empty()) {
        m_wishes.skipped.push_back(name);
    } else {
        // A column takes values of one only: whoever had it before goes nowhere now.
        for (std::size_t other = 0; other < m_preview.columns.size(); ++other) {
            if (other != fileColumn && destinationOf(other) == tableColumn) {
                std::erase_if(m_wishes.mapped, [&](const Pair &pair) { return pair.left == m_preview.columns[other]; });
                m_wishes.skipped.push_back(m_preview.columns[other]);
            }
        }
        m_wishes.mapped.push_back({name, tableColumn});
    }
    if (m_wishes.createsTable)
        follow(before, tableColumn);
    Q_EMIT wishesChanged();
}

/// The type and the place in the key stay with a column that gets another name, and go with one that is left out.
void ImportDraft::follow(const std::string &before, const std::string &after)
{
    if (before.empty() || before == after)
        return;
    for (Pair &type : m_wishes.types)
        type.left = type.left == before ? after : type.left;
    std::ranges::replace(m_wishes.key, before, after);
    std::erase_if(m_wishes.types, [](const Pair &type) { return type.left.empty(); });
    std::erase(m_wishes.key, std::string());
    if (m_wishes.key.empty())
        m_wishes.conflict = ConflictRule::Abort;
}

std::string ImportDraft::typeOf(std::size_t fileColumn) const
{
    if (const Pair *wish = wishFor(m_wishes.types, destinationOf(fileColumn)))
        return wish->right;
    return m_survey ? std::string(nameOf(m_survey->evidence.at(fileColumn).type())) : std::string();
}

void ImportDraft::setType(std::size_t fileColumn, const std::string &declaredType)
{
    setWish(m_wishes.types, destinationOf(fileColumn), declaredType);
    Q_EMIT wishesChanged();
}

std::size_t ImportDraft::keyPlaceOf(std::size_t fileColumn) const
{
    const std::string column = destinationOf(fileColumn);
    const auto found = std::ranges::find(m_wishes.key, column);
    if (!m_wishes.createsTable || column.empty() || found == m_wishes.key.end())
        return 0;
    return static_cast<std::size_t>(found - m_wishes.key.begin()) + 1;
}

void ImportDraft::setInKey(std::size_t fileColumn, bool isInKey)
{
    const std::string column = destinationOf(fileColumn);
    if (!m_wishes.createsTable || column.empty() || isInKey == (keyPlaceOf(fileColumn) > 0))
        return;
    if (isInKey)
        m_wishes.key.push_back(column);
    else
        std::erase(m_wishes.key, column);
    if (m_wishes.key.empty()) // nothing can be there already
        m_wishes.conflict = ConflictRule::Abort;
    Q_EMIT wishesChanged();
}

Result<ImportPlan> ImportDraft::plan(const Capabilities &capabilities) const
{
    const auto missing = [](std::string sentence) {
        return std::unexpected(Error(ErrorKind::NotFound, std::move(sentence)));
    };
    if (m_state == State::Failed)
        return std::unexpected(*m_error);
    if (m_state != State::Ready)
        return missing("Choose a file to import.");
    if (m_wishes.table.empty())
        return missing("Choose a table, or name one to be made.");
    const ImportPlanner planner(m_wishes, m_preview.dialect, m_preview.columns);
    Result<ImportPlan> plan;
    if (m_wishes.createsTable) {
        if (m_schema.find(m_wishes.table))
            return missing("There is a table " + m_wishes.table + " already; name another one, or import into it.");
        if (m_surveyError)
            return std::unexpected(*m_surveyError);
        if (waitsForSurvey())
            return missing("The whole file is being read to learn its columns' types.");
        plan = planner.planFor(*m_survey);
    } else if (const SchemaTable *into = table()) {
        plan = planner.planFor(*into);
    } else {
        return missing("There is no table " + m_wishes.table + " any more; choose another one.");
    }
    if (!plan)
        return plan;
    plan->file = m_file.toStdString();
    plan->strategy = m_isHosted && m_wishes.viaCloudflare ? hostedStrategy() : chooseStrategy(capabilities);
    return plan;
}

void ImportDraft::open(const QString &file, bool keepTable)
{
    m_file = file;
    ImportWishes wishes;
    if (keepTable) {
        wishes.table = m_wishes.table;
        wishes.createsTable = m_wishes.createsTable;
    }
    m_keepsTable = keepTable && !wishes.table.empty();
    m_wishes = std::move(wishes);
    read(std::nullopt);
}

void ImportDraft::close()
{
    m_cancel.cancel();
    m_ticks.stop();
    ++m_generation;
    m_state = State::NoFile;
    m_file.clear();
    m_error.reset();
    m_preview = {};
    m_survey.reset();
    m_surveyError.reset();
    Q_EMIT fileChanged();
}

void ImportDraft::setDialect(const CsvDialect &dialect)
{
    if (m_file.isEmpty() || (m_state == State::Ready && dialect == m_preview.dialect))
        return;
    m_keepsTable = true;
    read(dialect);
}

void ImportDraft::read(std::optional<CsvDialect> dialect)
{
    m_cancel.cancel();
    m_cancel = CancelSource();
    m_ticks.stop();
    const quint64 generation = ++m_generation;
    m_state = State::Reading;
    m_error.reset();
    m_survey.reset();
    m_surveyError.reset();
    Q_EMIT fileChanged();
    const std::string path = m_file.toStdString();
    const auto preview = [this, generation, path](CsvDialect found) {
        QCoro::connect(previewFile(path, std::move(found), PreviewRows), this,
                       [this, generation](Result<FilePreview> rows) {
                           if (generation != m_generation)
                               return;
                           if (rows)
                               showPreview(*std::move(rows));
                           else
                               fail(std::move(rows.error()));
                       });
    };
    if (dialect)
        return preview(*std::move(dialect));
    QCoro::connect(sniffFile(path), this, [this, generation, preview](Result<CsvDialect> found) {
        if (generation != m_generation)
            return;
        if (found)
            preview(*std::move(found));
        else
            fail(std::move(found.error()));
    });
}

void ImportDraft::fail(Error error)
{
    m_state = State::Failed;
    m_error = std::move(error);
    m_preview = {};
    Q_EMIT fileChanged();
}

void ImportDraft::showPreview(FilePreview preview)
{
    m_preview = std::move(preview);
    m_state = State::Ready;
    dropStaleWishes();
    if (!m_keepsTable)
        chooseTable();
    Q_EMIT fileChanged();
    Q_EMIT wishesChanged();
    beginSurvey();
}

/// Read in another way, the file may have other columns; what was wished of those before cannot be seen any more.
void ImportDraft::dropStaleWishes()
{
    const auto isGone = [this](const std::string &name) {
        return std::ranges::find(m_preview.columns, name) == m_preview.columns.end();
    };
    std::erase_if(m_wishes.mapped, [&isGone](const Pair &pair) { return isGone(pair.left); });
    std::erase_if(m_wishes.skipped, isGone);
    if (!m_wishes.createsTable)
        return;
    std::vector<std::string> made;
    for (std::size_t column = 0; column < m_preview.columns.size(); ++column)
        made.push_back(destinationOf(column));
    const auto isNotMade = [&made](const std::string &name) { return std::ranges::find(made, name) == made.end(); };
    std::erase_if(m_wishes.types, [&isNotMade](const Pair &pair) { return isNotMade(pair.left); });
    std::erase_if(m_wishes.key, isNotMade);
    if (m_wishes.key.empty())
        m_wishes.conflict = ConflictRule::Abort;
}

void ImportDraft::beginSurvey()
{
    const quint64 generation = m_generation;
    m_surveyedBytes = std::make_shared<std::atomic<std::uint64_t>>(0);
    m_ticks.start();
    QCoro::connect(surveyFile(m_file.toStdString(), m_preview.dialect, m_cancel.token(), m_surveyedBytes), this,
                   [this, generation](Result<FileSurvey> survey) {
                       if (generation != m_generation)
                           return;
                       m_ticks.stop();
                       if (survey)
                           m_survey = *std::move(survey);
                       else
                           m_surveyError = std::move(survey.error());
                       Q_EMIT surveyChanged();
                       Q_EMIT wishesChanged();
                   });
}

void ImportDraft::chooseTable()
{
    const std::string file = m_file.toStdString();
    const std::string likely = likelyTable(m_schema, file, m_preview.columns, m_preview.dialect.hasHeader);
    m_wishes.createsTable = likely.empty();
    m_wishes.table = likely.empty() ? tableNameFor(file) : likely;
}

void ImportDraft::setSchema(const Schema &schema)
{
    m_schema = schema;
    if (m_state == State::Ready && !m_keepsTable && !table())
        chooseTable();
    Q_EMIT wishesChanged();
}

/// Another database has not asked to be blocked.
void ImportDraft::setHosted(bool isHosted)
{
    if (isHosted == m_isHosted)
        return;
    m_isHosted = isHosted;
    m_wishes.viaCloudflare = false;
    Q_EMIT wishesChanged();
}

void ImportDraft::setTable(const std::string &table, bool create)
{
    m_keepsTable = true;
    if (table == m_wishes.table && create == m_wishes.createsTable)
        return;
    if (create != m_wishes.createsTable || !create) {
        m_wishes.mapped.clear();
        m_wishes.skipped.clear();
        m_wishes.types.clear();
        m_wishes.constants.clear();
        m_wishes.nulls.clear();
        m_wishes.key.clear();
    }
    if (create && m_wishes.key.empty())
        m_wishes.conflict = ConflictRule::Abort;
    m_wishes.table = table;
    m_wishes.createsTable = create;
    Q_EMIT wishesChanged();
}

void ImportDraft::setWishes(const ImportWishes &wishes)
{
    if (wishes == m_wishes)
        return;
    m_wishes = wishes;
    Q_EMIT wishesChanged();
}

} // namespace d1
