// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QCoroTask>
#include <QTest>

#include <string>
#include <utility>

namespace QTest {

/// So that a failed QCOMPARE shows what the texts were.
template<>
inline char *toString(const std::string &text)
{
    return qstrdup(text.c_str());
}

} // namespace QTest

namespace d1::test {

/// Runs the event loop until the task has ended; only tests and the top of d1ctl may do so.
template<typename T>
T await(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

/// What QVERIFY should print about a failed Result.
template<typename T>
QByteArray reason(const Result<T> &result)
{
    if (result)
        return "succeeded";
    const std::string_view kind = nameOf(result.error().verdict.kind);
    return QByteArray(kind.data(), static_cast<qsizetype>(kind.size())) + ": "
           + QByteArray::fromStdString(result.error().facts.message);
}

} // namespace d1::test

/// Awaits `task` into `name`, a Result; fails the test with the error's own words.
#define D1_AWAIT_OK(name, task)                                                                                        \
    auto name = d1::test::await(task);                                                                                 \
    QVERIFY2(name.has_value(), d1::test::reason(name).constData())

/// Awaits `task` and binds its error to `name`; fails the test when it succeeded.
#define D1_AWAIT_ERROR(name, task)                                                                                     \
    auto name##Result = d1::test::await(task);                                                                         \
    QVERIFY2(!name##Result.has_value(), "expected an error, but it succeeded");                                        \
    const d1::Error name = name##Result.error()
