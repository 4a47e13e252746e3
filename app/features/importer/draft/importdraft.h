// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/filesurvey.h"
#include "features/importer/job/importplan.h"
#include "features/importer/job/importwishes.h"
#include "features/schema/schema.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <memory>

namespace d1 {

/// An import while a person puts it together: the file as far as it is known, and what is wished. The first rows are
/// there at once; the whole file is read behind them, on another thread, for what its columns hold. Main thread.
class ImportDraft final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        NoFile,
        Reading, ///< until the first rows are there
        Ready,
        Failed, ///< error() says why
    };
    Q_ENUM(State)

    static constexpr std::size_t PreviewRows = 100;

    explicit ImportDraft(QObject *parent = nullptr);
    ~ImportDraft() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const FilePreview &preview() const { return m_preview; }
    /// Absent until the whole file was read.
    [[nodiscard]] const std::optional<FileSurvey> &survey() const { return m_survey; }
    /// How much of the file that was.
    [[nodiscard]] int surveyedPercent() const;
    /// All is decided but the types of a new table, for which the whole file is being read.
    [[nodiscard]] bool waitsForSurvey() const;
    /// Why the whole file could not be read; the first rows stand all the same.
    [[nodiscard]] const std::optional<Error> &surveyError() const { return m_surveyError; }

    [[nodiscard]] const Schema &schema() const { return m_schema; }
    /// The database is one at Cloudflare, whose import API can be chosen.
    [[nodiscard]] bool isHosted() const { return m_isHosted; }
    [[nodiscard]] const ImportWishes &wishes() const { return m_wishes; }
    /// The table to be filled; null when it is to be made, or there is none of that name.
    [[nodiscard]] const SchemaTable *table() const;

    /// Where a column of the file goes as things stand; empty: nowhere. Counted from 0.
    [[nodiscard]] std::string destinationOf(std::size_t fileColumn) const;
    /// The person's word about it; empty skips the column.
    void setDestination(std::size_t fileColumn, const std::string &tableColumn);
    /// The declared type of a column of a table that is made; INTEGER, REAL, TEXT by what the file holds.
    [[nodiscard]] std::string typeOf(std::size_t fileColumn) const;
    void setType(std::size_t fileColumn, const std::string &declaredType);
    /// Which place a column has in the primary key of a table that is made, from 1; 0: none.
    [[nodiscard]] std::size_t keyPlaceOf(std::size_t fileColumn) const;
    /// Puts it behind those that the key has, or takes it out.
    void setInKey(std::size_t fileColumn, bool isInKey);

    /// Everything decided, or one sentence about what is missing.
    [[nodiscard]] Result<ImportPlan> plan(const Capabilities &capabilities) const;

public Q_SLOTS:
    /// Begins anew with another file; the table is kept when `keepTable`.
    void open(const QString &file, bool keepTable = false);
    void close();
    /// Reads the file again, as written so.
    void setDialect(const d1::CsvDialect &dialect);
    void setSchema(const d1::Schema &schema);
    void setHosted(bool isHosted);
    /// Column wishes that the other table has no use for are dropped.
    void setTable(const std::string &table, bool create);
    void setWishes(const d1::ImportWishes &wishes);

Q_SIGNALS:
    /// state(), preview() or the file's columns.
    void fileChanged();
    void surveyChanged();
    /// surveyedPercent(), some times a second.
    void surveyProgressed();
    /// Table, destinations, types, conflict rule.
    void wishesChanged();

private:
    void dropStaleWishes();
    void follow(const std::string &before, const std::string &after);
    void read(std::optional<CsvDialect> dialect);
    void fail(Error error);
    void showPreview(FilePreview preview);
    void beginSurvey();
    void chooseTable();

    State m_state = State::NoFile;
    QString m_file;
    std::optional<Error> m_error;
    FilePreview m_preview;
    std::optional<FileSurvey> m_survey;
    std::optional<Error> m_surveyError;
    Schema m_schema;
    bool m_isHosted = false;
    ImportWishes m_wishes;
    bool m_keepsTable = false;
    std::shared_ptr<std::atomic<std::uint64_t>> m_surveyedBytes;
    QTimer m_ticks; ///< runs while the whole file is read
    CancelSource m_cancel;
    quint64 m_generation = 0; ///< answers of an earlier one are dropped
};

} // namespace d1
