// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/scriptwriter.h"
#include "sql/refusals.h"
#include "sql/splitter.h"

#include <QTest>

using namespace d1;

namespace {

std::string written(const std::vector<std::vector<CellView>> &rows, PieceTable &pieces)
{
    const std::vector<std::string> columns{"id", "long one"};
    ScriptWriter writer("my table", &pieces);
    std::string out;
    writer.begin(columns, out);
    for (const auto &row : rows)
        writer.row(row, out);
    writer.end(out);
    return out;
}

} // namespace

class tst_ScriptWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsShareAStatement()
    {
        PieceTable pieces;
        QCOMPARE(
            written({{CellView::ofInteger(1), CellView()}, {CellView::ofInteger(2), CellView::ofText("x")}}, pieces),
            std::string("INSERT INTO \"my table\" (id, \"long one\") VALUES\n(1, NULL),\n(2, 'x');\n"));
        QVERIFY(!pieces.isUsed);
    }

    void lineEndsAreKeptByWhoReadsLines_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("literal");
        const auto row = [](const char *name, const char *text, const char *literal) {
            QTest::newRow(name) << std::string(text) << std::string(literal);
        };
        row("crlf", "a\r\nb\r\n", "replace('a\\r\nb\\r\n', '\\r', char(13))");
        row("the mark is in the text", "\\r\r\n\\r1", "replace('\\r\\r2\n\\r1', '\\r2', char(13))");
        row("cr and lf alone", "a\rb\nc", "'a\rb\nc'");
    }
    void lineEndsAreKeptByWhoReadsLines()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, literal);
        PieceTable pieces;
        QCOMPARE(written({{CellView::ofText(text), CellView()}}, pieces),
                 "INSERT INTO \"my table\" (id, \"long one\") VALUES\n(" + literal + ", NULL);\n");
    }

    void noRowIsNoText()
    {
        PieceTable pieces;
        QCOMPARE(written({}, pieces), std::string());
    }

    void noStatementIsLongerThanD1Takes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isText");
        QTest::newRow("just fits") << QByteArray(99'900, 'x') << true;
        QTest::newRow("just too long") << QByteArray(100'000, 'x') << true;
        QTest::newRow("line ends") << QByteArray("\r\n").repeated(250'000) << true;
        QTest::newRow("quotes") << QByteArray(500'000, '\'') << true;
        QTest::newRow("characters of several bytes") << QByteArray("\xf0\x9f\x98\x80").repeated(60'000) << true;
        QTest::newRow("NULs") << QByteArray(90'000, '\0') << true;
        QTest::newRow("stray bytes") << QByteArray(90'000, '\x80') << true;
        QTest::newRow("blob") << QByteArray(2'000'000, '\x01') << false;
    }
    void noStatementIsLongerThanD1Takes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isText);
        const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        PieceTable pieces;
        const CellView cell = isText ? CellView::ofText(view) : CellView::ofBlob(view);
        const std::string out = written({{CellView::ofInteger(1), cell}, {CellView::ofInteger(2), CellView()}}, pieces);
        for (const sql::StatementSpan span : sql::splitStatements(out))
            QVERIFY(span.end - span.begin <= sql::maxStatementBytes);
        QVERIFY(out.ends_with("(2, NULL);\n"));
    }

    void onlyAsMuchAsNeededGoesInPieces()
    {
        PieceTable pieces;
        const std::string large(90'000, 'x');
        const std::string small(20'000, 'y');
        const std::string out = written({{CellView::ofText(small), CellView::ofText(large)}}, pieces);
        QVERIFY(pieces.isUsed);
        QVERIFY(out.starts_with("CREATE TABLE _d1_export_pieces "));
        QVERIFY(out.contains("VALUES\n('yyy"));
        QCOMPARE(out.find("INSERT INTO _d1_export_pieces VALUES (0,"), std::string::npos);
        QVERIFY(out.contains("INSERT INTO _d1_export_pieces VALUES (1, 3, 'x"));
    }

    void pieceTableIsMadeOnce()
    {
        PieceTable pieces;
        pieces.isUsed = true;
        const std::string large(200'000, 'x');
        const std::string out = written({{CellView(), CellView::ofText(large)}}, pieces);
        QVERIFY(!out.contains("CREATE TABLE"));
        QVERIFY(out.ends_with("DELETE FROM _d1_export_pieces;\n"));
    }
};

QTEST_APPLESS_MAIN(tst_ScriptWriter)
#include "tst_scriptwriter.moc"
