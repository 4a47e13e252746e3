// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sqlsource.h"

#include "cli/opendatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <istream>
#include <iterator>

namespace d1 {

namespace {

CommandResult<std::string> checked(std::string text, const std::string &where)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    static_cast<void>(decoded);
    if (decoder.hasError() || text.find('\0') != std::string::npos)
        return wrongUsage(where + " is not a text in UTF-8; give a file with SQL.");
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (text.starts_with(byteOrderMark))
        text.erase(0, byteOrderMark.size());
    return text;
}

CommandResult<std::string> fromFile(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (QFileInfo(file).isDir())
        return wrongUsage("'" + path + "' is a folder; give a file with SQL.");
    if (!file.open(QIODevice::ReadOnly))
        return wrongUsage("'" + path + "' cannot be read (" + file.errorString().toStdString()
                          + "); check the path and its permissions.");
    return checked(file.readAll().toStdString(), "'" + path + "'");
}

CommandResult<std::string> fromInput(std::istream &in)
{
    return checked(std::string(std::istreambuf_iterator<char>(in), {}), "Standard input");
}

CommandResult<std::string> fromSaved(const Arguments &arguments, const std::string &name)
{
    const auto folders = queryFoldersFor(arguments);
    if (!folders)
        return std::unexpected(folders.error());
    const Result<SavedQuery> query = folders->find(name);
    const Result<std::string> text = query ? folders->read(*query) : std::unexpected(query.error());
    if (!text)
        return wrongUsage(text.error().facts.message);
    return *text;
}

} // namespace

CommandResult<std::string> sqlIn(const std::string &path, const CommandStreams &streams)
{
    return path == "-" ? fromInput(*streams.in) : fromFile(path);
}

CommandResult<QueryFolders> queryFoldersFor(const Arguments &arguments)
{
    QueryFolders folders;
    if (!arguments.has(databaseOption))
        return folders;
    const auto target = targetOf(arguments);
    if (!target)
        return std::unexpected(target.error());
    if (const auto *project = std::get_if<ProjectTarget>(&*target))
        folders.setProject(project->path);
    return folders;
}

CommandResult<std::string> sqlFrom(const Arguments &arguments, const CommandStreams &streams)
{
    const std::vector<std::string> &operands = arguments.operands();
    const auto path = arguments.value(fileOption);
    if (operands.size() > 1)
        return wrongUsage("The SQL has to be one argument; put it in quotes.");
    const auto saved = arguments.value(savedOption);
    if (int{path.has_value()} + int{saved.has_value()} + int{!operands.empty()} > 1)
        return wrongUsage("The SQL is given twice; give an argument, --file or --saved.");
    if (saved)
        return fromSaved(arguments, *saved);
    if (path)
        return sqlIn(*path, streams);
    if (!operands.empty())
        return operands.front() == "-" ? fromInput(*streams.in) : checked(operands.front(), "The SQL");
    if (streams.inIsTerminal)
        return wrongUsage("There is no SQL; give it as an argument in quotes, with --file, or on standard input.");
    return fromInput(*streams.in);
}

} // namespace d1
