// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/parametervalue.h"
#include "support/await.h"

#include <QTest>

#include <limits>

using namespace d1;

Q_DECLARE_METATYPE(d1::Cell)
Q_DECLARE_METATYPE(d1::CellType)

class ParameterValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsExactlyTheChosenType_data()
    {
        QTest::addColumn<CellType>("type");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<Cell>("value");
        QTest::newRow("integer") << CellType::Integer << QByteArray(" 42 ") << Cell(std::int64_t{42});
        QTest::newRow("signed") << CellType::Integer << QByteArray("+7") << Cell(std::int64_t{7});
        QTest::newRow("smallest") << CellType::Integer << QByteArray("-9223372036854775808")
                                  << Cell(std::numeric_limits<std::int64_t>::min());
        QTest::newRow("real") << CellType::Real << QByteArray("1e-3") << Cell(0.001);
        QTest::newRow("real without a point") << CellType::Real << QByteArray("3") << Cell(3.0);
        QTest::newRow("text keeps its spaces") << CellType::Text << QByteArray(" 42 ") << Cell(std::string(" 42 "));
        QTest::newRow("empty text") << CellType::Text << QByteArray() << Cell(std::string());
        QTest::newRow("null") << CellType::Null << QByteArray("ignored") << Cell();
        QTest::newRow("blob") << CellType::Blob << QByteArray("00fF") << Cell(Blob{QByteArray("\x00\xff", 2)});
        QTest::newRow("blob literal") << CellType::Blob << QByteArray("X'0a'") << Cell(Blob{QByteArray("\n")});
        QTest::newRow("empty blob") << CellType::Blob << QByteArray() << Cell(Blob{});
    }
    void readsExactlyTheChosenType()
    {
        QFETCH(CellType, type);
        QFETCH(QByteArray, typed);
        QFETCH(Cell, value);
        const Result<Cell> read = parameterValue(type, typed.toStdString());
        QVERIFY2(read.has_value(), test::reason(read).constData());
        QVERIFY(*read == value);
        QVERIFY(parameterValue(type, parameterText(value)).value() == value);
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<CellType>("type");
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("word as integer") << CellType::Integer << QByteArray("four");
        QTest::newRow("point in an integer") << CellType::Integer << QByteArray("4.0");
        QTest::newRow("beyond 64 bits") << CellType::Integer << QByteArray("9223372036854775808");
        QTest::newRow("nothing as integer") << CellType::Integer << QByteArray("");
        QTest::newRow("two signs") << CellType::Integer << QByteArray("+-7");
        QTest::newRow("comma") << CellType::Real << QByteArray("3,5");
        QTest::newRow("odd number of digits") << CellType::Blob << QByteArray("abc");
        QTest::newRow("not hexadecimal") << CellType::Blob << QByteArray("zz");
    }
    void refusesWhatDoesNotFit()
    {
        QFETCH(CellType, type);
        QFETCH(QByteArray, typed);
        const Result<Cell> read = parameterValue(type, typed.toStdString());
        QVERIFY(!read.has_value());
        QVERIFY(!read.error().facts.message.empty());
    }
};

QTEST_APPLESS_MAIN(ParameterValueTest)
#include "tst_parametervalue.moc"
