// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/cellcondition.h"

#include <QTest>

using namespace d1;

namespace {

const CellView null;
const CellView hundred = CellView::ofInteger(100);
const CellView half = CellView::ofReal(0.5);
const CellView ten = CellView::ofText("10");
const CellView abc = CellView::ofText("Abc");
const CellView empty = CellView::ofText("");
const CellView bytes = CellView::ofBlob(std::string_view("\x00\xff", 2));

} // namespace

class CellConditionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A letter for every value that fits: n(ull) 1(00) h(alf) t(en as text) a(bc) e(mpty) b(ytes).
    void typedTextChoosesValues_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("fitting");
        const std::pair<const char *, const char *> rows[] = {
            {"", "n1htaeb"}, {"  ", "n1htaeb"}, {"null", "n"}, {"IS NULL", "n"},   {"not null", "1htaeb"},
            {"=100", "1"},   {"= 100.0", "1"},  {"=10", "t"},  {"='10'", "t"},     {"=''", "e"},
            {"=", "e"},      {"=Abc", "a"},     {"=abc", ""},  {"!=100", "htaeb"}, {"<>Abc", "1hteb"},
            {">1", "1"},     {">=100", "1"},    {"<100", "h"}, {"<=100", "1h"},    {">A", "a"},
            {"<b", "tae"},   {">'0'", "ta"},    {"b", "a"},    {"B", "a"},         {"0", "1htb"},
            {"x'00", "b"},   {"nothing", ""},   {">inf", ""},  {"=null", ""},
        };
        for (const auto &[typed, fitting] : rows)
            QTest::newRow(*typed == '\0' ? "empty" : typed) << QByteArray(typed) << QByteArray(fitting);
    }
    void typedTextChoosesValues()
    {
        QFETCH(QByteArray, typed);
        const CellCondition condition(typed.toStdString());
        const std::pair<char, CellView> values[] = {{'n', null}, {'1', hundred}, {'h', half}, {'t', ten},
                                                    {'a', abc},  {'e', empty},   {'b', bytes}};
        QByteArray fitting;
        for (const auto &[letter, value] : values) {
            if (condition.fits(value))
                fitting += letter;
        }
        QTEST(fitting, "fitting");
    }

    void integersBeyondRealsAreComparedExactly()
    {
        const CellCondition condition("=9007199254740993");
        QVERIFY(condition.fits(CellView::ofInteger(9007199254740993)));
        QVERIFY(!condition.fits(CellView::ofInteger(9007199254740992)));
    }

    void sameWordsAreTheSameCondition()
    {
        QVERIFY(CellCondition(" >1 ") == CellCondition(">1"));
        QVERIFY(!(CellCondition(">1") == CellCondition(">2")));
        QVERIFY(CellCondition(" ").fitsAll());
    }
};

QTEST_APPLESS_MAIN(CellConditionTest)
#include "tst_cellcondition.moc"
