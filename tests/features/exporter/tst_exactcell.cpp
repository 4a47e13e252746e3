// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfixture.h"
#include "features/exporter/exactcell.h"
#include "sql/quoting.h"
#include "support/await.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace d1;
using namespace d1::test;

/// Values through JSON as hosted D1 sends it.
class tst_ExactCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_session = m_fixture.hosted({"SELECT 1"}); }

    void valueArrivesAsStored_data()
    {
        QTest::addColumn<QString>("literal");
        for (const char *literal : {"NULL",
                                    "0",
                                    "-1",
                                    "9007199254740991",
                                    "-9007199254740991",
                                    "9007199254740992",
                                    "9007199254740993",
                                    "-9007199254740992",
                                    "9223372036854775807",
                                    "-9223372036854775808",
                                    "0.0",
                                    "-0.0",
                                    "1.0",
                                    "-17.0",
                                    "0.1",
                                    "9007199254740993.0",
                                    "1e15",
                                    "1e17",
                                    "9223372036854775807.0",
                                    "-9223372036854775808.0",
                                    "1e19",
                                    "1e21",
                                    "1.7976931348623157e308",
                                    "2.2250738585072014e-308",
                                    "4.9e-324",
                                    "9e999",
                                    "-9e999",
                                    "''",
                                    "'i5'",
                                    "'x00'",
                                    "'T5'",
                                    "'it''s'",
                                    "CAST(X'610062' AS TEXT)",
                                    "'h\xc3\xa9 \xf0\x9f\x98\x80'",
                                    "X''",
                                    "X'00FF61'"})
            QTest::newRow(literal) << QString::fromUtf8(literal);
    }
    void valueArrivesAsStored()
    {
        QFETCH(QString, literal);
        const std::string sql = literal.toStdString();
        SessionPtr file = m_fixture.embedded("plain.sqlite", {});
        D1_AWAIT_OK(stored, file->execute(Request(Statement("SELECT " + sql))));
        const CellView expected = stored->statements.front().rows->cell(0, 0);
        for (const std::string &expression : {exactExpression("c", 1000), exactKeyExpression("c")}) {
            ExactCell cell;
            const ResultSetPtr read = received(sql, expression, cell);
            QVERIFY(cell.isSound);
            QVERIFY(!cell.missing);
            const CellView actual = read->cell(0, 0);
            QCOMPARE(static_cast<int>(actual.type()), static_cast<int>(expected.type()));
            QVERIFY(actual == expected);
            QCOMPARE(std::signbit(actual.real()), std::signbit(expected.real()));
        }
    }

    void longValueIsWithheld_data()
    {
        QTest::addColumn<QString>("literal");
        QTest::addColumn<bool>("isText");
        QTest::addColumn<int>("bytes");
        QTest::newRow("text") << "'12345678901'" << true << 11;
        QTest::newRow("text with a NUL") << "CAST(X'00' || '12345678901' AS TEXT)" << true << 12;
        QTest::newRow("characters of two bytes") << "'\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9'" << true << 12;
        QTest::newRow("blob") << "zeroblob(20)" << false << 20;
    }
    void longValueIsWithheld()
    {
        QFETCH(QString, literal);
        QFETCH(bool, isText);
        QFETCH(int, bytes);
        ExactCell cell;
        const ResultSetPtr read = received(literal.toStdString(), exactExpression("c", 10), cell);
        QVERIFY(read->cell(0, 0).isNull());
        QVERIFY(cell.missing == (isText ? CellType::Text : CellType::Blob));
        QCOMPARE(cell.bytes, static_cast<std::size_t>(bytes));
    }

    void textThatMayNotBeUtf8IsMissing_data()
    {
        QTest::addColumn<QString>("literal");
        QTest::newRow("stray byte") << "CAST(X'61FF' AS TEXT)";
        QTest::newRow("the character itself") << "char(65533)";
    }
    void textThatMayNotBeUtf8IsMissing()
    {
        QFETCH(QString, literal);
        ExactCell cell;
        const ResultSetPtr none = received(literal.toStdString(), exactExpression("c", 1000), cell);
        QVERIFY(none->cell(0, 0).isNull());
        QVERIFY(cell.missing == CellType::Text);
        const ResultSetPtr key = received(literal.toStdString(), exactKeyExpression("c"), cell);
        QVERIFY(!cell.missing);
        D1_AWAIT_OK(stored, m_session->execute(Request(Statement("SELECT hex(" + literal.toStdString() + ")"))));
        std::string bytes;
        QVERIFY(readHex(stored->statements.front().rows->cell(0, 0).bytes(), bytes));
        QVERIFY(key->cell(0, 0).bytes() == bytes);
    }

    void realsArriveBitForBit()
    {
        std::mt19937_64 random(20261123); // NOLINT: the same numbers on every run
        std::string rows;
        std::vector<double> values;
        for (int i = 0; i < 400; ++i) {
            const double value = std::ldexp(static_cast<double>(random() >> 11), static_cast<int>(random() % 140) - 90);
            values.push_back(i % 2 == 0 ? value : -std::round(value));
            rows += (i > 0 ? ", (" : "(") + sql::literalOf(Cell(values.back())) + ")";
        }
        D1_AWAIT_OK(reply, m_session->execute(Request(
                               Statement("SELECT " + exactExpression("column1", 10) + " FROM (VALUES " + rows + ")"))));
        const ResultSet &answer = *reply->statements.front().rows;
        QCOMPARE(answer.rowCount(), values.size());
        ResultSetBuilder builder({"c"});
        std::string scratch;
        for (std::size_t row = 0; row < values.size(); ++row)
            QVERIFY(appendExact(builder, answer.cell(row, 0), scratch).isSound);
        const ResultSetPtr read = builder.finish();
        for (std::size_t row = 0; row < values.size(); ++row) {
            QVERIFY(read->cell(row, 0).type() == CellType::Real);
            QCOMPARE(read->cell(row, 0).real(), values[row]);
        }
    }

    void whatNobodyAskedForIsNotSound_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "q", "iX", "i", "r1.x", "b0", "bzz", "Tx", "xg0"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatNobodyAskedForIsNotSound()
    {
        QFETCH(QString, text);
        ResultSetBuilder rows({"c"});
        std::string scratch;
        const std::string bytes = text.toStdString();
        QVERIFY(!appendExact(rows, CellView::ofText(bytes), scratch).isSound);
        QVERIFY(!appendExact(rows, CellView::ofBlob(bytes), scratch).isSound);
    }

private:
    ResultSetPtr received(const std::string &literal, const std::string &expression, ExactCell &cell)
    {
        Statement statement("SELECT " + expression + " AS v FROM (SELECT " + literal + " AS c)");
        const Result<Reply> reply = await(m_session->execute(Request(std::move(statement))));
        ResultSetBuilder rows({"c"});
        if (!reply) {
            cell.isSound = false;
            return rows.finish();
        }
        std::string scratch;
        cell = appendExact(rows, reply->statements.front().rows->cell(0, 0), scratch);
        return rows.finish();
    }

    ExportFixture m_fixture;
    SessionPtr m_session;
};

QTEST_GUILESS_MAIN(tst_ExactCell)
#include "tst_exactcell.moc"
