// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/exportoutput.h"

#include "features/exporter/filesink.h"
#include "features/exporter/packedsink.h"

#include <QDir>
#include <QFileInfo>

namespace d1 {

namespace {

class FileOutput final : public ExportOutput
{
public:
    explicit FileOutput(std::unique_ptr<FileSink> file)
        : m_file(std::move(file))
    {
        if (const std::optional<Packing> packing = packingOf(m_file->path()))
            m_packed = std::make_unique<PackedSink>(m_file.get(), *packing);
    }

    [[nodiscard]] bool isPerTable() const override { return false; }
    [[nodiscard]] Result<ByteSink *> open(const std::string &) override { return &top(); }
    [[nodiscard]] Result<void> publish() override
    {
        Result<void> finished = top().finish();
        return finished ? m_file->publish() : finished;
    }
    [[nodiscard]] std::vector<std::string> files() const override { return {m_file->path()}; }

private:
    [[nodiscard]] ByteSink &top() const { return m_packed ? static_cast<ByteSink &>(*m_packed) : *m_file; }

    std::unique_ptr<FileSink> m_file;
    std::unique_ptr<PackedSink> m_packed; // writes to the file, so it goes first
};

class FolderOutput final : public ExportOutput
{
public:
    FolderOutput(QString folder, ExportFormat format, bool isNew)
        : m_folder(std::move(folder))
        , m_format(format)
        , m_isNew(isNew)
    {}
    ~FolderOutput() override
    {
        m_files.clear();
        if (m_isNew && !m_isPublished)
            QDir().rmdir(m_folder);
    }

    [[nodiscard]] bool isPerTable() const override { return true; }

    [[nodiscard]] Result<ByteSink *> open(const std::string &table) override
    {
        if (Result<void> finished = finishLast(); !finished)
            return std::unexpected(std::move(finished.error()));
        Result<std::unique_ptr<FileSink>> file =
            FileSink::open(m_folder.toStdString() + '/' + fileNameFor(table, m_format));
        if (!file)
            return std::unexpected(std::move(file.error()));
        m_files.push_back(*std::move(file));
        return m_files.back().get();
    }

    [[nodiscard]] Result<void> publish() override
    {
        Result<void> done = finishLast();
        for (std::size_t i = 0; done && i < m_files.size(); ++i)
            done = m_files[i]->publish();
        m_isPublished = done.has_value();
        return done;
    }

    [[nodiscard]] std::vector<std::string> files() const override
    {
        std::vector<std::string> paths;
        for (const auto &file : m_files)
            paths.push_back(file->path());
        return paths;
    }

private:
    [[nodiscard]] Result<void> finishLast()
    {
        if (m_files.empty())
            return {};
        return m_files.back()->finish();
    }

    QString m_folder;
    ExportFormat m_format;
    bool m_isNew;
    bool m_isPublished = false;
    std::vector<std::unique_ptr<FileSink>> m_files;
};

class OtherOutput final : public ExportOutput
{
public:
    explicit OtherOutput(std::unique_ptr<ByteSink> sink)
        : m_sink(std::move(sink))
    {}

    [[nodiscard]] bool isPerTable() const override { return false; }
    [[nodiscard]] Result<ByteSink *> open(const std::string &) override { return m_sink.get(); }
    [[nodiscard]] Result<void> publish() override { return m_sink->finish(); }

private:
    std::unique_ptr<ByteSink> m_sink;
};

} // namespace

Result<std::unique_ptr<ExportOutput>> outputToFile(const std::string &path)
{
    Result<std::unique_ptr<FileSink>> file = FileSink::open(path);
    if (!file)
        return std::unexpected(std::move(file.error()));
    return std::make_unique<FileOutput>(*std::move(file));
}

Result<std::unique_ptr<ExportOutput>> outputToFolder(const std::string &path, ExportFormat format)
{
    const QString folder = QString::fromStdString(path);
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir())
        return std::unexpected(Error(ErrorKind::Unknown, "'" + path + "' is a file; several tables need a folder."));
    const bool isNew = !info.exists();
    if (isNew && !QDir().mkdir(folder))
        return std::unexpected(
            Error(ErrorKind::Unknown, "The folder '" + path + "' cannot be made; check the folder it is to be in."));
    return std::make_unique<FolderOutput>(folder, format, isNew);
}

std::unique_ptr<ExportOutput> outputTo(std::unique_ptr<ByteSink> sink)
{
    return std::make_unique<OtherOutput>(std::move(sink));
}

std::string fileNameFor(const std::string &table, ExportFormat format)
{
    constexpr std::size_t mostBytes = 200; // file systems take 255
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name;
    for (const char c : table) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isOdd = byte < ' ' || byte == 0x7f || std::string_view("/\\%:*?\"<>|").contains(c);
        if (!isOdd && !(c == '.' && name.empty()))
            name += c;
        else
            name += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    if (name.size() > mostBytes)
        name.resize(mostBytes);
    return name + '.' + std::string(nameOf(format));
}

} // namespace d1
