// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/oneshotbody.h"
#include "support/await.h"

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

    void emptyBodyIsAtItsEnd()
    {
        OneShotBody body(QByteArray{});
        QVERIFY(body.atEnd());
        QCOMPARE(body.bytesAvailable(), qint64{0});
        QVERIFY(body.readAll().isEmpty());
        QVERIFY(!body.wasTaken());
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
