// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <type_traits>
#include <utility>

namespace d1 {

/// Runs `work` on a thread of the pool and gives what it returns to `then` on the context's thread; `then` is never
/// called once the context is gone. `work` must own all it needs. (QFuture::then() with a context asserts in Qt 6.4
/// when the context dies first.)
template<typename Work, typename Then>
void runAside(QObject *context, Work work, Then then)
{
    using Watcher = QFutureWatcher<std::invoke_result_t<Work>>;
    auto *watcher = new Watcher(context);
    QObject::connect(watcher, &Watcher::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace d1
