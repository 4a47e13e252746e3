// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "workspace/savedquery.h"

#include <QtGlobal>

#include <vector>

namespace d1 {

/// The folders in which queries are kept, each a file of plain SQL that may be put under version control. Copies are
/// cheap. Any thread; every call reads or writes small files and blocks for it. A file holds the old text or the new
/// one at any moment. Errors are sentences that name the file; those of kind Constraint mean that somebody else's text
/// would be lost.
class QueryFolders
{
public:
    /// A larger file is no query.
    static constexpr qint64 MaxBytes = 16 * 1024 * 1024;
    /// More are not listed.
    static constexpr std::size_t MaxListed = 10'000;

    /// In the user's data folder.
    QueryFolders();
    explicit QueryFolders(std::string dataFolder);

    /// The Worker project whose queries are shown, too, by its folder or its configuration; empty: none.
    void setProject(const std::string &path);
    [[nodiscard]] bool hasProject() const { return !m_project.empty(); }
    /// Absolute; need not exist.
    [[nodiscard]] std::string folderOf(QueryShelf shelf) const;

    /// By shelf and name.
    [[nodiscard]] std::vector<SavedQuery> list() const;
    /// The query of this name, the project's before the user's own; snippets are none.
    [[nodiscard]] Result<SavedQuery> find(const std::string &name) const;

    /// What may be a name, tidied; a sentence says what is wrong with others.
    [[nodiscard]] static Result<std::string> checkedName(std::string name);

    /// UTF-8 without a byte order mark.
    [[nodiscard]] Result<std::string> read(const SavedQuery &query) const;
    /// A new file; Constraint when there is one of the name.
    [[nodiscard]] Result<SavedQuery> create(QueryShelf shelf, const std::string &name, const std::string &text) const;
    /// Constraint when the file holds something else than `expected` tells of; without it whatever is there goes. A
    /// file that is missing is written anew.
    [[nodiscard]] Result<void> write(const SavedQuery &query, const std::string &text,
                                     const std::optional<TextMark> &expected) const;
    /// Constraint when there is one of the new name.
    [[nodiscard]] Result<SavedQuery> rename(const SavedQuery &query, const std::string &name) const;
    /// Into the desktop's trash.
    [[nodiscard]] Result<void> discard(const SavedQuery &query) const;

private:
    [[nodiscard]] SavedQuery queryOf(QueryShelf shelf, const std::string &name) const;

    std::string m_data;
    std::string m_project;
};

} // namespace d1
