// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/filesource.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sqlite3.h>

#include <array>

using namespace d1;
using namespace std::literals;

class tst_FileSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void packedFilesAreReadAsWhatTheyHold_data()
    {
        QTest::addColumn<QString>("packer");
        QTest::newRow("plain") << QString();
        QTest::newRow("gzip") << QStringLiteral("gzip");
        QTest::newRow("zstd") << QStringLiteral("zstd");
    }

    void packedFilesAreReadAsWhatTheyHold()
    {
        QFETCH(QString, packer);
        std::string text;
        for (int i = 0; i < 100'000; ++i)
            text += std::to_string(i) + ",value\n";
        const std::string path = write("rows.csv", text);
        if (!packer.isEmpty()) {
            QProcess process;
            process.setStandardInputFile(QString::fromStdString(path));
            process.setStandardOutputFile(m_folder->filePath(QStringLiteral("packed")));
            process.start(packer, {QStringLiteral("-c")});
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.exitCode(), 0);
        }
        const std::string read = packer.isEmpty() ? path : m_folder->filePath(QStringLiteral("packed")).toStdString();
        Result<std::unique_ptr<FileSource>> source = FileSource::open(read);
        QVERIFY(source);
        QCOMPARE(allOf(**source) == text, true);
        QCOMPARE((*source)->fileSize(), static_cast<std::uint64_t>(QFile(QString::fromStdString(read)).size()));
        QCOMPARE((*source)->bytesConsumed(), (*source)->fileSize());
    }

    void emptyFileHasNoBytes()
    {
        Result<std::unique_ptr<FileSource>> source = FileSource::open(write("empty.csv", {}));
        QVERIFY(source);
        QCOMPARE(allOf(**source), ""s);
    }

    void missingFileIsNamed()
    {
        const auto source = FileSource::open("/nowhere/rows.csv");
        QVERIFY(!source);
        QCOMPARE(source.error().facts.message, "There is no file /nowhere/rows.csv; check its name."s);
    }

    void folderIsNoFile()
    {
        const auto source = FileSource::open(m_folder->path().toStdString());
        QVERIFY(!source);
        QVERIFY(source.error().facts.message.ends_with(" is a folder; give a file in it."));
    }

    void whatCanBeReadOnceOnlyIsNoFile()
    {
        const auto source = FileSource::open("/dev/null");
        QVERIFY(!source);
        QCOMPARE(source.error().facts.message,
                 "/dev/null is a pipe or a device, and an import reads a file more than once; write it into a file "
                 "first."s);
    }

    /// Reading it, this process would let go of the lock that SQLite has on it.
    void databaseIsRefusedAndStaysLocked()
    {
        const std::string path = m_folder->filePath(QStringLiteral("shop.csv")).toStdString();
        sqlite3 *opened = nullptr;
        QCOMPARE(sqlite3_open(path.c_str(), &opened), SQLITE_OK);
        const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, &sqlite3_close);
        QCOMPARE(sqlite3_exec(opened, "PRAGMA journal_mode = WAL; CREATE TABLE t(a)", nullptr, nullptr, nullptr),
                 SQLITE_OK);
        for (const char *ending : {"", "-wal", "-shm"}) {
            const auto source = FileSource::open(path + ending);
            QVERIFY(!source);
            QCOMPARE(source.error().facts.message,
                     path + ending + " is a SQLite database: open it as a database instead.");
        }
        QFile file(QString::fromStdString(path + "-shm"));
        QVERIFY(file.open(QFile::ReadWrite));
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        QCOMPARE(fcntl(file.handle(), F_OFD_GETLK, &lock), 0);
        QVERIFY(lock.l_type != F_UNLCK);
    }

    void brokenPackingIsToldWhenItIsMet()
    {
        const std::string path = write("broken.gz", "\x1f\x8b\x08\0\0\0\0\0\0\x03this is no gzip at all"s);
        Result<std::unique_ptr<FileSource>> source = FileSource::open(path);
        std::array<char, 100> room{};
        std::string message;
        if (!source)
            message = source.error().facts.message;
        else if (const Result<std::size_t> got = (*source)->read(room); !got)
            message = got.error().facts.message;
        QVERIFY2(message.contains("cannot be read to its end"), message.c_str());
    }

private:
    std::string write(const char *name, std::string_view bytes)
    {
        QFile file(m_folder->filePath(QLatin1StringView(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
            return {};
        return file.fileName().toStdString();
    }

    static std::string allOf(ByteSource &source)
    {
        std::string text;
        std::array<char, 5000> room{};
        for (std::size_t got = source.read(room).value_or(0); got > 0; got = source.read(room).value_or(0))
            text.append(room.data(), got);
        return text;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(tst_FileSource)
#include "tst_filesource.moc"
