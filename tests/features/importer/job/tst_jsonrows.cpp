// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/jsonrows.h"
#include "support/await.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <random>

using namespace d1;
using namespace std::string_literals;

namespace {

RowBlock blockOf(const std::vector<std::vector<CellView>> &rows)
{
    RowBlock block(rows.front().size(), 1000);
    for (const auto &row : rows) {
        if (!block.begin("", 1, 0))
            qFatal("no room");
        for (const CellView &value : row)
            block.add(value);
    }
    return block;
}

} // namespace

class tst_JsonRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreWrittenAsTheyAre()
    {
        const RowBlock block =
            blockOf({{CellView::ofInteger(9223372036854775807), CellView::ofReal(19.9)},
                     {CellView(), CellView::ofText("a \"b\" \\ \n\t\x01\x1f \xc3\xa4 \xf0\x9f\x98\x80")},
                     {CellView::ofText(""), CellView::ofText("007")}});
        QCOMPARE(jsonRows(block, {0, 3}), "[[9223372036854775807,19.9],[null,\"a \\\"b\\\" \\\\ \\u000a\\u0009\\u0001"
                                          "\\u001f \xc3\xa4 \xf0\x9f\x98\x80\"],[\"\",\"007\"]]"s);
        QCOMPARE(jsonRows(block, {2, 3}), "[[\"\",\"007\"]]"s);
        QCOMPARE(jsonRows(block, {1, 1}), "[]"s);
    }

    void anyTextComesBack()
    {
        std::mt19937 random(20261129);
        for (int round = 0; round < 500; ++round) {
            std::string text;
            for (unsigned size = random() % 30; size > 0; --size)
                text += static_cast<char>(1 + random() % 127);
            const RowBlock block = blockOf({{CellView::ofText(text)}});
            const auto json = nlohmann::json::parse(jsonRows(block, {0, 1}));
            QCOMPARE(json[0][0].get<std::string>(), text);
        }
    }

    void blobsAndNulsCannotBeJson()
    {
        const std::vector<CellView> plain{CellView::ofText("a"), CellView(), CellView::ofInteger(1)};
        QVERIFY(canBeJson(plain));
        const std::vector<CellView> blob{CellView::ofBlob("a")};
        QVERIFY(!canBeJson(blob));
        const std::string nul("a\0b", 3);
        const std::vector<CellView> text{CellView::ofText(nul)};
        QVERIFY(!canBeJson(text));
    }

    void keysOfNumbersAreWrittenOneWay()
    {
        const std::vector<FieldForm> forms{FieldForm::Text, FieldForm::Number};
        const std::vector<std::size_t> columns{1};
        const auto key = [&](const char *text) {
            const RowBlock block = blockOf({{CellView::ofText("x"), CellView::ofText(text)}});
            return jsonKeys(block, {0, 1}, columns, forms);
        };
        for (const auto *one : {"1", "01", "+1", " 1 ", "1.0", "1e0", "10e-1"})
            QCOMPARE(key(one), "[[1]]"s);
        QCOMPARE(key("-0"), "[[0]]"s);
        QCOMPARE(key("1.5"), "[[1.5]]"s);
        QCOMPARE(key("9223372036854775807"), "[[9223372036854775807]]"s);
        for (const auto *text : {"", "one", "1x", "+-1", "0x1", "1 2", "inf", "nan"})
            QCOMPARE(key(text), "[[\"" + std::string(text) + "\"]]");
        const RowBlock block = blockOf({{CellView::ofText("01"), CellView()}});
        const std::vector<std::size_t> both{1, 0};
        QCOMPARE(jsonKeys(block, {0, 1}, both, forms), "[[null,\"01\"]]"s);
        QCOMPARE(jsonKeys(block, {0, 1}, {}, forms), "[[]]"s);
    }
};

QTEST_APPLESS_MAIN(tst_JsonRows)
#include "tst_jsonrows.moc"
