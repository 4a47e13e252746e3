// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/snippets/snippettour.h"

#include <QTest>

#include <ranges>

using namespace d1;

namespace {

/// A script with a tour through it, changed as an editor would.
struct Script {
    Script(std::string before, const char *body)
        : text(std::move(before))
        , tour(expandSnippet(body), text.size())
    {
        text += expandSnippet(body).text;
    }

    void replace(std::size_t offset, std::size_t removed, const std::string &inserted)
    {
        text.replace(offset, removed, inserted);
        if (removed > 0)
            tour.removed(offset, removed);
        if (!inserted.empty())
            tour.inserted(offset, inserted.size());
    }

    /// Writes over the place that is to be filled in, letter by letter.
    void fill(const std::string &letters)
    {
        const sql::StatementSpan place = tour.current();
        replace(place.begin, place.end - place.begin, {});
        for (const char letter : letters)
            replace(tour.current().end, 0, std::string(1, letter));
    }

    void goOn()
    {
        for (const sql::TextEdit &edit : tour.echoes(text) | std::views::reverse)
            replace(edit.offset, edit.removed, edit.inserted);
        tour.goOn();
    }

    [[nodiscard]] std::string place() const { return std::string(tour.current().in(text)); }

    std::string text;
    SnippetTour tour;
};

} // namespace

class tst_SnippetTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesByNumberAndEndsAtZero()
    {
        Script script("-- é\n", "${2:b} ${0:end} ${1:a}");
        QStringList visited;
        for (;;) {
            visited += QString::fromStdString(script.place());
            if (script.tour.isAtEnd())
                break;
            script.goOn();
        }
        QCOMPARE(visited, QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("end")}));
        script.tour.goBack();
        QCOMPARE(script.place(), std::string("b"));
        script.tour.goBack();
        script.tour.goBack();
        QVERIFY(script.tour.isAtBegin());
        QCOMPARE(script.place(), std::string("a"));
    }

    void whatIsWrittenAppearsInAllPlacesOfItsNumber()
    {
        Script script("", "INSERT INTO ${1:t} (${2:id}) SELECT ${2} FROM ${1}_old WHERE ${1}.${2} > 1;");
        script.fill("orders");
        script.goOn();
        QCOMPARE(script.text, std::string("INSERT INTO orders (id) SELECT id FROM orders_old WHERE orders.id > 1;"));
        script.fill("number, total");
        script.goOn();
        QCOMPARE(script.text, std::string("INSERT INTO orders (number, total) SELECT number, total FROM orders_old "
                                          "WHERE orders.number, total > 1;"));
        QCOMPARE(script.tour.current().begin, script.text.size());
    }

    void whatIsWrittenInALaterPlaceCounts()
    {
        Script script("", "${1:a} ${1}");
        script.replace(2, 1, "xyz");
        script.goOn();
        QCOMPARE(script.text, std::string("xyz xyz"));
    }

    void aPlaceCanBeEmptied()
    {
        Script script("", "f(${1:a}, ${2:b})${1}");
        script.fill("");
        script.goOn();
        QCOMPARE(script.text, std::string("f(, b)"));
        QCOMPARE(script.place(), std::string("b"));
    }

    void emptyNeighboursStayApart()
    {
        Script script("", "${1}${2}${3}");
        script.fill("one");
        script.goOn();
        script.fill("two");
        script.goOn();
        script.fill("three");
        script.goOn();
        QCOMPARE(script.text, std::string("onetwothree"));
        script.tour.goBack();
        script.tour.goBack();
        QCOMPARE(script.place(), std::string("two"));
    }

    void changesAroundItMoveIt()
    {
        Script script("SELECT 1;\n", "a ${1:b} c");
        script.replace(0, 0, "-- x\n");
        QCOMPARE(script.place(), std::string("b"));
        QCOMPARE(script.tour.whole(), (sql::StatementSpan{15, 20}));
        script.replace(0, 15, "");
        QCOMPARE(script.place(), std::string("b"));
        script.replace(3, 2, "");
        QCOMPARE(script.text, std::string("a b"));
        QCOMPARE(script.tour.whole(), (sql::StatementSpan{0, 3}));
    }

    void takenAwayItIsEmpty()
    {
        Script script("x", "a ${1:b} c");
        script.replace(0, script.text.size(), "");
        QCOMPARE(script.tour.whole(), (sql::StatementSpan{0, 0}));
        QCOMPARE(script.place(), std::string());
    }
};

QTEST_GUILESS_MAIN(tst_SnippetTour)
#include "tst_snippettour.moc"
