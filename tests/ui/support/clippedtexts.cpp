// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clippedtexts.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTreeView>

namespace d1::test {

namespace {

/// Texts are measured in whole pixels, layouts are not.
constexpr int tolerance = 1;

QString plain(QString text)
{
    return text.replace(QStringLiteral("&&"), QStringLiteral("\1")).remove(u'&').replace(u'\1', u'&');
}

class Search
{
public:
    explicit Search(const QWidget &root)
        : m_root(root)
    {}

    [[nodiscard]] QStringList found()
    {
        for (const QWidget *widget : m_root.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->window() != m_root.window())
                continue;
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                look(*label);
            else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                look(*button);
            else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
                look(*tabs);
            else if (const auto *field = qobject_cast<const QLineEdit *>(widget))
                look(*field);
            else if (const auto *combo = qobject_cast<const QComboBox *>(widget))
                look(*combo);
            else if (const auto *header = qobject_cast<const QHeaderView *>(widget))
                look(*header);
            else if (const auto *list = qobject_cast<const QListView *>(widget))
                look(*list, {});
            else if (const auto *tree = qobject_cast<const QTreeView *>(widget))
                look(*tree, {});
        }
        return m_found;
    }

private:
    void report(const QWidget &widget, const QString &text, int has, int wants)
    {
        m_found << QStringLiteral("%1 “%2” in %3 has %4 and wants %5")
                       .arg(QLatin1StringView(widget.metaObject()->className()), text.left(60),
                            QLatin1StringView(widget.parentWidget()->metaObject()->className()))
                       .arg(has)
                       .arg(wants);
    }

    /// Also what a parent without scroll bars cuts off.
    void compare(const QWidget &widget, const QString &text, QSize wanted)
    {
        if (widget.width() + tolerance < wanted.width())
            return report(widget, text, widget.width(), wanted.width());
        if (widget.height() + tolerance < wanted.height())
            return report(widget, text, widget.height(), wanted.height());
        for (const QWidget *parent = widget.parentWidget(); parent && parent != m_root.window();
             parent = parent->parentWidget()) {
            if (parent->parentWidget() && qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()))
                return;
            const QRect place(widget.mapTo(parent, QPoint(0, 0)), widget.size());
            const QRect seen = place & parent->rect();
            if (seen.width() + tolerance < std::min(place.width(), wanted.width())
                || seen.height() + tolerance < std::min(place.height(), wanted.height()))
                return report(widget, text, seen.width(), place.width());
        }
    }

    void look(const QLabel &label)
    {
        if (label.text().isEmpty())
            return;
        const int height = label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().height();
        const int width = label.wordWrap() ? label.minimumSizeHint().width() : label.sizeHint().width();
        compare(label, label.text(), QSize(width, height));
    }

    void look(const QAbstractButton &button)
    {
        if (!button.text().isEmpty())
            compare(button, button.text(), QSize(button.sizeHint().width(), button.minimumSizeHint().height()));
    }

    void look(const QTabBar &tabs)
    {
        for (int tab = 0; tab < tabs.count(); ++tab) {
            const int wanted = tabs.fontMetrics().horizontalAdvance(plain(tabs.tabText(tab)));
            const int has = tabs.tabRect(tab).width();
            if (has < wanted && (tabs.elideMode() == Qt::ElideNone || tabs.tabToolTip(tab).isEmpty()))
                report(tabs, tabs.tabText(tab), has, wanted);
        }
    }

    void look(const QLineEdit &field)
    {
        if (!field.text().isEmpty() || !field.toolTip().isEmpty())
            return; // a text scrolls
        const int wanted = field.fontMetrics().horizontalAdvance(field.placeholderText());
        if (field.contentsRect().width() < wanted)
            report(field, field.placeholderText(), field.contentsRect().width(), wanted);
    }

    void look(const QComboBox &combo)
    {
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        option.editable = combo.isEditable();
        const int has =
            combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo).width();
        const int wanted = combo.fontMetrics().horizontalAdvance(combo.currentText());
        if (has < wanted && combo.toolTip().isEmpty())
            report(combo, combo.currentText(), has, wanted);
    }

    void look(const QHeaderView &header)
    {
        if (header.orientation() != Qt::Horizontal || !header.model())
            return;
        for (int section = 0; section < header.count(); ++section) {
            const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
            const bool gives = header.model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).isValid();
            const int wanted = header.fontMetrics().horizontalAdvance(text);
            if (!header.isSectionHidden(section) && header.sectionSize(section) < wanted && !gives)
                report(header, text, header.sectionSize(section), wanted);
        }
    }

    template<typename View>
    void look(const View &view, const QModelIndex &parent)
    {
        if (!view.model())
            return;
        for (int row = 0; row < view.model()->rowCount(parent); ++row) {
            for (int column = 0; column < view.model()->columnCount(parent); ++column)
                lookAt(view, view.model()->index(row, column, parent));
            look(view, view.model()->index(row, 0, parent));
        }
    }

    void lookAt(const QAbstractItemView &view, const QModelIndex &index)
    {
        const QRect place = view.visualRect(index);
        const QString text = index.data().toString();
        if (!view.viewport()->rect().intersects(place) || text.isEmpty() || index.data(Qt::ToolTipRole).isValid())
            return;
        const int wanted = view.fontMetrics().horizontalAdvance(text);
        if (place.width() < wanted)
            report(view, text, place.width(), wanted);
    }

    const QWidget &m_root;
    QStringList m_found;
};

} // namespace

QStringList clippedTexts(const QWidget &root)
{
    return Search(root).found();
}

} // namespace d1::test
