// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/importview.h"

#include "features/importer/job/targetkey.h"
#include "ui/importer/dialectbar.h"
#include "ui/importer/importcolumnsdelegate.h"
#include "ui/importer/importcolumnsproxy.h"
#include "ui/importer/importdecision.h"
#include "ui/importer/importform.h"
#include "ui/importer/importpreviewproxy.h"
#include "ui/importer/importsummarydialog.h"
#include "ui/importer/importtask.h"
#include "ui/importer/importwords.h"
#include "ui/tasks/desktopnotifier.h"
#include "ui/tasks/tasklist.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/activedatabase.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/numbertext.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace d1 {

namespace {

void setUpTable(QTableView *table, const QString &name)
{
    table->setAccessibleName(name);
    table->setProperty("roomy", true);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(metrics::RoomyRowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QWidget *titled(const QString &title, QWidget *content, const Theme &theme)
{
    auto *whole = new QWidget;
    auto *label = new QLabel(title);
    label->setFont(theme.font(FontRole::Secondary));
    label->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space3, metrics::Space1);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(label);
    column->addWidget(content, 1);
    return whole;
}

} // namespace

ImportView::ImportView(Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::move(parts))
    , m_columns(m_draft)
    , m_preview(m_draft)
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState(*m_parts.theme, *m_parts.icons))
    , m_strip(new ErrorStrip(*m_parts.theme, *m_parts.icons))
    , m_file(new ElidedLabel(*m_parts.theme))
    , m_facts(new QLabel)
    , m_dialect(new DialectBar)
    , m_form(new ImportForm(m_draft))
    , m_columnTable(new QTableView)
    , m_decision(new ImportDecision(*m_parts.theme, *m_parts.icons))
    , m_checkButton(new QPushButton(tr("Check the first rows")))
    , m_resumeButton(new QPushButton(tr("Resume")))
    , m_importButton(new QPushButton(tr("Import")))
{
    build();
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { chooseFile(); });
    connect(m_dialect, &DialectBar::dialectChanged, &m_draft, &ImportDraft::setDialect);
    connect(&m_draft, &ImportDraft::fileChanged, this, &ImportView::showFile);
    connect(&m_draft, &ImportDraft::wishesChanged, this, &ImportView::showDecision);
    connect(&m_draft, &ImportDraft::surveyChanged, this, &ImportView::noteInterrupted);
    connect(&m_draft, &ImportDraft::surveyProgressed, this, &ImportView::showDecision);
    connect(m_checkButton, &QPushButton::clicked, this, &ImportView::check);
    connect(m_resumeButton, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_importButton, &QPushButton::clicked, this, [this] { start(false); });
    const auto follow = [this] {
        const SessionPtr session = m_parts.database->session();
        m_draft.setHosted(session && session->hosted());
        m_draft.setSchema(m_parts.database->schema());
    };
    connect(m_parts.database, &ActiveDatabase::schemaChanged, this, follow);
    connect(m_parts.database, &ActiveDatabase::stateChanged, this, &ImportView::showFile);
    follow();
    showFile();
}

ImportView::~ImportView() = default;

void ImportView::build()
{
    m_pages->addWidget(m_empty);
    m_pages->addWidget(buildPage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_pages, 1);
}

QWidget *ImportView::buildPage()
{
    auto *choose = new QPushButton(tr("Another file …"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] { chooseFile(); });
    m_file->setElideMode(Qt::ElideMiddle);
    m_file->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    choose->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *fileRow = new QHBoxLayout;
    fileRow->setSpacing(metrics::Space3);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(m_facts);
    fileRow->addWidget(choose);

    auto *head = new QWidget;
    auto *headColumn = new QVBoxLayout(head);
    headColumn->setContentsMargins(metrics::Space4, metrics::Space3, metrics::Space4, metrics::Space3);
    headColumn->setSpacing(metrics::Space3);
    headColumn->addLayout(fileRow);
    headColumn->addWidget(m_dialect);
    headColumn->addWidget(m_form);

    auto *middle = new QSplitter(Qt::Vertical);
    middle->setHandleWidth(1);
    middle->setChildrenCollapsible(false);
    middle->addWidget(titled(tr("Columns"), buildColumns(), *m_parts.theme));
    middle->addWidget(titled(tr("First rows"), buildPreview(), *m_parts.theme));
    middle->setStretchFactor(0, 3);
    middle->setStretchFactor(1, 2);

    m_resumeButton->hide();
    for (QPushButton *button : {m_checkButton, m_resumeButton})
        button->setAutoDefault(false);
    m_checkButton->setObjectName(QStringLiteral("import.check"));
    m_importButton->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::Space4, metrics::Space2, metrics::Space4, metrics::Space3);
    foot->setSpacing(metrics::Space2);
    foot->addWidget(m_decision, 1);
    foot->addWidget(m_checkButton);
    foot->addWidget(m_resumeButton);
    foot->addWidget(m_importButton);

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(middle, 1);
    column->addLayout(foot);
    return page;
}

