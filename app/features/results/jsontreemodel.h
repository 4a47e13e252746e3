// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

#include <nlohmann/json_fwd.hpp>

#include <memory>

namespace d1 {

/// A JSON document as a tree, members in the order they stand in the text. Column 0 is the member's name or the
/// element's number from 0, column 1 the value as JSON writes it; objects and arrays tell how many they hold.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole, ///< int(Kind)
        CountRole,               ///< children of an object or array
        PathRole,                ///< "$.a[0].b", as SQLite's JSON functions take it
    };
    enum class Kind { Null, Boolean, Number, String, Array, Object };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    static constexpr int MaxDepth = 500;

    struct Node;
    using Document = std::shared_ptr<const Node>;

    /// Null when the text is no JSON or nests deeper than MaxDepth. Any thread.
    [[nodiscard]] static Document read(std::string_view json);
    /// Null: an empty tree.
    void setDocument(Document document);
    /// Both at once; false, and an empty tree, when the text cannot be read.
    bool setText(std::string_view json);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const Node *nodeOf(const QModelIndex &index) const;
    static std::unique_ptr<Node> treeOf(nlohmann::ordered_json &value, QString name, Node *parent, int row);

    Document m_root; ///< the document itself; its children are the top rows
};

} // namespace d1
