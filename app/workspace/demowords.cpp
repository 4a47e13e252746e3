// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demowords.h"

#include <array>

namespace d1 {

namespace {

constexpr auto firstNames = std::to_array<std::string_view>({
    "Ada",   "Aiko",  "Amara", "Anna",  "Asha",  "Bruno", "Carla",  "Chidi", "Clara", "Daniel", "Diego",
    "Elif",  "Elena", "Emil",  "Emma",  "Fatou", "Felix", "Freya",  "Grace", "Hana",  "Hugo",   "Ines",
    "Ivan",  "Jana",  "João",  "Jonas", "Julia", "Kaito", "Katrin", "Lars",  "Laura", "Léa",    "Liam",
    "Lin",   "Lucía", "Maja",  "Malik", "Marco", "Maria", "Mateo",  "Mei",   "Mia",   "Milan",  "Mohamed",
    "Nadia", "Nina",  "Noah",  "Nora",  "Olga",  "Omar",  "Oskar",  "Paula", "Pedro", "Priya",  "Rosa",
    "Samir", "Sara",  "Sofia", "Søren", "Tariq", "Theo",  "Tomás",  "Vera",  "Yuki",
});

constexpr auto lastNames = std::to_array<std::string_view>({
    "Abe",      "Ahmed",   "Almeida", "Andersen", "Bauer",   "Becker",   "Bianchi", "Brown",     "Castro",   "Chen",
    "Costa",    "Diallo",  "Dubois",  "Eriksson", "Fischer", "Fontaine", "García",  "Gupta",     "Haddad",   "Hansen",
    "Hoffmann", "Horvat",  "Ito",     "Ivanova",  "Jansen",  "Johnson",  "Kaya",    "Keller",    "Khan",     "Kim",
    "Kowalski", "Lange",   "Larsson", "Lefèvre",  "López",   "Martin",   "Meyer",   "Moreau",    "Müller",   "Nakamura",
    "Ngata",    "Nguyen",  "Novak",   "Nowak",    "O'Brien", "Okafor",   "Olsen",   "Papadakis", "Patel",    "Pereira",
    "Petrov",   "Popescu", "Rossi",   "Sato",     "Schmidt", "Silva",    "Singh",   "Smith",     "Svensson", "Tanaka",
    "Virtanen", "Weber",   "Wilson",  "Yilmaz",
});

constexpr auto cities = std::to_array<DemoCity>({
    {"Berlin", "DE"},   {"Hamburg", "DE"},   {"München", "DE"},   {"Köln", "DE"},     {"Paris", "FR"},
    {"Lyon", "FR"},     {"Nantes", "FR"},    {"London", "GB"},    {"Leeds", "GB"},    {"Edinburgh", "GB"},
    {"Dublin", "IE"},   {"Madrid", "ES"},    {"Valencia", "ES"},  {"Lisboa", "PT"},   {"Porto", "PT"},
    {"Milano", "IT"},   {"Torino", "IT"},    {"Zürich", "CH"},    {"Wien", "AT"},     {"Praha", "CZ"},
    {"Warszawa", "PL"}, {"Kraków", "PL"},    {"København", "DK"}, {"Oslo", "NO"},     {"Stockholm", "SE"},
    {"Göteborg", "SE"}, {"Helsinki", "FI"},  {"Amsterdam", "NL"}, {"Utrecht", "NL"},  {"Bruxelles", "BE"},
    {"New York", "US"}, {"Austin", "US"},    {"Portland", "US"},  {"Chicago", "US"},  {"Toronto", "CA"},
    {"Montréal", "CA"}, {"São Paulo", "BR"}, {"Sydney", "AU"},    {"Auckland", "NZ"}, {"東京", "JP"},
});

constexpr auto articles = std::to_array<DemoArticle>({
    {"Kitchen", "Cutting Board", 2490, 1400},
    {"Kitchen", "Salad Bowl", 2990, 900},
    {"Kitchen", "Pepper Mill", 1990, 350},
    {"Kitchen", "Frying Pan", 4590, 1900},
    {"Kitchen", "Chef's Knife", 5990, 240},
    {"Kitchen", "Storage Jar", 1290, 600},
    {"Coffee & Tea", "Mug", 990, 320},
    {"Coffee & Tea", "Teapot", 3490, 850},
    {"Coffee & Tea", "Pour-Over Dripper", 2290, 400},
    {"Coffee & Tea", "Hand Grinder", 6990, 650},
    {"Coffee & Tea", "Milk Jug", 1690, 280},
    {"Coffee & Tea", "Espresso Cup", 790, 150},
    {"Lighting", "Desk Lamp", 7990, 2100},
    {"Lighting", "Pendant Lamp", 12900, 2600},
    {"Lighting", "Candle Holder", 1590, 420},
    {"Lighting", "Lantern", 3990, 1300},
    {"Textiles", "Cushion", 2990, 550},
    {"Textiles", "Throw Blanket", 5490, 1200},
    {"Textiles", "Tea Towel", 890, 90},
    {"Textiles", "Apron", 2490, 300},
    {"Stationery", "Notebook", 1190, 260},
    {"Stationery", "Fountain Pen", 3990, 35},
    {"Stationery", "Pencil Case", 1490, 80},
    {"Stationery", "Desk Tray", 2690, 700},
    {"Outdoor", "Water Bottle", 2190, 310},
    {"Outdoor", "Picnic Basket", 5990, 1700},
    {"Outdoor", "Camp Stool", 3490, 1500},
    {"Outdoor", "Thermos", 2990, 480},
    {"Garden", "Planter", 2790, 2300},
    {"Garden", "Watering Can", 2490, 950},
    {"Garden", "Hand Trowel", 1590, 290},
    {"Garden", "Bird Feeder", 1990, 800},
});

constexpr auto makes = std::to_array<std::string_view>({
    "Classic",
    "Oak",
    "Walnut",
    "Enamel",
    "Copper",
    "Stoneware",
    "Linen",
    "Recycled",
    "Brushed Steel",
    "Matt Black",
    "Sand",
    "Forest Green",
    "Ocean Blue",
    "Terracotta",
    "Bamboo",
    "Limited Edition",
});

constexpr auto orderNotes = std::to_array<std::string_view>({
    "Please leave with the neighbour.",
    "Gift: no invoice in the parcel.",
    "Ring twice, the bell is shy.",
    "Deliver after 17:00, please.",
    "Box may be reused.",
    "It's a surprise, don't call!",
    "Tür hinten links",
    "Merci de laisser chez la gardienne.",
});

constexpr auto searches = std::to_array<std::string_view>({
    "oak board",
    "blue mug",
    "gift under 30",
    "teapot",
    "desk lamp",
    "bamboo",
    "notebook a5",
    "thermos 500ml",
    "watering can",
    "linen apron",
    "knife",
    "candle",
    "planter large",
    "coffee grinder",
    "copper pan",
    "picnic",
});

} // namespace

std::span<const std::string_view> demoFirstNames()
{
    return firstNames;
}

std::span<const std::string_view> demoLastNames()
{
    return lastNames;
}

std::span<const DemoCity> demoCities()
{
    return cities;
}

std::span<const DemoArticle> demoArticles()
{
    return articles;
}

std::span<const std::string_view> demoMakes()
{
    return makes;
}

std::span<const std::string_view> demoOrderNotes()
{
    return orderNotes;
}

std::span<const std::string_view> demoSearches()
{
    return searches;
}

} // namespace d1
