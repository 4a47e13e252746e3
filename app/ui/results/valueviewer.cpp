// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/valueviewer.h"

#include "features/results/hexdump.h"
#include "features/results/jsontreemodel.h"
#include "features/results/plaintext.h"
#include "ui/results/picturepane.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/numbertext.h"

#include <QClipboard>
#include <QComboBox>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

namespace d1 {

ValueViewer::ValueViewer(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_facts(new QLabel)
    , m_forms(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_text(textPane(tr("Value as text"), true))
    , m_json(new JsonTreeModel(this))
    , m_tree(new QTreeView)
    , m_hex(textPane(tr("Value byte by byte"), false))
    , m_picture(new PicturePane(theme))
{
    m_tree->setModel(m_json);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAccessibleName(tr("Value as a tree of JSON"));
    for (QWidget *pane : std::initializer_list<QWidget *>{m_text, m_tree, m_hex, m_picture})
        m_stack->addWidget(pane); // in the order of ValueForm

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead(icons));
    column->addWidget(m_stack, 1);
    connect(m_forms, &QComboBox::activated, this, [this] {
        m_wanted = form();
        showForm();
    });
    connect(&theme, &Theme::changed, this, &ValueViewer::restyle);
    restyle();
    clear();
}

QWidget *ValueViewer::buildHead(const IconSet &icons)
{
    auto *copyButton = iconButton(icons, IconName::Copy, tr("Copy the value"));
    auto *closeButton = iconButton(icons, IconName::Close, tr("Close (Esc)"));
    connect(copyButton, &QToolButton::clicked, this, &ValueViewer::copy);
    connect(closeButton, &QToolButton::clicked, this, &ValueViewer::closeRequested);
    m_forms->setAccessibleName(tr("Show the value as"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setMinimumWidth(40);

    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space2, metrics::Space1);
    row->setSpacing(metrics::Space1);
    row->addWidget(m_facts, 1);
    row->addWidget(m_forms);
    row->addWidget(copyButton);
    row->addWidget(closeButton);
    return head;
}

QPlainTextEdit *ValueViewer::textPane(const QString &name, bool wraps) const
{
    auto *pane = new QPlainTextEdit;
    pane->setReadOnly(true);
    pane->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    pane->setLineWrapMode(wraps ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    pane->setTabChangesFocus(true);
    pane->setFrameShape(QFrame::NoFrame);
    pane->setAccessibleName(name);
    return pane;
}

void ValueViewer::restyle()
{
    for (QWidget *pane : std::initializer_list<QWidget *>{m_text, m_tree, m_hex})
        pane->setFont(m_theme.font(FontRole::Fixed));
}

void ValueViewer::showValue(ResultSetPtr rows, std::size_t row, std::size_t column)
{
    m_rows = std::move(rows);
    m_row = row;
    m_column = column;
    m_facts->setText(facts());
    m_facts->setToolTip(m_facts->text());
    offerForms(formsOf(cell()));
    showForm();
}

void ValueViewer::clear()
{
    m_rows.reset();
    m_facts->setText(tr("No value"));
    offerForms({ValueForm::Text});
    m_text->clear();
    m_stack->setCurrentWidget(m_text);
}

CellView ValueViewer::cell() const
{
    return m_rows ? m_rows->cell(m_row, m_column) : CellView();
}

void ValueViewer::offerForms(const std::vector<ValueForm> &forms)
{
    const QSignalBlocker blocker(m_forms);
    m_forms->clear();
    for (const ValueForm form : forms) {
        const QString names[] = {tr("Text"), tr("JSON"), tr("Bytes"), tr("Picture")};
        m_forms->addItem(names[static_cast<int>(form)], static_cast<int>(form));
    }
    if (m_wanted)
        setForm(*m_wanted);
}

ValueForm ValueViewer::form() const
{
    return static_cast<ValueForm>(m_forms->currentData().toInt());
}

void ValueViewer::setForm(ValueForm form)
{
    const int place = m_forms->findData(static_cast<int>(form));
    if (place >= 0)
        m_forms->setCurrentIndex(place);
    if (m_rows)
        showForm();
}

void ValueViewer::showForm()
{
    const CellView value = cell();
    const ValueForm chosen = form();
    m_stack->setCurrentIndex(static_cast<int>(chosen));
    switch (chosen) {
    case ValueForm::Text:
        m_text->setPlainText(value.isNull() ? QStringLiteral("NULL") : QString::fromStdString(plainTextOf(value)));
        break;
    case ValueForm::Json:
        if (!m_json->setText(value.bytes()))
            return setForm(ValueForm::Text);
        m_tree->expandToDepth(1);
        m_tree->resizeColumnToContents(JsonTreeModel::Name);
        m_tree->setColumnWidth(JsonTreeModel::Name, m_tree->columnWidth(JsonTreeModel::Name) + metrics::Space4);
        break;
    case ValueForm::Hex: {
        QString dump = QString::fromStdString(hexDumpOf(value.bytes().substr(0, MaxDumpedBytes)));
        if (value.bytes().size() > MaxDumpedBytes)
            dump += tr("These are the first %1; export the rows to have all.")
                        .arg(NumberText().bytes(static_cast<std::int64_t>(MaxDumpedBytes)));
        m_hex->setPlainText(dump);
        break;
    }
    case ValueForm::Image:
        m_picture->setBytes(QByteArray(value.bytes().data(), static_cast<qsizetype>(value.bytes().size())));
        break;
    }
}

QString ValueViewer::facts() const
{
    if (!m_rows)
        return {};
    const NumberText number;
    const CellView value = cell();
    const QString name = QString::fromStdString(m_rows->columnNames()[m_column]);
    const auto bytes = static_cast<std::int64_t>(value.bytes().size());
    switch (value.type()) {
    case CellType::Null:
        return tr("%1 · NULL").arg(name);
    case CellType::Integer:
        return value.isInexact() ? tr("%1 · integer, may be rounded").arg(name) : tr("%1 · integer").arg(name);
    case CellType::Real:
        return tr("%1 · real").arg(name);
    case CellType::Text: {
        const auto isFirstByte = [](char byte) { return (byte & 0xc0) != 0x80; };
        const auto characters = std::ranges::count_if(value.bytes(), isFirstByte);
        return tr("%1 · text · %2 characters, %3").arg(name, number.exact(characters), number.bytes(bytes));
    }
    case CellType::Blob:
        return tr("%1 · blob · %2").arg(name, number.bytes(bytes));
    }
    return {};
}

QString ValueViewer::text() const
{
    switch (form()) {
    case ValueForm::Text:
        return m_text->toPlainText();
    case ValueForm::Json:
        return QString::fromStdString(plainTextOf(cell()));
    case ValueForm::Hex:
        return m_hex->toPlainText();
    case ValueForm::Image:
        break;
    }
    return {};
}

void ValueViewer::copy()
{
    const QString value = form() == ValueForm::Image ? QString::fromStdString(plainTextOf(cell())) : text();
    QGuiApplication::clipboard()->setText(value);
}

/// No focus proxy: Qt 6.4 rearranges the focus chain each time one is set.
void ValueViewer::focusInEvent(QFocusEvent *event)
{
    m_stack->currentWidget()->setFocus(event->reason());
}

void ValueViewer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace d1
