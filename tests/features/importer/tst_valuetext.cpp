// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/columnsource.h"
#include "features/importer/valuetext.h"

#include <QTest>

using namespace d1;

Q_DECLARE_METATYPE(d1::FieldForm)

class tst_ValueText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreThoseThatComeBackAsTheyStand()
    {
        QVERIFY(exactNumber("42") == CellView::ofInteger(42));
        QVERIFY(exactNumber("-9223372036854775808") == CellView::ofInteger(std::numeric_limits<std::int64_t>::min()));
        QVERIFY(exactNumber("19.90") == CellView::ofReal(19.9));
        QVERIFY(exactNumber("1e3") == CellView::ofReal(1000));
        for (const auto *text : {"", "007", "+49", "-0", "9223372036854775808", "1.", ".5", " 1", "0x10", "1_000",
                                 "inf", "0.1234567890123456"})
            QVERIFY2(!exactNumber(text), text);
    }

    void blobLiterals()
    {
        QCOMPARE(blobLiteral("X''"), std::optional<std::string>(""));
        QCOMPARE(blobLiteral("x'00fF'"), std::optional<std::string>(std::string("\0\xff", 2)));
        for (const auto *text : {"", "X", "X'", "X'0'", "X'0g'", "00", "X\"00\"", "X'00", "X'0 0'"})
            QVERIFY2(!blobLiteral(text), text);
    }

    void formFollowsTheAffinity_data()
    {
        QTest::addColumn<std::string>("type");
        QTest::addColumn<FieldForm>("form");
        const auto row = [](const char *type, FieldForm form) { QTest::newRow(type) << std::string(type) << form; };
        row("INTEGER", FieldForm::Number);
        row("bigint", FieldForm::Number);
        row("CHARINT", FieldForm::Number); // INT goes first
        row("VARCHAR(20)", FieldForm::Text);
        row("CLOB", FieldForm::Text);
        row("text", FieldForm::Text);
        row("BLOB", FieldForm::Blob);
        row("REAL", FieldForm::Number);
        row("DECIMAL(10,2)", FieldForm::Number);
        row("DATETIME", FieldForm::Number);
        row("ANY", FieldForm::Text);
        row("", FieldForm::Text);
    }

    void formFollowsTheAffinity()
    {
        QFETCH(std::string, type);
        QFETCH(FieldForm, form);
        QCOMPARE(formFor(type), form);
    }
};

QTEST_APPLESS_MAIN(tst_ValueText)
#include "tst_valuetext.moc"
