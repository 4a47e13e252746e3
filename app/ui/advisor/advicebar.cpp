// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/advisor/advicebar.h"

#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr double billAlone = 0.0;
constexpr double timeAlone = 1.0;
constexpr double both = 0.5;

void addLabelled(QHBoxLayout *row, const QString &text, QComboBox *box)
{
    auto *label = new QLabel(text);
    label->setBuddy(box);
    box->setAccessibleName(QString(text).remove(u'&').remove(u':'));
    row->addWidget(label);
    row->addWidget(box);
    row->addSpacing(metrics::Space2);
}

} // namespace

AdviceBar::AdviceBar(QWidget *parent)
    : QWidget(parent)
    , m_source(new QComboBox)
    , m_span(new QComboBox)
    , m_lean(new QComboBox)
    , m_start(new QPushButton)
    , m_copy(new QCheckBox(tr("Measure on a &copy")))
    , m_copyCost(new QLabel)
    , m_copyRow(buildCopyRow())
{
    m_source->setObjectName(QStringLiteral("advisor.source"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    offer(Source::File, tr("A file …"));
    const std::pair<QString, int> spans[] = {
        {tr("Last hour"), 1}, {tr("Last 24 hours"), 24}, {tr("Last 7 days"), 7 * 24}, {tr("Last 30 days"), 30 * 24}};
    for (const auto &[text, hours] : spans)
        m_span->addItem(text, hours);
    m_span->setCurrentIndex(1);
    const std::pair<QString, double> leans[] = {
        {tr("bill and time"), both}, {tr("the bill"), billAlone}, {tr("time"), timeAlone}};
    for (const auto &[text, lean] : leans)
        m_lean->addItem(text, lean);
    m_start->setObjectName(QStringLiteral("advisor.start"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space4, metrics::Space2, metrics::Space4, metrics::Space2);
    column->setSpacing(metrics::Space2);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::Space2);
    column->addLayout(row);
    column->addWidget(m_copyRow);
    addLabelled(row, tr("&Workload:"), m_source);
    addLabelled(row, tr("Ti&me:"), m_span);
    addLabelled(row, tr("&Save:"), m_lean);
    row->addStretch(1);
    row->addWidget(m_start);
    connect(m_source, &QComboBox::activated, this, [this] {
        if (wish().source == Source::File)
            chooseFile();
    });
    connect(m_source, &QComboBox::currentIndexChanged, this, &AdviceBar::showSpan);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_isRunning)
            Q_EMIT stopRequested();
        else if (wish().source == Source::File && m_path.isEmpty())
            chooseFile();
        else
            Q_EMIT startRequested();
    });
    setRunning(false);
    showSpan();
}

QWidget *AdviceBar::buildCopyRow()
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(metrics::Space3);
    m_copy->setObjectName(QStringLiteral("advisor.copyDatabase"));
    m_copy->setToolTip(
        tr("Reads every row of the database once into a file of this computer, and measures there instead of "
           "estimating"));
    m_copyCost->setWordWrap(true);
    row->addWidget(m_copy);
    row->addWidget(m_copyCost, 1);
    widget->hide();
    connect(m_copy, &QCheckBox::toggled, this, [this](bool on) {
        m_copyCost->clear();
        if (on)
            Q_EMIT copyThoughtOf();
    });
    return widget;
}

void AdviceBar::setCopyOffered(bool offered)
{
    m_copy->setChecked(false);
    m_copyCost->clear();
    m_copyRow->setVisible(offered);
}

void AdviceBar::setCopyCost(const QString &words, bool fits)
{
    if (!fits)
        m_copy->setChecked(false);
    m_copyCost->setText(words);
    m_copy->setAccessibleDescription(words);
}

bool AdviceBar::wantsCopy() const
{
    return m_copyRow->isVisibleTo(this) && m_copy->isChecked();
}

int AdviceBar::placeOf(Source source) const
{
    return m_source->findData(static_cast<int>(source));
}

void AdviceBar::offer(Source source, const QString &text)
{
    if (const int place = placeOf(source); place >= 0)
        m_source->setItemText(place, text);
    else
        m_source->insertItem(std::min(static_cast<int>(source), m_source->count()), text, static_cast<int>(source));
}

void AdviceBar::setOffered(bool hasLog, bool isHosted)
{
    const std::pair<Source, bool> wanted[] = {{Source::Log, hasLog}, {Source::Cloudflare, isHosted}};
    for (const auto &[source, isThere] : wanted) {
        if (isThere)
            offer(source, source == Source::Log ? tr("Query log") : tr("Cloudflare's query insights"));
        else if (placeOf(source) >= 0)
            m_source->removeItem(placeOf(source));
    }
    showSpan();
}

void AdviceBar::setStatement(const QString &sql)
{
    m_sql = sql;
    offer(Source::Statement, tr("The statement"));
    m_source->setCurrentIndex(placeOf(Source::Statement));
    m_source->setToolTip(sql.simplified());
}

void AdviceBar::setFile(const QString &path)
{
    m_path = path;
    offer(Source::File, QFileInfo(path).fileName());
    m_source->setCurrentIndex(placeOf(Source::File));
}

void AdviceBar::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Workload, as JSON lines"));
    dialog->setNameFilters({tr("Workloads (*.jsonl *.ndjson)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        setFile(path);
        Q_EMIT startRequested();
    });
    dialog->open();
}

void AdviceBar::showSpan()
{
    const Source source = wish().source;
    m_span->setEnabled(source == Source::Log || source == Source::Cloudflare);
}

void AdviceBar::setRunning(bool running)
{
    m_isRunning = running;
    m_start->setText(running ? tr("Stop") : tr("Find indexes"));
    for (QWidget *choice : std::initializer_list<QWidget *>{m_source, m_lean, m_copy})
        choice->setEnabled(!running);
    showSpan();
    if (running)
        m_span->setEnabled(false);
}

advisor::WorkloadWish AdviceBar::wish() const
{
    advisor::WorkloadWish wish;
    wish.source = static_cast<Source>(m_source->currentData().toInt());
    wish.span = std::chrono::hours(m_span->currentData().toInt());
    wish.path = m_path.toStdString();
    wish.sql = m_sql.toStdString();
    return wish;
}

double AdviceBar::lean() const
{
    return m_lean->currentData().toDouble();
}

void AdviceBar::focusStart()
{
    m_start->setFocus();
}

} // namespace d1
