// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/columnevidence.h"
#include "features/importer/csvreader.h"

#include <QTest>

#include <fstream>

using namespace d1;

namespace {

/// A file that is made while it is read, each row with another number and a value that spans lines now and then.
class MadeFile final : public ByteSource
{
public:
    explicit MadeFile(std::uint64_t bytes)
        : m_bytesLeft(bytes)
    {}

    Result<std::size_t> read(std::span<char> room) override
    {
        if (m_piece.size() == m_at && m_bytesLeft > 0)
            makePiece();
        const std::size_t taken = std::string_view(m_piece).substr(m_at).copy(room.data(), room.size());
        m_at += taken;
        return taken;
    }

    [[nodiscard]] std::uint64_t rows() const { return m_rows; }

private:
    void makePiece()
    {
        m_piece.clear();
        m_at = 0;
        for (int i = 0; i < 2000; ++i) {
            ++m_rows;
            m_piece += std::to_string(m_rows);
            m_piece +=
                m_rows % 16 == 0 ? ",\"a value, \"\"quoted\"\",\nover lines\"" : ",a plain value of the usual length";
            m_piece += ",19.90,2026-11-24,text that makes the row as long as rows are\n";
        }
        m_bytesLeft -= std::min<std::uint64_t>(m_bytesLeft, m_piece.size());
    }

    std::uint64_t m_bytesLeft;
    std::uint64_t m_rows = 0;
    std::string m_piece;
    std::size_t m_at = 0;
};

/// Megabytes that this process holds.
double residentMegabytes()
{
    std::ifstream statm("/proc/self/statm");
    double pages = 0;
    statm >> pages >> pages;
    return pages * 4096 / 1e6;
}

} // namespace

/// A file far larger than the memory: 100 MB, or as many bytes as D1_CSV_BYTES says, 10000000000 for the whole proof.
class tst_CsvVolume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryStaysTheSame()
    {
        bool isSaid = false;
        const std::uint64_t said = qEnvironmentVariable("D1_CSV_BYTES").toULongLong(&isSaid);
        MadeFile file(isSaid ? said : 100'000'000);
        CsvReader reader(file, {});
        CsvRow row;
        std::vector<ColumnEvidence> evidence(5);
        std::uint64_t rows = 0;
        double early = 0;
        double most = 0;
        while (reader.next(row).value_or(false)) {
            QCOMPARE(row.fields.size(), std::size_t{5});
            for (std::size_t column = 0; column < 5; ++column)
                evidence[column].see(row.fields[column], row.line, {});
            if (++rows % 100'000 == 0) {
                const double now = residentMegabytes();
                early = early > 0 ? early : now;
                most = std::max(most, now);
            }
        }
        QCOMPARE(rows, file.rows());
        QCOMPARE(evidence[0].type(), ColumnType::Integer);
        QCOMPARE(evidence[1].type(), ColumnType::Text);
        QCOMPARE(evidence[2].type(), ColumnType::Real);
        qInfo("%llu rows; %.1f MB resident early on, %.1f MB at most", static_cast<unsigned long long>(rows), early,
              most);
        QVERIFY2(most - early < 8, "the reader grows with the file");
    }
};

QTEST_APPLESS_MAIN(tst_CsvVolume)
#include "tst_csvvolume.moc"
