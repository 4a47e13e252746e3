// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "workspace/keptwork.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace d1 {

class ChoiceStrip;
class IconSet;
class QueryFolders;
class SaveBar;
class SqlEditor;
class Theme;

/// The file that one tab's text is kept in, if any: saves it, notices what others did to it, and asks before anything
/// would be lost. Shows itself above the editor while it has something to ask or to say. Files are read and written on
/// another thread.
class TabFile final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    TabFile(SqlEditor &editor, const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// Null: nothing can be saved. Must outlive it.
    void setFolders(const QueryFolders *folders) { m_folders = folders; }
    /// What a name is proposed from while there is no file.
    void setTabName(const QString &name) { m_tabName = name; }

    [[nodiscard]] const std::optional<KeptQuery> &file() const { return m_file; }
    /// The text is another one than the file's. False without a file.
    [[nodiscard]] bool hasChanges() const { return m_hasChanges; }
    [[nodiscard]] QString notice() const;

    /// Puts the file's text into the editor.
    void show(const SavedQuery &query, const std::string &text);
    /// After a restart: the text in the editor belongs to this file.
    void adopt(const KeptQuery &file);
    /// In the strip above the editor.
    void say(const Error &error);

public Q_SLOTS:
    /// Asks for a name while there is none.
    void save();
    void saveAs();
    /// Of the file.
    void rename(const QString &name);
    /// Moves the file to the trash; the tab keeps its text.
    void discard();
    /// Looks whether somebody else changed the file.
    void check();

Q_SIGNALS:
    /// There is a file or none, it has another name, or hasChanges() is another.
    void changed();
    /// A file of this shelf was written, renamed or taken away.
    void shelfChanged(d1::QueryShelf shelf);

private:
    void answer(QueryShelf shelf, const QString &name);
    void write(std::optional<TextMark> expected);
    void take(const Result<std::string> &text);
    void askWhichText();
    void follow();
    void set(std::optional<KeptQuery> file);
    template<typename Work, typename Then>
    void run(Work work, Then then);

    SqlEditor &m_editor;
    const QueryFolders *m_folders = nullptr;
    SaveBar *m_bar;
    ChoiceStrip *m_strip;
    QString m_tabName;
    std::optional<KeptQuery> m_file;
    bool m_hasChanges = false;
    bool m_isBusy = false;                ///< one thing after another
    std::function<void()> m_next;         ///< asked for while it was busy
    std::optional<std::string> m_foreign; ///< what somebody else wrote, while the person is asked about it
};

} // namespace d1
