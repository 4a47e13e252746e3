// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/quickpick.h"

#include "ui/finder/pickdelegate.h"
#include "ui/theme/card.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr int widest = 640;
constexpr int mostRows = 12;

} // namespace

QuickPick::QuickPick(const Theme &theme, QWidget *window)
    : QFrame(window)
    , m_theme(theme)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(this))
{
    m_field->setClearButtonEnabled(true);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PickDelegate(theme, this));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Matches"));
    m_nothing->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space3, metrics::Space1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space2, metrics::Space2, metrics::Space2, metrics::Space2);
    column->setSpacing(metrics::Space1);
    column->addWidget(m_field);
    column->addWidget(m_nothing);
    column->addWidget(m_list);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &QuickPick::filter);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        pick(QApplication::keyboardModifiers() & Qt::ControlModifier);
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void QuickPick::open(const QString &hint, QList<PickEntry> entries)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_field->clear();
    m_field->setPlaceholderText(hint);
    m_field->setAccessibleName(hint);
    m_model.setEntries(std::move(entries));
    filter({});
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void QuickPick::filter(const QString &pattern)
{
    m_model.setPattern(pattern);
    m_list->setCurrentIndex(m_model.index(0));
    m_list->scrollToTop();
    m_nothing->setVisible(m_model.rowCount() == 0);
    m_nothing->setText(tr("Nothing here is called “%1”.").arg(pattern.trimmed()));
    place();
}

void QuickPick::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(widest, window->width() - 2 * metrics::Space6);
    const int rows = std::min(mostRows, m_model.rowCount());
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(std::max(1, rows * metrics::RoomyRowHeight));
    setFixedWidth(width);
    layout()->activate();
    resize(width, sizeHint().height());
    move((window->width() - width) / 2, metrics::HeaderHeight + metrics::Space1);
}

bool QuickPick::walk(int key)
{
    const int last = m_model.rowCount() - 1;
    int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Up:
        row = row <= 0 ? last : row - 1;
        break;
    case Qt::Key_Down:
        row = row >= last ? 0 : row + 1;
        break;
    case Qt::Key_PageUp:
        row = std::max(0, row - mostRows);
        break;
    case Qt::Key_PageDown:
        row = std::min(last, row + mostRows);
        break;
    default:
        return false;
    }
    m_list->setCurrentIndex(m_model.index(row));
    return true;
}

void QuickPick::pick(bool withControl)
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const int entry = index.data(PickModel::EntryRole).toInt();
    leave();
    Q_EMIT picked(entry, withControl);
}

void QuickPick::leave()
{
    const bool hadKeyboard = m_field->hasFocus();
    hide();
    if (hadKeyboard && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

bool QuickPick::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field || !isVisible())
        return false;
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        leave();
        Q_EMIT dismissed();
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // while one types here, no shortcut of the window is meant
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        leave();
        Q_EMIT dismissed();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        pick(key->modifiers() & Qt::ControlModifier);
        return true;
    }
    return walk(key->key());
}

void QuickPick::paintEvent(QPaintEvent *)
{
    paintCard(this, m_theme);
}

} // namespace d1
