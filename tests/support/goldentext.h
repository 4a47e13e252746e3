// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTest>

namespace d1::test {

/// Holds `text` against tests/fixtures/`name`. Empty when equal; else what differs first, and the text is left beside
/// the fixture as .actual. With D1_ACCEPT_GOLDEN=1 in the environment the fixture is written instead.
[[nodiscard]] QByteArray differenceFromGolden(const QString &name, const QByteArray &text);

} // namespace d1::test

#define D1_COMPARE_GOLDEN(name, text)                                                                                  \
    do {                                                                                                               \
        const QByteArray difference = d1::test::differenceFromGolden(name, text);                                      \
        QVERIFY2(difference.isEmpty(), difference.constData());                                                        \
    } while (false)
