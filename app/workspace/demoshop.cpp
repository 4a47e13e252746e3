// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demoshop.h"

#include "workspace/demoinsert.h"
#include "workspace/demorandom.h"
#include "workspace/demoschema.h"
#include "workspace/demowords.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <vector>

namespace d1 {

namespace {

constexpr std::size_t customerCount = 5'000;
constexpr std::size_t productCount = 500;
constexpr std::size_t orderCount = 40'000;
constexpr std::size_t lineCount = 94'500;
constexpr std::size_t eventCount = 60'000;
static_assert(customerCount + productCount + orderCount + lineCount + eventCount == 200'000);

constexpr std::int64_t secondsADay = 86'400;
constexpr std::int64_t opening = 1'704'067'200; // 2024-01-01T00:00:00Z
constexpr std::int64_t days = 731;              // to the end of 2025
constexpr std::int64_t closing = opening + days * secondsADay;

struct Product {
    std::int64_t priceCents;
    std::string name;
};

/// 2025-03-04T10:11:12Z
std::string isoTime(std::int64_t unixSeconds)
{
    using namespace std::chrono;
    const sys_seconds time{seconds(unixSeconds)};
    const auto day = floor<std::chrono::days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    std::array<char, 24> text{};
    const int length = std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

/// The name as the part of an address before the @: lower case, ASCII.
std::string mailName(std::string_view name)
{
    std::string mail;
    for (const char c : name) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            mail += c;
        else if (c >= 'A' && c <= 'Z')
            mail += static_cast<char>(c + 32);
        else if (c == ' ')
            mail += '.';
    }
    return mail;
}

/// A 2 x 2 picture in the BMP format, so that a blob in the demo is something a viewer can open.
std::array<unsigned char, 70> swatch(std::uint64_t colours)
{
    std::array<unsigned char, 70> bmp{'B', 'M', 70};
    bmp[10] = 54; // where the pixels begin
    bmp[14] = 40; // size of the second header
    bmp[18] = bmp[22] = 2;
    bmp[26] = 1;
    bmp[28] = 24; // bits a pixel
    bmp[34] = 16; // bytes of pixels: two rows of 2 x 3, padded to 8
    for (const std::size_t pixel : {54, 57, 62, 65}) {
        for (std::size_t channel = 0; channel < 3; ++channel) {
            bmp[pixel + channel] = static_cast<unsigned char>(colours & 0xff);
            colours >>= 5;
        }
    }
    return bmp;
}

/// Fills the tables in the order of their references.
class Shop
{
public:
    explicit Shop(sqlite3 *database)
        : m_database(database)
    {}

    [[nodiscard]] bool fill() { return fillCustomers() && fillProducts() && fillOrders() && fillEvents(); }

private:
    /// `count` moments in order, more of them later on and around 14:00 UTC: a shop that grows.
    std::vector<std::int64_t> moments(std::size_t count)
    {
        std::vector<std::int64_t> times(count);
        for (std::int64_t &time : times) {
            const std::uint64_t anyDay = m_random.below(days);
            const std::uint64_t otherDay = m_random.below(days + days / 2) % days;
            const std::uint64_t day = std::max(anyDay, otherDay);
            const std::uint64_t second = (m_random.below(secondsADay) + m_random.below(secondsADay)) / 2 + 7'200;
            time = std::min(opening + static_cast<std::int64_t>(day * secondsADay + second), closing - 1);
        }
        std::ranges::sort(times);
        return times;
    }

    /// A customer who had signed up by then; the early ones order more often.
    std::int64_t customerAt(std::int64_t time)
    {
        const auto known = std::ranges::upper_bound(m_signUps, time) - m_signUps.begin();
        const auto count = static_cast<std::uint64_t>(std::max<std::ptrdiff_t>(known, 100));
        return 1 + static_cast<std::int64_t>(std::min(m_random.below(count), m_random.below(count)));
    }

    std::size_t popularProduct() { return std::min(m_random.below(productCount), m_random.below(productCount)); }

    bool fillCustomers();
    bool fillProducts();
    bool fillOrders();
    bool fillEvents();
    std::string payloadOf(std::string_view kind, std::int64_t order);

    sqlite3 *m_database;
    DemoRandom m_random{20'241'123};
    std::vector<std::int64_t> m_signUps;
    std::vector<Product> m_products;
};

bool Shop::fillCustomers()
{
    DemoInsert insert(m_database, "INSERT INTO customers VALUES (?, ?, ?, ?, ?, ?, ?)");
    m_signUps = moments(customerCount);
    for (std::size_t i = 0; i < customerCount; ++i) {
        const auto id = static_cast<std::int64_t>(i + 1);
        const std::string_view firstName = m_random.pick(demoFirstNames());
        const std::string_view lastName = m_random.pick(demoLastNames());
        const std::string name = std::string(firstName) + ' ' + std::string(lastName);
        const std::string email = mailName(name) + std::to_string(id) + "@example.com";
        const DemoCity city = m_random.pick(demoCities());
        insert.row(id, name, email, city.name, city.country, std::int64_t{m_random.chance(35)}, isoTime(m_signUps[i]));
    }
    return !insert.failed();
}

bool Shop::fillProducts()
{
    DemoInsert insert(m_database, "INSERT INTO products VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < productCount; ++i) {
        const DemoArticle article = demoArticles()[i % demoArticles().size()];
        const std::size_t make = i / demoArticles().size();
        Product product{article.priceCents + static_cast<std::int64_t>(make) * 150,
                        std::string(demoMakes()[make]) + ' ' + std::string(article.noun)};
        const auto id = static_cast<std::int64_t>(i + 1);
        const std::string sku = mailName(article.category).substr(0, 3) + '-' + std::to_string(10'000 + id);
        const std::int64_t stock = m_random.between(0, 240);
        const double kilograms = static_cast<double>(article.grams + m_random.between(0, 90)) / 1000.0;
        const auto pixels = swatch(m_random.next());
        const auto picture = m_random.chance(80) ? std::optional<std::span<const unsigned char>>(pixels) : std::nullopt;
        const auto gone = m_random.chance(6)
                              ? std::optional<std::string>(isoTime(closing - m_random.between(0, 300) * secondsADay))
                              : std::nullopt;
        insert.row(id, sku, product.name, article.category, product.priceCents, kilograms, gone ? 0 : stock, picture,
                   gone);
        m_products.push_back(std::move(product));
    }
    return !insert.failed();
}

bool Shop::fillOrders()
{
    // Every order gets one line, the other lines fall on orders at random.
    std::vector<std::size_t> lines(orderCount, 1);
    for (std::size_t i = orderCount; i < lineCount; ++i)
        ++lines[m_random.below(orderCount)];

    struct Line {
        std::int64_t product, quantity, priceCents;
    };
    std::vector<Line> basket;
    DemoInsert insertOrder(m_database, "INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?)");
    DemoInsert insertLine(m_database, "INSERT INTO order_lines VALUES (?, ?, ?, ?, ?)");
    const std::vector<std::int64_t> times = moments(orderCount);
    for (std::size_t i = 0; i < orderCount; ++i) {
        std::int64_t total = 0;
        basket.clear();
        for (std::size_t line = 0; line < lines[i]; ++line) {
            const std::size_t product = popularProduct();
            const std::int64_t quantity = m_random.chance(75) ? 1 : m_random.between(2, 6);
            basket.push_back({static_cast<std::int64_t>(product + 1), quantity, m_products[product].priceCents});
            total += quantity * basket.back().priceCents;
        }

        const std::int64_t customer = customerAt(times[i]);
        const std::int64_t age = (closing - times[i]) / secondsADay;
        std::string_view status = m_random.chance(91) ? "delivered" : m_random.chance(50) ? "returned" : "cancelled";
        if (age < 9 && status != "cancelled")
            status = age < 1 ? "pending" : age < 3 ? "paid" : "shipped";
        const bool sent = status == "delivered" || status == "returned" || status == "shipped";
        const auto shipped = sent ? std::optional(isoTime(times[i] + m_random.between(8, 60) * 3'600)) : std::nullopt;
        const auto note = m_random.chance(4) ? std::optional(m_random.pick(demoOrderNotes())) : std::nullopt;

        const auto id = static_cast<std::int64_t>(i + 1);
        insertOrder.row(id, customer, status, total, isoTime(times[i]), shipped, note);
        std::int64_t number = 0;
        for (const Line &line : basket)
            insertLine.row(id, ++number, line.product, line.quantity, line.priceCents);
    }
    return !insertOrder.failed() && !insertLine.failed();
}

std::string Shop::payloadOf(std::string_view kind, std::int64_t order)
{
    // Named first, since the order in which operands are evaluated is the compiler's choice.
    const std::size_t product = popularProduct();
    const std::string productId = std::to_string(product + 1);
    const std::string few = std::to_string(m_random.between(1, 5));
    const std::string many = std::to_string(m_random.between(18, 420));
    const bool usual = m_random.chance(65);
    if (kind == "search")
        return R"({"term":")" + std::string(m_random.pick(demoSearches())) + R"(","hits":)" + few + '}';
    if (kind == "page_view")
        return R"({"path":"/products/)" + productId + R"(","ms":)" + many + R"(,"device":")"
               + (usual ? "phone" : "desktop") + R"("})";
    if (kind == "cart_add")
        return R"({"product":{"id":)" + productId + R"(,"name":")" + m_products[product].name + R"("},"quantity":)"
               + few + '}';
    if (kind == "payment_failed")
        return R"({"order":)" + std::to_string(order) + R"(,"reason":")" + (usual ? "card_declined" : "timeout")
               + R"(","ms":)" + many + '}';
    return R"({"order":)" + std::to_string(order) + R"(,"items":)" + few + '}';
}

bool Shop::fillEvents()
{
    DemoInsert insert(m_database, "INSERT INTO events VALUES (?, ?, ?, ?, ?)");
    const std::vector<std::int64_t> times = moments(eventCount);
    for (std::size_t i = 0; i < eventCount; ++i) {
        const std::uint64_t share = m_random.below(100);
        const std::string_view kind = share < 55   ? "page_view"
                                      : share < 73 ? "search"
                                      : share < 87 ? "cart_add"
                                      : share < 97 ? "checkout"
                                                   : "payment_failed";
        const auto visitor = m_random.chance(70) ? std::optional(customerAt(times[i])) : std::nullopt;
        const auto order = static_cast<std::int64_t>(i * orderCount / eventCount + 1);
        const std::string payload = payloadOf(kind, order);
        insert.row(static_cast<std::int64_t>(i + 1), visitor, kind, payload,
                   times[i] * 1'000 + static_cast<std::int64_t>(m_random.below(1'000)));
    }
    return !insert.failed();
}

} // namespace

Result<void> writeDemoShop(const std::string &path)
{
    sqlite3 *opened = nullptr;
    const int status = sqlite3_open_v2(path.c_str(), &opened,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    const SqliteDatabase database(opened);
    const auto run = [&](const char *sql) {
        return sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    // Nobody sees the file before it is whole, so nothing has to survive a crash.
    const std::string version = "PRAGMA user_version = " + std::to_string(demoShopVersion);
    const bool written = status == SQLITE_OK && run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
                         && run(version.c_str()) && run("BEGIN") && run(demoTables) && Shop(database.get()).fill()
                         && run(demoRest) && run("COMMIT");
    if (!written) {
        const std::string reason = database ? sqlite3_errmsg(database.get()) : "out of memory";
        return std::unexpected(Error(ErrorKind::Unknown, "The demo database could not be written to " + path + " ("
                                                             + reason
                                                             + "); free some space or check the folder's rights."));
    }
    return {};
}

} // namespace d1
