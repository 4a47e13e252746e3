// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/accountanalytics.h"

#include "service/analytics/analyticsplan.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>
#include <ranges>

namespace d1 {

namespace {

using nlohmann::json;

/// What is to be sorted out, and the piece of the cache that each belongs to.
struct Unsorted {
    AnalyticsCache::Pieces kept;
    std::vector<json> fetched;
    std::vector<Clock::WallTime> fetchedPieces; ///< an empty one is an answer, too
};

template<typename Row>
struct Sorted {
    std::vector<Row> rows;
    AnalyticsCache::Pieces pieces; ///< of what was fetched
};

/// May take long: on another thread.
template<typename Row>
Sorted<Row> sortOut(Unsorted unsorted, const AnalyticsPlan &plan, Row (*rowFrom)(const json &, Clock::WallTime))
{
    Sorted<Row> sorted;
    const auto add = [&](const json &group) {
        Row row = rowFrom(group, plan.span.from);
        if (row.start >= plan.span.from && row.start < plan.span.to)
            sorted.rows.push_back(std::move(row));
    };
    for (const auto &[start, text] : unsorted.kept) {
        for (const json &group : json::parse(text, nullptr, false))
            add(group);
    }
    std::map<Clock::WallTime, json> pieces;
    for (const Clock::WallTime start : unsorted.fetchedPieces)
        pieces[start] = json::array();
    for (json &group : unsorted.fetched) {
        add(group);
        const Clock::WallTime piece = plan.pieceOf(timeOf(group).value_or(plan.span.from));
        if (const auto found = pieces.find(piece); found != pieces.end())
            found->second.push_back(std::move(group));
    }
    for (const auto &[start, groups] : pieces)
        sorted.pieces.emplace(start, groups.dump(-1, ' ', false, json::error_handler_t::replace));
    std::ranges::stable_sort(sorted.rows, [](const Row &a, const Row &b) {
        return std::tie(a.start, a.databaseId) < std::tie(b.start, b.databaseId);
    });
    return sorted;
}

Error notOffered(Dataset dataset)
{
    const char *what = dataset == Dataset::Traffic   ? "the traffic"
                       : dataset == Dataset::Queries ? "the queries"
                                                     : "the sizes";
    return {ErrorKind::NotFound, std::string("Cloudflare offers no figures about ") + what
                                     + " of this account's databases; this desktop's own are in the query log."};
}

/// The schema can be kept from a token that may read the figures; then what is documented is asked for.
bool endsTheSearch(const Error &error)
{
    switch (error.verdict.kind) {
    case ErrorKind::Syntax:
    case ErrorKind::NotFound:
    case ErrorKind::Limit:
    case ErrorKind::Unknown:
        return false;
    default:
        return true;
    }
}

} // namespace

std::shared_ptr<AccountAnalytics> AccountAnalytics::create(AnalyticsPages pages, std::shared_ptr<AnalyticsCache> cache,
                                                           Clock *clock)
{
    return std::shared_ptr<AccountAnalytics>(new AccountAnalytics(std::move(pages), std::move(cache), clock));
}

AccountAnalytics::AccountAnalytics(AnalyticsPages pages, std::shared_ptr<AnalyticsCache> cache, Clock *clock)
    : m_pages(std::move(pages))
    , m_cache(std::move(cache))
    , m_clock(clock)
{}

QCoro::Task<Result<AnalyticsAbilities>> AccountAnalytics::abilities(CancelToken cancel)
{
    const auto self = shared_from_this();
    while (m_asking)
        co_await m_answered.next();
    if (!m_abilities) {
        m_asking = true;
        auto found = co_await findAbilities(std::move(cancel));
        m_asking = false;
        if (found)
            m_abilities = *found;
        m_answered.notify();
        co_return found;
    }
    const Result<AnalyticsAbilities> known = *m_abilities;
    co_return known;
}

QCoro::Task<Result<AnalyticsAbilities>> AccountAnalytics::findAbilities(CancelToken cancel)
{
    auto kept = co_await m_cache->abilities(accountId());
    if (kept)
        co_return *std::move(kept);
    AnalyticsAbilities abilities = AnalyticsAbilities::documented();
    CallTerms terms(cancel);
    std::string schemaDocument = AnalyticsAbilities::schemaDocument();
    json none = json::object();
    auto schema = co_await m_pages.ask(std::move(schemaDocument), std::move(none), terms);
    if (!schema && endsTheSearch(schema.error()))
        co_return std::unexpected(std::move(schema.error()));
    if (schema) {
        AnalyticsAbilities read = AnalyticsAbilities::schemaFrom(schema->data);
        if (!read.datasets.empty())
            abilities = std::move(read);
    }
    std::string settingsDocument = abilities.settingsDocument();
    json noMore = json::object();
    auto settings = co_await m_pages.ask(std::move(settingsDocument), std::move(noMore), terms);
    if (!settings && endsTheSearch(settings.error()))
        co_return std::unexpected(std::move(settings.error()));
    if (settings) {
        abilities.readSettings(settings->data);
        co_await m_cache->writeAbilities(accountId(), abilities);
    }
    co_return abilities;
}

QCoro::Task<> AccountAnalytics::forgetAbilities()
{
    m_abilities.reset();
    co_await m_cache->forgetAbilities(accountId());
}

template<typename Row>
QCoro::Task<Result<AnalyticsReport<Row>>> AccountAnalytics::report(AnalyticsQuestion question, Dataset dataset,
                                                                   RowFrom<Row> rowFrom)
{
    const auto self = shared_from_this();
    auto first = co_await attempt<Row>(question, dataset, rowFrom);
    const bool schemaChanged = !first && first.error().verdict.kind == ErrorKind::Syntax;
    if (!schemaChanged)
        co_return first;
    co_await forgetAbilities();
    auto second = co_await attempt<Row>(question, dataset, rowFrom);
    co_return second;
}

template<typename Row>
QCoro::Task<Result<AnalyticsReport<Row>>> AccountAnalytics::attempt(AnalyticsQuestion question, Dataset dataset,
                                                                    RowFrom<Row> rowFrom)
{
    const auto all = co_await abilities(question.cancel);
    if (!all)
        co_return std::unexpected(all.error());
    const DatasetAbilities able = all->of(dataset);
    if (!able.isEnabled)
        co_return std::unexpected(notOffered(dataset));
    const Clock::WallTime now = m_clock->wallNow();
    const AnalyticsPlan plan(question, dataset, able, now);

    AnalyticsReport<Row> report;
    report.covered = plan.span;
    report.step = plan.step;
    report.notices = plan.notices;
    report.tellsErrors = able.has("dimensions", "error");
    if (plan.pieces.empty())
        co_return report;
    const AnalyticsCacheKey key{accountId(),        question.databaseId, dataset,         plan.step,
                                plan.piece.count(), question.byDatabase, question.byQuery};
    const TimeSpan pieces{plan.pieces.front(), plan.pieces.back() + plan.piece};
    const bool isKept = question.most == 0;
    Unsorted unsorted;
    if (isKept)
        unsorted.kept = co_await m_cache->read(key, pieces);
    std::vector<Clock::WallTime> missing;
    std::ranges::copy_if(plan.pieces, std::back_inserter(missing),
                         [&](Clock::WallTime start) { return !unsorted.kept.contains(start); });
    bool isWhole = true;
    for (const TimeSpan &run : runsOf(missing, plan.piece, able.longestSpan)) {
        DatasetQuery query{dataset,         plan.step, run, question.databaseId, question.most, question.byDatabase,
                           question.byQuery};
        CallTerms terms(question.cancel);
        terms.priority = question.priority;
        auto groups = co_await m_pages.all(std::move(query), able, std::move(terms));
        if (!groups)
            co_return std::unexpected(std::move(groups.error()));
        report.requests += groups->requests;
        isWhole = isWhole && groups->notices.empty();
        std::ranges::move(groups->notices, std::back_inserter(report.notices));
        std::ranges::move(groups->groups, std::back_inserter(unsorted.fetched));
    }
    if (isKept && isWhole)
        std::ranges::copy_if(missing, std::back_inserter(unsorted.fetchedPieces),
                             [&](Clock::WallTime start) { return plan.isClosed(start, now); });
    const auto sorting = QtConcurrent::run(sortOut<Row>, std::move(unsorted), plan, rowFrom);
    Sorted<Row> sorted = co_await sorting;
    co_await m_cache->write(key, std::move(sorted.pieces));
    report.isEstimated = std::ranges::any_of(sorted.rows, &Row::isEstimated);
    report.rows = std::move(sorted.rows);
    co_return report;
}

QCoro::Task<Result<AnalyticsReport<TrafficRow>>> AccountAnalytics::traffic(AnalyticsQuestion question)
{
    auto answer = co_await report<TrafficRow>(std::move(question), Dataset::Traffic, &trafficRowFrom);
    co_return answer;
}

QCoro::Task<Result<AnalyticsReport<QueryRow>>> AccountAnalytics::queries(AnalyticsQuestion question)
{
    auto answer = co_await report<QueryRow>(std::move(question), Dataset::Queries, &queryRowFrom);
    co_return answer;
}

QCoro::Task<Result<AnalyticsReport<StorageRow>>> AccountAnalytics::storage(AnalyticsQuestion question)
{
    auto answer = co_await report<StorageRow>(std::move(question), Dataset::Storage, &storageRowFrom);
    co_return answer;
}

} // namespace d1
