// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/target.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <initializer_list>

namespace d1 {

namespace {

constexpr std::string_view allForms =
    "demo:, file:PATH, dev:http://127.0.0.1:8787/NAME, d1:NAME or project:PATH#BINDING";

std::unexpected<Error> wrong(std::initializer_list<std::string_view> parts)
{
    std::string sentence;
    for (const std::string_view part : parts)
        sentence += part;
    return std::unexpected(Error(ErrorKind::NotFound, std::move(sentence)));
}

QString qString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Takes what `~` and the current folder add, so that the target means the same from everywhere.
std::string absolutePath(std::string_view path)
{
    QString expanded = qString(path);
    if (expanded == u'~' || expanded.startsWith(QStringLiteral("~/")))
        expanded.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(QFileInfo(expanded).absoluteFilePath()).toStdString();
}

bool isName(std::string_view text)
{
    return !text.empty() && std::ranges::none_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7f || c == '/' || c == '#' || c == '?';
    });
}

Result<Target> parseFile(std::string_view rest)
{
    if (rest.empty())
        return wrong({"The target file: lacks its path; write it as file:/path/to/database.sqlite."});
    return FileTarget{absolutePath(rest)};
}

Result<Target> parseDev(std::string_view rest)
{
    constexpr auto form = "write it as dev:http://127.0.0.1:8787/NAME, with the binding name or the id of a database.";
    const auto scheme = rest.find("://");
    if (scheme == std::string_view::npos)
        return wrong({"The target dev: lacks the address of the dev server; ", form});
    const auto slash = rest.find('/', scheme + 3);
    if (slash == std::string_view::npos || slash + 1 == rest.size())
        return wrong({"The target dev:", rest, " lacks the name of a database; ", form});

    const QUrl origin(qString(rest.substr(0, slash)), QUrl::StrictMode);
    const bool isHttp = origin.scheme() == QStringLiteral("http") || origin.scheme() == QStringLiteral("https");
    if (!origin.isValid() || !isHttp || origin.host().isEmpty() || !origin.userInfo().isEmpty() || origin.hasQuery()
        || origin.hasFragment())
        return wrong({"The target dev: has no usable address; ", form});
    const std::string_view database = rest.substr(slash + 1);
    if (!isName(database))
        return wrong({"The target dev:", rest, " has no usable database name; ", form});
    return DevTarget{origin.toString(QUrl::FullyEncoded).toStdString(), std::string(database)};
}

Result<Target> parseCloudflare(std::string_view rest)
{
    constexpr auto form = "write it as d1:NAME or d1:ACCOUNT_ID/NAME, with the name or the id of a database.";
    const auto slash = rest.find('/');
    const std::string_view account = slash == std::string_view::npos ? std::string_view() : rest.substr(0, slash);
    const std::string_view database = slash == std::string_view::npos ? rest : rest.substr(slash + 1);
    if (slash != std::string_view::npos && !isName(account))
        return wrong({"The target d1:", rest, " has no usable account id; ", form});
    if (database.empty())
        return wrong({"The target d1:", rest, " lacks the name of a database; ", form});
    if (!isName(database))
        return wrong({"The target d1:", rest, " has no usable database name; ", form});
    return CloudflareTarget{std::string(account), std::string(database)};
}

Result<Target> parseProject(std::string_view rest)
{
    constexpr auto form = "write it as project:PATH#BINDING, project:PATH#BINDING@ENVIRONMENT or either with ?remote.";
    // A folder's name may hold a #, a binding's may not.
    const auto hash = rest.rfind('#');
    if (hash == std::string_view::npos || hash + 1 == rest.size())
        return wrong({"The target project:", rest, " lacks the binding; ", form});
    if (hash == 0)
        return wrong({"The target project:", rest, " lacks the folder of the Worker project; ", form});

    ProjectTarget target;
    target.path = absolutePath(rest.substr(0, hash));
    std::string_view binding = rest.substr(hash + 1);
    if (const auto query = binding.find('?'); query != std::string_view::npos) {
        if (binding.substr(query) != "?remote")
            return wrong({"The target project:", rest, " ends in something other than ?remote; ", form});
        target.remote = true;
        binding = binding.substr(0, query);
    }
    if (const auto at = binding.find('@'); at != std::string_view::npos) {
        target.environment = binding.substr(at + 1);
        if (!isName(target.environment))
            return wrong({"The target project:", rest, " lacks the environment after @; ", form});
        binding = binding.substr(0, at);
    }
    if (!isName(binding))
        return wrong({"The target project:", rest, " has no usable binding; ", form});
    target.binding = binding;
    return target;
}

struct Printer {
    std::string operator()(const DemoTarget &) const { return "demo:"; }
    std::string operator()(const FileTarget &target) const { return "file:" + target.path; }
    std::string operator()(const DevTarget &target) const { return "dev:" + target.origin + '/' + target.database; }
    std::string operator()(const CloudflareTarget &target) const
    {
        return "d1:" + (target.account.empty() ? std::string() : target.account + '/') + target.database;
    }
    std::string operator()(const ProjectTarget &target) const
    {
        return "project:" + target.path + '#' + target.binding
               + (target.environment.empty() ? std::string() : '@' + target.environment)
               + (target.remote ? "?remote" : "");
    }
};

} // namespace

Result<Target> parseTarget(std::string_view text)
{
    if (text.find('\0') != std::string_view::npos)
        return wrong({"A target cannot hold a NUL byte; write it as ", allForms, "."});
    const auto colon = text.find(':');
    const std::string_view scheme = text.substr(0, colon == std::string_view::npos ? 0 : colon);
    const std::string_view rest = colon == std::string_view::npos ? text : text.substr(colon + 1);

    if (scheme == "demo") {
        if (!rest.empty())
            return wrong({"There is one demo database; write the target as demo:, without \"", rest, "\"."});
        return DemoTarget{};
    }
    if (scheme == "file")
        return parseFile(rest);
    if (scheme == "dev")
        return parseDev(rest);
    if (scheme == "d1")
        return parseCloudflare(rest);
    if (scheme == "project")
        return parseProject(rest);

    if (text.empty())
        return wrong({"The target is empty; write ", allForms, "."});
    if (scheme == "http" || scheme == "https")
        return wrong({"\"", text, "\" is an address, not a target; for a dev server write dev:", text, "."});
    if (QFileInfo::exists(qString(text)))
        return wrong({"\"", text, "\" is a path, not a target; write file:", text, "."});
    return wrong({"\"", text, "\" is not a target; write ", allForms, "."});
}

std::string textOf(const Target &target)
{
    return std::visit(Printer(), target);
}

} // namespace d1
