// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resultfindbar.h"

#include "features/results/runaside.h"
#include "ui/results/resultgrid.h"
#include "ui/theme/iconset.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace d1 {

namespace {

QToolButton *buttonOf(const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ResultFindBar::ResultFindBar(ResultGrid &grid, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_grid(grid)
    , m_text(new QLineEdit)
    , m_matchCase(buttonOf(QStringLiteral("Aa"), tr("Match case")))
    , m_answer(new QLabel)
{
    m_text->setPlaceholderText(tr("Find in the rows"));
    m_text->setAccessibleName(tr("Find in the rows"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(320);
    m_matchCase->setCheckable(true);
    auto *previous = buttonOf(QStringLiteral("↑"), tr("Previous (Shift+Enter)"));
    auto *next = buttonOf(QStringLiteral("↓"), tr("Next (Enter)"));
    auto *close = buttonOf({}, tr("Close (Esc)"));
    close->setIcon(icons.icon(IconName::Close));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space2, metrics::Space1, metrics::Space2, metrics::Space1);
    row->setSpacing(metrics::Space1);
    row->addWidget(m_text, 1);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_matchCase);
    row->addWidget(m_answer);
    row->addStretch();
    row->addWidget(close);
    setFocusProxy(m_text);
    hide();

    connect(m_text, &QLineEdit::textChanged, this, [this] { find(SearchDirection::Forward, true); });
    connect(m_matchCase, &QToolButton::toggled, this, [this] { find(SearchDirection::Forward, true); });
    connect(previous, &QToolButton::clicked, this, &ResultFindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &ResultFindBar::findNext);
    connect(close, &QToolButton::clicked, this, &ResultFindBar::leave);
}

ResultFindBar::~ResultFindBar()
{
    m_cancel.cancel();
}

void ResultFindBar::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void ResultFindBar::findNext()
{
    find(SearchDirection::Forward, false);
}

void ResultFindBar::findPrevious()
{
    find(SearchDirection::Backward, false);
}

void ResultFindBar::find(SearchDirection direction, bool includeCurrent)
{
    m_cancel.cancel();
    m_cancel = CancelSource();
    const quint64 generation = ++m_generation;
    m_answer->clear();
    const std::string wanted = m_text->text().toStdString();
    if (wanted.empty() || !m_grid.result())
        return;
    CellSearch search;
    search.result = m_grid.result();
    search.order = m_grid.order();
    search.columns = m_grid.shownColumns();
    search.wanted = PlainSearch(wanted, m_matchCase->isChecked());
    search.direction = direction;
    search.includeFrom = includeCurrent;
    if (const QModelIndex current = m_grid.currentIndex(); current.isValid())
        search.from = {static_cast<std::size_t>(current.row()), static_cast<std::size_t>(current.column())};
    const auto work = [search, cancel = m_cancel.token()] { return search.run(cancel); };
    runAside(this, work, [this, generation, order = search.order](std::optional<CellPlace> place) {
        if (generation == m_generation && order == m_grid.order())
            goTo(place);
    });
}

void ResultFindBar::goTo(std::optional<CellPlace> place)
{
    m_answer->setText(place ? QString() : tr("Not found"));
    if (place)
        m_grid.goTo(*place);
    Q_EMIT searched(place.has_value());
}

void ResultFindBar::leave()
{
    hide();
    m_grid.setFocus();
}

void ResultFindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const bool isBack = event->modifiers().testFlag(Qt::ShiftModifier);
        return find(isBack ? SearchDirection::Backward : SearchDirection::Forward, false);
    }
    QWidget::keyPressEvent(event);
}

} // namespace d1
