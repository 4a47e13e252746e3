// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/resultpages.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace d1;
using nlohmann::json;

class tst_ResultPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWhereTheListEnds_data()
    {
        QTest::addColumn<std::vector<int>>("counts");
        QTest::addColumn<QByteArray>("paging");
        QTest::addColumn<int>("pages");
        const auto row = [](const char *name, std::vector<int> counts, const char *paging, int pages) {
            QTest::newRow(name) << std::move(counts) << QByteArray(paging) << pages;
        };
        row("total reached", {2, 2, 1}, R"({"total_count":5})", 3);
        row("total reached on a full page", {2, 2}, R"({"total_count":4})", 2);
        row("nothing", {0}, R"({"total_count":0})", 1);
        row("total too high", {2, 0}, R"({"total_count":9})", 2);
        row("server gives smaller pages", {1, 1, 1}, R"({"total_count":3,"per_page":1})", 3);
        row("short page without paging", {2, 1}, "{}", 2);
        row("empty page without paging", {2, 2, 0}, "{}", 3);
        row("smaller pages without total", {1, 1, 0}, R"({"per_page":1})", 3);
        row("odd total", {2, 1}, R"({"total_count":"x"})", 2);
        row("no result_info", {2, 1}, "null", 2);
    }
    void endsWhereTheListEnds()
    {
        QFETCH(const std::vector<int>, counts);
        QFETCH(const QByteArray, paging);
        QFETCH(const int, pages);
        ResultPages list(2);
        int page = 0;
        for (const int count : counts) {
            QVERIFY(!list.isComplete());
            QCOMPARE(list.next(), ++page);
            json envelope{{"result", json(static_cast<std::size_t>(count), json::object())}};
            envelope["result_info"] = json::parse(paging.toStdString());
            list.add(envelope);
        }
        QVERIFY(list.isComplete());
        QCOMPARE(page, pages);
    }
};

QTEST_APPLESS_MAIN(tst_ResultPages)
#include "tst_resultpages.moc"
