// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/databases/opendatabasedialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/nopermission.h"
#include "ui/widgets/numbertext.h"
#include "workspace/credentialstore.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr int targetRole = Qt::UserRole;
constexpr QSize firstSize(680, 460);

} // namespace

OpenDatabaseDialog::OpenDatabaseDialog(Place place, Workspace &workspace, CredentialStore &credentials,
                                       const Theme &theme, const IconSet &icons, QWidget *parent)
    : QDialog(parent)
    , m_place(place)
    , m_workspace(workspace)
    , m_credentials(credentials)
    , m_icons(icons)
    , m_explanation(new QLabel(this))
    , m_label(new QLabel(this))
    , m_where(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Browse …"), this))
    , m_look(new QPushButton(tr("List databases"), this))
    , m_error(new ErrorStrip(theme, icons, this))
    , m_filter(new QLineEdit(this))
    , m_pages(new QStackedWidget(this))
    , m_list(new QListWidget(this))
    , m_empty(new EmptyState(theme, icons, this))
    , m_noPermission(new NoPermission(theme, icons, this))
    , m_open(new QPushButton(tr("Open"), this))
{
    resize(firstSize);
    describe();
    build();
    if (m_place == Place::Cloudflare)
        list(m_workspace.cloudflareDatabases({}, m_cancel.token()));
}

OpenDatabaseDialog::~OpenDatabaseDialog()
{
    m_cancel.cancel();
}

void OpenDatabaseDialog::describe()
{
    switch (m_place) {
    case Place::Project:
        setWindowTitle(tr("Open from a Worker project"));
        m_explanation->setText(
            tr("The folder that holds wrangler.jsonc, wrangler.json or wrangler.toml, or one below it."));
        m_label->setText(tr("Folder"));
        break;
    case Place::DevServer:
        setWindowTitle(tr("Open from wrangler dev"));
        m_explanation->setText(tr("The address that wrangler dev prints when it is ready."));
        m_label->setText(tr("Address"));
        m_where->setText(QStringLiteral("http://127.0.0.1:8787"));
        break;
    case Place::Cloudflare:
        setWindowTitle(tr("Open from Cloudflare"));
        m_explanation->setText(tr("Needs an API token with the right D1 Read, and D1 Edit to write. It is kept in your "
                                  "keychain; CLOUDFLARE_API_TOKEN in the environment goes before it."));
        m_label->setText(tr("API token"));
        m_where->setEchoMode(QLineEdit::Password);
        break;
    }
}

void OpenDatabaseDialog::build()
{
    m_explanation->setWordWrap(true);
    m_label->setBuddy(m_where);
    m_where->setAccessibleName(m_label->text());
    m_browse->setVisible(m_place == Place::Project);
    m_browse->setAutoDefault(false);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the databases"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setEnabled(false);
    m_list->setAccessibleName(tr("Databases"));
    m_open->setEnabled(false);
    m_look->setDefault(true);

    auto *place = new QHBoxLayout;
    place->setSpacing(metrics::Space2);
    place->addWidget(m_label);
    place->addWidget(m_where, 1);
    place->addWidget(m_browse);
    place->addWidget(m_look);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_open, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space4, metrics::Space4, metrics::Space4, metrics::Space4);
    column->setSpacing(metrics::Space2);
    column->addWidget(m_explanation);
    column->addLayout(place);
    column->addWidget(m_error);
    column->addWidget(m_filter);
    column->addWidget(buildPages(), 1);
    column->addWidget(buttons);

    connect(m_browse, &QPushButton::clicked, this, &OpenDatabaseDialog::chooseFolder);
    connect(m_look, &QPushButton::clicked, this, &OpenDatabaseDialog::look);
    connect(m_filter, &QLineEdit::textChanged, this, &OpenDatabaseDialog::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_open->setEnabled(row >= 0); });
    connect(m_list, &QListWidget::itemActivated, this, &OpenDatabaseDialog::acceptCurrent);
    connect(buttons, &QDialogButtonBox::accepted, this, &OpenDatabaseDialog::acceptCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *OpenDatabaseDialog::buildPages()
{
    m_empty->setContent(IconName::Database, tr("The databases found will be listed here."));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_noPermission);
    connect(m_noPermission, &NoPermission::tokenRequested, this, &OpenDatabaseDialog::askForToken);
    connect(m_noPermission, &NoPermission::retryRequested, this, &OpenDatabaseDialog::look);
    return m_pages;
}

