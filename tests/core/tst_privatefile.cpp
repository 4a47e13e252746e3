// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privatefile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace d1;

class tst_PrivateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileIsItsOwnersAlone()
    {
        const QString path = m_folder.filePath(QStringLiteral("a/b/new.sqlite"));
        makePrivateFile(path);
        const QFileInfo made(path);
        QVERIFY(made.exists());
        QCOMPARE(made.size(), qint64{0});
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(made.permissions() & others, QFile::Permissions());
    }

    void whatIsThereStays()
    {
        const QString path = m_folder.filePath(QStringLiteral("there.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("kept");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&path] { makePrivateFile(path); });
        threads.clear();
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("kept"));
        QVERIFY(file.permissions().testFlag(QFile::ReadOther));
    }

    void aFolderThatCannotBeMadeIsNoCrash()
    {
        QFile file(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QFile::WriteOnly));
        const QString below = m_folder.filePath(QStringLiteral("file/below.sqlite"));
        makePrivateFile(below);
        QVERIFY(!QFile::exists(below));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_PrivateFile)
#include "tst_privatefile.moc"
