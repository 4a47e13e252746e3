// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/filetransport.h"
#include "support/await.h"
#include "support/faultserver.h"

#include <QBuffer>
#include <QNetworkAccessManager>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

constexpr auto signature = "example-secret-signature";

/// Bytes without end or memory of them.
class EndlessBytes final : public QIODevice
{
public:
    EndlessBytes() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    [[nodiscard]] qint64 largestRead() const { return m_largestRead; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        m_largestRead = std::max(m_largestRead, maxSize);
        std::fill_n(data, maxSize, '7');
        return maxSize;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_largestRead = 0;
};

} // namespace

class tst_FileTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uploadIsAPutWithItsLengthAndNoCredential()
    {
        FaultServer server;
        server.answer(FaultAnswer::empty(200).withHeader("ETag", "\"abc\""));
        QBuffer file;
        file.setData("0123456789");
        file.open(QIODevice::ReadOnly);
        FileTransfer transfer = to(server, &file);
        transfer.bytes = 10;
        qint64 sent = 0;
        transfer.progress = [&sent](qint64 done, qint64) { sent = done; };
        D1_AWAIT_OK(answer, transport().upload(transfer));
        QCOMPARE(answer->etag, "abc");
        QCOMPARE(sent, qint64{10});
        const FaultRequest request = server.requests().front();
        QCOMPARE(request.method, QByteArray("PUT"));
        QCOMPARE(request.body, QByteArray("0123456789"));
        QCOMPARE(request.header("content-length"), QByteArray("10"));
        QVERIFY(request.header("authorization").isEmpty());
        QVERIFY(request.header("transfer-encoding").isEmpty());
    }

    void uploadReadsInSmallPieces()
    {
        FaultServer server(FaultServer::Thread::Own);
        server.answer(FaultAnswer::empty(200));
        EndlessBytes file;
        FileTransfer transfer = to(server, &file);
        transfer.bytes = 20'000'000;
        D1_AWAIT_OK(answer, transport().upload(transfer));
        QCOMPARE(server.requests().front().body.size(), qsizetype{20'000'000});
        QVERIFY2(file.largestRead() <= 1'000'000, QByteArray::number(file.largestRead()).constData());
    }

    void fileThatShrankIsNoUpload()
    {
        FaultServer server;
        QBuffer file;
        file.setData("0123");
        file.open(QIODevice::ReadOnly);
        FileTransfer transfer = to(server, &file);
        transfer.bytes = 10;
        D1_AWAIT_ERROR(error, transport().upload(transfer));
        QVERIFY(server.requests().empty());
    }

    void downloadGoesIntoTheDevice()
    {
        FaultServer server;
        const QByteArray content(3'000'000, 'x');
        server.answer(FaultAnswer::bytes(content));
        QBuffer file;
        file.open(QIODevice::ReadWrite);
        FileTransfer transfer = to(server, &file);
        qint64 received = 0;
        qint64 total = 0;
        transfer.progress = [&](qint64 done, qint64 all) {
            received = done;
            total = all;
        };
        D1_AWAIT_OK(answer, transport().download(transfer));
        QCOMPARE(file.data().size(), content.size());
        QVERIFY(answer->body.isEmpty());
        QCOMPARE(received, qint64{content.size()});
        QCOMPARE(total, qint64{content.size()});
        QCOMPARE(server.requests().front().header("accept-encoding"), QByteArray("identity"));
    }

    void refusalIsAnAnswerAndNotAFile()
    {
        FaultServer server;
        server.answer(FaultAnswer::text("<Error/>", 403));
        QBuffer file;
        file.open(QIODevice::ReadWrite);
        D1_AWAIT_OK(answer, transport().download(to(server, &file)));
        QCOMPARE(answer->status, 403);
        QCOMPARE(answer->body, QByteArray("<Error/>"));
        QVERIFY(file.data().isEmpty());
    }

    void brokenExchangeNeverShowsTheAddress_data()
    {
        QTest::addColumn<FaultAnswer>("scripted");
        QTest::newRow("reset") << FaultAnswer::resetUnread();
        QTest::newRow("truncated") << FaultAnswer::bytes("0123456789").truncatedAfter(4);
        QTest::newRow("hanging") << FaultAnswer::hang();
    }
    void brokenExchangeNeverShowsTheAddress()
    {
        QFETCH(const FaultAnswer, scripted);
        FaultServer server;
        server.answerAlways(scripted);
        QBuffer file;
        file.open(QIODevice::ReadWrite);
        FileTransfer transfer = to(server, &file);
        transfer.stall = 100ms;
        D1_AWAIT_ERROR(error, transport().download(transfer));
        QVERIFY(!QByteArray::fromStdString(error.facts.message).contains(signature));
        QCOMPARE(error.facts.delivery, Delivery::Unknown);
    }

    void slowFileIsNoStall()
    {
        FaultServer server;
        server.answer(FaultAnswer::bytes(QByteArray(400, 'x')).dripping(20, 15ms));
        QBuffer file;
        file.open(QIODevice::ReadWrite);
        FileTransfer transfer = to(server, &file);
        transfer.stall = 150ms; // the whole takes some 400 ms
        D1_AWAIT_OK(answer, transport().download(transfer));
        QCOMPARE(file.data().size(), 400);
    }

    void cancelEndsATransfer()
    {
        FaultServer server;
        CancelSource source;
        server.answerWith([&source](const FaultRequest &) {
            source.cancel();
            return FaultAnswer::hang();
        });
        QBuffer file;
        file.open(QIODevice::ReadWrite);
        FileTransfer transfer = to(server, &file);
        transfer.cancel = source.token();
        D1_AWAIT_ERROR(error, transport().download(transfer));
        QCOMPARE(error.facts.stoppedBy, StoppedBy::Caller);
    }

private:
    [[nodiscard]] FileTransport transport() { return FileTransport(&m_network); }
    [[nodiscard]] static FileTransfer to(const FaultServer &server, QIODevice *file)
    {
        return {server.url(QStringLiteral("/storage/x.sql?X-Amz-Signature=") + QString::fromLatin1(signature)), file};
    }

    QNetworkAccessManager m_network;
};

QTEST_GUILESS_MAIN(tst_FileTransport)
#include "tst_filetransport.moc"
