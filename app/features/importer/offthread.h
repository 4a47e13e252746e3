// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace d1 {

/// Does work on a thread of the program's pool and resumes on this one. The work may outlive whoever waits, so it owns
/// what it uses.
template<typename T>
QCoro::Task<T> offThread(std::function<T()> work)
{
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> done = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    co_return co_await done;
}

} // namespace d1
