// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/blockreader.h"
#include "support/await.h"

#include <QTemporaryFile>
#include <QTest>

using namespace d1;
using namespace std::string_literals;

namespace {

/// "1-3: 1|a 2|NULL", then the bad rows as "!line message".
std::string written(const FileBlock &block)
{
    std::string text = std::to_string(block.span.begin) + '-' + std::to_string(block.span.end) + ':';
    for (std::size_t row = 0; row < block.rows->rowCount(); ++row) {
        text += ' ';
        bool isFirst = true;
        for (const CellView &value : block.rows->row(row)) {
            text += std::exchange(isFirst, false) ? "" : "|";
            text += value.isNull()                      ? "NULL"
                    : value.type() == CellType::Integer ? '#' + std::to_string(value.integer())
                                                        : std::string(value.bytes());
        }
    }
    for (const BadRow &bad : block.bad)
        text += " !" + std::to_string(bad.line);
    return text + '\n';
}

} // namespace

class tst_BlockReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksHoldNeighboursOnly()
    {
        RowSpans done;
        done.add({2, 4});
        QCOMPARE(all("id,n\n1,a\n2,b\n3,c\n4,d\n5,e\n6,f\n7,g\n", done, {3, 1000}),
                 "0-2: #1|a #2|b\n4-7: #5|e #6|f #7|g\n"s);
        QCOMPARE(all("id,n\n1,a\n2,b\n3,c\n4,d\n5,e\n6,f\n7,g\n", {}, {3, 1000}),
                 "0-3: #1|a #2|b #3|c\n3-6: #4|d #5|e #6|f\n6-7: #7|g\n"s);
    }

    void aBlockEndsWhenItsBytesAreFull()
    {
        QCOMPARE(all("id,n\n1,aaaa\n2,bbbb\n3,\"" + std::string(40, 'c') + "\"\n4,d\n", {}, {100, 13}),
                 "0-2: #1|aaaa #2|bbbb\n2-3: #3|" + std::string(40, 'c') + "\n3-4: #4|d\n");
    }

    void badRowsAreInTheirSpanAndToldAgainWhenPassedOver()
    {
        const std::string file = "id,n\n1,a\n2\n3,\"c\"x\n4,d\n";
        QCOMPARE(all(file, {}, {10, 1000}), "0-4: #1|a #4|d !3 !4\n"s);
        RowSpans done;
        done.add({0, 3});
        QCOMPARE(all(file, done, {10, 1000}), "3-4: #4|d !3 !4\n"s);
        done.add({3, 4});
        QCOMPARE(all(file, done, {10, 1000}), "4-4: !3 !4\n"s);
    }

    void valuesAreThoseOfTheMappedColumns()
    {
        const std::vector<ColumnSource> columns{{"n", std::size_t{1}, FieldForm::Text},
                                                {"k", Cell(std::string("constant")), FieldForm::Text},
                                                {"id", std::size_t{0}, FieldForm::Text}};
        QCOMPARE(all("id,n,x\n007,\"a \"\"b\"\"\",1\n,\"\",2\n", {}, {10, 1000}, columns), "0-2: a \"b\"|007 |NULL\n"s);
    }

    void aValueIsNoLargerThanD1Takes()
    {
        const std::string most(BlockReader::MaxValueBytes, 'x');
        QCOMPARE(all("id,n\n1," + most + "\n", {}, {10, 1000}), "0-1: #1|" + most + '\n');
        QCOMPARE(all("id,n\n1," + most + "y\n2,b\n", {}, {10, 1000}), "0-2: #2|b !2\n"s);
    }

    void rowsKeepTheirSource()
    {
        const FileBlock block = first("id,n\r\n1,\"a \"\"b\"\"\"\r\n2,c\r\n");
        QCOMPARE(std::string(block.rows->source(0)), "1,\"a \"\"b\"\"\""s);
        QCOMPARE(std::string(block.rows->source(1)), "2,c"s);
        QCOMPARE(block.rows->line(1), std::uint64_t{3});
        QCOMPARE(block.rows->number(1), std::uint64_t{1});
    }

    void emptyFilesHaveNoRows()
    {
        QCOMPARE(all("id,n\n", {}, {10, 1000}), ""s);
        QCOMPARE(all("", {}, {10, 1000}), "error: is empty; there is nothing to import."s);
    }

private:
    static std::unique_ptr<BlockReader> reader(QTemporaryFile &file, const std::string &content, const RowSpans &done,
                                               std::vector<ColumnSource> columns)
    {
        if (!file.open())
            qFatal("%s", qPrintable(file.errorString()));
        file.write(content.data(), static_cast<qint64>(content.size()));
        file.flush();
        auto opened = CsvFile::open(file.fileName().toStdString(), {});
        if (!opened)
            return nullptr;
        if (columns.empty())
            columns = {{"id", std::size_t{0}, FieldForm::Number}, {"n", std::size_t{1}, FieldForm::Text}};
        return std::make_unique<BlockReader>(*std::move(opened), CsvDialect(), std::move(columns), done);
    }

    static std::string all(const std::string &content, const RowSpans &done, BlockLimits limits,
                           std::vector<ColumnSource> columns = {})
    {
        QTemporaryFile file;
        const auto blocks = reader(file, content, done, std::move(columns));
        if (!blocks)
            return "error: is empty; there is nothing to import.";
        std::string text;
        while (const auto block = blocks->next(limits).value_or(std::nullopt))
            text += written(*block);
        return text;
    }

    static FileBlock first(const std::string &content)
    {
        QTemporaryFile file;
        return reader(file, content, {}, {})->next({10, 1000}).value().value();
    }
};

QTEST_APPLESS_MAIN(tst_BlockReader)
#include "tst_blockreader.moc"
