// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/snippets/snippetfolder.h"

#include <QDir>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

// Outside any namespace, as Qt's macro wants it.
static void loadSnippetResources()
{
    Q_INIT_RESOURCE(snippets);
}

namespace d1 {

namespace {

constexpr qint64 mostBytes = 64 * 1024;

std::optional<Snippet> snippetFrom(const QString &path, std::string name)
{
    QFile file(path);
    if (file.size() > mostBytes || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(bytes);
    static_cast<void>(decoded);
    if (decoder.hasError() || bytes.contains('\0'))
        return std::nullopt;

    Snippet snippet{std::move(name), {}, bytes.toStdString()};
    std::erase(snippet.body, '\r');
    if (snippet.body.starts_with("--")) {
        const std::size_t end = std::min(snippet.body.find('\n'), snippet.body.size());
        const std::size_t begin = std::min(snippet.body.find_first_not_of("- "), end);
        snippet.description = snippet.body.substr(begin, end - begin);
        snippet.description.erase(snippet.description.find_last_not_of(" \t") + 1);
        snippet.body.erase(0, end + 1);
    }
    while (snippet.body.ends_with('\n'))
        snippet.body.pop_back();
    return snippet.body.empty() ? std::nullopt : std::optional(std::move(snippet));
}

} // namespace

std::vector<Snippet> snippetsIn(const std::string &folder)
{
    std::vector<Snippet> snippets;
    const QDir directory(QString::fromStdString(folder));
    for (const QFileInfo &file : directory.entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        if (auto snippet = snippetFrom(file.filePath(), file.completeBaseName().toStdString()))
            snippets.push_back(*std::move(snippet));
    }
    return snippets;
}

std::vector<Snippet> shippedSnippets()
{
    loadSnippetResources();
    return snippetsIn(":/snippets");
}

std::vector<Snippet> allSnippets(const std::string &folder)
{
    std::vector<Snippet> snippets = snippetsIn(folder);
    const std::vector<Snippet> own = snippets;
    for (Snippet &shipped : shippedSnippets()) {
        if (std::ranges::find(own, shipped.name, &Snippet::name) == own.end())
            snippets.push_back(std::move(shipped));
    }
    std::ranges::sort(snippets, {}, &Snippet::name);
    return snippets;
}

} // namespace d1
