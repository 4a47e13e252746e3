// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/exportrequest.h"
#include "features/schema/schema.h"

#include <QWidget>

class QListWidget;
class QPlainTextEdit;
class QRadioButton;
class QStackedWidget;

namespace d1 {

class Theme;

/// What is to be exported: everything, chosen tables, or the rows of a query.
class ExportSubject final : public QWidget
{
    Q_OBJECT

public:
    /// The theme must outlive it.
    explicit ExportSubject(const Theme &theme, QWidget *parent = nullptr);

    /// Tables, views and virtual tables to choose from.
    void setSchema(const Schema &schema);
    void chooseEverything();
    /// This one alone.
    void chooseTable(const QString &table);
    void chooseQuery();
    /// What the field for a query holds until the person types.
    void setQuery(const QString &sql);

    /// Puts the choice into a request.
    void applyTo(ExportRequest &request) const;
    /// "shop", "orders", "query": a name for the file; `database` is that of everything.
    [[nodiscard]] QString baseName(const QString &database) const;
    /// What is still missing, in a sentence; empty when nothing is.
    [[nodiscard]] QString complaint() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QStringList chosenTables() const;
    void showChoice();

    QRadioButton *m_everything;
    QRadioButton *m_tables;
    QRadioButton *m_query;
    QStackedWidget *m_details;
    QListWidget *m_list;
    QPlainTextEdit *m_sql;
};

} // namespace d1
