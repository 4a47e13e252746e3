// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/dialectbar.h"

#include "ui/importer/importwords.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace d1 {

DialectBar::DialectBar(QWidget *parent)
    : QWidget(parent)
    , m_encoding(new QComboBox)
    , m_separator(new QComboBox)
    , m_header(new QCheckBox(tr("First row names the columns")))
    , m_trims(new QCheckBox(tr("Trim spaces")))
    , m_null(new QLineEdit)
{
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Utf16LittleEndian,
                                        TextEncoding::Utf16BigEndian, TextEncoding::Latin1, TextEncoding::Windows1252})
        m_encoding->addItem(ImportWords::encoding(encoding), static_cast<int>(encoding));
    for (const char separator : {',', ';', '\t', '|'})
        m_separator->addItem(ImportWords::separator(separator), static_cast<int>(separator));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_separator->setAccessibleName(tr("Separator"));
    m_null->setAccessibleName(tr("Text that means NULL"));
    m_null->setToolTip(tr("A value that stands so without quotes is NULL; left empty, every empty value without quotes "
                          "is. “\"\"” in the file is an empty text always."));
    m_null->setPlaceholderText(tr("empty"));
    m_null->setFixedWidth(90);
    auto *nullLabel = new QLabel(tr("NULL is"));
    nullLabel->setBuddy(m_null);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space2);
    row->addWidget(m_encoding);
    row->addWidget(m_separator);
    row->addWidget(m_header);
    row->addWidget(m_trims);
    row->addWidget(nullLabel);
    row->addWidget(m_null);
    row->addStretch(1);

    connect(m_encoding, &QComboBox::activated, this, &DialectBar::tell);
    connect(m_separator, &QComboBox::activated, this, &DialectBar::tell);
    connect(m_header, &QCheckBox::clicked, this, &DialectBar::tell);
    connect(m_trims, &QCheckBox::clicked, this, &DialectBar::tell);
    connect(m_null, &QLineEdit::editingFinished, this, &DialectBar::tell);
}

void DialectBar::setDialect(const CsvDialect &dialect)
{
    m_dialect = dialect;
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(dialect.encoding)));
    int separator = m_separator->findData(static_cast<int>(dialect.separator));
    if (separator < 0) {
        m_separator->addItem(ImportWords::separator(dialect.separator), static_cast<int>(dialect.separator));
        separator = m_separator->count() - 1;
    }
    m_separator->setCurrentIndex(separator);
    m_header->setChecked(dialect.hasHeader);
    m_trims->setChecked(dialect.trims);
    m_null->setText(QString::fromStdString(dialect.nullText));
}

CsvDialect DialectBar::dialect() const
{
    CsvDialect dialect = m_dialect;
    dialect.encoding = static_cast<TextEncoding>(m_encoding->currentData().toInt());
    dialect.separator = static_cast<char>(m_separator->currentData().toInt());
    dialect.hasHeader = m_header->isChecked();
    dialect.trims = m_trims->isChecked();
    dialect.nullText = m_null->text().toStdString();
    return dialect;
}

void DialectBar::tell()
{
    const CsvDialect now = dialect();
    if (now == m_dialect)
        return;
    m_dialect = now;
    Q_EMIT dialectChanged(now);
}

} // namespace d1
