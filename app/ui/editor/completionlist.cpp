// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/completionlist.h"

#include "features/completion/sqlfunctions.h"
#include "sql/ascii.h"
#include "sql/braces.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QGuiApplication>

#include <algorithm>

namespace d1 {

namespace {

using Sci = QsciScintillaBase;

constexpr std::size_t fewestLettersToOffer = 2;
constexpr std::size_t mostBytesExamined = 512 * 1024;
constexpr int rowsShown = 9;
constexpr int iconSize = 16;
constexpr char typeSeparator = '\x1F'; // names may hold anything that people can type

IconName iconOf(OfferKind kind)
{
    switch (kind) {
    case OfferKind::Column:
        return IconName::Column;
    case OfferKind::Condition:
        return IconName::ForeignKey;
    case OfferKind::Table:
        return IconName::Table;
    case OfferKind::View:
        return IconName::View;
    case OfferKind::Relation:
        return IconName::PlanMaterialize;
    case OfferKind::Function:
        return IconName::PlanStep;
    case OfferKind::Keyword:
        return IconName::Query;
    case OfferKind::Pragma:
        return IconName::Info;
    case OfferKind::Snippet:
        return IconName::Snippet;
    }
    return IconName::Query;
}

bool isOfSchema(OfferKind kind)
{
    return kind == OfferKind::Column || kind == OfferKind::Table || kind == OfferKind::View
           || kind == OfferKind::Relation || kind == OfferKind::Condition;
}

} // namespace

CompletionList::CompletionList(QsciScintilla *editor, const Theme &theme)
    : QObject(editor)
    , m_editor(editor)
    , m_icons(theme)
{
    editor->setAutoCompletionSource(QsciScintilla::AcsNone);
    editor->SendScintilla(Sci::SCI_AUTOCSETIGNORECASE, true);
    editor->SendScintilla(Sci::SCI_AUTOCSETORDER, Sci::SC_ORDER_CUSTOM);
    editor->SendScintilla(Sci::SCI_AUTOCSETSEPARATOR, static_cast<unsigned long>('\n'));
    editor->SendScintilla(Sci::SCI_AUTOCSETTYPESEPARATOR, static_cast<unsigned long>(typeSeparator));
    editor->SendScintilla(Sci::SCI_AUTOCSETMAXHEIGHT, rowsShown);
    editor->SendScintilla(Sci::SCI_AUTOCSETAUTOHIDE, false); // a fuzzy match need not begin with the letters
    connect(editor, &Sci::SCN_CHARADDED, this, &CompletionList::onCharAdded);
    connect(editor, &Sci::SCN_AUTOCCHARDELETED, this, [this] { look(Wish::Guessed); });
    connect(editor, &Sci::SCN_AUTOCCANCELLED, this, [this] { m_shown = {}; });
    connect(editor, qOverload<const char *, int, int, int>(&Sci::SCN_AUTOCSELECTION), this,
            [this](const char *line) { choose(line); });
    connect(editor, &QsciScintilla::cursorPositionChanged, this, &CompletionList::explainCall);
    connect(&theme, &Theme::changed, this, &CompletionList::drawIcons);
    drawIcons();

    auto *complete = new QAction(tr("Complete the word"), editor);
    complete->setObjectName(QStringLiteral("editor.complete"));
    complete->setShortcut(Qt::CTRL | Qt::Key_Space);
    complete->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(complete, &QAction::triggered, this, &CompletionList::offer);
    editor->addAction(complete);
}

void CompletionList::drawIcons()
{
    for (int kind = 0; kind <= static_cast<int>(OfferKind::Snippet); ++kind) {
        const IconName name = iconOf(static_cast<OfferKind>(kind));
        m_editor->registerImage(kind, m_icons.pixmap(name, ColorRole::SecondaryText, iconSize, 1.0));
    }
}

std::string_view CompletionList::text() const
{
    const auto *bytes = static_cast<const char *>(m_editor->SendScintillaPtrResult(Sci::SCI_GETCHARACTERPOINTER));
    return {bytes, static_cast<std::size_t>(m_editor->SendScintilla(Sci::SCI_GETLENGTH))};
}

std::size_t CompletionList::caret() const
{
    return static_cast<std::size_t>(m_editor->SendScintilla(Sci::SCI_GETCURRENTPOS));
}

std::string CompletionList::lineOf(const CompletionOffer &offer)
{
    const bool isCall = offer.kind == OfferKind::Function;
    const bool isNamed = isCall || offer.kind == OfferKind::Snippet;
    std::string line = isCall ? offer.name + offer.detail : isNamed ? offer.name : offer.text;
    if (!isCall && !offer.detail.empty())
        line += "   " + offer.detail;
    std::ranges::replace(line, '\n', ' ');
    return line;
}

void CompletionList::offer()
{
    look(Wish::Asked);
}

void CompletionList::look(Wish wish)
{
    const std::string_view script = text();
    if (script.size() > mostBytesExamined || m_editor->SendScintilla(Sci::SCI_GETSELECTIONS) > 1)
        return;
    const std::size_t at = caret();
    const sql::StatementSpan whole = sql::statementAt(script, at).value_or(sql::StatementSpan{at, at});
    // The caret may stand behind the statement's last token, but not behind its semicolon.
    const bool isOutside =
        whole.begin > at || (whole.end < at && script.substr(whole.end, at - whole.end).contains(';'));
    const std::size_t begin = isOutside ? at : whole.begin;
    const std::size_t end = isOutside ? at : std::max(whole.end, at);
    if (begin == end && sql::isInsideText(script, at)) // a comment beside all statements
        return show({});
    CompletionOffers found = m_completion.at(script.substr(begin, end - begin), at - begin);
    if (wish == Wish::Guessed) {
        // Enter after a name of one's own must not turn it into a word that happens to hold its letters.
        const std::string_view letters = script.substr(at - found.prefixLength, found.prefixLength);
        std::erase_if(found.offers, [letters](const CompletionOffer &offer) {
            return !isOfSchema(offer.kind) && !sql::startsWithIgnoringCase(offer.name, letters);
        });
    }
    show(std::move(found));
}

/// QScintilla asks the screen under this place how large it is, and crashes when there is none: a window may reach
/// beyond every screen.
bool CompletionList::isOnScreen(std::size_t position) const
{
    const auto at = static_cast<long>(position);
    const QPoint place(static_cast<int>(m_editor->SendScintilla(Sci::SCI_POINTXFROMPOSITION, 0UL, at)),
                       static_cast<int>(m_editor->SendScintilla(Sci::SCI_POINTYFROMPOSITION, 0UL, at)));
    return QGuiApplication::screenAt(m_editor->viewport()->mapToGlobal(place)) != nullptr;
}

void CompletionList::show(CompletionOffers offers)
{
    if (offers.offers.empty() || !isOnScreen(caret() - offers.prefixLength) || !isOnScreen(caret())) {
        m_editor->SendScintilla(Sci::SCI_AUTOCCANCEL);
        m_shown = {};
        return;
    }
    std::string list;
    for (const CompletionOffer &offer : offers.offers) {
        list += list.empty() ? "" : "\n";
        list += lineOf(offer) + typeSeparator + std::to_string(static_cast<int>(offer.kind));
    }
    m_editor->SendScintilla(Sci::SCI_AUTOCSHOW, static_cast<unsigned long>(offers.prefixLength), list.c_str());
    m_shown = std::move(offers); // showing cancels the list before it
    // Scintilla, done with the key, still looks for the letters where its entries begin, and selects none.
    QMetaObject::invokeMethod(this, &CompletionList::selectBest, Qt::QueuedConnection);
}

void CompletionList::selectBest()
{
    const bool hasNone = m_editor->SendScintilla(Sci::SCI_AUTOCGETCURRENT) < 0;
    if (m_editor->SendScintilla(Sci::SCI_AUTOCACTIVE) != 0 && hasNone && !m_shown.offers.empty())
        m_editor->SendScintilla(Sci::SCI_AUTOCSELECT, 0UL, lineOf(m_shown.offers.front()).c_str());
}

/// Puts in the name alone: the line says more.
void CompletionList::choose(const QByteArray &line)
{
    const auto chosen = std::ranges::find(m_shown.offers, line.toStdString(), &CompletionList::lineOf);
    if (chosen == m_shown.offers.end())
        return;
    const std::string inserted = chosen->text;
    const std::size_t prefix = m_shown.prefixLength;
    const bool isSnippet = chosen->kind == OfferKind::Snippet;
    m_editor->SendScintilla(Sci::SCI_AUTOCCANCEL);
    if (isSnippet) {
        Q_EMIT snippetChosen({caret() - prefix, caret()}, inserted);
        return;
    }
    m_editor->SendScintilla(Sci::SCI_SETTARGETRANGE, static_cast<unsigned long>(caret() - prefix),
                            static_cast<long>(caret()));
    const std::size_t end = caret() - prefix + inserted.size();
    m_editor->SendScintilla(Sci::SCI_REPLACETARGET, static_cast<unsigned long>(inserted.size()), inserted.c_str());
    m_editor->SendScintilla(Sci::SCI_GOTOPOS, static_cast<unsigned long>(end));
}

/// Behind the parenthesis of a call its arguments are shown, until the caret leaves them.
void CompletionList::explainCall()
{
    const std::size_t at = caret();
    const std::string_view before = text().substr(0, at);
    if (m_editor->SendScintilla(Sci::SCI_CALLTIPACTIVE) != 0) {
        const std::size_t begin = std::min(m_callBegin, at);
        const std::string_view call = before.substr(begin);
        if (std::ranges::count(call, '(') <= std::ranges::count(call, ')'))
            m_editor->SendScintilla(Sci::SCI_CALLTIPCANCEL);
    }
    if (!before.ends_with('('))
        return;
    std::size_t begin = at - 1;
    while (begin > 0 && sql::isNameCharacter(before[begin - 1]))
        --begin;
    if (const SqlFunction *function = findSqlFunction(before.substr(begin, at - 1 - begin))) {
        m_callBegin = begin;
        m_editor->SendScintilla(Sci::SCI_CALLTIPSHOW, static_cast<unsigned long>(begin), function->signature().c_str());
    }
}

void CompletionList::onCharAdded(int character)
{
    if (character == '.')
        return look(Wish::Guessed);
    const bool isOpen = m_editor->SendScintilla(Sci::SCI_AUTOCACTIVE) != 0;
    const bool isName = character >= 0x80 || sql::isNameCharacter(static_cast<char>(character));
    if (!isName) {
        if (isOpen)
            show({});
        return;
    }
    const std::string_view before = text().substr(0, caret());
    std::size_t letters = 0;
    while (letters < before.size() && sql::isNameCharacter(before[before.size() - 1 - letters]))
        ++letters;
    if (isOpen || letters == fewestLettersToOffer)
        look(Wish::Guessed);
}

} // namespace d1
