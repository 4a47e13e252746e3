// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskpanel.h"

#include "ui/tasks/taskcard.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace d1 {

using namespace std::chrono_literals;

namespace {

constexpr int panelWidth = 380;
constexpr int mostHeight = 420;
constexpr auto patience = 1s; // what is quicker than this needs no panel

} // namespace

TaskPanel::TaskPanel(TaskList &tasks, const Theme &theme, const IconSet &icons, QWidget *parent)
    : QFrame(parent)
    , m_tasks(tasks)
    , m_theme(theme)
    , m_icons(icons)
    , m_cards(new QVBoxLayout)
    , m_clear(new QToolButton)
{
    setObjectName(QStringLiteral("taskPanel"));
    setAccessibleName(tr("Tasks"));
    auto *title = new QLabel(tr("Tasks"));
    title->setFont(theme.font(FontRole::Title));
    m_clear->setText(tr("Remove ended"));
    auto *close = new QToolButton;
    close->setIcon(icons.icon(IconName::Close));
    close->setToolTip(tr("Hide (Esc)"));
    close->setAccessibleName(tr("Hide the tasks"));
    for (QToolButton *button : {m_clear, close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::Space3, metrics::Space1, metrics::Space1, metrics::Space1);
    head->addWidget(title, 1);
    head->addWidget(m_clear);
    head->addWidget(close);

    auto *list = new QWidget;
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(0);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_cards);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 1, 1, 1);
    whole->setSpacing(0);
    whole->addLayout(head);
    whole->addWidget(scroll, 1);

    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_tasks.runningCount() > 0)
            show();
    });
    connect(m_clear, &QToolButton::clicked, &tasks, &TaskList::dismissEnded);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(&tasks, &TaskList::added, this, &TaskPanel::addCard);
    connect(&tasks, &TaskList::aboutToDismiss, this, &TaskPanel::removeCard);
    connect(&tasks, &TaskList::ended, this, &TaskPanel::showEnd);
    parent->installEventFilter(this);
    hide();
}

void TaskPanel::setBottomMargin(int pixels)
{
    m_bottomMargin = pixels;
    place();
}

void TaskPanel::standLast()
{
    QWidget *window = parentWidget();
    const bool isShown = isVisibleTo(window);
    setParent(nullptr); // a new child comes last
    setParent(window);
    setVisible(isShown);
    raise();
    place();
}

void TaskPanel::open()
{
    if (m_tasks.tasks().empty())
        return;
    show();
    raise();
    if (QWidget *first = nextInFocusChain())
        first->setFocus(Qt::ShortcutFocusReason);
}

bool TaskPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void TaskPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void TaskPanel::addCard(BackgroundTask *task)
{
    auto *card = new TaskCard(*task, m_theme, m_icons);
    m_cards->insertWidget(0, card);
    connect(card, &TaskCard::dismissed, &m_tasks, [this, task] { m_tasks.dismiss(task); });
    connect(task, &BackgroundTask::changed, this, &TaskPanel::place);
    m_patience.start();
    m_clear->setVisible(m_tasks.runningCount() < m_tasks.tasks().size());
    place();
}

void TaskPanel::removeCard(const BackgroundTask *task)
{
    for (int i = 0; i < m_cards->count(); ++i) {
        auto *card = qobject_cast<TaskCard *>(m_cards->itemAt(i)->widget());
        if (!card || &card->task() != task)
            continue;
        m_cards->removeWidget(card);
        card->hide();
        card->deleteLater();
        break;
    }
    if (m_cards->count() == 0)
        hide();
    place();
}

/// A quick one that went well needs no panel: its view says so.
void TaskPanel::showEnd(const BackgroundTask *task)
{
    m_clear->setVisible(true);
    if (!m_patience.isActive() || task->state() != BackgroundTask::State::Done)
        show();
    place();
}

void TaskPanel::place()
{
    const QWidget *within = parentWidget();
    int wanted = metrics::HeaderHeight;
    for (int i = 0; i < m_cards->count(); ++i) {
        const QWidget *card = m_cards->itemAt(i)->widget();
        wanted += std::max(card->sizeHint().height(), card->heightForWidth(panelWidth));
    }
    const int room = within->height() - m_bottomMargin - metrics::HeaderHeight - 2 * metrics::Space3;
    const QSize size(std::min(panelWidth, within->width() - 2 * metrics::Space3), std::min({wanted, mostHeight, room}));
    setGeometry(QRect(QPoint(within->width() - size.width() - metrics::Space3,
                             within->height() - m_bottomMargin - size.height() - metrics::Space3),
                      size));
    if (isVisible())
        raise();
}

} // namespace d1
