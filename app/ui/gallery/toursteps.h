// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QString>

class QWidget;

namespace d1 {

class ActiveDatabase;
class MainWindow;
class QueryPage;

/// What is laid out or faded in by timers has its place after this.
[[nodiscard]] QCoro::Task<> settle();

[[nodiscard]] QCoro::Task<> untilOpened(ActiveDatabase *database);

[[nodiscard]] QCoro::Task<> untilIdle(QueryPage *page);

/// Runs it in a tab of that title and waits for what it brings.
[[nodiscard]] QCoro::Task<> runInTab(MainWindow *window, QString title, QString sql);

/// Presses the buttons of this text, as a person would choose a source or a time.
void press(const QWidget *view, const QString &text);

} // namespace d1
