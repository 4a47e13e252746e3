// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include "ui/query/rowlimitbutton.h"

#include <algorithm>
#include <array>

namespace d1 {

namespace {

constexpr std::array themeWords = {"system", "light", "dark", "high-contrast-light", "high-contrast-dark"};
constexpr std::array environmentWords = {"development", "staging", "production"};

template<typename Enum, std::size_t Count>
std::optional<Enum> fromWord(const QString &word, const std::array<const char *, Count> &words)
{
    const auto found =
        std::ranges::find_if(words, [&word](const char *known) { return word == QLatin1StringView(known); });
    return found == words.end() ? std::nullopt : std::optional(static_cast<Enum>(found - words.begin()));
}

template<typename Enum, std::size_t Count>
QString toWord(Enum value, const std::array<const char *, Count> &words)
{
    return QString::fromLatin1(words.at(static_cast<std::size_t>(value)));
}

} // namespace

std::optional<ThemeMode> Settings::themeModeOf(const QString &word)
{
    return fromWord<ThemeMode>(word, themeWords);
}

ThemeMode Settings::themeMode() const
{
    return themeModeOf(m_store.value(QStringLiteral("theme")).toString()).value_or(ThemeMode::System);
}

void Settings::setThemeMode(ThemeMode mode)
{
    m_store.setValue(QStringLiteral("theme"), toWord(mode, themeWords));
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(QStringLiteral("window/geometry")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(QStringLiteral("window/geometry"), geometry);
}

QByteArray Settings::splitterState() const
{
    return m_store.value(QStringLiteral("window/splitter")).toByteArray();
}

void Settings::setSplitterState(const QByteArray &state)
{
    m_store.setValue(QStringLiteral("window/splitter"), state);
}

QByteArray Settings::columnLayouts() const
{
    return m_store.value(QStringLiteral("results/columns")).toByteArray();
}

void Settings::setColumnLayouts(const QByteArray &layouts)
{
    m_store.setValue(QStringLiteral("results/columns"), layouts);
}

QList<int> Settings::splitterSizes(const QString &name) const
{
    QList<int> sizes;
    for (const QVariant &size : m_store.value(QStringLiteral("splitters/") + name).toList())
        sizes.append(std::max(0, size.toInt()));
    return sizes;
}

void Settings::setSplitterSizes(const QString &name, const QList<int> &sizes)
{
    QVariantList stored;
    for (const int size : sizes)
        stored.append(size);
    m_store.setValue(QStringLiteral("splitters/") + name, stored);
}

bool Settings::isExplorerVisible() const
{
    return m_store.value(QStringLiteral("window/explorer"), true).toBool();
}

void Settings::setExplorerVisible(bool visible)
{
    m_store.setValue(QStringLiteral("window/explorer"), visible);
}

bool Settings::isPlanLive(bool hosted) const
{
    return m_store.value(hosted ? QStringLiteral("plan/liveHosted") : QStringLiteral("plan/live"), false).toBool();
}

void Settings::setPlanLive(bool hosted, bool live)
{
    m_store.setValue(hosted ? QStringLiteral("plan/liveHosted") : QStringLiteral("plan/live"), live);
}

std::optional<std::size_t> Settings::rowLimit() const
{
    bool isNumber = false;
    const QString stored = m_store.value(QStringLiteral("query/rowLimit")).toString();
    const qulonglong rows = stored.toULongLong(&isNumber);
    if (stored == u"none")
        return std::nullopt;
    return isNumber && rows > 0 ? static_cast<std::size_t>(rows) : RowLimitButton::DefaultLimit;
}

void Settings::setRowLimit(std::optional<std::size_t> rows)
{
    m_store.setValue(QStringLiteral("query/rowLimit"), rows ? QString::number(*rows) : QStringLiteral("none"));
}

QHash<QString, QString> Settings::shortcuts() const
{
    QHash<QString, QString> shortcuts;
    const QVariantMap stored = m_store.value(QStringLiteral("shortcuts")).toMap();
    for (auto entry = stored.constBegin(); entry != stored.constEnd(); ++entry)
        shortcuts.insert(entry.key(), entry.value().toString());
    return shortcuts;
}

void Settings::setShortcuts(const QHash<QString, QString> &shortcuts)
{
    QVariantMap stored;
    for (auto entry = shortcuts.constBegin(); entry != shortcuts.constEnd(); ++entry)
        stored.insert(entry.key(), entry.value());
    m_store.setValue(QStringLiteral("shortcuts"), stored);
}

QList<RecentTarget> Settings::recentTargets() const
{
    QList<RecentTarget> targets;
    auto &store = const_cast<QSettings &>(m_store); // reading an array moves QSettings' cursor
    const int count = store.beginReadArray(QStringLiteral("recent"));
    for (int entry = 0; entry < count; ++entry) {
        store.setArrayIndex(entry);
        targets.append({store.value(QStringLiteral("target")).toString(),
                        store.value(QStringLiteral("name")).toString(),
                        fromWord<Environment>(store.value(QStringLiteral("environment")).toString(), environmentWords)
                            .value_or(Environment::Development)});
    }
    store.endArray();
    return targets;
}

void Settings::setRecentTargets(const QList<RecentTarget> &targets)
{
    m_store.remove(QStringLiteral("recent")); // a shorter list would leave the old one's end in the file
    m_store.beginWriteArray(QStringLiteral("recent"), static_cast<int>(targets.size()));
    for (int entry = 0; entry < targets.size(); ++entry) {
        m_store.setArrayIndex(entry);
        m_store.setValue(QStringLiteral("target"), targets[entry].target);
        m_store.setValue(QStringLiteral("name"), targets[entry].name);
        m_store.setValue(QStringLiteral("environment"), toWord(targets[entry].environment, environmentWords));
    }
    m_store.endArray();
}

} // namespace d1
