// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/miniflarefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace d1;

class tst_MiniflareFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreThoseThatWranglerMade_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("hash");
        QFile file(QStringLiteral(D1_FIXTURES "/d1/hash-vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll())[u"vectors"].toArray();
        QVERIFY(vectors.size() > 5);
        for (const QJsonValue &vector : vectors) {
            const QString id = vector[u"id"].toString();
            QTest::newRow(qPrintable(id)) << id << vector[u"hash"].toString();
        }
    }

    void namesAreThoseThatWranglerMade()
    {
        QFETCH(QString, id);
        QFETCH(QString, hash);
        QCOMPARE(QString::fromStdString(miniflareFileName(id.toStdString())), hash + QStringLiteral(".sqlite"));
    }
};

QTEST_APPLESS_MAIN(tst_MiniflareFile)
#include "tst_miniflarefile.moc"
