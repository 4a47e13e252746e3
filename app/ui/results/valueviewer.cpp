// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/valueviewer.h"

#include "features/results/hexdump.h"
#include "features/results/jsontreemodel.h"
#include "features/results/plaintext.h"
#include "features/results/runaside.h"
#include "ui/results/longtextpane.h"
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

LongTextPane *ValueViewer::textPane(const QString &name, bool wraps) const
{
    auto *pane = new LongTextPane;
    pane->setLineWrapMode(wraps ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
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
    ++m_number;
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
    ++m_number;
    m_stack->setCurrentIndex(static_cast<int>(chosen));
    switch (chosen) {
    case ValueForm::Text:
        m_text->setText(value.isNull() ? QStringLiteral("NULL") : shownText());
        break;
    case ValueForm::Json:
        showJson();
        break;
    case ValueForm::Hex: {
        QString dump = QString::fromStdString(hexDumpOf(value.bytes().substr(0, MaxDumpedBytes)));
        if (value.bytes().size() > MaxDumpedBytes)
            dump += tr("These are the first %1; export the rows to have all.")
                        .arg(NumberText().bytes(static_cast<std::int64_t>(MaxDumpedBytes)));
        m_hex->setText(dump);
        break;
    }
    case ValueForm::Image:
        m_picture->setBytes(QByteArray(value.bytes().data(), static_cast<qsizetype>(value.bytes().size())));
        break;
    }
}

/// A large document is read on another thread, and the rows are kept alive for it.
void ValueViewer::showJson()
{
    if (cell().bytes().size() <= QuickJsonBytes)
        return showTree(m_json->setText(cell().bytes()));
    m_json->setDocument(nullptr);
    runAside(
        this, [rows = m_rows, cell = cell()] { return JsonTreeModel::read(cell.bytes()); },
        [this, number = m_number](const JsonTreeModel::Document &document) {
            if (number != m_number)
                return;
            m_json->setDocument(document);
            showTree(document != nullptr);
        });
}

void ValueViewer::showTree(bool isJson)
{
    if (!isJson)
        return setForm(ValueForm::Text);
    constexpr int fewRows = 100;
    if (m_json->rowCount() <= fewRows)
        m_tree->expandToDepth(cell().bytes().size() <= QuickJsonBytes ? 1 : 0);
    m_tree->resizeColumnToContents(JsonTreeModel::Name);
    m_tree->setColumnWidth(JsonTreeModel::Name, m_tree->columnWidth(JsonTreeModel::Name) + metrics::Space4);
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
        return m_text->text();
    case ValueForm::Json:
        return QString::fromStdString(plainTextOf(cell()));
    case ValueForm::Hex:
        return m_hex->text();
    case ValueForm::Image:
        break;
    }
    return {};
}

QString ValueViewer::shownText() const
{
    const std::string whole = plainTextOf(cell());
    if (whole.size() <= MaxShownBytes)
        return QString::fromStdString(whole);
    std::size_t end = MaxShownBytes;
    while (end > 0 && (whole[end] & 0xc0) == 0x80)
        --end; // not into the middle of a character
    return QString::fromStdString(whole.substr(0, end)) + QStringLiteral(" …\n\n")
           + tr("These are the first %1; “Copy the value” takes all.")
                 .arg(NumberText().bytes(static_cast<std::int64_t>(end)));
}

void ValueViewer::copy()
{
    const bool isDump = form() == ValueForm::Hex;
    QGuiApplication::clipboard()->setText(isDump ? text() : QString::fromStdString(plainTextOf(cell())));
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
