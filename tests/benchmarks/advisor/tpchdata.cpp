// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpchdata.h"

#include "benchdatabase.h"
#include "sql/splitter.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace d1::bench {

namespace {

constexpr auto tables = R"sql(
CREATE TABLE region (r_regionkey INTEGER PRIMARY KEY, r_name TEXT NOT NULL, r_comment TEXT);
CREATE TABLE nation (n_nationkey INTEGER PRIMARY KEY, n_name TEXT NOT NULL,
  n_regionkey INTEGER NOT NULL REFERENCES region, n_comment TEXT);
CREATE TABLE part (p_partkey INTEGER PRIMARY KEY, p_name TEXT NOT NULL, p_mfgr TEXT NOT NULL, p_brand TEXT NOT NULL,
  p_type TEXT NOT NULL, p_size INTEGER NOT NULL, p_container TEXT NOT NULL, p_retailprice REAL NOT NULL,
  p_comment TEXT NOT NULL);
CREATE TABLE supplier (s_suppkey INTEGER PRIMARY KEY, s_name TEXT NOT NULL, s_address TEXT NOT NULL,
  s_nationkey INTEGER NOT NULL REFERENCES nation, s_phone TEXT NOT NULL, s_acctbal REAL NOT NULL,
  s_comment TEXT NOT NULL);
CREATE TABLE partsupp (ps_partkey INTEGER NOT NULL REFERENCES part, ps_suppkey INTEGER NOT NULL REFERENCES supplier,
  ps_availqty INTEGER NOT NULL, ps_supplycost REAL NOT NULL, ps_comment TEXT NOT NULL,
  PRIMARY KEY (ps_partkey, ps_suppkey));
CREATE TABLE customer (c_custkey INTEGER PRIMARY KEY, c_name TEXT NOT NULL, c_address TEXT NOT NULL,
  c_nationkey INTEGER NOT NULL REFERENCES nation, c_phone TEXT NOT NULL, c_acctbal REAL NOT NULL,
  c_mktsegment TEXT NOT NULL, c_comment TEXT NOT NULL);
CREATE TABLE orders (o_orderkey INTEGER PRIMARY KEY, o_custkey INTEGER NOT NULL REFERENCES customer,
  o_orderstatus TEXT NOT NULL, o_totalprice REAL NOT NULL, o_orderdate TEXT NOT NULL, o_orderpriority TEXT NOT NULL,
  o_clerk TEXT NOT NULL, o_shippriority INTEGER NOT NULL, o_comment TEXT NOT NULL);
CREATE TABLE lineitem (l_orderkey INTEGER NOT NULL REFERENCES orders, l_partkey INTEGER NOT NULL REFERENCES part,
  l_suppkey INTEGER NOT NULL REFERENCES supplier, l_linenumber INTEGER NOT NULL, l_quantity REAL NOT NULL,
  l_extendedprice REAL NOT NULL, l_discount REAL NOT NULL, l_tax REAL NOT NULL, l_returnflag TEXT NOT NULL,
  l_linestatus TEXT NOT NULL, l_shipdate TEXT NOT NULL, l_commitdate TEXT NOT NULL, l_receiptdate TEXT NOT NULL,
  l_shipinstruct TEXT NOT NULL, l_shipmode TEXT NOT NULL, l_comment TEXT NOT NULL,
  PRIMARY KEY (l_orderkey, l_linenumber));
)sql";

struct Nation {
    const char *name;
    int region;
};

constexpr std::array regions{"AFRICA", "AMERICA", "ASIA", "EUROPE", "MIDDLE EAST"};
constexpr std::array nations{
    Nation{"ALGERIA", 0},      Nation{"ARGENTINA", 1}, Nation{"BRAZIL", 1}, Nation{"CANADA", 1},
    Nation{"EGYPT", 4},        Nation{"ETHIOPIA", 0},  Nation{"FRANCE", 3}, Nation{"GERMANY", 3},
    Nation{"INDIA", 2},        Nation{"INDONESIA", 2}, Nation{"IRAN", 4},   Nation{"IRAQ", 4},
    Nation{"JAPAN", 2},        Nation{"JORDAN", 4},    Nation{"KENYA", 0},  Nation{"MOROCCO", 0},
    Nation{"MOZAMBIQUE", 0},   Nation{"PERU", 1},      Nation{"CHINA", 2},  Nation{"ROMANIA", 3},
    Nation{"SAUDI ARABIA", 4}, Nation{"VIETNAM", 2},   Nation{"RUSSIA", 3}, Nation{"UNITED KINGDOM", 3},
    Nation{"UNITED STATES", 1}};

