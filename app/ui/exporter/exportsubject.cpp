// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/exportsubject.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr int detailsHeight = 150;

} // namespace

ExportSubject::ExportSubject(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_everything(new QRadioButton(tr("Everything"), this))
    , m_tables(new QRadioButton(tr("Tables"), this))
    , m_query(new QRadioButton(tr("The rows of a query"), this))
    , m_details(new QStackedWidget(this))
    , m_list(new QListWidget(this))
    , m_sql(new QPlainTextEdit(this))
{
    auto *all = new QLabel(tr("All tables with their rows; in SQL also indexes, views and triggers."), this);
    all->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    all->setWordWrap(true);
    m_list->setAccessibleName(tr("Tables to export"));
    m_sql->setAccessibleName(tr("Query whose rows are exported"));
    m_sql->setPlaceholderText(tr("SELECT …"));
    m_sql->setFont(theme.font(FontRole::Fixed));
    m_sql->setTabChangesFocus(true);
    m_details->addWidget(all);
    m_details->addWidget(m_list);
    m_details->addWidget(m_sql);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(metrics::Space4);
    for (QRadioButton *choice : {m_everything, m_tables, m_query}) {
        choices->addWidget(choice);
        connect(choice, &QRadioButton::toggled, this, &ExportSubject::showChoice);
    }
    choices->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space2);
    column->addLayout(choices);
    column->addWidget(m_details);
    connect(m_list, &QListWidget::itemChanged, this, &ExportSubject::changed);
    connect(m_list, &QListWidget::itemActivated, this, [](QListWidgetItem *item) {
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    connect(m_sql, &QPlainTextEdit::textChanged, this, &ExportSubject::changed);
    chooseEverything();
}

void ExportSubject::setSchema(const Schema &schema)
{
    m_list->clear();
    for (const SchemaTable &table : schema.tables) {
        auto *item = new QListWidgetItem(QString::fromStdString(table.name), m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void ExportSubject::chooseEverything()
{
    m_everything->setChecked(true);
}

void ExportSubject::chooseTable(const QString &table)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool isIt = item->text() == table;
        item->setCheckState(isIt ? Qt::Checked : Qt::Unchecked);
        if (isIt)
            m_list->setCurrentItem(item);
    }
    m_tables->setChecked(true);
}

void ExportSubject::chooseQuery()
{
    m_query->setChecked(true);
}

void ExportSubject::setQuery(const QString &sql)
{
    m_sql->setPlainText(sql);
}

QStringList ExportSubject::chosenTables() const
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            names += m_list->item(row)->text();
    }
    return names;
}

void ExportSubject::applyTo(ExportRequest &request) const
{
    request.tables.clear();
    request.query.reset();
    if (m_query->isChecked())
        request.query = m_sql->toPlainText().toStdString();
    if (!m_tables->isChecked())
        return;
    for (const QString &name : chosenTables())
        request.tables.push_back(name.toStdString());
}

QString ExportSubject::baseName(const QString &database) const
{
    if (m_query->isChecked())
        return QStringLiteral("query");
    const QStringList tables = chosenTables();
    return m_tables->isChecked() && tables.size() == 1 ? tables.front() : database;
}

QString ExportSubject::complaint() const
{
    if (m_tables->isChecked() && chosenTables().isEmpty())
        return tr("Choose at least one table.");
    if (m_query->isChecked() && m_sql->toPlainText().trimmed().isEmpty())
        return tr("Write the SELECT whose rows you want.");
    return {};
}

void ExportSubject::showChoice()
{
    m_details->setCurrentIndex(m_everything->isChecked() ? 0 : m_tables->isChecked() ? 1 : 2);
    m_details->setFixedHeight(m_everything->isChecked() ? m_details->currentWidget()->sizeHint().height()
                                                        : detailsHeight);
    Q_EMIT changed();
}

} // namespace d1
