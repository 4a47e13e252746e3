// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/resultactions.h"

#include "features/results/resultarranger.h"
#include "ui/results/chartpane.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultpage.h"
#include "ui/results/rowlinkmenu.h"

#include <QAction>
#include <QMenu>

namespace d1 {

ResultActions::ResultActions(ResultPage &page, const IconSet &icons)
    : QObject(&page)
    , m_page(page)
    , m_icons(icons)
    , m_menu(new QMenu(&page.grid()))
    , m_copyMenu(new QMenu(tr("Copy as"), &page.grid()))
{
    addLinkOrders();
    addCopyOrders();
    addViewOrders();
    page.grid().setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&page.grid(), &QWidget::customContextMenuRequested, this, &ResultActions::showMenu);
}

QAction *ResultActions::add(const char *name, IconName icon, const QString &text, const QKeySequence &keys,
                            std::function<void()> order)
{
    auto *action = new QAction(m_icons.icon(icon), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(order));
    m_page.addAction(action);
    return action;
}

void ResultActions::addLinkOrders()
{
    RowLinkMenu *links = &m_page.links();
    // Ctrl+Enter runs the statement elsewhere, so the grid itself takes the key where it can follow one.
    add("results.followKey", IconName::ForeignKey, tr("Open the row that this key points to"), {},
        [links] { links->followKey(); });
    m_menu->addMenu(links);
    m_menu->addAction(add("results.readExactly", IconName::Refresh, tr("Read rounded numbers exactly"),
                          Qt::CTRL | Qt::SHIFT | Qt::Key_X, [this] { m_page.readExactly(); }));
}

void ResultActions::addCopyOrders()
{
    ResultGrid *grid = &m_page.grid();
    const auto addCopy = [&](const char *name, const QString &text, const QKeySequence &keys, RowFormat format) {
        return add(name, IconName::Copy, text, keys, [grid, format] { grid->copyAs(format); });
    };
    QAction *copy = addCopy("results.copy", tr("Copy"), QKeySequence::Copy, RowFormat::Tsv);
    QAction *withHeaders = addCopy("results.copyWithHeaders", tr("Copy with headers"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
                                   RowFormat::TsvWithHeaders);
    m_copyMenu->addActions({addCopy("results.copyAsCsv", tr("Copy as CSV"), {}, RowFormat::Csv),
                            addCopy("results.copyAsInsert", tr("Copy as INSERT"), {}, RowFormat::Sql),
                            addCopy("results.copyAsMarkdown", tr("Copy as Markdown"), {}, RowFormat::Markdown),
                            addCopy("results.copyAsJson", tr("Copy as JSON"), {}, RowFormat::Json)});
    m_menu->addActions({copy, withHeaders});
    m_menu->addMenu(m_copyMenu);
    m_menu->addAction(add("results.export", IconName::Export, tr("Export to a file …"),
                          Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this] { m_page.askWhereToExport(); }));
    m_menu->addSeparator();
}

void ResultActions::addViewOrders()
{
    ResultGrid *grid = &m_page.grid();
    QAction *filter =
        add("results.filter", IconName::Filter, tr("Filter the columns"), Qt::CTRL | Qt::SHIFT | Qt::Key_L,
            [grid] { grid->setFiltersVisible(!grid->areFiltersVisible()); });
    QAction *find = add("results.find", IconName::Search, tr("Find in the rows"), {}, [this] { m_page.openFind(); });
    QAction *sort = add("results.sort", IconName::ChevronDown, tr("Sort by this column"), Qt::ALT | Qt::Key_Down,
                        [grid] { grid->sortByCurrentColumn(); });
    QAction *asReturned = add("results.asReturned", IconName::Refresh, tr("Show the rows as returned"), {},
                              [grid] { grid->arranger().clear(); });
    QAction *column = add("results.selectColumn", IconName::Column, tr("Select this column"), Qt::CTRL | Qt::Key_Space,
                          [grid] { grid->selectCurrentColumn(); });
    QAction *value = add("results.value", IconName::View, tr("Show the value"), Qt::SHIFT | Qt::Key_Return,
                         [this] { m_page.showValue(); });
    value->setShortcutContext(Qt::WidgetShortcut); // Shift+Enter means something else in the fields beside the rows
    grid->addAction(value);
    QAction *chart = add("results.chart", IconName::Chart, tr("Chart of the rows"), Qt::CTRL | Qt::SHIFT | Qt::Key_G,
                         [this] { m_page.setChartVisible(!m_page.isChartVisible()); });
    add("results.saveChart", IconName::Export, tr("Save the chart …"), {}, [this] { m_page.chart().askWhereToSave(); });
    m_menu->addActions({value, chart});
    m_menu->addActions({find, filter, sort, asReturned, column});
    m_menu->addSeparator();
    QAction *left = add("results.moveColumnLeft", IconName::Column, tr("Move this column to the left"),
                        Qt::ALT | Qt::SHIFT | Qt::Key_Left, [grid] { grid->moveCurrentColumn(-1); });
    QAction *right = add("results.moveColumnRight", IconName::Column, tr("Move this column to the right"),
                         Qt::ALT | Qt::SHIFT | Qt::Key_Right, [grid] { grid->moveCurrentColumn(1); });
    QAction *hide = add("results.hideColumn", IconName::Column, tr("Hide this column"),
                        Qt::ALT | Qt::SHIFT | Qt::Key_Down, [grid] { grid->hideCurrentColumn(); });
    QAction *showAll = add("results.showColumns", IconName::Column, tr("Show every column"),
                           Qt::ALT | Qt::SHIFT | Qt::Key_Up, [grid] { grid->showEveryColumn(); });
    m_menu->addActions({left, right, hide, showAll});
    m_menu->addSeparator();
    QAction *freeze = add("results.freezeColumn", IconName::Freeze, tr("Freeze this column, or let it scroll"),
                          Qt::ALT | Qt::SHIFT | Qt::Key_F, [grid] { grid->freezeCurrentColumn(); });
    QAction *freezeTo = add("results.freezeToColumn", IconName::Freeze, tr("Freeze the columns up to this one"),
                            Qt::ALT | Qt::SHIFT | Qt::Key_Home, [grid] { grid->freezeToCurrentColumn(); });
    QAction *unfreeze = add("results.unfreezeColumns", IconName::Freeze, tr("Let every column scroll"),
                            Qt::ALT | Qt::SHIFT | Qt::Key_End, [grid] { grid->unfreezeColumns(); });
    m_menu->addActions({freeze, freezeTo, unfreeze});
}

void ResultActions::showMenu(const QPoint &place)
{
    m_page.links().refresh();
    m_menu->popup(m_page.grid().viewport()->mapToGlobal(place));
}

} // namespace d1
