// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workerconfig.h"

#include "workspace/jsonc.h"

#include <QFile>

#include <nlohmann/json.hpp>
#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

namespace d1 {

namespace {

using Json = nlohmann::json;

std::unexpected<Error> wrong(std::string sentence)
{
    return std::unexpected(Error(ErrorKind::NotFound, std::move(sentence)));
}

Result<Json> parseJsonc(const std::string &path, std::string_view text)
{
    const std::string json = plainJson(text);
    try {
        return Json::parse(json);
    } catch (const Json::parse_error &error) {
        const auto end = json.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, json.size()));
        const auto line = std::count(json.begin(), end, '\n') + 1;
        return wrong(path + " is not valid JSON around line " + std::to_string(line) + "; correct it first.");
    }
}

/// TOML has the same shapes as JSON, so one reader serves both.
Result<Json> parseToml(const std::string &path, std::string_view text)
{
    try {
        std::ostringstream json;
        json << toml::json_formatter(toml::parse(text));
        return Json::parse(json.str());
    } catch (const toml::parse_error &error) {
        return wrong(path + " is not valid TOML around line " + std::to_string(error.source().begin.line)
                     + "; correct it first.");
    } catch (const Json::parse_error &) {
        return wrong(path + " holds a value that has no place in a Worker's configuration; correct it first.");
    }
}

std::string textAt(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Adds the bindings of the whole file or of one environment.
Result<void> addBindings(WorkerConfig &config, const Json &scope, const std::string &environment,
                         const std::string &account, const std::string &path)
{
    const auto databases = scope.find("d1_databases");
    if (databases == scope.end())
        return {};
    if (!databases->is_array())
        return wrong("d1_databases in " + path + " has to be a list of bindings; correct it first.");
    for (const Json &entry : *databases) {
        WorkerBinding binding;
        if (entry.is_object()) {
            binding.binding = textAt(entry, "binding");
            binding.databaseName = textAt(entry, "database_name");
            binding.databaseId = textAt(entry, "database_id");
            binding.previewDatabaseId = textAt(entry, "preview_database_id");
            if (std::string migrations = textAt(entry, "migrations_dir"); !migrations.empty())
                binding.migrationsDir = std::move(migrations);
        }
        if (binding.binding.empty())
            return wrong("An entry of d1_databases in " + path + " has no binding; name it first.");
        binding.environment = environment;
        binding.account = account;
        config.bindings.push_back(std::move(binding));
    }
    return {};
}

} // namespace

std::string WorkerBinding::localId() const
{
    if (!previewDatabaseId.empty())
        return previewDatabaseId;
    return databaseId.empty() ? binding : databaseId;
}

Result<WorkerConfig> WorkerConfig::read(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return wrong(path + " cannot be read; check that it exists and that you may read it.");
    const std::string text = file.readAll().toStdString();
    const Result<Json> root = path.ends_with(".toml") ? parseToml(path, text) : parseJsonc(path, text);
    if (!root)
        return std::unexpected(root.error());
    if (!root->is_object())
        return wrong(path + " is not a Worker's configuration; it has to hold one object.");

    WorkerConfig config;
    config.workerName = textAt(*root, "name");
    const std::string account = textAt(*root, "account_id");
    if (auto added = addBindings(config, *root, {}, account, path); !added)
        return std::unexpected(std::move(added.error()));
    const auto environments = root->find("env");
    if (environments == root->end() || !environments->is_object())
        return config;
    for (const auto &[name, scope] : environments->items()) {
        if (!scope.is_object())
            continue;
        config.environments.push_back(name);
        const std::string own = textAt(scope, "account_id");
        if (auto added = addBindings(config, scope, name, own.empty() ? account : own, path); !added)
            return std::unexpected(std::move(added.error()));
    }
    return config;
}

} // namespace d1
