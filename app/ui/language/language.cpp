// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <algorithm>

namespace d1 {

namespace {

const QString source = QStringLiteral("en");
const QString ourFolder = QStringLiteral(":/translations");

/// "de" of "de-CH" or "de_CH".
QString languageOf(const QString &code)
{
    return code.left(code.indexOf(QRegularExpression(QStringLiteral("[-_]"))));
}

} // namespace

Language::~Language()
{
    drop();
}

QStringList Language::codes()
{
    QStringList codes{source};
    const QString begin = QStringLiteral("d1-console_");
    for (const QString &file : QDir(ourFolder).entryList({begin + QStringLiteral("*.qm")}, QDir::Files, QDir::Name))
        codes << file.mid(begin.size()).chopped(3);
    return codes;
}

bool Language::has(const QString &code)
{
    return codes().contains(languageOf(code));
}

void Language::useFirstOf(const QStringList &wanted)
{
    const auto first = std::ranges::find_if(wanted, &Language::has);
    install(first == wanted.end() ? source : languageOf(*first));
}

void Language::use(const QString &code)
{
    QLocale::setDefault(QLocale(code));
    install(languageOf(code));
}

void Language::install(const QString &code)
{
    drop();
    m_code = code;
    if (code == source)
        return;
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    add(QStringLiteral("qtbase_") + code, qtFolder);
    add(QStringLiteral("qscintilla_") + code, qtFolder);
    add(QStringLiteral("d1-console_") + code, ourFolder);
}

void Language::add(const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(name, folder) && QCoreApplication::installTranslator(translator.get()))
        m_translators.push_back(std::move(translator));
}

void Language::drop()
{
    for (const std::unique_ptr<QTranslator> &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace d1
