// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/queryfolders.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace d1 {

namespace {

const QString suffix = QStringLiteral(".sql");
constexpr std::size_t mostNameBytes = 200; // a file's name may have 255

QString fromUtf8(const std::string &text)
{
    return QString::fromStdString(text);
}

std::unexpected<Error> failure(ErrorKind kind, std::string sentence)
{
    return std::unexpected(Error(kind, std::move(sentence)));
}

/// A part between slashes: no hidden file, no way up, nothing that other systems refuse.
bool isSoundPart(const QString &part)
{
    static const QString refused = QStringLiteral("\\:*?\"<>|");
    return !part.isEmpty() && !part.startsWith(u'.') && !part.startsWith(u' ') && !part.endsWith(u' ')
           && std::ranges::all_of(part, [](QChar c) { return c.isPrint() && !refused.contains(c); })
           && part.toUtf8().size() <= static_cast<qsizetype>(mostNameBytes);
}

std::vector<SavedQuery> listOf(QueryShelf shelf, const std::string &folder)
{
    std::vector<SavedQuery> queries;
    const QString root = fromUtf8(folder) + u'/';
    QDirIterator files(fromUtf8(folder), {u'*' + suffix}, QDir::Files,
                       QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
    while (files.hasNext() && queries.size() < QueryFolders::MaxListed) {
        const QString path = files.next();
        const QString name = path.sliced(root.size()).chopped(suffix.size());
        queries.push_back({shelf, name.toStdString(), path.toStdString()});
    }
    std::ranges::sort(queries, [](const SavedQuery &left, const SavedQuery &right) {
        return fromUtf8(left.name).compare(fromUtf8(right.name), Qt::CaseInsensitive) < 0;
    });
    return queries;
}

Result<void> writeFile(const std::string &path, const std::string &text)
{
    QDir().mkpath(QFileInfo(fromUtf8(path)).path());
    QSaveFile file(fromUtf8(path));
    const bool isWritten =
        file.open(QIODevice::WriteOnly)
        && file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
    if (isWritten && file.commit())
        return {};
    return failure(ErrorKind::Unknown, "'" + path + "' cannot be written (" + file.errorString().toStdString()
                                           + "); check the rights of its folder and the free space.");
}

} // namespace

QueryFolders::QueryFolders()
    : QueryFolders(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString() + "/d1-console")
{}

QueryFolders::QueryFolders(std::string dataFolder)
    : m_data(std::move(dataFolder))
{}

void QueryFolders::setProject(const std::string &path)
{
    const QFileInfo info(fromUtf8(path));
    const QString folder = info.isFile() ? info.absolutePath() : QDir(info.filePath()).absolutePath();
    m_project = path.empty() ? std::string() : folder.toStdString();
}

std::string QueryFolders::folderOf(QueryShelf shelf) const
{
    switch (shelf) {
    case QueryShelf::Own:
        return m_data + "/queries";
    case QueryShelf::Project:
        return m_project + "/queries";
    case QueryShelf::Snippets:
        return m_data + "/snippets";
    }
    return {};
}

SavedQuery QueryFolders::queryOf(QueryShelf shelf, const std::string &name) const
{
    return {shelf, name, folderOf(shelf) + '/' + name + suffix.toStdString()};
}

std::vector<SavedQuery> QueryFolders::list() const
{
    std::vector<SavedQuery> queries;
    for (const QueryShelf shelf : {QueryShelf::Project, QueryShelf::Own, QueryShelf::Snippets}) {
        if (shelf == QueryShelf::Project && !hasProject())
            continue;
        std::ranges::move(listOf(shelf, folderOf(shelf)), std::back_inserter(queries));
    }
    return queries;
}

Result<SavedQuery> QueryFolders::find(const std::string &name) const
{
    for (const QueryShelf shelf : {QueryShelf::Project, QueryShelf::Own}) {
        const SavedQuery query = queryOf(shelf, name);
        const bool isThere = shelf != QueryShelf::Project || hasProject();
        if (isThere && checkedName(name) && QFile::exists(fromUtf8(query.path)))
            return query;
    }
    return failure(ErrorKind::NotFound,
                   "There is no saved query \"" + name + "\"; d1ctl queries lists those there are.");
}

Result<std::string> QueryFolders::checkedName(std::string name)
{
    QString tidied = fromUtf8(name).trimmed();
    if (tidied.endsWith(suffix, Qt::CaseInsensitive))
        tidied.chop(suffix.size());
    const QStringList parts = tidied.split(u'/');
    if (tidied.isEmpty())
        return failure(ErrorKind::Syntax, "Give the query a name.");
    if (!std::ranges::all_of(parts, isSoundPart))
        return failure(ErrorKind::Syntax, "A name has letters, digits, spaces and most signs, a / between folders, and "
                                          "no part that begins with a dot.");
    return tidied.toStdString();
}

Result<std::string> QueryFolders::read(const SavedQuery &query) const
{
    QFile file(fromUtf8(query.path));
    if (!file.exists())
        return failure(ErrorKind::NotFound, "'" + query.path + "' is not there any more.");
    if (file.size() > MaxBytes)
        return failure(ErrorKind::Limit,
                       "'" + query.path + "' is over 16 MB; d1ctl query --file runs it without showing it.");
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Unknown, "'" + query.path + "' cannot be read (" + file.errorString().toStdString()
                                               + "); check its rights.");
    QByteArray bytes = file.readAll();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(bytes);
    static_cast<void>(decoded);
    if (decoder.hasError() || bytes.contains('\0'))
        return failure(ErrorKind::Syntax, "'" + query.path + "' is no text in UTF-8.");
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    return bytes.toStdString();
}

