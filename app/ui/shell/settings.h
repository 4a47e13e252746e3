// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/databases/recenttargets.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QSettings>

#include <optional>

namespace d1 {

/// What the window remembers, typed, in the user's configuration folder. Holds no credential. Main thread.
class Settings
{
public:
    /// "system", "light", "dark", "high-contrast-light" or "high-contrast-dark"; nothing for any other word.
    [[nodiscard]] static std::optional<ThemeMode> themeModeOf(const QString &word);

    [[nodiscard]] ThemeMode themeMode() const;
    void setThemeMode(ThemeMode mode);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    [[nodiscard]] QByteArray splitterState() const;
    void setSplitterState(const QByteArray &state);

    /// See ColumnMemory.
    [[nodiscard]] QByteArray columnLayouts() const;
    void setColumnLayouts(const QByteArray &layouts);

    /// Of the splitter with this object name; empty when it was never moved.
    [[nodiscard]] QList<int> splitterSizes(const QString &name) const;
    void setSplitterSizes(const QString &name, const QList<int> &sizes);

    [[nodiscard]] bool isExplorerVisible() const;
    void setExplorerVisible(bool visible);

    /// By command; portable text, empty for a command without keys.
    [[nodiscard]] QHash<QString, QString> shortcuts() const;
    void setShortcuts(const QHash<QString, QString> &shortcuts);

    /// Plans while typing, see LivePlan.
    [[nodiscard]] bool isPlanLive(bool hosted) const;
    void setPlanLive(bool hosted, bool live);

    /// At most so many rows of a SELECT; nothing: all. 10,000 when nothing was chosen.
    [[nodiscard]] std::optional<std::size_t> rowLimit() const;
    void setRowLimit(std::optional<std::size_t> rows);

    [[nodiscard]] QList<RecentTarget> recentTargets() const;
    void setRecentTargets(const QList<RecentTarget> &targets);

private:
    QSettings m_store{QSettings::IniFormat, QSettings::UserScope, QStringLiteral("d1-console"),
                      QStringLiteral("d1-console")};
};

} // namespace d1
