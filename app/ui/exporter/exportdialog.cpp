// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/exportdialog.h"

#include "ui/exporter/exportplace.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorstrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr int firstWidth = 640;

} // namespace

ExportDialog::ExportDialog(const Schema &schema, QString database, bool isHosted, const Theme &theme,
                           const IconSet &icons, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_database(std::move(database))
    , m_subject(new ExportSubject(theme, this))
    , m_format(new QComboBox(this))
    , m_formatNote(new QLabel(this))
    , m_schema(new QCheckBox(tr("Tables, indexes, views and triggers"), this))
    , m_rows(new QCheckBox(tr("Rows"), this))
    , m_packing(new QComboBox(this))
    , m_way(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Browse …"), this))
    , m_warning(new QLabel(this))
    , m_error(new ErrorStrip(theme, icons, this))
    , m_export(new QPushButton(tr("Export"), this))
{
    setWindowTitle(tr("Export from %1").arg(m_database));
    m_subject->setSchema(schema);
    build(isHosted);
    restyle();
    connect(&theme, &Theme::changed, this, &ExportDialog::restyle);
    resize(firstWidth, sizeHint().height());
    setFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

void ExportDialog::restyle()
{
    for (const auto &[label, role] :
         {std::pair(m_formatNote, ColorRole::SecondaryText), std::pair(m_warning, ColorRole::Warning)}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(role));
        label->setPalette(palette);
    }
}

bool ExportDialog::event(QEvent *event)
{
    const bool isHandled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && layout()->hasHeightForWidth())
        resize(width(), layout()->totalHeightForWidth(width()));
    return isHandled;
}

void ExportDialog::build(bool isHosted)
{
    m_format->addItem(tr("SQL"), static_cast<int>(ExportFormat::Sql));
    m_format->addItem(tr("CSV"), static_cast<int>(ExportFormat::Csv));
    m_format->addItem(tr("JSON"), static_cast<int>(ExportFormat::Json));
    m_format->addItem(tr("JSON Lines"), static_cast<int>(ExportFormat::JsonLines));
    m_packing->addItem(tr("Not packed"), static_cast<int>(ExportPacking::None));
    m_packing->addItem(tr("gzip"), static_cast<int>(ExportPacking::Gzip));
    m_packing->addItem(tr("zstd"), static_cast<int>(ExportPacking::Zstd));
    m_way->addItem(tr("Page by page: the database stays usable"), static_cast<int>(ExportWay::OwnQueries));
    m_way->addItem(tr("Cloudflare's own export"), static_cast<int>(ExportWay::Cloudflare));
    m_way->setVisible(isHosted);
    m_schema->setChecked(true);
    m_rows->setChecked(true);
    m_formatNote->setWordWrap(true);
    m_warning->setWordWrap(true);
    m_browse->setAutoDefault(false);
    m_export->setDefault(true);

    auto *parts = new QHBoxLayout;
    parts->setSpacing(metrics::Space4);
    parts->addWidget(m_schema);
    parts->addWidget(m_rows);
    parts->addStretch();
    auto *place = new QHBoxLayout;
    place->setSpacing(metrics::Space2);
    place->addWidget(m_path, 1);
    place->addWidget(m_browse);
    auto *form = new QGridLayout;
    form->setSpacing(metrics::Space2);
    form->setColumnStretch(1, 1);
    addRow(form, tr("As"), m_format);
    form->addWidget(m_formatNote, form->rowCount(), 1);
    form->addLayout(parts, form->rowCount(), 1);
    addRow(form, tr("Packed with"), m_packing);
    if (isHosted)
        addRow(form, tr("How"), m_way);
    form->addWidget(m_warning, form->rowCount(), 1);
    form->addLayout(place, form->rowCount(), 1);
    addLabel(form, tr("To"), m_path);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_export, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space4, metrics::Space4, metrics::Space4, metrics::Space4);
    column->setSpacing(metrics::Space3);
    column->addWidget(m_subject);
    column->addLayout(form);
    column->addWidget(m_error);
    column->addWidget(buttons);

    connect(m_subject, &ExportSubject::changed, this, &ExportDialog::follow);
    for (QComboBox *box : {m_format, m_packing, m_way})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    for (QCheckBox *box : {m_schema, m_rows})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::follow);
    connect(m_path, &QLineEdit::textEdited, m_error, &ErrorStrip::clear);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::choosePlace);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ExportDialog::addRow(QGridLayout *form, const QString &text, QWidget *field)
{
    form->addWidget(field, form->rowCount(), 1);
    addLabel(form, text, field);
}