Result<SavedQuery> QueryFolders::create(QueryShelf shelf, const std::string &name, const std::string &text) const
{
    const Result<std::string> checked = checkedName(name);
    if (!checked)
        return std::unexpected(checked.error());
    SavedQuery query = queryOf(shelf, *checked);
    if (QFile::exists(fromUtf8(query.path)))
        return failure(ErrorKind::Constraint, "There is a query \"" + *checked + "\" already; choose another name.");
    if (Result<void> written = writeFile(query.path, text); !written)
        return std::unexpected(std::move(written.error()));
    return query;
}

Result<void> QueryFolders::write(const SavedQuery &query, const std::string &text,
                                 const std::optional<TextMark> &expected) const
{
    if (expected && QFile::exists(fromUtf8(query.path))) {
        const Result<std::string> there = read(query);
        if (!there || (!expected->isOf(*there) && *there != text))
            return failure(ErrorKind::Constraint, "'" + query.path + "' was changed by somebody else.");
    }
    return writeFile(query.path, text);
}

Result<SavedQuery> QueryFolders::rename(const SavedQuery &query, const std::string &name) const
{
    const Result<std::string> checked = checkedName(name);
    if (!checked)
        return std::unexpected(checked.error());
    SavedQuery renamed = queryOf(query.shelf, *checked);
    if (renamed.path == query.path)
        return renamed;
    if (QFile::exists(fromUtf8(renamed.path)))
        return failure(ErrorKind::Constraint, "There is a query \"" + *checked + "\" already; choose another name.");
    QDir().mkpath(QFileInfo(fromUtf8(renamed.path)).path());
    QFile file(fromUtf8(query.path));
    if (!file.rename(fromUtf8(renamed.path)))
        return failure(ErrorKind::Unknown, "'" + query.path + "' cannot be renamed (" + file.errorString().toStdString()
                                               + "); check the rights of its folder.");
    return renamed;
}

Result<void> QueryFolders::discard(const SavedQuery &query) const
{
    QFile file(fromUtf8(query.path));
    if (!file.exists() || file.moveToTrash())
        return {};
    return failure(ErrorKind::Unknown, "'" + query.path + "' cannot be moved to the trash ("
                                           + file.errorString().toStdString() + "); take it away by hand.");
}

} // namespace d1
