// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/snippets/snippettour.h"

#include <QObject>

#include <optional>

class QColor;
class QKeyEvent;

namespace d1 {

class SqlEditor;

/// Puts a snippet into one editor and leads from place to place: Tab goes on, Shift+Tab back, Esc ends it, and so does
/// leaving the snippet. What is written in one place appears in all places of its number when one goes on. Owned by
/// its editor.
class SnippetFiller final : public QObject
{
    Q_OBJECT

public:
    explicit SnippetFiller(SqlEditor *editor);

    /// In the place of `replaced`, as one undoable step.
    void insert(sql::StatementSpan replaced, const std::string &body);
    [[nodiscard]] bool isActive() const { return m_tour.has_value(); }
    /// True when the key is dealt with.
    bool takeKey(const QKeyEvent &event);

    void setColour(const QColor &colour);

private:
    void follow(int position, int modification, const char *text, int length);
    void leaveWhenOutside();
    void go(void (SnippetTour::*step)());
    void showPlaces();
    void end();

    SqlEditor *m_editor;
    std::optional<SnippetTour> m_tour;
};

} // namespace d1