QWidget *ImportView::buildColumns()
{
    auto *proxy = new ImportColumnsProxy(*m_parts.theme, this);
    proxy->setSourceModel(&m_columns);
    m_columnTable->setModel(proxy);
    m_columnTable->setItemDelegate(new ImportColumnsDelegate(m_columnTable));
    setUpTable(m_columnTable, tr("Columns of the file and where they go"));
    m_columnTable->verticalHeader()->hide();
    m_columnTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_columnTable->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                                   | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    QHeaderView *header = m_columnTable->horizontalHeader();
    header->resizeSection(ImportColumnsModel::Name, 190);
    header->resizeSection(ImportColumnsModel::Sample, 240);
    header->setSectionResizeMode(ImportColumnsModel::Evidence, QHeaderView::Stretch);
    header->resizeSection(ImportColumnsModel::Destination, 170);
    header->resizeSection(ImportColumnsModel::Type, 100);
    header->resizeSection(ImportColumnsModel::Key, 64);
    return m_columnTable;
}

QWidget *ImportView::buildPreview()
{
    auto *proxy = new ImportPreviewProxy(*m_parts.theme, this);
    proxy->setSourceModel(&m_preview);
    auto *rows = new QTableView;
    rows->setModel(proxy);
    setUpTable(rows, tr("First rows of the file"));
    rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    rows->verticalHeader()->setDefaultSectionSize(metrics::RowHeight);
    return rows;
}