const std::vector<std::string> colours{
    "almond",  "antique",   "aquamarine", "azure",      "beige",    "bisque",    "black",  "blue",
    "blush",   "brown",     "burlywood",  "chartreuse", "chiffon",  "chocolate", "coral",  "cornsilk",
    "cream",   "cyan",      "dark",       "dim",        "drab",     "firebrick", "floral", "forest",
    "frosted", "goldenrod", "green",      "grey",       "honeydew", "hot",       "indian", "ivory",
    "khaki",   "lace",      "lavender",   "lemon",      "light",    "lime",      "linen",  "magenta"};
const std::vector<std::string> finishes{"STANDARD", "SMALL", "MEDIUM", "LARGE", "ECONOMY", "PROMO"};
const std::vector<std::string> coatings{"ANODIZED", "BURNISHED", "PLATED", "POLISHED", "BRUSHED"};
const std::vector<std::string> metals{"TIN", "NICKEL", "BRASS", "STEEL", "COPPER"};
const std::vector<std::string> sizes{"SM", "LG", "MED", "JUMBO", "WRAP"};
const std::vector<std::string> boxes{"CASE", "BOX", "BAG", "JAR", "PKG", "PACK", "CAN", "DRUM"};
const std::vector<std::string> segments{"AUTOMOBILE", "BUILDING", "FURNITURE", "MACHINERY", "HOUSEHOLD"};
const std::vector<std::string> priorities{"1-URGENT", "2-HIGH", "3-MEDIUM", "4-NOT SPECIFIED", "5-LOW"};
const std::vector<std::string> instructions{"DELIVER IN PERSON", "COLLECT COD", "NONE", "TAKE BACK RETURN"};
const std::vector<std::string> modes{"REG AIR", "AIR", "RAIL", "SHIP", "TRUCK", "MAIL", "FOB"};
const std::vector<std::string> words{"carefully", "quickly", "furiously",   "special",  "pending",    "final",
                                     "ironic",    "regular", "express",     "requests", "packages",   "accounts",
                                     "deposits",  "ideas",   "theodolites", "Customer", "Complaints", "sleep"};

constexpr std::int64_t lastOrderDay = 2405; // 1998-08-02
constexpr std::int64_t currentDay = 1263;   // 1995-06-17, after which nothing has been received yet

std::string comment(Dice &dice, int count)
{
    std::string text = dice.pick(words);
    for (int word = 1; word < count; ++word)
        text += ' ' + dice.pick(words);
    return text;
}

std::string numbered(const char *prefix, std::int64_t number)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%s#%09lld", prefix, static_cast<long long>(number));
    return text.data();
}

std::string phone(Dice &dice, std::int64_t nation)
{
    return std::to_string(nation + 10) + '-' + std::to_string(dice.between(100, 999)) + '-'
           + std::to_string(dice.between(100, 999)) + '-' + std::to_string(dice.between(1000, 9999));
}

double cents(Dice &dice, std::int64_t low, std::int64_t high)
{
    return static_cast<double>(dice.between(low, high)) / 100.0;
}

