// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/tabfile.h"

#include "features/results/runaside.h"
#include "ui/editor/sqleditor.h"
#include "ui/query/savebar.h"
#include "ui/widgets/choicestrip.h"
#include "workspace/queryfolders.h"

#include <QVBoxLayout>

namespace d1 {

TabFile::TabFile(SqlEditor &editor, const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_bar(new SaveBar)
    , m_strip(new ChoiceStrip(theme, icons))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_strip);
    connect(&editor, &QsciScintilla::textChanged, this, &TabFile::follow);
    connect(m_bar, &SaveBar::answered, this, &TabFile::answer);
    connect(m_bar, &SaveBar::left, &editor, qOverload<>(&QWidget::setFocus));
    connect(m_strip, &ChoiceStrip::closed, &editor, qOverload<>(&QWidget::setFocus));
}

QString TabFile::notice() const
{
    return m_strip->sentence();
}

/// One thing after another, on a copy of the folders; what is asked for meanwhile comes afterwards, the last of it.
template<typename Work, typename Then>
void TabFile::run(Work work, Then then)
{
    m_isBusy = true;
    runAside(
        this, [folders = *m_folders, work = std::move(work)] { return work(folders); },
        [this, then = std::move(then)](const auto &result) {
            m_isBusy = false;
            then(result);
            if (!m_isBusy && m_next)
                std::exchange(m_next, {})();
        });
}

void TabFile::set(std::optional<KeptQuery> file)
{
    m_file = std::move(file);
    m_hasChanges = m_file && !m_file->mark.isOf(m_editor.scriptView());
    Q_EMIT changed();
}

void TabFile::follow()
{
    const bool hasChanges = m_file && !m_file->mark.isOf(m_editor.scriptView());
    if (hasChanges == m_hasChanges)
        return;
    m_hasChanges = hasChanges;
    Q_EMIT changed();
}

void TabFile::say(const Error &error)
{
    m_strip->say(ColorRole::Danger, QString::fromStdString(error.facts.message));
}

void TabFile::show(const SavedQuery &query, const std::string &text)
{
    m_editor.setScript(text);
    m_strip->clear();
    set(KeptQuery{query, TextMark::of(text)});
}

void TabFile::adopt(const KeptQuery &file)
{
    set(file);
    check();
}

void TabFile::save()
{
    if (!m_folders)
        return;
    if (!m_file)
        return saveAs();
    if (m_isBusy) {
        m_next = [this] { save(); };
        return;
    }
    write(m_file->mark);
}

void TabFile::write(std::optional<TextMark> expected)
{
    const SavedQuery query = m_file->query;
    const std::string text = m_editor.script();
    run([query, text,
         expected = std::move(expected)](const QueryFolders &folders) { return folders.write(query, text, expected); },
        [this, query, mark = TextMark::of(text)](const Result<void> &written) {
            if (!m_file || m_file->query != query)
                return;
            if (!written && written.error().verdict.kind == ErrorKind::Constraint)
                return check();
            if (!written)
                return say(written.error());
            m_foreign.reset();
            m_strip->clear();
            set(KeptQuery{query, mark});
            Q_EMIT shelfChanged(query.shelf);
        });
}

void TabFile::saveAs()
{
    if (!m_folders)
        return;
    const QString name = m_file ? QString::fromStdString(m_file->query.name) : m_tabName;
    m_bar->open(name, m_file ? m_file->query.shelf : QueryShelf::Own, m_folders->hasProject());
}

