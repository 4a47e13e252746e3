// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/importform.h"

#include "features/importer/draft/tablechoice.h"
#include "ui/importer/importwords.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace d1 {

namespace {

constexpr int mostErrors = 1'000'000;

QStringList namesOf(const TableKey &key)
{
    QStringList names;
    for (const TableKey::Column &column : key.columns)
        names.append(QString::fromStdString(column.name));
    return names;
}

} // namespace

ImportForm::ImportForm(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_table(new QComboBox)
    , m_newTable(new QLineEdit)
    , m_rule(new QComboBox)
    , m_key(new QComboBox)
    , m_maxErrors(new QSpinBox)
    , m_rejects(new QLineEdit)
    , m_way(new QComboBox)
    , m_rows(new QFormLayout(this))
{
    m_table->setAccessibleName(tr("Table to fill"));
    m_table->setMinimumContentsLength(18);
    m_newTable->setAccessibleName(tr("Name of the new table"));
    m_newTable->setPlaceholderText(tr("name of the new table"));
    m_rule->setAccessibleName(tr("What happens to a row whose key is in the table already"));
    for (const ConflictRule rule :
         {ConflictRule::Abort, ConflictRule::Ignore, ConflictRule::Replace, ConflictRule::Update}) {
        m_rule->addItem(ImportWords::conflict(rule), static_cast<int>(rule));
        m_rule->setItemData(m_rule->count() - 1, ImportWords::conflictSentence(rule), Qt::ToolTipRole);
    }
    m_key->setAccessibleName(tr("Key that tells which row of the table is meant"));
    m_way->setAccessibleName(tr("Which way the rows go into the database"));
    m_way->addItem(tr("in requests, while others use the database"), false);
    m_way->addItem(tr("in files that Cloudflare imports, while it serves nobody else"), true);
    m_way->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    auto *into = new QHBoxLayout;
    into->setSpacing(metrics::Space2);
    into->addWidget(m_table);
    into->addWidget(m_newTable, 1);
    into->addStretch(1);
    auto *conflict = new QHBoxLayout;
    conflict->setSpacing(metrics::Space2);
    conflict->addWidget(m_rule);
    conflict->addWidget(m_key);
    conflict->addStretch(1);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(metrics::Space3);
    m_rows->setVerticalSpacing(metrics::Space2);
    m_rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->addRow(tr("Into"), into);
    m_rows->addRow(tr("When the key is there"), conflict);
    m_rows->addRow(tr("Rows at fault"), buildBadRows());
    m_rows->addRow(tr("The rows go"), m_way);

    connect(m_table, &QComboBox::activated, this, &ImportForm::chooseTable);
    connect(m_newTable, &QLineEdit::editingFinished, this, &ImportForm::chooseTable);
    connect(m_rule, &QComboBox::activated, this, &ImportForm::chooseRule);
    connect(m_key, &QComboBox::activated, this, &ImportForm::chooseRule);
    connect(m_way, &QComboBox::activated, this, &ImportForm::chooseWay);
    connect(&draft, &ImportDraft::fileChanged, this, &ImportForm::showDraft);
    connect(&draft, &ImportDraft::wishesChanged, this, &ImportForm::showDraft);
    showDraft();
}

QWidget *ImportForm::buildBadRows()
{
    m_maxErrors->setRange(0, mostErrors);
    m_maxErrors->setValue(ImportPlan::DefaultMaxErrors);
    m_maxErrors->setGroupSeparatorShown(true);
    m_maxErrors->setMinimumHeight(metrics::ControlHeight);
    m_maxErrors->setAccessibleName(tr("Give up after so many rows at fault"));
    m_rejects->setAccessibleName(tr("File for the rows at fault"));
    auto *upTo = new QLabel(tr("up to"));
    upTo->setBuddy(m_maxErrors);
    auto *goTo = new QLabel(tr("are left out and written to"));
    goTo->setBuddy(m_rejects);
    auto *bad = new QWidget;
    auto *row = new QHBoxLayout(bad);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space2);
    row->addWidget(upTo);
    row->addWidget(m_maxErrors);
    row->addWidget(goTo);
    row->addWidget(m_rejects, 1);
    return bad;
}

std::size_t ImportForm::maxErrors() const
{
    return static_cast<std::size_t>(m_maxErrors->value());
}

QString ImportForm::rejectsFile() const
{
    return m_rejects->text().trimmed();
}

void ImportForm::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ImportForm::fillTables()
{
    m_table->clear();
    for (const std::string &name : fillableTables(m_draft.schema()))
        m_table->addItem(QString::fromStdString(name), QString::fromStdString(name));
    m_table->addItem(tr("A new table"));
}

void ImportForm::fillKeys()
{
    m_key->clear();
    if (const SchemaTable *table = m_draft.table()) {
        for (const TableKey &key : keysOf(*table))
            m_key->addItem(tr("by %1").arg(namesOf(key).join(QStringLiteral(", "))), namesOf(key));
    }
    QStringList wished;
    for (const std::string &column : m_draft.wishes().key)
        wished.append(QString::fromStdString(column));
    m_key->setCurrentIndex(std::max(m_key->findData(wished), 0));
}

void ImportForm::showDraft()
{
    const ImportWishes &wishes = m_draft.wishes();
    fillTables();
    fillKeys();
    const int place = m_table->findData(QString::fromStdString(wishes.table));
    m_table->setCurrentIndex(wishes.createsTable || place < 0 ? m_table->count() - 1 : place);
    m_newTable->setVisible(wishes.createsTable);
    if (!m_newTable->hasFocus())
        m_newTable->setText(wishes.createsTable ? QString::fromStdString(wishes.table) : QString());
    m_rule->setCurrentIndex(m_rule->findData(static_cast<int>(wishes.conflict)));
    m_rule->setToolTip(ImportWords::conflictSentence(wishes.conflict));
    m_rule->setEnabled(!wishes.createsTable || !wishes.key.empty()); // else nothing can be there already
    m_key->setVisible(!wishes.createsTable && wishes.conflict == ConflictRule::Update && m_key->count() > 0);
    m_way->setCurrentIndex(m_way->findData(wishes.viaCloudflare));
    m_rows->setRowVisible(m_way, m_draft.isHosted());
    if (m_draft.file() != m_lastFile) {
        m_lastFile = m_draft.file();
        m_rejects->setText(m_lastFile.isEmpty() ? QString() : m_lastFile + QStringLiteral(".rejects.csv"));
    }
}

void ImportForm::chooseTable()
{
    const bool creates = m_table->currentIndex() == m_table->count() - 1;
    std::string name = m_table->currentData().toString().toStdString();
    if (creates) {
        const QString typed = m_newTable->text().trimmed();
        name = typed.isEmpty() ? tableNameFor(m_draft.file().toStdString()) : typed.toStdString();
    }
    m_draft.setTable(name, creates);
}

void ImportForm::chooseRule()
{
    ImportWishes wishes = m_draft.wishes();
    wishes.conflict = static_cast<ConflictRule>(m_rule->currentData().toInt());
    if (!wishes.createsTable) // the key of a new one is ticked among its columns
        wishes.key.clear();
    if (!wishes.createsTable && wishes.conflict == ConflictRule::Update && m_key->count() > 0) {
        const QStringList names = m_key->currentData().toStringList();
        for (const QString &name : names)
            wishes.key.push_back(name.toStdString());
    }
    m_draft.setWishes(wishes);
}

void ImportForm::chooseWay()
{
    ImportWishes wishes = m_draft.wishes();
    wishes.viaCloudflare = m_way->currentData().toBool();
    m_draft.setWishes(wishes);
}

} // namespace d1
