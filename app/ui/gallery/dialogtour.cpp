// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/dialogtour.h"

#include "ui/exporter/exportdialog.h"
#include "ui/finder/quickpick.h"
#include "ui/finder/shortcutsdialog.h"
#include "ui/gallery/galleryvisitor.h"
#include "ui/gallery/toursteps.h"
#include "ui/history/historydialog.h"
#include "ui/manual/manualwindow.h"
#include "ui/query/querypage.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace d1 {

namespace {

void trigger(const MainWindow *window, const char *command)
{
    if (auto *action = window->findChild<QAction *>(QLatin1StringView(command)))
        action->trigger();
}

QCoro::Task<> tourFinders(MainWindow *window, GalleryVisitor *visitor)
{
    const std::pair<const char *, const char *> finders[] = {
        {"commands", "window.commands"}, {"snippets", "editor.insertSnippet"}, {"go-to", "explorer.goTo"}};
    for (const auto &[state, command] : finders) {
        trigger(window, command);
        co_await settle();
        visitor->take(window, QLatin1StringView(state));
    }
    window->queryPage().setFocus();
    trigger(window, "explorer.goTo");
    window->findChild<QuickPick *>()->findChild<QLineEdit *>()->setText(QStringLiteral("no such name"));
    co_await settle();
    visitor->take(window, QStringLiteral("go-to-nothing"));
    window->findChild<QuickPick *>()->hide(); // it would go by itself where the window is in front
    window->queryPage().setFocus();
}

QCoro::Task<> tourMenus(MainWindow *window, GalleryVisitor *visitor)
{
    const auto *button = window->findChild<HeaderBar *>()->findChild<QToolButton *>();
    QMenu *menu = button->menu();
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    co_await settle();
    visitor->take(menu, QStringLiteral("menu"));
    menu->close();
    for (QMenu *inner : menu->findChildren<QMenu *>()) {
        inner->popup(window->mapToGlobal(QPoint(0, 0)));
        co_await settle();
        visitor->take(inner,
                      QStringLiteral("menu-%1").arg(inner->actions().constFirst()->objectName().section(u'.', 0, 0)));
        inner->close();
    }
}

/// A dialog that a command opens.
template<typename Dialog>
QCoro::Task<> tourDialog(MainWindow *window, GalleryVisitor *visitor, const char *command, QString state)
{
    trigger(window, command);
    co_await settle();
    auto *dialog = window->findChild<Dialog *>();
    visitor->take(dialog, state);
    dialog->reject();
    co_await settle(); // it deletes itself
}

QCoro::Task<> tourExport(MainWindow *window, GalleryVisitor *visitor)
{
    trigger(window, "database.export");
    auto *dialog = window->findChild<ExportDialog *>();
    if (!dialog)
        co_return;
    dialog->setFolder(QStringLiteral("/home/ada/exports"));
    co_await settle();
    visitor->take(dialog, QStringLiteral("export"));
    dialog->subject().chooseTable(QStringLiteral("orders"));
    co_await settle();
    visitor->take(dialog, QStringLiteral("export-table"));
    dialog->subject().chooseQuery();
    dialog->subject().setQuery(QStringLiteral("SELECT * FROM orders WHERE total_cents > 10000"));
    dialog->accept(); // there is no such folder
    co_await settle();
    visitor->take(dialog, QStringLiteral("export-error"));
    dialog->reject();
    co_await settle(); // it deletes itself
}

QCoro::Task<> tourManual(MainWindow *window, GalleryVisitor *visitor)
{
    window->showManual();
    co_await settle();
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (auto *manual = qobject_cast<ManualWindow *>(other); manual && manual->isVisible()) {
            visitor->take(manual, QStringLiteral("manual"));
            manual->showPage(QStringLiteral("plan"));
            co_await settle();
            visitor->take(manual, QStringLiteral("manual-page"));
            manual->close();
        }
    }
}

} // namespace

QCoro::Task<> tourDialogs(MainWindow *window, GalleryVisitor *visitor)
{
    co_await tourFinders(window, visitor);
    co_await tourMenus(window, visitor);
    co_await tourDialog<HistoryDialog>(window, visitor, "query.history", QStringLiteral("history"));
    co_await tourDialog<ShortcutsDialog>(window, visitor, "window.shortcuts", QStringLiteral("shortcuts"));
    co_await tourExport(window, visitor);
    co_await tourManual(window, visitor);
}

QCoro::Task<> tourBars(MainWindow *window, GalleryVisitor *visitor)
{
    co_await runInTab(window, QStringLiteral("parameters"),
                      QStringLiteral("SELECT * FROM customers WHERE city = :city AND id > :smallest_id;\n"));
    visitor->take(window, QStringLiteral("parameters"));
    trigger(window, "editor.replace");
    co_await settle();
    visitor->take(window, QStringLiteral("replace"));
}

} // namespace d1
