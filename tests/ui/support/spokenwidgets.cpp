// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/spokenwidgets.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

namespace d1::test {

namespace {

/// Qt's own parts of a larger widget, which speak through it.
bool isInnerPart(const QWidget &widget)
{
    return widget.objectName().startsWith(QLatin1StringView("qt_")) || qobject_cast<const QScrollBar *>(&widget)
           || widget.parentWidget()->inherits("QLineEdit") || widget.inherits("QTableCornerButton")
           || widget.inherits("QHeaderView")
           || (widget.parentWidget()->inherits("QTabBar") && widget.accessibleName().startsWith(u"Scroll "));
}

} // namespace

QString nameOf(const QWidget &widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    return spoken ? spoken->text(QAccessible::Name).trimmed() : QString();
}

bool isKeyboardWidget(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0
           && widget.focusProxy() == nullptr && widget.parentWidget() != nullptr && !isInnerPart(widget);
}

QList<QWidget *> keyboardWidgets(QWidget &root)
{
    QList<QWidget *> widgets;
    for (QWidget *widget = root.nextInFocusChain(); widget != &root; widget = widget->nextInFocusChain()) {
        if (root.isAncestorOf(widget) && isKeyboardWidget(*widget))
            widgets << widget;
    }
    return widgets;
}

QStringList unnamedWidgets(const QWidget &root)
{
    QStringList unnamed;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        const bool isButton = qobject_cast<QAbstractButton *>(widget) != nullptr;
        const bool takesKeyboard = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
        if ((isButton || takesKeyboard) && widget->isVisible() && !isInnerPart(*widget) && nameOf(*widget).isEmpty())
            unnamed << QStringLiteral("%1 in %2")
                           .arg(QLatin1StringView(widget->metaObject()->className()),
                                QLatin1StringView(widget->parentWidget()->metaObject()->className()));
    }
    return unnamed;
}

QList<QWidget *> tabOrderFrom(QWidget *first)
{
    QList<QWidget *> order;
    first->setFocus(Qt::TabFocusReason);
    for (QWidget *widget = QApplication::focusWidget(); widget != nullptr && !order.contains(widget);
         widget = QApplication::focusWidget()) {
        order << widget;
        QTest::keyClick(widget, Qt::Key_Tab);
    }
    return order;
}

QStringList visibleTexts(const QWidget &root)
{
    QStringList texts;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts << label->text();
    }
    return texts;
}

} // namespace d1::test
