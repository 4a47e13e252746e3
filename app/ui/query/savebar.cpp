// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/savebar.h"

#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr int fieldWidth = 320;

} // namespace

SaveBar::SaveBar(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_shelf(new QComboBox)
    , m_message(new QLabel)
{
    auto *label = new QLabel(tr("Save as"));
    m_name->setPlaceholderText(tr("Name, or folder/name"));
    m_name->setAccessibleName(tr("Name of the query"));
    m_name->setMaximumWidth(fieldWidth);
    m_shelf->setAccessibleName(tr("Where to keep it"));
    auto *save = new QPushButton(tr("Save"));
    auto *cancel = new QPushButton(tr("Cancel"));
    m_message->setContentsMargins(0, metrics::Space1, 0, 0);
    m_message->setWordWrap(true);
    m_message->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::Space2);
    row->addWidget(label);
    row->addWidget(m_name, 1);
    row->addWidget(m_shelf);
    row->addWidget(save);
    row->addWidget(cancel);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space2, metrics::Space1);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_message);
    setFocusProxy(m_name);
    connect(save, &QPushButton::clicked, this, &SaveBar::answer);
    connect(cancel, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT left();
    });
    connect(m_name, &QLineEdit::textEdited, m_message, &QWidget::hide);
    hide();
}

void SaveBar::open(const QString &name, QueryShelf shelf, bool hasProject)
{
    m_message->hide();
    m_name->setText(name);
    m_name->selectAll();
    m_shelf->clear();
    m_shelf->addItem(tr("My queries"), static_cast<int>(QueryShelf::Own));
    if (hasProject)
        m_shelf->addItem(tr("The project's queries"), static_cast<int>(QueryShelf::Project));
    m_shelf->addItem(tr("Snippets"), static_cast<int>(QueryShelf::Snippets));
    m_shelf->setCurrentIndex(std::max(0, m_shelf->findData(static_cast<int>(shelf))));
    show();
    m_name->setFocus(Qt::ShortcutFocusReason);
}

void SaveBar::refuse(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SaveBar::close()
{
    hide();
}

QString SaveBar::message() const
{
    return m_message->isVisibleTo(this) ? m_message->text() : QString();
}

void SaveBar::answer()
{
    Q_EMIT answered(static_cast<QueryShelf>(m_shelf->currentData().toInt()), m_name->text());
}

void SaveBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        Q_EMIT left();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
            button->click();
        else
            answer();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace d1
