// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "contract/contractsuite.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("contract.sqlite"));
    if (!QFile(path).open(QIODevice::WriteOnly)) // an empty file is an empty database
        return 1;
    return d1::test::runConnectionContract(
        [path] { return std::make_unique<d1::EmbeddedConnection>(path.toStdString()); }, argc, argv);
}
