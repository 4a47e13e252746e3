// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/longtextpane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <QTextBlock>

using namespace d1;

class tst_LongTextPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noPieceIsLongerThanIsLaidOutAtOnce()
    {
        LongTextPane pane;
        pane.setText(QString(1'000'000, u'x'));
        for (QTextBlock block = pane.document()->begin(); block.isValid(); block = block.next())
            QVERIFY(block.length() - 1 <= LongTextPane::MaxPiece);
    }

    void copyIsTheTextAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << QStringLiteral("a\nb\n\nc");
        QTest::newRow("one long line") << QString(5000, u'x');
        QTest::newRow("as long as a piece")
            << QString(LongTextPane::MaxPiece, u'x') + u'\n' + QString(LongTextPane::MaxPiece, u'y');
        QTest::newRow("long lines among short ones")
            << QStringLiteral("head\n") + QString(3000, u'x') + QStringLiteral("\n\ntail\n") + QString(1025, u'y');
        QString surrogates(u'-'); // so that a cut would fall into the middle of one
        for (int i = 0; i < 2000; ++i)
            surrogates += QStringLiteral("\U0001F600");
        QTest::newRow("surrogate pairs") << surrogates;
    }

    void copyIsTheTextAsItWas()
    {
        QFETCH(QString, text);
        LongTextPane pane;
        pane.setText(text);
        pane.show();
        QCOMPARE(pane.text(), text);
        QTest::keyClick(&pane, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&pane, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        for (QTextBlock block = pane.document()->begin(); block.isValid(); block = block.next())
            QVERIFY(!block.text().isEmpty() == block.text().isValidUtf16() || block.text().isEmpty());
    }

    void partOfALineIsCopiedWithoutBreaks()
    {
        LongTextPane pane;
        pane.setText(QString(LongTextPane::MaxPiece, u'x') + QStringLiteral("yz"));
        pane.show();
        QTest::keyClick(&pane, Qt::Key_End, Qt::ControlModifier);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&pane, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(&pane, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("xxyz")); // one step goes over the cut
    }
};

QTEST_MAIN(tst_LongTextPane)
#include "tst_longtextpane.moc"
