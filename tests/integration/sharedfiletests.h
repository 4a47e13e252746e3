// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/wrangler/wranglerserver.h"
#include "devserver.h"

#include <QObject>

namespace d1::test {

/// The dev server's own SQLite file, opened by this program while the server runs.
class SharedFileTests final : public QObject
{
    Q_OBJECT

public:
    SharedFileTests(const DevServer &devServer, std::shared_ptr<WranglerServer> server);

private Q_SLOTS:
    void initTestCase();
    void bothSeeEachOthersWrites();
    void openingChangesNothingOfTheFile();
    void readsWorkBesideAnotherWriter();
    void serverIsBusyWhileAnotherWrites();
    void shortWritesFromBothSidesAllSucceed();

private:
    const DevServer &m_devServer;
    std::shared_ptr<WranglerServer> m_server;
    std::unique_ptr<Connection> m_served;
    std::unique_ptr<Connection> m_file;
    QString m_path;
};

} // namespace d1::test
