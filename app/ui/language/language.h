// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace d1 {

/// The language of the window's texts, Qt's own among them. A widget's texts are those of the moment in which it is
/// made, so choose before the window is built. Needs an application; main thread.
class Language final
{
public:
    Language() = default;
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// "en", in which the sources are written, then the others by their codes.
    [[nodiscard]] static QStringList codes();
    /// Also for "de_CH" where there is "de".
    [[nodiscard]] static bool has(const QString &code);

    /// The first of `wanted` that there is, English when there is none: what QLocale::system().uiLanguages() names.
    void useFirstOf(const QStringList &wanted);
    /// One that there is; numbers and dates follow.
    void use(const QString &code);

    [[nodiscard]] const QString &code() const { return m_code; }

private:
    void install(const QString &code);
    void add(const QString &name, const QString &folder);
    void drop();

    QString m_code = QStringLiteral("en");
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace d1
