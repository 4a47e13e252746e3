// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/filesurvey.h"

#include "features/importer/csvfile.h"
#include "features/importer/dialectsniffer.h"
#include "features/importer/hashingsource.h"
#include "features/importer/offthread.h"

namespace d1 {

namespace {

constexpr std::size_t sniffedBytes = 256 * 1024;
constexpr std::size_t hashedAtOnce = 1024 * 1024;
constexpr std::uint64_t rowsBetweenLooks = 4096; ///< at the cancel token

Error cancelled()
{
    return Error(ErrorKind::Cancelled, "Reading the file was stopped.");
}

Result<CsvDialect> sniff(const std::string &path)
{
    const auto source = FileSource::open(path);
    if (!source)
        return std::unexpected(source.error());
    std::string bytes(sniffedBytes, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const Result<std::size_t> got = (*source)->read(std::span(bytes).subspan(filled));
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            break;
        filled += *got;
    }
    Result<CsvDialect> dialect = sniffDialect(std::string_view(bytes).substr(0, filled), filled < bytes.size());
    if (!dialect && dialect.error().facts.message.starts_with("This file"))
        dialect.error().facts.message.replace(0, std::string_view("This file").size(), path);
    return dialect;
}

Result<FilePreview> preview(const std::string &path, const CsvDialect &dialect, std::size_t count)
{
    const auto file = CsvFile::open(path, dialect);
    if (!file)
        return std::unexpected(file.error());
    FilePreview preview{dialect, (*file)->columns(), {}, (*file)->byteCount()};
    CsvRow row;
    while (preview.rows.size() < count) {
        const Result<bool> got = (*file)->next(row);
        if (!got)
            return std::unexpected(got.error());
        if (!*got)
            break;
        if (row.fault != CsvFault::None)
            continue;
        auto &values = preview.rows.emplace_back();
        for (const CsvField &field : row.fields) {
            const bool isNull = !field.isQuoted && field.text == dialect.nullText;
            values.push_back(isNull ? std::nullopt : std::optional<std::string>(field.text));
        }
    }
    return preview;
}

Result<FileSurvey> survey(const std::string &path, const CsvDialect &dialect, const CancelToken &cancel,
                          std::atomic<std::uint64_t> *bytesRead)
{
    const auto file = CsvFile::open(path, dialect);
    if (!file)
        return std::unexpected(file.error());
    FileSurvey survey;
    survey.columns = (*file)->columns();
    survey.evidence.resize(survey.columns.size());
    CsvRow row;
    while (true) {
        const Result<bool> got = (*file)->next(row);
        if (!got)
            return std::unexpected(got.error());
        if (!*got)
            break;
        if (++survey.rows % rowsBetweenLooks == 0) {
            if (cancel.isCancelled())
                return std::unexpected(cancelled());
            if (bytesRead)
                *bytesRead = (*file)->bytesRead();
        }
        if (row.fault != CsvFault::None || row.fields.size() != survey.columns.size()) {
            ++survey.badRows;
            continue;
        }
        for (std::size_t column = 0; column < row.fields.size(); ++column)
            survey.evidence[column].see(row.fields[column], row.line, dialect.nullText);
    }
    survey.contentHash = (*file)->contentHash();
    return survey;
}

Result<std::string> hash(const std::string &path, const CancelToken &cancel)
{
    const auto source = FileSource::open(path);
    if (!source)
        return std::unexpected(source.error());
    HashingSource hashed(**source);
    std::vector<char> room(hashedAtOnce);
    while (true) {
        const Result<std::size_t> got = hashed.read(room);
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            return hashed.hash();
        if (cancel.isCancelled())
            return std::unexpected(cancelled());
    }
}

} // namespace

QCoro::Task<Result<CsvDialect>> sniffFile(std::string path)
{
    std::function<Result<CsvDialect>()> work = [path = std::move(path)] { return sniff(path); };
    co_return co_await offThread(std::move(work));
}

QCoro::Task<Result<FilePreview>> previewFile(std::string path, CsvDialect dialect, std::size_t rows)
{
    std::function<Result<FilePreview>()> work = [path = std::move(path), dialect = std::move(dialect), rows] {
        return preview(path, dialect, rows);
    };
    co_return co_await offThread(std::move(work));
}

QCoro::Task<Result<FileSurvey>> surveyFile(std::string path, CsvDialect dialect, CancelToken cancel,
                                           std::shared_ptr<std::atomic<std::uint64_t>> bytesRead)
{
    std::function<Result<FileSurvey>()> work = [path = std::move(path), dialect = std::move(dialect),
                                                cancel = std::move(cancel), bytesRead = std::move(bytesRead)] {
        return survey(path, dialect, cancel, bytesRead.get());
    };
    co_return co_await offThread(std::move(work));
}

QCoro::Task<Result<std::string>> contentHashOf(std::string path, CancelToken cancel)
{
    std::function<Result<std::string>()> work = [path = std::move(path), cancel = std::move(cancel)] {
        return hash(path, cancel);
    };
    co_return co_await offThread(std::move(work));
}

} // namespace d1
