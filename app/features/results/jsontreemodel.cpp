// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/jsontreemodel.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace d1 {

struct JsonTreeModel::Node {
    QString name;
    QString value; ///< of a leaf
    Kind kind = Kind::Null;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    [[nodiscard]] QString path() const
    {
        if (!parent)
            return QStringLiteral("$");
        if (parent->kind == Kind::Array)
            return QStringLiteral("%1[%2]").arg(parent->path()).arg(row);
        const bool isPlain = std::ranges::all_of(name, [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
        return isPlain && !name.isEmpty() ? QStringLiteral("%1.%2").arg(parent->path(), name)
                                          : QStringLiteral("%1.\"%2\"").arg(parent->path(), name);
    }
};

namespace {

/// Brackets within strings count too; who writes hundreds of them there gets no tree.
bool nestsTooDeep(std::string_view json)
{
    int depth = 0;
    for (const char character : json) {
        depth += character == '[' || character == '{';
        depth -= character == ']' || character == '}';
        if (depth > JsonTreeModel::MaxDepth)
            return true;
    }
    return false;
}

JsonTreeModel::Kind kindOf(const nlohmann::ordered_json &value)
{
    if (value.is_object())
        return JsonTreeModel::Kind::Object;
    if (value.is_array())
        return JsonTreeModel::Kind::Array;
    if (value.is_string())
        return JsonTreeModel::Kind::String;
    if (value.is_boolean())
        return JsonTreeModel::Kind::Boolean;
    return value.is_null() ? JsonTreeModel::Kind::Null : JsonTreeModel::Kind::Number;
}

} // namespace

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{}

JsonTreeModel::~JsonTreeModel() = default;

JsonTreeModel::Document JsonTreeModel::read(std::string_view json)
{
    if (nestsTooDeep(json))
        return nullptr;
    constexpr bool throws = false;
    nlohmann::ordered_json document = nlohmann::ordered_json::parse(json, nullptr, throws);
    return document.is_discarded() ? nullptr : Document(treeOf(document, {}, nullptr, 0));
}

void JsonTreeModel::setDocument(Document document)
{
    beginResetModel();
    m_root = std::move(document);
    endResetModel();
}

bool JsonTreeModel::setText(std::string_view json)
{
    setDocument(read(json));
    return m_root != nullptr;
}

std::unique_ptr<JsonTreeModel::Node> JsonTreeModel::treeOf(nlohmann::ordered_json &value, QString name, Node *parent,
                                                           int row)
{
    auto node = std::make_unique<Node>();
    node->name = std::move(name);
    node->kind = kindOf(value);
    node->parent = parent;
    node->row = row;
    int child = 0;
    for (auto &[key, inner] : value.items()) {
        if (!value.is_structured())
            break;
        node->children.push_back(treeOf(inner, QString::fromStdString(key), node.get(), child));
        ++child;
    }
    if (!value.is_structured())
        node->value = QString::fromStdString(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return node;
}

const JsonTreeModel::Node *JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (!node || row < 0 || column < 0 || column >= ColumnCount || row >= static_cast<int>(node->children.size()))
        return {};
    return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    const Node *parent = child.isValid() ? nodeOf(child)->parent : nullptr;
    return !parent || parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return !node || parent.column() > 0 ? 0 : static_cast<int>(node->children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeOf(index);
    const auto count = static_cast<int>(node->children.size());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Name)
            return node->name;
        if (node->kind == Kind::Object)
            return QStringLiteral("{%1}").arg(count);
        return node->kind == Kind::Array ? QStringLiteral("[%1]").arg(count) : node->value;
    case KindRole:
        return static_cast<int>(node->kind);
    case CountRole:
        return count;
    case PathRole:
        return node->path();
    default:
        return {};
    }
}

} // namespace d1
