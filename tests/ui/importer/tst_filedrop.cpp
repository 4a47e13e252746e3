// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/filedrop.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QUrl>

using namespace d1;
using namespace Qt::StringLiterals;

class TestFileDrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsTakenWhereverItIsDropped();
    void otherThingsAreLeftAlone();

private:
    static bool drop(QWidget *onto, const QMimeData &data)
    {
        QDragEnterEvent enter(QPoint(3, 4), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(onto, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(3, 4), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(onto, &event);
        return event.isAccepted();
    }
};

void TestFileDrop::aFileIsTakenWhereverItIsDropped()
{
    QWidget window;
    auto *field = new QLineEdit(&window);
    field->move(10, 20);
    auto *taken = new FileDrop(&window);
    window.show();
    QSignalSpy dropped(taken, &FileDrop::fileDropped);
    QTemporaryFile file;
    QVERIFY(file.open());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QVERIFY(drop(field, data));
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped[0][0].toString(), file.fileName());
    QCOMPARE(dropped[0][1].toPoint(), QPoint(13, 24));
    QVERIFY(field->text().isEmpty());
}

void TestFileDrop::otherThingsAreLeftAlone()
{
    QWidget window;
    auto *taken = new FileDrop(&window);
    window.show();
    QSignalSpy dropped(taken, &FileDrop::fileDropped);
    QMimeData text;
    text.setText(u"words"_s);
    drop(&window, text);
    QMimeData folder;
    folder.setUrls({QUrl::fromLocalFile(u"/"_s)});
    drop(&window, folder);
    QMimeData web;
    web.setUrls({QUrl(u"https://example.com/a.csv"_s)});
    drop(&window, web);
    QWidget other;
    QTemporaryFile file;
    QVERIFY(file.open());
    QMimeData local;
    local.setUrls({QUrl::fromLocalFile(file.fileName())});
    drop(&other, local);
    QCOMPARE(dropped.count(), 0);
}

QTEST_MAIN(TestFileDrop)
#include "tst_filedrop.moc"