/// In the last row.
void ExportDialog::addLabel(QGridLayout *form, const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, this);
    label->setBuddy(field);
    field->setAccessibleName(text);
    form->addWidget(label, form->rowCount() - 1, 0);
}

void ExportDialog::setFolder(const QString &folder)
{
    m_suggested = exportPath(folder, m_subject->baseName(m_database), request(), ExportPacking::None);
    m_path->setText(m_suggested);
    follow();
}

QString ExportDialog::folder() const
{
    return QFileInfo(path()).absolutePath();
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.format = static_cast<ExportFormat>(m_format->currentData().toInt());
    m_subject->applyTo(request);
    const bool isScript = request.format == ExportFormat::Sql && !request.query;
    request.schema = !isScript || m_schema->isChecked();
    request.data = !isScript || m_rows->isChecked();
    if (isScript)
        request.way = static_cast<ExportWay>(m_way->currentData().toInt());
    return request;
}

QString ExportDialog::path() const
{
    return m_path->text().trimmed();
}

/// Everything that depends on something else, and a path that the person has not changed.
void ExportDialog::follow()
{
    const ExportRequest wanted = request();
    const bool isScript = wanted.format == ExportFormat::Sql && !wanted.query;
    m_schema->setEnabled(isScript);
    m_rows->setEnabled(isScript);
    m_way->setEnabled(isScript);
    m_packing->setEnabled(!needsFolder(wanted));
    explain(wanted);
    m_error->clear();
    if (m_path->text() == m_suggested) {
        const auto packing = static_cast<ExportPacking>(m_packing->currentData().toInt());
        m_suggested = exportPath(folder(), m_subject->baseName(m_database), wanted, packing);
        m_path->setText(m_suggested);
    }
    m_export->setEnabled(m_subject->complaint().isEmpty() && (wanted.schema || wanted.data));
}

void ExportDialog::explain(const ExportRequest &request)
{
    switch (request.format) {
    case ExportFormat::Sql:
        m_formatNote->setText(tr("A script for D1, wrangler and SQLite. No statement is longer than D1 takes."));
        break;
    case ExportFormat::Csv:
        m_formatNote->setText(needsFolder(request) ? tr("A folder with a file for each table, for spreadsheets.")
                                                   : tr("For spreadsheets. NULL is an empty field."));
        break;
    case ExportFormat::Json:
        m_formatNote->setText(tr("One document. Integers have all their digits, blobs are {\"blob\":\"00FF\"}."));
        break;
    case ExportFormat::JsonLines:
        m_formatNote->setText(needsFolder(request) ? tr("A folder with a file for each table, an object a line.")
                                                   : tr("An object a line."));
        break;
    }
    const bool isCloudflares = request.way == ExportWay::Cloudflare;
    m_warning->setVisible(isCloudflares);
    m_warning->setText(tr("Meanwhile the database answers nobody. Integers of 2^53 and beyond come rounded, and "
                          "databases with full-text indexes are refused."));
}

void ExportDialog::choosePlace()
{
    auto *dialog = new QFileDialog(this, tr("Export to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(folder());
    if (needsFolder(request()))
        dialog->setFileMode(QFileDialog::Directory);
    else
        dialog->selectFile(QFileInfo(path()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) {
        m_path->setText(chosen);
        m_error->clear();
    });
    dialog->open();
}

void ExportDialog::accept()
{
    const ExportRequest wanted = request();
    const std::string place = path().toStdString();
    Result<std::unique_ptr<ExportOutput>> output =
        needsFolder(wanted) ? outputToFolder(place, wanted.format) : outputToFile(place);
    if (!output) {
        m_error->showError(output.error());
        return;
    }
    m_output = *std::move(output);
    QDialog::accept();
}

} // namespace d1