void OpenDatabaseDialog::askForToken()
{
    m_where->selectAll();
    m_where->setFocus(Qt::OtherFocusReason);
}

void OpenDatabaseDialog::setWhere(const QString &where)
{
    m_where->setText(where);
}

void OpenDatabaseDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("The folder of the Worker project"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_where->setText(folder);
        look();
    });
    dialog->open();
}

void OpenDatabaseDialog::look()
{
    const std::string where = m_where->text().trimmed().toStdString();
    switch (m_place) {
    case Place::Project:
        return show(m_workspace.projectDatabases(where));
    case Place::DevServer:
        return list(m_workspace.devServerDatabases(where, m_cancel.token()));
    case Place::Cloudflare:
        if (where.empty())
            return list(m_workspace.cloudflareDatabases({}, m_cancel.token()));
        return saveTokenAndLook();
    }
}

void OpenDatabaseDialog::saveTokenAndLook()
{
    Credential credential;
    credential.token = m_where->text().trimmed().toStdString();
    m_look->setEnabled(false);
    QCoro::connect(m_credentials.save(std::move(credential)), this, [this](const Result<void> &saved) {
        m_look->setEnabled(true);
        if (!saved)
            return show(std::unexpected(saved.error()));
        m_where->clear();
        list(m_workspace.cloudflareDatabases({}, m_cancel.token()));
    });
}

void OpenDatabaseDialog::list(QCoro::Task<Result<Entries>> task)
{
    showLooking();
    QCoro::connect(std::move(task), this, [this](const Result<Entries> &entries) { show(entries); });
}

void OpenDatabaseDialog::showLooking()
{
    m_look->setEnabled(false);
    m_error->clear();
    m_empty->setContent(IconName::Search, tr("Looking for databases …"));
    m_pages->setCurrentWidget(m_empty);
}

void OpenDatabaseDialog::show(const Result<Entries> &entries)
{
    m_look->setEnabled(true);
    m_list->clear();
    m_error->clear();
    if (entries)
        fill(*entries);
    else
        showReason(entries.error());
    m_filter->setEnabled(m_list->count() > 0);
    Q_EMIT looked();
}

void OpenDatabaseDialog::showReason(const Error &error)
{
    if (m_place == Place::Cloudflare && NoPermission::fits(error)) {
        m_noPermission->setError(error, WantedRight::Read, error.facts.httpStatus.has_value());
        m_pages->setCurrentWidget(m_noPermission);
        return;
    }
    m_empty->setContent(IconName::Database, tr("No databases, since looking for them failed."));
    m_pages->setCurrentWidget(m_empty);
    m_error->showError(error);
}

void OpenDatabaseDialog::fill(const Entries &entries)
{
    if (entries.empty()) {
        m_empty->setContent(IconName::Database, m_place == Place::Cloudflare
                                                    ? tr("There is no D1 database in this account yet. wrangler d1 "
                                                         "create NAME makes one.")
                                                    : tr("There is no D1 database here."));
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    const NumberText numbers;
    for (const DatabaseEntry &entry : entries) {
        QString text = QString::fromStdString(entry.name);
        if (entry.sizeBytes)
            text = tr("%1 (%2)").arg(text, numbers.bytes(*entry.sizeBytes));
        auto *item = new QListWidgetItem(m_icons.icon(IconName::Database), text, m_list);
        item->setData(targetRole, QString::fromStdString(entry.target));
        item->setToolTip(QString::fromStdString(entry.target));
    }
    m_pages->setCurrentWidget(m_list);
    m_list->setCurrentRow(0);
    m_list->setFocus(Qt::OtherFocusReason);
    filter(m_filter->text());
}

void OpenDatabaseDialog::filter(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
}

void OpenDatabaseDialog::acceptCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    Q_EMIT chosen(item->data(targetRole).toString());
    accept();
}

} // namespace d1
