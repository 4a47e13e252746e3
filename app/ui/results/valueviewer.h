// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resultset.h"
#include "features/results/valueform.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTreeView;

namespace d1 {

class JsonTreeModel;
class LongTextPane;
class PicturePane;
class Theme;

/// One value in full: as text, as a tree of JSON, byte by byte, or as a picture. Escape closes it.
class ValueViewer final : public QWidget
{
    Q_OBJECT

public:
    /// A dump of this many bytes is shown at most.
    static constexpr std::size_t MaxDumpedBytes = 256 * 1024;
    /// And this many of a text.
    static constexpr std::size_t MaxShownBytes = 1024 * 1024;

    /// Theme and icons must outlive it.
    ValueViewer(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// Keeps the rows alive while it shows a value of theirs. In the form the person chose, where that fits.
    void showValue(ResultSetPtr rows, std::size_t row, std::size_t column);
    void clear();

    [[nodiscard]] ValueForm form() const;
    void setForm(ValueForm form);
    /// "note · text · 1,234 characters"
    [[nodiscard]] QString facts() const;
    /// What the form in front shows, as text; empty for a picture.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void closeRequested();

protected:
    /// Hands the keyboard on to the form in front.
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHead(const IconSet &icons);
    [[nodiscard]] LongTextPane *textPane(const QString &name, bool wraps) const;
    void restyle();
    void offerForms(const std::vector<ValueForm> &forms);
    void showForm();
    void copy();
    [[nodiscard]] CellView cell() const;
    [[nodiscard]] QString shownText() const;
    void showJson();
    void showTree(bool isJson);

    const Theme &m_theme;
    QLabel *m_facts;
    QComboBox *m_forms;
    QStackedWidget *m_stack;
    LongTextPane *m_text;
    JsonTreeModel *m_json;
    QTreeView *m_tree;
    LongTextPane *m_hex;
    PicturePane *m_picture;
    ResultSetPtr m_rows;
    std::size_t m_row = 0;
    std::size_t m_column = 0;
    std::optional<ValueForm> m_wanted; ///< chosen by the person
    int m_number = 0;                  ///< of the value shown; late answers are another's
};

} // namespace d1
