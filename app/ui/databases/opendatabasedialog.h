// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "ui/theme/iconset.h"
#include "workspace/workspace.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace d1 {

class CredentialStore;
class EmptyState;
class ErrorStrip;
class NoPermission;
class Theme;

/// Asks where to look (a folder, an address, a token), lists the databases found there, and tells the one chosen. Stays
/// open and says why when something goes wrong. Everything passed must outlive it.
class OpenDatabaseDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Place { Project, DevServer, Cloudflare };

    OpenDatabaseDialog(Place place, Workspace &workspace, CredentialStore &credentials, const Theme &theme,
                       const IconSet &icons, QWidget *parent = nullptr);
    ~OpenDatabaseDialog() override;

    using Entries = std::vector<DatabaseEntry>;

    void setWhere(const QString &where);
    /// What looking brought; in place of the list where there is none.
    void show(const Result<Entries> &entries);
    /// Looking takes its time.
    void showLooking();

public Q_SLOTS:
    /// Looks in the place that is written in the field.
    void look();

Q_SIGNALS:
    void chosen(const QString &target);
    /// The databases are listed, or the reason why not is shown.
    void looked();

private:
    void build();
    [[nodiscard]] QWidget *buildPages();
    void describe();
    void chooseFolder();
    void saveTokenAndLook();
    void list(QCoro::Task<Result<Entries>> task);
    void fill(const Entries &entries);
    void showReason(const Error &error);
    void askForToken();
    void filter(const QString &text);
    void acceptCurrent();

    Place m_place;
    Workspace &m_workspace;
    CredentialStore &m_credentials;
    const IconSet &m_icons;
    QLabel *m_explanation;
    QLabel *m_label;
    QLineEdit *m_where;
    QPushButton *m_browse;
    QPushButton *m_look;
    ErrorStrip *m_error;
    QLineEdit *m_filter;
    QStackedWidget *m_pages; ///< the list, or why there is none
    QListWidget *m_list;
    EmptyState *m_empty;
    NoPermission *m_noPermission;
    QPushButton *m_open;
    CancelSource m_cancel;
};

} // namespace d1