/// A snippet is what is selected, if anything is.
void TabFile::answer(QueryShelf shelf, const QString &name)
{
    if (m_isBusy)
        return;
    const sql::StatementSpan selected = m_editor.selection();
    const bool isPart = shelf == QueryShelf::Snippets && selected.begin != selected.end;
    const std::string text = isPart ? std::string(selected.in(m_editor.scriptView())) + '\n' : m_editor.script();
    run([shelf, name = name.toStdString(),
         text](const QueryFolders &folders) { return folders.create(shelf, name, text); },
        [this, isPart, mark = TextMark::of(text)](const Result<SavedQuery> &query) {
            if (!query)
                return m_bar->refuse(QString::fromStdString(query.error().facts.message));
            m_bar->close();
            m_foreign.reset();
            if (isPart)
                m_strip->say(ColorRole::Ok, tr("The selection is a snippet now, offered as “%1” while you type.")
                                                .arg(QString::fromStdString(query->name)));
            else
                set(KeptQuery{*query, mark});
            m_editor.setFocus();
            Q_EMIT shelfChanged(query->shelf);
        });
}

void TabFile::rename(const QString &name)
{
    if (!m_folders || !m_file || m_isBusy)
        return;
    run([query = m_file->query,
         name = name.toStdString()](const QueryFolders &folders) { return folders.rename(query, name); },
        [this](const Result<SavedQuery> &renamed) {
            if (!renamed)
                return say(renamed.error());
            m_strip->clear();
            set(KeptQuery{*renamed, m_file->mark});
            Q_EMIT shelfChanged(renamed->shelf);
        });
}

void TabFile::discard()
{
    if (!m_folders || !m_file || m_isBusy)
        return;
    run([query = m_file->query](const QueryFolders &folders) { return folders.discard(query); },
        [this](const Result<void> &discarded) {
            if (!discarded)
                return say(discarded.error());
            const SavedQuery query = m_file->query;
            set(std::nullopt);
            m_strip->say(
                ColorRole::Ok,
                tr("“%1” is in the trash; this tab still holds its text.").arg(QString::fromStdString(query.name)));
            Q_EMIT shelfChanged(query.shelf);
        });
}

void TabFile::check()
{
    if (!m_folders || !m_file || m_isBusy)
        return;
    run([query = m_file->query](const QueryFolders &folders) { return folders.read(query); },
        [this, query = m_file->query](const Result<std::string> &text) {
            if (m_file && m_file->query == query)
                take(text);
        });
}

void TabFile::take(const Result<std::string> &text)
{
    const QString name = QString::fromStdString(m_file->query.name);
    if (!text && text.error().verdict.kind == ErrorKind::NotFound) {
        m_strip->say(ColorRole::Warning,
                     tr("The file of “%1” is not there any more. Saving writes it again.").arg(name));
        return;
    }
    if (!text)
        return say(text.error());
    if (m_file->mark.isOf(*text))
        return; // nobody touched it
    if (*text == m_editor.scriptView())
        return set(KeptQuery{m_file->query, TextMark::of(*text)});
    if (m_foreign == *text && !m_strip->isHidden())
        return; // the person is being asked
    m_foreign = *text;
    if (m_hasChanges)
        return askWhichText();
    m_editor.setScript(*text);
    set(KeptQuery{m_file->query, TextMark::of(*text)});
    m_strip->say(ColorRole::Ok,
                 tr("“%1” was changed on disk; this is the new text. Undo brings back the old one.").arg(name));
}

void TabFile::askWhichText()
{
    const ChoiceStrip::Choice theirs{tr("Take the file's text"), [this] {
                                         if (!m_file || !m_foreign)
                                             return;
                                         m_editor.setScript(*m_foreign);
                                         set(KeptQuery{m_file->query, TextMark::of(*m_foreign)});
                                     }};
    const ChoiceStrip::Choice ours{tr("Save this text"), [this] {
                                       if (m_file && m_foreign && !m_isBusy)
                                           write(TextMark::of(*m_foreign));
                                   }};
    m_strip->say(ColorRole::Warning,
                 tr("“%1” was changed both here and on disk. Taking the file's text can be undone; saving this "
                    "one replaces the file's.")
                     .arg(QString::fromStdString(m_file->query.name)),
                 {theirs, ours});
}

} // namespace d1