void ImportView::chooseFile(const QString &table)
{
    auto *dialog = new QFileDialog(this, tr("Import a CSV file"), QFileInfo(m_draft.file()).path());
    dialog->setNameFilters({tr("CSV files (*.csv *.tsv *.txt *.csv.gz *.csv.zst *.tsv.gz)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, table](const QString &file) { openFile(file, table); });
    dialog->open();
}

void ImportView::openFile(const QString &path, const QString &table)
{
    m_strip->clear();
    m_resumeButton->hide();
    if (!table.isEmpty())
        m_draft.setTable(table.toStdString(), false);
    m_draft.open(path, !table.isEmpty());
}

void ImportView::showFile()
{
    const bool hasDatabase = m_parts.database->session() != nullptr;
    using State = ImportDraft::State;
    if (m_draft.state() == State::Failed)
        m_strip->showError(*m_draft.error());
    if (!hasDatabase)
        m_empty->setContent(IconName::Import, tr("Open a database, and its tables can be filled from CSV files here."));
    else
        m_empty->setContent(IconName::Import,
                            m_draft.state() == State::Reading
                                ? tr("Reading %1 …").arg(QFileInfo(m_draft.file()).fileName())
                                : tr("Drop a CSV file here, or choose one. Files packed with gzip or zstd are read as "
                                     "they are."),
                            m_draft.state() == State::Reading ? QString() : tr("Choose a file …"));
    const bool isReady = hasDatabase && m_draft.state() == State::Ready;
    showPage(isReady ? 1 : 0);
    if (!isReady)
        return;
    m_file->setText(QDir::toNativeSeparators(m_draft.file()));
    m_dialect->setDialect(m_draft.preview().dialect);
    showDecision();
}

/// A page that goes takes the keyboard's place with it; who reads the same file in another way comes back to it.
void ImportView::showPage(int page)
{
    if (page == m_pages->currentIndex())
        return;
    QWidget *focus = window()->focusWidget();
    if (page == 0)
        m_focusBefore = m_pages->widget(1)->isAncestorOf(focus) ? focus : nullptr;
    m_pages->setCurrentIndex(page);
    if (page == 0)
        return;
    const bool isAnother = std::exchange(m_shownFile, m_draft.file()) != m_draft.file();
    if (!isAnother && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else if (isVisible())
        m_form->focusTable();
}

void ImportView::showDecision()
{
    if (m_draft.state() != ImportDraft::State::Ready)
        return;
    const NumberText number;
    QStringList facts{number.bytes(static_cast<std::int64_t>(m_draft.preview().byteCount))};
    if (const auto &survey = m_draft.survey()) {
        facts.append(number.rows(static_cast<std::int64_t>(survey->rows)));
        if (survey->badRows > 0)
            facts.append(tr("%1 that cannot be read").arg(number.exact(static_cast<std::int64_t>(survey->badRows))));
    } else if (!m_draft.surveyError()) {
        facts.append(tr("%1 % read").arg(m_draft.surveyedPercent()));
    }
    m_facts->setText(facts.join(QStringLiteral(", ")));
    m_columnTable->setColumnHidden(ImportColumnsModel::Key, !m_draft.wishes().createsTable);

    const Result<ImportPlan> decided = plan();
    const bool isDecided = decided.has_value();
    if (isDecided)
        m_decision->showStrategy(decided->strategy.strategy, m_draft.isHosted());
    else if (m_draft.waitsForSurvey())
        m_decision->showWaiting(
            tr("The whole file is being read to learn the types of its columns: %1 %.").arg(m_draft.surveyedPercent()));
    else
        m_decision->showMissing(ErrorWords::sentence(decided.error()));
    m_importButton->setEnabled(isDecided);
    m_checkButton->setEnabled(isDecided && !(m_check && m_check->state() == ImportJob::State::Running));
    m_resumeButton->setEnabled(isDecided);
}

/// The whole file has been read, so it is known whether it is one that was on its way before.
void ImportView::noteInterrupted()
{
    m_resumeButton->hide();
    const SessionPtr session = m_parts.database->session();
    const Result<ImportPlan> decided = plan();
    if (!session || !m_draft.survey() || !decided)
        return;
    const std::string job = ImportJournal::jobOf(m_draft.survey()->contentHash, decided->table);
    const std::optional<ImportRecord> record = m_parts.journal.find(job, targetKey(session->identity().target));
    if (!record || record->isComplete)
        return;
    m_resumeButton->show();
    m_strip->showNotice(tr("An import of this file into %1 stopped before its end. “Resume” goes on where it stopped; "
                           "no row comes twice.")
                            .arg(QString::fromStdString(decided->table)));
}

Result<ImportPlan> ImportView::plan() const
{
    const SessionPtr session = m_parts.database->session();
    Result<ImportPlan> decided = m_draft.plan(session ? session->capabilities() : Capabilities());
    if (decided) {
        decided->maxErrors = m_form->maxErrors();
        decided->rejectsFile = m_form->rejectsFile().toStdString();
    }
    return decided;
}

void ImportView::check()
{
    Result<ImportPlan> decided = plan();
    const SessionPtr session = m_parts.database->session();
    if (!decided || !session)
        return;
    decided->dryRun = true;
    decided->rejectsFile.clear();
    ImportJob::Parts parts;
    parts.session = session;
    parts.clock = m_parts.clock;
    parts.journal = m_parts.journal;
    m_check = std::make_unique<ImportJob>(std::move(parts), *std::move(decided));
    connect(m_check.get(), &ImportJob::finished, this, [this](const ImportOutcome &summary) {
        if (summary.error)
            m_strip->showError(*summary.error);
        else if (summary.bad.empty())
            m_strip->showSuccess(ImportWords::ending(summary));
        else
            m_strip->showNotice(tr("%1 The first is line %2: %3")
                                    .arg(ImportWords::ending(summary))
                                    .arg(summary.bad.front().line)
                                    .arg(QString::fromStdString(summary.bad.front().message)));
        showDecision();
    });
    m_strip->clear();
    m_check->start();
    showDecision();
}

void ImportView::start(bool resumes)
{
    Result<ImportPlan> decided = plan();
    const SessionPtr session = m_parts.database->session();
    if (!decided || !session)
        return;
    decided->resumes = resumes;
    ImportJob::Parts parts;
    parts.session = session;
    parts.clock = m_parts.clock;
    parts.journal = m_parts.journal;
    auto job = std::make_unique<ImportJob>(std::move(parts), *std::move(decided));
    auto task = std::make_unique<ImportTask>(std::move(job));
    ImportTask *started = task.get();
    connect(started, &BackgroundTask::ended, this, [this, started] { showEnd(*started); });
    const std::weak_ptr<Session> into = session;
    connect(started, &BackgroundTask::resultRequested, this, [this, started, into] { showResult(*started, into); });
    m_parts.tasks->add(std::move(task));
    m_draft.close();
    m_strip->clear();
}

/// While it runs there is only the way back.
void ImportView::showResult(const ImportTask &task, const std::weak_ptr<Session> &session)
{
    if (task.hasEnded())
        showSummary(task.job().plan(), task.job().outcome(), session);
    else
        QGuiApplication::clipboard()->setText(task.bookmark());
}

void ImportView::showSummary(const ImportPlan &plan, const ImportOutcome &outcome,
                             const std::weak_ptr<Session> &session)
{
    auto *dialog = new ImportSummaryDialog(plan, outcome, session, *m_parts.theme, *m_parts.icons, this);
    const QString table = QString::fromStdString(plan.table);
    connect(dialog, &ImportSummaryDialog::rejectsRequested, this,
            [this, table](const QString &file) { openFile(file, table); });
    connect(dialog, &ImportSummaryDialog::restored, this, [this] {
        m_parts.database->refresh();
        Q_EMIT imported();
    });
    dialog->open();
}

void ImportView::showEnd(const ImportTask &task)
{
    using State = BackgroundTask::State;
    m_parts.notifier->notify(task.title(), task.detail(),
                             task.state() == State::Failed ? DesktopNotifier::Urgency::Critical
                                                           : DesktopNotifier::Urgency::Normal);
    m_parts.database->refresh();
    Q_EMIT imported();
}

} // namespace d1
