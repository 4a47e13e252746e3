// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultdice.h"
#include "importdrama.h"
#include "support/hostedd1.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

std::string textOf(HostedFile &file, const QString &sql)
{
    const std::vector<Statement> statements{Statement(sql.toStdString())};
    const Result<Reply> reply = file.run(statements);
    return reply ? std::string(reply->statements.front().rows->cell(0, 0).bytes()) : reply.error().facts.message;
}

} // namespace

/// An import into a database at Cloudflare while everything goes wrong that can: every fault at 5 %, and the program
/// killed again and again. Afterwards the table equals the file.
class tst_ImportChaos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsThereOnce()
    {
        constexpr unsigned seed = 20261129;
        HostedD1 hosted;
        QVERIFY(hosted.file().runScript(ImportDrama::createTable()));
        FaultDice dice(seed, 0.05);
        FaultServer server(FaultServer::Thread::Own);
        server.answerAlwaysWith([&](const FaultRequest &request) {
            if (!request.path.endsWith("/raw"))
                return hosted.answer(request);
            return dice.answer([&] { return hosted.answer(request); });
        });

        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CLOUDFLARE_API_TOKEN"), QString::fromLatin1(HostedD1::Token));
        environment.insert(QStringLiteral("CLOUDFLARE_ACCOUNT_ID"), QString::fromLatin1(HostedD1::AccountId));
        environment.insert(QStringLiteral("CLOUDFLARE_API_BASE_URL"),
                           server.url(QString::fromLatin1(HostedD1::BasePath)).toString());
        ImportDrama drama(QStringLiteral("d1:shop"), environment, seed, ImportDrama::sizeAsked());
        const QString complaint = drama.run();
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));

        qInfo("%d starts, %d kills, %d faults in %d requests", drama.starts(), drama.kills(), dice.faultCount(),
              static_cast<int>(server.requests().size()));
        QVERIFY(drama.kills() > 0);
        QVERIFY(dice.faultCount() > 10);
        server.refuse(); // the file is this thread's from here on
        QCOMPARE(textOf(hosted.file(), ImportDrama::digestSql()), drama.expectedDigest().toStdString());
        QCOMPARE(textOf(hosted.file(), QStringLiteral("SELECT group_concat(name) FROM sqlite_schema")),
                 std::string("t"));
    }
};

QTEST_GUILESS_MAIN(tst_ImportChaos)
#include "tst_importchaos.moc"
