// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/oneshotbody.h"
#include "support/await.h"

#include <QBuffer>

using namespace d1;

class tst_OneShotBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOpenForReadingOnly()
    {
        OneShotBody body("abc");
        QVERIFY(body.isOpen());
        QVERIFY(body.isReadable());
        QVERIFY(!body.isWritable());
        QVERIFY(body.isSequential());
    }

    void bytesComeInOrderAndOnce()
    {
        const QByteArray bytes("a\0b\xff"
                               "cdef",
                               8);
        OneShotBody body(bytes);
        QCOMPARE(body.bytesAvailable(), qint64{8});
        QCOMPARE(body.read(3), bytes.left(3));
        QCOMPARE(body.bytesAvailable(), qint64{5});
        QVERIFY(!body.atEnd());
        QCOMPARE(body.readAll(), bytes.mid(3));
        QVERIFY(body.atEnd());
        QCOMPARE(body.bytesAvailable(), qint64{0});
        QVERIFY(body.readAll().isEmpty());
    }

    void cannotBeRewound()
    {
        OneShotBody body("abc");
        QCOMPARE(body.read(2), QByteArray("ab"));
        QVERIFY(!body.reset());
        QCOMPARE(body.readAll(), QByteArray("c"));
        QVERIFY(!body.reset());
        QVERIFY(body.readAll().isEmpty());
    }

    void tellsWhetherAnythingWasTaken()
    {
        OneShotBody body("abc");
        QVERIFY(!body.wasTaken());
        QCOMPARE(body.bytesAvailable(), qint64{3});
        QVERIFY(!body.wasTaken());
        QCOMPARE(body.read(1), QByteArray("a"));
        QVERIFY(body.wasTaken());
    }

    void askingForNothingTakesNothing()
    {
        OneShotBody body("abc");
        char byte = 0;
        QCOMPARE(body.read(&byte, 0), qint64{0});
        QVERIFY(!body.wasTaken());
        QVERIFY(!body.atEnd());
    }

    void endIsNoError()
    {
        OneShotBody body("a");
        char bytes[4] = {};
        QCOMPARE(body.read(bytes, 4), qint64{1});
        QCOMPARE(body.read(bytes, 4), qint64{-1});
    }

    void emptyBodyIsAtItsEndAndTellsNothing()
    {
        OneShotBody body(QByteArray{});
        QVERIFY(body.atEnd());
        QCOMPARE(body.bytesAvailable(), qint64{0});
        QVERIFY(body.readAll().isEmpty());
        QVERIFY(body.wasTaken());
    }

    void bytesOfADeviceComeFromItsPositionOn()
    {
        QBuffer source;
        source.setData("0123456789");
        source.open(QIODevice::ReadOnly);
        source.seek(2);
        OneShotBody body(&source, 5);
        QVERIFY(!body.wasTaken());
        QCOMPARE(body.bytesAvailable(), qint64{5});
        QCOMPARE(body.read(3), QByteArray("234"));
        QCOMPARE(body.read(9), QByteArray("56"));
        QVERIFY(body.atEnd());
        QVERIFY(!body.reset());
    }

    void deviceThatEndsEarlyIsAnError()
    {
        QBuffer source;
        source.setData("01");
        source.open(QIODevice::ReadOnly);
        OneShotBody body(&source, 5);
        char bytes[8] = {};
        QCOMPARE(body.read(bytes, 8), qint64{2});
        QCOMPARE(body.read(bytes, 8), qint64{-1});
        QVERIFY(!body.atEnd());
    }

    void cannotBeWritten()
    {
        OneShotBody body("abc");
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (d1::OneShotBody): ReadOnly device");
        QCOMPARE(body.write("x"), qint64{-1});
        QCOMPARE(body.readAll(), QByteArray("abc"));
    }
};

QTEST_APPLESS_MAIN(tst_OneShotBody)
#include "tst_oneshotbody.moc"
