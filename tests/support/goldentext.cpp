// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goldentext.h"

#include <QFile>

#include <algorithm>

namespace d1::test {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray firstDifference(const QByteArray &expected, const QByteArray &actual)
{
    const QList<QByteArray> expectedLines = expected.split('\n');
    const QList<QByteArray> actualLines = actual.split('\n');
    const auto [left, right] = std::ranges::mismatch(expectedLines, actualLines);
    const QByteArray wanted = left == expectedLines.end() ? QByteArray("(end)") : *left;
    const QByteArray got = right == actualLines.end() ? QByteArray("(end)") : *right;
    return "line " + QByteArray::number(left - expectedLines.begin() + 1) + "\n  expected: " + wanted
           + "\n  actual:   " + got;
}

} // namespace

QByteArray differenceFromGolden(const QString &name, const QByteArray &text)
{
    const QString path = QStringLiteral(D1_FIXTURES "/") + name;
    const QByteArray expected = contentOf(path);
    if (expected == text)
        return {};
    if (qEnvironmentVariableIntValue("D1_ACCEPT_GOLDEN") == 1)
        return write(path, text) ? QByteArray() : "cannot write " + path.toUtf8();
    const QString actualPath = path + QStringLiteral(".actual");
    const QByteArray place = write(actualPath, text) ? actualPath.toUtf8() : QByteArray("(not written)");
    return name.toUtf8() + " differs, see " + place + ": " + firstDifference(expected, text);
}

} // namespace d1::test
