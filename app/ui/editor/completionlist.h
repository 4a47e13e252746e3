// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/completion/completion.h"
#include "sql/splitter.h"
#include "ui/editor/scintilla.h"
#include "ui/theme/iconset.h"

namespace d1 {

class Theme;

/// Offers what may be written at the caret of one editor, while typing and on demand, with an icon for its kind, and
/// shows the arguments of the function being called. Owned by its editor.
class CompletionList final : public QObject
{
    Q_OBJECT

public:
    /// The theme must outlive it.
    CompletionList(QsciScintilla *editor, const Theme &theme);

    void setSchema(const Schema &schema) { m_completion.setSchema(schema); }
    void setSnippets(const std::vector<Snippet> &snippets) { m_completion.setSnippets(snippets); }

    /// What the list shows, the best first; empty when it is closed.
    [[nodiscard]] const std::vector<CompletionOffer> &offers() const { return m_shown.offers; }

public Q_SLOTS:
    /// Offers what fits at the caret now.
    void offer();

Q_SIGNALS:
    /// Chosen, and to take the place of the letters written.
    void snippetChosen(sql::StatementSpan letters, const std::string &body);

private:
    enum class Wish { Asked, Guessed }; ///< by the person, or from the letters typed

    void drawIcons();
    void onCharAdded(int character);
    void look(Wish wish);
    void show(CompletionOffers offers);
    [[nodiscard]] bool isOnScreen(std::size_t position) const;
    void selectBest();
    void choose(const QByteArray &line);
    void explainCall();
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] std::size_t caret() const;
    [[nodiscard]] static std::string lineOf(const CompletionOffer &offer);

    QsciScintilla *m_editor;
    IconSet m_icons;
    Completion m_completion;
    CompletionOffers m_shown;
    std::size_t m_callBegin = 0; ///< of the name whose arguments are shown
};

} // namespace d1
