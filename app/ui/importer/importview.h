// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/draft/importcolumnsmodel.h"
#include "features/importer/draft/importdraft.h"
#include "features/importer/draft/importpreviewmodel.h"
#include "features/importer/job/importjob.h"
#include "ui/theme/iconset.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace d1 {

class ActiveDatabase;
class Clock;
class DesktopNotifier;
class DialectBar;
class ElidedLabel;
class EmptyState;
class ErrorStrip;
class ImportDecision;
class ImportForm;
class ImportTask;
class TaskList;
class Theme;

/// A CSV file into the open database, on one page: how it is written, what its columns hold and where they go, what
/// happens to rows that collide. Checks the first rows on request, then hands the import to the tasks.
class ImportView final : public QWidget
{
    Q_OBJECT

public:
    /// Nothing is owned; all must outlive it.
    struct Parts {
        ActiveDatabase *database = nullptr;
        TaskList *tasks = nullptr;
        DesktopNotifier *notifier = nullptr;
        Clock *clock = nullptr;
        const Theme *theme = nullptr;
        const IconSet *icons = nullptr;
        ImportJournal journal = ImportJournal();
    };

    explicit ImportView(Parts parts, QWidget *parent = nullptr);
    ~ImportView() override;

    [[nodiscard]] ImportDraft &draft() { return m_draft; }

public Q_SLOTS:
    /// Asks for a file. `table` empty: the most likely one.
    void chooseFile(const QString &table = {});
    void openFile(const QString &path, const QString &table = {});
    /// How an import ended, in a dialog of its own; `session` is the one its rows went to, if it is there still.
    void showSummary(const d1::ImportPlan &plan, const d1::ImportOutcome &outcome,
                     const std::weak_ptr<d1::Session> &session);

Q_SIGNALS:
    /// An import has ended, well or not.
    void imported();

private:
    void build();
    [[nodiscard]] QWidget *buildPage();
    [[nodiscard]] QWidget *buildColumns();
    [[nodiscard]] QWidget *buildPreview();
    void showFile();
    void showPage(int page);
    void showDecision();
    void noteInterrupted();
    [[nodiscard]] Result<ImportPlan> plan() const;
    void check();
    void start(bool resumes);
    void showEnd(const ImportTask &task);
    void showResult(const ImportTask &task, const std::weak_ptr<Session> &session);

    Parts m_parts;
    ImportDraft m_draft;
    ImportColumnsModel m_columns;
    ImportPreviewModel m_preview;
    std::unique_ptr<ImportJob> m_check; ///< the dry run under way, or the last one
    QString m_shownFile;                ///< on the page now, or before
    QPointer<QWidget> m_focusBefore;    ///< while the page is hidden: which of its controls had the keyboard
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    ErrorStrip *m_strip;
    ElidedLabel *m_file;
    QLabel *m_facts;
    DialectBar *m_dialect;
    ImportForm *m_form;
    QTableView *m_columnTable;
    ImportDecision *m_decision;
    QPushButton *m_checkButton;
    QPushButton *m_resumeButton;
    QPushButton *m_importButton;
};

} // namespace d1
