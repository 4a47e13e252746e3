// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/exportoutput.h"
#include "ui/exporter/exportsubject.h"
#include "ui/theme/iconset.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace d1 {

class ErrorStrip;
class Theme;

/// Asks what to export, as what, and where to. Accepted only when the place could be opened: then request() and
/// takeOutput() are ready for a job. Everything passed must outlive it.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `database` names the files of everything; a hosted one has Cloudflare's own export, too.
    ExportDialog(const Schema &schema, QString database, bool isHosted, const Theme &theme, const IconSet &icons,
                 QWidget *parent = nullptr);

    [[nodiscard]] ExportSubject &subject() { return *m_subject; }
    /// Where files go until the person says otherwise.
    void setFolder(const QString &folder);
    [[nodiscard]] QString folder() const;

    [[nodiscard]] ExportRequest request() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] std::unique_ptr<ExportOutput> takeOutput() { return std::move(m_output); }

    void accept() override;

protected:
    /// As high as what is shown needs.
    bool event(QEvent *event) override;

private:
    void build(bool isHosted);
    void addRow(QGridLayout *form, const QString &text, QWidget *field);
    void addLabel(QGridLayout *form, const QString &text, QWidget *field);
    void follow();
    void restyle();
    void explain(const ExportRequest &request);
    void choosePlace();

    const Theme &m_theme;
    QString m_database;
    ExportSubject *m_subject;
    QComboBox *m_format;
    QLabel *m_formatNote;
    QCheckBox *m_schema;
    QCheckBox *m_rows;
    QComboBox *m_packing;
    QComboBox *m_way;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QLabel *m_warning;
    ErrorStrip *m_error;
    QPushButton *m_export;
    QString m_suggested; ///< the path as it was put there last
    std::unique_ptr<ExportOutput> m_output;
};

} // namespace d1
