// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydialog.h"

#include "features/history/historystore.h"
#include "ui/history/historypresentationproxy.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorstrip.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace d1 {

using namespace std::chrono_literals;

namespace {

constexpr QSize firstSize(960, 560);
constexpr int sqlHeight = 130;

} // namespace

HistoryDialog::HistoryDialog(HistoryStore &store, const Theme &theme, const IconSet &icons, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_words(new QLineEdit(this))
    , m_onlyHere(new QCheckBox(tr("This database only"), this))
    , m_onlyFailed(new QCheckBox(tr("Failures only"), this))
    , m_error(new ErrorStrip(theme, icons, this))
    , m_table(new QTableView(this))
    , m_nothing(new QLabel(this))
    , m_sql(new QPlainTextEdit(this))
    , m_clear(new QPushButton(tr("Forget everything …"), this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_open(new QPushButton(tr("Open in a tab"), this))
{
    setWindowTitle(tr("History"));
    resize(firstSize);
    auto *presentation = new HistoryPresentationProxy(theme, icons, this);
    presentation->setSourceModel(&m_model);
    m_table->setModel(presentation);
    m_sql->setFont(theme.font(FontRole::Fixed));
    build(icons);

    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    connect(&m_pause, &QTimer::timeout, this, &HistoryDialog::search);
    connect(m_words, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_onlyHere, &QCheckBox::toggled, this, &HistoryDialog::search);
    connect(m_onlyFailed, &QCheckBox::toggled, this, &HistoryDialog::search);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryDialog::showCurrent);
    connect(m_table, &QTableView::activated, this, &HistoryDialog::openCurrent);
    connect(m_words, &QLineEdit::returnPressed, this, &HistoryDialog::openCurrent);
    connect(m_open, &QPushButton::clicked, this, &HistoryDialog::openCurrent);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const HistoryEntry *entry = current())
            QGuiApplication::clipboard()->setText(QString::fromStdString(entry->sql));
    });
    connect(m_clear, &QPushButton::clicked, this, &HistoryDialog::askToClear);
    showCurrent();
}

void HistoryDialog::build(const IconSet &icons)
{
    m_words->setPlaceholderText(tr("Search the statements"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icons.icon(IconName::Search, ColorRole::MutedText), QLineEdit::LeadingPosition);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMinimumHeight(metrics::Space6);
    m_sql->setReadOnly(true);
    m_sql->setTabChangesFocus(true);
    m_sql->setFixedHeight(sqlHeight);
    m_sql->setAccessibleName(tr("The whole statement"));

    m_table->setAccessibleName(tr("Statements, the latest first"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::RowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->resizeSection(HistoryModel::StartedAt, 150);
    header->resizeSection(HistoryModel::Target, 130);
    header->resizeSection(HistoryModel::Rows, 80);
    header->resizeSection(HistoryModel::Elapsed, 80);
    header->resizeSection(HistoryModel::Error, 200);
    header->setSectionResizeMode(HistoryModel::Sql, QHeaderView::Stretch);

    for (QPushButton *button : {m_open, m_copy, m_clear}) // Enter in the field and in the table opens already
        button->setAutoDefault(false);
    auto *narrow = new QHBoxLayout;
    narrow->setSpacing(metrics::Space3);
    narrow->addWidget(m_words, 1);
    narrow->addWidget(m_onlyHere);
    narrow->addWidget(m_onlyFailed);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout; // in Qt 6.4, a button box would not let the keyboard out again
    buttons->setSpacing(metrics::Space2);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_open);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space4, metrics::Space4, metrics::Space4, metrics::Space4);
    column->setSpacing(metrics::Space2);
    column->addLayout(narrow);
    column->addWidget(m_error);
    column->addWidget(m_nothing);
    column->addWidget(m_table, 1);
    column->addWidget(m_sql);
    column->addLayout(buttons);
}

void HistoryDialog::setTarget(const QString &target)
{
    m_target = target;
    m_onlyHere->setEnabled(!target.isEmpty());
    if (target.isEmpty())
        m_onlyHere->setChecked(false);
}

void HistoryDialog::search()
{
    HistorySearch search;
    search.words = m_words->text().toStdString();
    if (m_onlyHere->isChecked())
        search.target = m_target.toStdString();
    search.onlyFailed = m_onlyFailed->isChecked();
    const int number = ++m_search;
    QCoro::connect(m_store.find(std::move(search)), this,
                   [this, number](const Result<std::vector<HistoryEntry>> &entries) {
                       if (number == m_search)
                           showEntries(entries);
                   });
}

void HistoryDialog::showEntries(const Result<std::vector<HistoryEntry>> &entries)
{
    m_error->clear();
    if (entries)
        m_model.setEntries(*entries);
    else
        m_error->showError(entries.error());
    const bool isNarrowed = !m_words->text().isEmpty() || m_onlyHere->isChecked() || m_onlyFailed->isChecked();
    m_nothing->setVisible(m_model.rowCount() == 0);
    m_nothing->setText(isNarrowed ? tr("No statement of the history matches.")
                                  : tr("What you run will be listed here."));
    m_clear->setEnabled(m_model.rowCount() > 0);
    m_table->selectRow(0);
    showCurrent();
    Q_EMIT searched();
}

const HistoryEntry *HistoryDialog::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.entries()[static_cast<std::size_t>(row)] : nullptr;
}

void HistoryDialog::showCurrent()
{
    const HistoryEntry *entry = current();
    m_sql->setPlainText(entry ? QString::fromStdString(entry->sql) : QString());
    m_open->setEnabled(entry != nullptr);
    m_copy->setEnabled(entry != nullptr);
}

void HistoryDialog::openCurrent()
{
    if (const HistoryEntry *entry = current())
        Q_EMIT openRequested(tr("from the history"), QString::fromStdString(entry->sql));
}

/// Asked in place: the button says what a second press does.
void HistoryDialog::askToClear()
{
    if (!m_clear->property("asked").toBool()) {
        m_clear->setProperty("asked", true);
        m_clear->setText(tr("Press again to forget all statements"));
        return;
    }
    m_clear->setProperty("asked", false);
    m_clear->setText(tr("Forget everything …"));
    QCoro::connect(m_store.clear(), this, [this](const Result<void> &cleared) {
        if (!cleared)
            return m_error->showError(cleared.error());
        search();
    });
}

} // namespace d1