struct Sizes {
    explicit Sizes(double scale)
        : parts(static_cast<std::int64_t>(200'000 * scale))
        , suppliers(static_cast<std::int64_t>(10'000 * scale))
        , customers(static_cast<std::int64_t>(150'000 * scale))
        , orders(static_cast<std::int64_t>(1'500'000 * scale))
    {}
    std::int64_t parts;
    std::int64_t suppliers;
    std::int64_t customers;
    std::int64_t orders;

    /// One of the four suppliers of a part.
    [[nodiscard]] std::int64_t supplierOf(std::int64_t part, std::int64_t which) const
    {
        return (part + which * (suppliers / 4 + (part - 1) / suppliers)) % suppliers + 1;
    }
};

double retailPrice(std::int64_t part)
{
    return (90'000.0 + static_cast<double>((part / 10) % 20'001 + 100 * (part % 1'000))) / 100.0;
}

void addNations(BenchDatabase &database, Dice &dice)
{
    RowWriter region(database, "region", 3);
    for (std::size_t i = 0; i < regions.size(); ++i)
        region.add({static_cast<std::int64_t>(i), regions[i], comment(dice, 5)});
    RowWriter nation(database, "nation", 4);
    for (std::size_t i = 0; i < nations.size(); ++i)
        nation.add({static_cast<std::int64_t>(i), nations[i].name, std::int64_t{nations[i].region}, comment(dice, 5)});
}

void addParts(BenchDatabase &database, const Sizes &count, Dice &dice)
{
    RowWriter part(database, "part", 9);
    RowWriter offer(database, "partsupp", 5);
    for (std::int64_t key = 1; key <= count.parts; ++key) {
        std::string name = dice.pick(colours);
        for (int word = 1; word < 5; ++word)
            name += ' ' + dice.pick(colours);
        const std::int64_t maker = dice.between(1, 5);
        part.add({key, name, "Manufacturer#" + std::to_string(maker),
                  "Brand#" + std::to_string(maker) + std::to_string(dice.between(1, 5)),
                  dice.pick(finishes) + ' ' + dice.pick(coatings) + ' ' + dice.pick(metals), dice.between(1, 50),
                  dice.pick(sizes) + ' ' + dice.pick(boxes), retailPrice(key), comment(dice, 2)});
        for (std::int64_t which = 0; which < 4; ++which)
            offer.add({key, count.supplierOf(key, which), dice.between(1, 9'999), cents(dice, 100, 100'000),
                       comment(dice, 6)});
    }
}

void addPeople(BenchDatabase &database, const Sizes &count, Dice &dice)
{
    RowWriter supplier(database, "supplier", 7);
    for (std::int64_t key = 1; key <= count.suppliers; ++key) {
        const std::int64_t nation = dice.between(0, 24);
        supplier.add({key, numbered("Supplier", key), comment(dice, 2), nation, phone(dice, nation),
                      cents(dice, -99'999, 999'999), comment(dice, 8)});
    }
    RowWriter customer(database, "customer", 8);
    for (std::int64_t key = 1; key <= count.customers; ++key) {
        const std::int64_t nation = dice.between(0, 24);
        customer.add({key, numbered("Customer", key), comment(dice, 2), nation, phone(dice, nation),
                      cents(dice, -99'999, 999'999), dice.pick(segments), comment(dice, 8)});
    }
}

void addOrders(BenchDatabase &database, const Sizes &count, Dice &dice)
{
    RowWriter order(database, "orders", 9);
    RowWriter line(database, "lineitem", 16);
    for (std::int64_t number = 0; number < count.orders; ++number) {
        const std::int64_t key = number / 8 * 32 + number % 8 + 1; // a quarter of the keys is used
        const std::int64_t day = dice.between(0, lastOrderDay);
        const std::int64_t lines = dice.between(1, 7);
        std::int64_t open = 0;
        double total = 0.0;
        for (std::int64_t at = 1; at <= lines; ++at) {
            const std::int64_t part = dice.between(1, count.parts);
            const auto quantity = static_cast<double>(dice.between(1, 50));
            const double price = quantity * retailPrice(part);
            const std::int64_t shipped = day + dice.between(1, 121);
            const std::int64_t received = shipped + dice.between(1, 30);
            const bool isOpen = shipped > currentDay;
            open += isOpen ? 1 : 0;
            total += price;
            line.add({key, part, count.supplierOf(part, dice.between(0, 3)), at, quantity, price, cents(dice, 0, 10),
                      cents(dice, 0, 8), received <= currentDay ? (dice.between(0, 1) ? "R" : "A") : "N",
                      isOpen ? "O" : "F", dateText(shipped), dateText(day + dice.between(30, 90)), dateText(received),
                      dice.pick(instructions), dice.pick(modes), comment(dice, 3)});
        }
        std::int64_t buyer = dice.between(1, count.customers);
        buyer -= buyer % 3 == 0 ? 1 : 0; // a third never orders
        order.add({key, buyer,
                   open == lines ? "O"
                   : open == 0   ? "F"
                                 : "P",
                   total, dateText(day), dice.pick(priorities), numbered("Clerk", dice.between(1, 1'000)),
                   std::int64_t{0}, comment(dice, 6)});
    }
}

} // namespace

void makeTpchDatabase(const std::string &path, double scale)
{
    BenchDatabase database(path);
    database.run(tables);
    database.run("BEGIN");
    Dice dice(42);
    const Sizes count(scale);
    addNations(database, dice);
    addParts(database, count, dice);
    addPeople(database, count, dice);
    addOrders(database, count, dice);
    database.run("COMMIT");
}

std::vector<std::string> tpchQueries()
{
    std::ifstream file(D1_BENCH_QUERIES);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    std::vector<std::string> queries;
    for (const sql::StatementSpan &span : sql::splitStatements(text))
        queries.push_back(text.substr(span.begin, span.end - span.begin));
    return queries;
}

} // namespace d1::bench
